/** Signs beside marks: a pin for what is pinned, a ribbon for what is bookmarked. */
import { bookmarkedNodes } from "../store/nodeActions.ts";
import type { LoadedMap, Workspace } from "../store/state.ts";
import { isInView, radiusOf } from "./marks.ts";
import type { Palette } from "./palette.ts";
import { toScreenX, toScreenY, type View } from "./view.ts";

/** In a box of 10 by 12, its lower end at the mark's rim. */
const PIN = "M5 12V8M2.5 8h5M3.4 8 3.8 4.2 2.8 2.6V1.4h4.4v1.2L6.2 4.2 6.6 8";
const RIBBON = "M2 1h6v10L5 8.4 2 11Z";

export function drawSigns(
  context: CanvasRenderingContext2D,
  loaded: LoadedMap,
  { filters, bookmarks }: Workspace,
  visible: Uint8Array,
  view: View,
  palette: Palette,
): void {
  const { graph } = loaded.map;
  const drawAt = (node: number, path: string, side: 1 | -1, isFilled: boolean) => {
    if (visible[node] === 0 || !isInView(graph, node, view)) return;
    const off = radiusOf(graph, node, view) * 0.72 + 1;
    const x = toScreenX(view, graph.x[node]!) + side * off - 5 + side * 3;
    const y = toScreenY(view, graph.y[node]!) - off - 11;
    context.save();
    context.translate(x, y);
    const shape = new Path2D(path);
    context.lineJoin = "round";
    context.strokeStyle = palette.ground;
    context.lineWidth = 4.5;
    context.stroke(shape);
    context.strokeStyle = palette.ink;
    context.fillStyle = palette.ink;
    context.lineWidth = 1.4;
    context.fill(shape);
    if (!isFilled) context.stroke(shape);
    context.restore();
  };
  for (const node of bookmarkedNodes(loaded, bookmarks)) drawAt(node, RIBBON, -1, true);
  for (const node of filters.pinned) drawAt(node, PIN, 1, false);
}
