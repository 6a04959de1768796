/** What comes forward over the map: lit nodes and links, an overlay, what is selected and focused, and signs. */
import { selectedNode } from "../store/selectors.ts";
import { drawLinks, drawMark, drawOutline, isInView } from "./marks.ts";
import { drawOverlay } from "./overlay.ts";
import type { Scene } from "./Scene.ts";
import { drawSigns } from "./signs.ts";
import type { View } from "./view.ts";

/** Links of a lit topic from which on they are drawn the fainter the more there are. */
const MANY = 120;
/** CSS pixels: links of a topic, and those of a node or pair by their weight. */
const THIN = 0.75;
const WIDTH = { least: 1.25, more: 2.25 };

export function drawForward(scene: Scene, context: CanvasRenderingContext2D, view: View): void {
  const { looks, lit, palette, loaded, page } = scene;
  const { graph } = loaded.map;
  const state = page.getState();
  if (lit !== null) {
    const { links, edges } = lit;
    const isTopic = lit.topic !== null;
    const widthOf = (link: number) => {
      if (isTopic) return THIN;
      return links.isProjected ? WIDTH.least + WIDTH.more * links.weight[link]! : WIDTH.least;
    };
    // The links of a large topic would hide what they join.
    context.globalAlpha = isTopic ? Math.min(1, Math.sqrt(MANY / edges.length)) : 1;
    drawLinks(context, looks, links, edges, view, palette.edgeLit, widthOf);
    context.globalAlpha = 1;
    for (const node of lit.nodes) if (isInView(graph, node, view)) drawMark(context, looks, node, view);
  }
  if (state.overlay !== null) drawOverlay(context, state.overlay, looks, scene.ownLinks, view);
  const { visible } = scene.map;
  drawSigns(context, loaded, state.workspace, visible, view, palette);
  const selected = selectedNode(state);
  if (selected !== null) {
    drawMark(context, looks, selected, view);
    drawOutline(context, graph, selected, view, palette, "selected");
  }
  if (scene.focused !== null) drawOutline(context, graph, scene.focused, view, palette, "focused");
}
