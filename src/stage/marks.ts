/** Discs, rings and hairlines on a 2D canvas, alike those of MarkProgram: for what is lit, and for pictures. */
import { FORM, type GraphColumns } from "../../graph/index.ts";
import { displayNode, type Looks, linkClass } from "./display.ts";
import type { Links } from "./links.ts";
import type { Palette } from "./palette.ts";
import { toScreenX, toScreenY, type View } from "./view.ts";

const TURN = 2 * Math.PI;
/** CSS pixels of ground around a mark, and the least stroke of a ring; as in MarkProgram. */
export const RIM = 1.25;
/** Small marks have less of it, else they would wipe out their neighbors: so much of their radius at most. */
export const RIM_SHARE = 0.45;
/** Half the height of the bar through a mark of unknown year, as a share of its radius. */
export const BAR = 0.22;

/** Radius of a node as drawn, in CSS pixels. */
export function radiusOf(graph: GraphColumns, node: number, view: View): number {
  return graph.size[node]! * view.sizeScale;
}

export function isInView(graph: GraphColumns, node: number, view: View, margin = 40): boolean {
  const x = toScreenX(view, graph.x[node]!);
  const y = toScreenY(view, graph.y[node]!);
  return x > -margin && y > -margin && x < view.width + margin && y < view.height + margin;
}

export function drawMark(context: CanvasRenderingContext2D, looks: Looks, node: number, view: View): void {
  const { graph, palette } = looks;
  const { color, fill, ring, form } = displayNode(looks, node);
  const x = toScreenX(view, graph.x[node]!);
  const y = toScreenY(view, graph.y[node]!);
  const radius = radiusOf(graph, node, view);
  const rim = Math.min(RIM, RIM_SHARE * radius);
  fillCircle(context, x, y, radius + rim, palette.ground);
  fillCircle(context, x, y, radius, color);
  if (form === FORM.half) {
    context.globalAlpha *= 0.65;
    fillCircle(context, x, y, radius, palette.ground, -TURN / 8, (3 / 8) * TURN);
    context.globalAlpha /= 0.65;
  }
  const stroke = Math.max(ring * radius, rim);
  if (ring > 0) fillCircle(context, x, y, Math.max(radius - stroke, 0), fill);
  if (form === FORM.barred) {
    context.fillStyle = palette.ground;
    context.fillRect(x - radius, y - BAR * radius, 2 * radius, 2 * BAR * radius);
  }
}

/** @param widthOf CSS pixels of a link; called for each, so that links of one look should stand together */
export function drawLinks(
  context: CanvasRenderingContext2D,
  looks: Looks,
  links: Links,
  rows: Iterable<number>,
  view: View,
  colorOf: (ink: number, link: number) => string,
  widthOf: (link: number) => number,
): void {
  const { x, y } = looks.graph;
  let color = "";
  let width = 0;
  context.beginPath();
  for (const link of rows) {
    const linkColor = colorOf(linkClass(looks, links, link), link);
    const linkWidth = widthOf(link);
    if (linkColor !== color || linkWidth !== width) {
      if (color !== "") context.stroke();
      context.beginPath();
      context.strokeStyle = linkColor;
      context.lineWidth = linkWidth;
      color = linkColor;
      width = linkWidth;
    }
    const one = links.source[link]!;
    const other = links.target[link]!;
    context.moveTo(toScreenX(view, x[one]!), toScreenY(view, y[one]!));
    context.lineTo(toScreenX(view, x[other]!), toScreenY(view, y[other]!));
  }
  context.stroke();
}

/** The ink outline of what is selected, or the dashed one of what the keyboard stands on. */
export function drawOutline(
  context: CanvasRenderingContext2D,
  graph: GraphColumns,
  node: number,
  view: View,
  palette: Palette,
  style: "selected" | "focused",
): void {
  const radius = radiusOf(graph, node, view) + (style === "selected" ? 3 : 6.5);
  context.beginPath();
  context.arc(toScreenX(view, graph.x[node]!), toScreenY(view, graph.y[node]!), radius, 0, TURN);
  context.strokeStyle = palette.ink;
  context.lineWidth = style === "selected" ? 1.75 : 1.5;
  context.setLineDash(style === "selected" ? [] : [4, 3]);
  context.stroke();
  context.setLineDash([]);
}

function fillCircle(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  color: string,
  from = 0,
  to = TURN,
): void {
  context.beginPath();
  context.arc(x, y, radius, from, to);
  context.fillStyle = color;
  context.fill();
}
