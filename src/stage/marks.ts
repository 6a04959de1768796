/** Discs, rings and hairlines on a 2D canvas, alike those of MarkProgram: for what is lit, and for pictures. */
import type { GraphColumns } from "../../graph/index.ts";
import { displayNode } from "./display.ts";
import type { Palette } from "./palette.ts";
import { toScreenX, toScreenY, type View } from "./view.ts";

const TURN = 2 * Math.PI;
/** CSS pixels of ground around a mark, and the least stroke of a ring; as in MarkProgram. */
export const RIM = 1.25;

/** Radius of a node as drawn, in CSS pixels. */
export function radiusOf(graph: GraphColumns, node: number, view: View): number {
  return graph.size[node]! * view.sizeScale;
}

export function isInView(graph: GraphColumns, node: number, view: View, margin = 40): boolean {
  const x = toScreenX(view, graph.x[node]!);
  const y = toScreenY(view, graph.y[node]!);
  return x > -margin && y > -margin && x < view.width + margin && y < view.height + margin;
}

export function drawMark(
  context: CanvasRenderingContext2D,
  graph: GraphColumns,
  node: number,
  view: View,
  palette: Palette,
): void {
  const { color, ring } = displayNode(graph, node, palette);
  const x = toScreenX(view, graph.x[node]!);
  const y = toScreenY(view, graph.y[node]!);
  const radius = radiusOf(graph, node, view);
  fillCircle(context, x, y, radius + RIM, palette.ground);
  fillCircle(context, x, y, radius, color);
  if (ring === 0) return;
  const stroke = Math.max(ring * radius, RIM);
  fillCircle(context, x, y, Math.max(radius - stroke, 0), palette.ringFill(graph.cluster[node]!));
}

export function drawEdges(
  context: CanvasRenderingContext2D,
  graph: GraphColumns,
  edges: Iterable<number>,
  view: View,
  colorOf: (topic: number) => string,
  width: number,
): void {
  context.lineWidth = width;
  let color = "";
  context.beginPath();
  for (const edge of edges) {
    const paper = graph.edgePaper[edge]!;
    const concept = graph.paperCount + graph.edgeConcept[edge]!;
    const edgeColor = colorOf(graph.cluster[concept]!);
    if (edgeColor !== color) {
      if (color !== "") context.stroke();
      context.beginPath();
      context.strokeStyle = edgeColor;
      color = edgeColor;
    }
    context.moveTo(toScreenX(view, graph.x[paper]!), toScreenY(view, graph.y[paper]!));
    context.lineTo(toScreenX(view, graph.x[concept]!), toScreenY(view, graph.y[concept]!));
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
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fillStyle = color;
  context.fill();
}
