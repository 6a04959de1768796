/**
 * A route or a gap that a panel speaks of, drawn over the map: a link whose ends have something in common as a
 * bold line with its direction, any other one dashed.
 */
import type { Overlay } from "../store/state.ts";
import type { Looks } from "./display.ts";
import { type Links, linksAt, otherEnd } from "./links.ts";
import { drawMark, isInView, radiusOf } from "./marks.ts";
import { toScreenX, toScreenY, type View } from "./view.ts";

const WIDTH = 2.5;
const HALO = 6;
const DASH = [7, 5];
/** Length of an arrow's head, CSS pixels. */
const HEAD = 9;

/** @param ownLinks of papers and concepts */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  { nodes, links }: Overlay,
  looks: Looks,
  ownLinks: Links,
  view: View,
): void {
  context.lineCap = "round";
  for (const [source, target] of links) {
    const isGap = !haveInCommon(ownLinks, source, target);
    drawLine(context, looks, source, target, view, isGap);
  }
  context.setLineDash([]);
  context.lineCap = "butt";
  for (const node of new Set([...nodes, ...links.flat()]))
    if (isInView(looks.graph, node, view)) drawMark(context, looks, node, view);
}

/** Joined by an edge of the map, or by one of its projections. */
function haveInCommon(links: Links, one: number, other: number): boolean {
  const near = new Set([...linksAt(links, one)].map((link) => otherEnd(links, link, one)));
  if (near.has(other)) return true;
  return linksAt(links, other).some((link) => near.has(otherEnd(links, link, other)));
}

function drawLine(
  context: CanvasRenderingContext2D,
  { graph, palette }: Looks,
  source: number,
  target: number,
  view: View,
  isGap: boolean,
): void {
  const from = { x: toScreenX(view, graph.x[source]!), y: toScreenY(view, graph.y[source]!) };
  const to = { x: toScreenX(view, graph.x[target]!), y: toScreenY(view, graph.y[target]!) };
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const end = Math.max(0, length - radiusOf(graph, target, view) - 3);
  const path = () => {
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(from.x + dx * end, from.y + dy * end);
  };
  context.setLineDash([]);
  context.strokeStyle = palette.ground;
  context.lineWidth = HALO;
  path();
  context.stroke();
  context.strokeStyle = palette.ink;
  context.lineWidth = WIDTH;
  context.setLineDash(isGap ? DASH : []);
  path();
  context.stroke();
  if (isGap || end < HEAD * 1.5) return;
  const tip = { x: from.x + dx * (end + 2), y: from.y + dy * (end + 2) };
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(tip.x - dx * HEAD - dy * HEAD * 0.5, tip.y - dy * HEAD + dx * HEAD * 0.5);
  context.lineTo(tip.x - dx * HEAD + dy * HEAD * 0.5, tip.y - dy * HEAD - dx * HEAD * 0.5);
  context.closePath();
  context.fillStyle = palette.ink;
  context.fill();
}
