/**
 * The view as PNG. It is drawn anew on a 2D canvas instead of being copied from the screen: sharp at any
 * scale, and independent of what WebGL still has in its buffers.
 */
import { drawForward } from "./forward.ts";
import { drawLinks, drawMark, isInView } from "./marks.ts";
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
  const layer = () => makeLayer(view, factor);
  const context = layer();
  context.fillStyle = scene.palette.ground;
  context.fillRect(0, 0, width, height);
  // Nodes and edges step back as whole layers, as they do on the screen; not each for itself.
  const { opacities, namesLieOver, labels, palette } = scene;
  const part = layer();
  await drawEdgesOf(part, scene, view);
  lay(context, part, opacities.edges);
  if (!namesLieOver) labels.draw(context, palette, "topics");
  await drawNodesOf(part, scene, view);
  lay(context, part, opacities.nodes);
  drawForward(scene, context, view);
  if (namesLieOver) labels.draw(context, palette, "topics");
  labels.draw(context, palette, "nodes");
  const { canvas } = context;
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The browser could not make a picture of this size."));
      else resolve(blob);
    }, "image/png");
  });
}

function makeLayer({ width, height }: View, factor: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  // Drawn by the processor from the start: to read it back from a graphics card would stop the page.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("The browser gave no canvas for the picture.");
  context.setTransform(factor, 0, 0, factor, 0, 0);
  return context;
}

/** Puts a layer onto another one and empties it for its next use. */
function lay(target: CanvasRenderingContext2D, layer: CanvasRenderingContext2D, opacity: number): void {
  const transform = target.getTransform();
  for (const context of [target, layer]) context.setTransform(1, 0, 0, 1, 0, 0);
  target.globalAlpha = opacity;
  target.drawImage(layer.canvas, 0, 0);
  target.globalAlpha = 1;
  layer.clearRect(0, 0, layer.canvas.width, layer.canvas.height);
  for (const context of [target, layer]) context.setTransform(transform);
}

async function drawEdgesOf(context: CanvasRenderingContext2D, scene: Scene, view: View): Promise<void> {
  const { looks, palette } = scene;
  const { links, drawn } = scene.map;
  const colorOf = (ink: number, link: number) =>
    links.isProjected ? palette.weighted(ink, links.weight[link]!) : palette.edge(ink);
  const width = 1 / devicePixelRatio;
  for (let from = 0; from < drawn.links.length; from += BATCH) {
    const rows = drawn.links.subarray(from, from + BATCH);
    drawLinks(context, looks, links, rows, view, colorOf, () => width);
    await nextTask();
  }
}

async function drawNodesOf(context: CanvasRenderingContext2D, scene: Scene, view: View): Promise<void> {
  const { looks } = scene;
  const { nodes } = scene.map.drawn;
  for (let from = 0; from < nodes.length; from += BATCH) {
    for (const node of nodes.subarray(from, from + BATCH))
      if (isInView(looks.graph, node, view)) drawMark(context, looks, node, view);
    await nextTask();
  }
}
