/**
 * The view as PNG. It is drawn anew on a 2D canvas instead of being copied from the screen: sharp at any
 * scale, and independent of what WebGL still has in its buffers.
 */
import { drawEdges, drawMark, isInView } from "./marks.ts";
import type { Scene } from "./Scene.ts";
import { nextTask } from "./slices.ts";
import type { View } from "./view.ts";

/** Browsers refuse larger canvases, or hand out empty ones. */
const MAX_SIDE = 16_000;
const MAX_PIXELS = 120_000_000;
/** Marks or edges drawn before the page may do something else. */
const BATCH = 400;

/**
 * @param scale pixels of the picture per CSS pixel, 1 to 4; less where the picture would grow too large
 * @throws (rejects) if the browser cannot make the picture
 */
export async function takePicture(scene: Scene, scale: number): Promise<Blob> {
  const view = scene.view();
  const { width, height } = view;
  const wanted = Math.min(4, Math.max(1, scale));
  const most = Math.min(MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_PIXELS / (width * height)));
  const factor = Math.min(wanted, most);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new Error("The browser gave no canvas for the picture.");
  context.setTransform(factor, 0, 0, factor, 0, 0);
  context.fillStyle = scene.palette.ground;
  context.fillRect(0, 0, width, height);
  await drawEdgesOf(context, scene, view);
  if (!scene.isCrowded) scene.labels.draw(context, scene.palette, "topics");
  await drawNodesOf(context, scene, view);
  scene.drawLit(context, view);
  if (scene.isCrowded) scene.labels.draw(context, scene.palette, "topics");
  scene.labels.draw(context, scene.palette, "nodes");
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The browser could not make a picture of this size."));
      else resolve(blob);
    }, "image/png");
  });
}

/** As faint as they are on the screen; likewise the nodes. */
async function drawEdgesOf(context: CanvasRenderingContext2D, scene: Scene, view: View): Promise<void> {
  const { drawn, opacities, palette, loaded } = scene;
  for (let from = 0; from < drawn.edges.length; from += BATCH) {
    context.globalAlpha = opacities.edges;
    drawEdges(context, loaded.map.graph, drawn.edges.subarray(from, from + BATCH), view, palette.edge, 1);
    await nextTask();
  }
  context.globalAlpha = 1;
}

async function drawNodesOf(context: CanvasRenderingContext2D, scene: Scene, view: View): Promise<void> {
  const { drawn, opacities, palette, loaded } = scene;
  const { graph } = loaded.map;
  for (let from = 0; from < drawn.nodes.length; from += BATCH) {
    context.globalAlpha = opacities.nodes;
    for (const node of drawn.nodes.subarray(from, from + BATCH))
      if (isInView(graph, node, view)) drawMark(context, graph, node, view, palette);
    await nextTask();
  }
  context.globalAlpha = 1;
}
