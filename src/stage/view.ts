/**
 * The window through which the map is seen: a center in layout units and a zoom in pixels a unit. All
 * drawing, picking and camera rules count in these terms; Sigma's own camera state is made from them.
 */
import type { GraphColumns } from "../../graph/index.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An axis-parallel box; on the screen y grows downward, in the layout upward. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Extent of the map in layout units. */
export interface Extent {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/** Sigma's frame: the larger side of the extent is 1 there, its middle 0.5. */
export function frameOf({ minX, maxX, minY, maxY }: Extent): {
  readonly middleX: number;
  readonly middleY: number;
  readonly span: number;
} {
  return { middleX: (minX + maxX) / 2, middleY: (minY + maxY) / 2, span: Math.max(maxX - minX, maxY - minY) };
}

/** What of the stage's edges floating panels cover, in CSS pixels. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface View {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
  /** The layout point in the middle of the stage. */
  readonly center: Point;
  /** CSS pixels per layout unit. */
  readonly zoom: number;
  /** Zoom over the zoom at which the whole map fits: 1 far away, more when near. */
  readonly closeness: number;
  /** What a node's size is multiplied with to get its radius in CSS pixels. */
  readonly sizeScale: number;
}

export function toScreenX(view: View, x: number): number {
  return view.width / 2 + (x - view.center.x) * view.zoom;
}

export function toScreenY(view: View, y: number): number {
  return view.height / 2 - (y - view.center.y) * view.zoom;
}

export function isSameView(one: View, other: View): boolean {
  return (
    one.zoom === other.zoom &&
    one.center.x === other.center.x &&
    one.center.y === other.center.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.insets === other.insets
  );
}

/** The part of the stage that no panel covers; never empty, however small the stage. */
export function freeBox({ width, height, insets }: Pick<View, "width" | "height" | "insets">): Box {
  const left = Math.min(insets.left, width * 0.45);
  const right = Math.max(width - insets.right, width * 0.55);
  const top = Math.min(insets.top, height * 0.45);
  const bottom = Math.max(height - insets.bottom, height * 0.55);
  return { left, top, right, bottom };
}

/** A map whose nodes all stand in one place still has an extent one can look at. */
const LEAST_EXTENT = 200;

/** @param least side of the extent that is given at least */
export function extentOf(
  { x, y }: Pick<GraphColumns, "x" | "y">,
  nodes?: Iterable<number>,
  least = LEAST_EXTENT,
): Extent {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  const rows = nodes === undefined ? null : Uint32Array.from(nodes);
  const count = rows?.length ?? x.length;
  // Hundreds of thousands: without an iterator.
  for (let i = 0; i < count; i++) {
    const node = rows === null ? i : rows[i]!;
    const nodeX = x[node]!;
    const nodeY = y[node]!;
    if (nodeX < minX) minX = nodeX;
    if (nodeX > maxX) maxX = nodeX;
    if (nodeY < minY) minY = nodeY;
    if (nodeY > maxY) maxY = nodeY;
  }
  if (minX > maxX) return { minX: -least, maxX: least, minY: -least, maxY: least };
  const growX = Math.max(0, least - (maxX - minX)) / 2;
  const growY = Math.max(0, least - (maxY - minY)) / 2;
  return { minX: minX - growX, maxX: maxX + growX, minY: minY - growY, maxY: maxY + growY };
}

/** Nodes that fill the screen; fewer take less of it, so that a handful stands together in the middle. */
const FILLING_NODES = 24;

/** The extent that a map of so many nodes is fitted by: its own, with ground around it where they are few. */
export function extentToFit(extent: Extent, nodes: number): Extent {
  const factor = Math.max(0, Math.sqrt(FILLING_NODES / Math.max(nodes, 1)) - 1) / 2;
  const x = (extent.maxX - extent.minX) * factor;
  const y = (extent.maxY - extent.minY) * factor;
  return { minX: extent.minX - x, maxX: extent.maxX + x, minY: extent.minY - y, maxY: extent.maxY + y };
}

/** The extent that some nodes are fitted by; null if there are none. @param shown 1 for each of them */
export function extentOfSome(graph: Pick<GraphColumns, "x" | "y">, shown: Uint8Array): Extent | null {
  const nodes: number[] = [];
  shown.forEach((is, node) => {
    if (is === 1) nodes.push(node);
  });
  return nodes.length === 0 ? null : extentToFit(extentOf(graph, nodes), nodes.length);
}

/**
 * How large nodes are drawn: they grow with the square root of the zoom, so that detail opens up while
 * marks stay marks, and are somewhat smaller on a small screen.
 */
export function sizeScaleOf(closeness: number, { width, height }: Pick<View, "width" | "height">): number {
  const screen = Math.min(1.1, Math.max(0.62, Math.sqrt(Math.min(width, height) / 820)));
  return screen * Math.sqrt(Math.max(closeness, 0.25));
}
