/** How nodes and links look: pure rules from map and state to drawing data. */
import { type Coloring, type GraphColumns, lineClass } from "../../graph/index.ts";
import type { Links } from "./links.ts";
import type { Palette } from "./palette.ts";
import type { Extent, View } from "./view.ts";

/** What looks are made from. */
export interface Looks {
  readonly graph: GraphColumns;
  readonly coloring: Coloring;
  readonly palette: Palette;
}

/** A node as it is drawn; `ring` is the stroke's share of the radius, 0 for a filled disc. */
export interface NodeDisplay {
  readonly size: number;
  readonly color: string;
  /** Inside of a ring; the lighter half of a disc. */
  readonly fill: string;
  readonly ring: number;
  /** One of FORM. */
  readonly form: number;
}

/** Stroke of a concept's ring over its radius. */
export const RING_STROKE = 0.3;

export function displayNode({ graph, coloring, palette }: Looks, node: number): NodeDisplay {
  const ink = coloring.classes[node]!;
  return {
    size: graph.size[node]!,
    color: palette.mark(ink),
    fill: palette.ringFill(ink),
    ring: node < graph.paperCount ? 0 : RING_STROKE,
    form: coloring.forms[node]!,
  };
}

/** The class whose color a link takes. */
export function linkClass({ coloring }: Pick<Looks, "coloring">, links: Links, link: number): number {
  const { classes, by } = coloring;
  return lineClass(by, links.isProjected, classes[links.source[link]!]!, classes[links.target[link]!]!);
}

/** Length of links in layout units. */
export function totalLength({ x, y }: GraphColumns, { source, target }: Links, rows: Uint32Array): number {
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const one = source[rows[i]!]!;
    const other = target[rows[i]!]!;
    const dx = x[one]! - x[other]!;
    const dy = y[one]! - y[other]!;
    // Tens of thousands: Math.hypot takes ten times as long.
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}

/** Share of the map's area covered by hairlines up to which they are drawn in full. */
const CALM_COVERAGE = 0.12;
const FAINTEST = 0.13;

/**
 * How strongly edges are drawn, 0 to 1: the more of the ground they would cover the fainter, so that many
 * edges make a tint and not a thicket. They come forward as one comes closer.
 */
export function edgePresence(length: number, extent: Extent, { zoom }: Pick<View, "zoom">): number {
  const area = (extent.maxX - extent.minX) * (extent.maxY - extent.minY);
  const coverage = length / (area * zoom);
  return Math.max(FAINTEST, Math.min(1, (CALM_COVERAGE / coverage) ** 0.6));
}
