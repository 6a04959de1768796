/** Which edges of a graph a picture shows, and as which lines. */

import { type Coloring, lineClass, YEAR_STEPS } from "../../coloring.ts";
import type { EdgeColumns, GraphColumns } from "../../model.ts";
import { type ProjectionKind, projectionOf, topOnMap } from "../../projections.ts";
import type { Inks } from "./inks.ts";
import type { Lines } from "./picture.ts";
import type { Placing } from "./sheet.ts";

export interface DrawnEdges {
  /** Nodes of GraphColumns. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** See coloring.ts; -1 where the topics of its ends are two. */
  readonly class: Int32Array;
  /** 0 the thinnest to 3. */
  readonly weight: Uint8Array;
  /** Edges there are. */
  readonly total: number;
}

/** Lines in a picture: of more nobody could follow one, and files would be too large to open. */
const MOST_LINES = 60_000;

/** Papers and concepts: of every paper the strongest edges, as many of each as there is room for. */
export function memberEdges(graph: GraphColumns, { classes }: Coloring): DrawnEdges {
  const { paperCount, edgePaper, edgeConcept } = graph;
  const ranks = ranksOf(graph);
  const most = mostRank(ranks);
  const rows = ranks.map((_, edge) => edge).filter((edge) => ranks[edge]! <= most);
  return {
    source: rows.map((edge) => edgePaper[edge]!),
    target: rows.map((edge) => paperCount + edgeConcept[edge]!),
    class: Int32Array.from(rows, (edge) => classes[paperCount + edgeConcept[edge]!]!),
    weight: new Uint8Array(rows.length),
    total: edgePaper.length,
  };
}

/** Rank of each edge among those of its paper, from 0: they are sorted by falling weight. */
function ranksOf({ edgePaper }: EdgeColumns): Uint32Array {
  let first = 0;
  return edgePaper.map((paper, edge) => {
    if (paper !== edgePaper[first]) first = edge;
    return edge - first;
  });
}

/** The last rank of which all edges find room; at least the strongest edge of each paper is drawn. */
function mostRank(ranks: Uint32Array): number {
  const counts: number[] = [];
  for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1;
  let most = 0;
  for (let sum = counts[0] ?? 0; most + 1 < counts.length; most++) {
    sum += counts[most + 1]!;
    if (sum > MOST_LINES) break;
  }
  return most;
}

/** A projection's strongest edges; the more is shared the thicker. */
export function projectedEdges(
  graph: GraphColumns,
  { by, classes }: Coloring,
  kind: ProjectionKind,
  top = topOnMap(kind === "papers" ? graph.paperCount : graph.conceptCount),
): DrawnEdges {
  const first = kind === "papers" ? 0 : graph.paperCount;
  const edges = [...projectionOf(graph, kind, top).edges()];
  const kept = edges.length <= MOST_LINES ? edges : edges.toSorted(stronger).slice(0, MOST_LINES);
  return {
    source: Uint32Array.from(kept, (edge) => first + edge.source),
    target: Uint32Array.from(kept, (edge) => first + edge.target),
    class: Int32Array.from(kept, ({ source, target }) =>
      lineClass(by, true, classes[first + source]!, classes[first + target]!),
    ),
    weight: Uint8Array.from(kept, ({ shared }) => (shared < 2 ? 0 : shared < 4 ? 1 : shared < 8 ? 2 : 3)),
    total: edges.length,
  };
}

type Strength = { readonly strength: number; readonly source: number; readonly target: number };
function stronger(a: Strength, b: Strength): number {
  return b.strength - a.strength || a.source - b.source || a.target - b.target;
}

/** Points, by `weight`. */
const WIDTHS = [0.5, 0.8, 1.2, 1.7] as const;
/** Share of the map's box covered by lines up to which they are drawn in full, and the least presence. */
const CALM_COVERAGE = 0.08;
const FAINTEST = 0.22;
/** Grey and the inks of classes: twelve topics, or the steps of the years. */
const COLORS = YEAR_STEPS + 1;
/** Grey first, so that it lies below the others. */
const colorOf = (row: number, inks: Inks): number => (inks.mark(row) === inks.mark(-1) ? 0 : row + 1);

/** How strongly lines at rest are drawn, 0 to 1: the more of the map's box they would cover the fainter. */
export function presenceOf(
  edges: DrawnEdges,
  { x, y }: GraphColumns,
  placing: Placing,
  area: number,
): number {
  let covered = 0;
  edges.source.forEach((source, edge) => {
    const target = edges.target[edge]!;
    const [dx, dy] = [x[source]! - x[target]!, y[source]! - y[target]!];
    covered += Math.sqrt(dx * dx + dy * dy) * placing.zoom * WIDTHS[edges.weight[edge]!]!;
  });
  return Math.max(FAINTEST, Math.min(1, Math.sqrt((CALM_COVERAGE * area) / (covered || 1))));
}

/** Points by which lines that come forward are wider than at rest; those of a topic are many. */
const FORWARD = { node: 0.7, topic: 0.1 };

/** Lines of what comes forward. */
export function toForwardLines(
  edges: DrawnEdges,
  graph: GraphColumns,
  placing: Placing,
  inks: Inks,
  isTopic: boolean,
): readonly Lines[] {
  const more = isTopic ? FORWARD.topic : FORWARD.node;
  return toLines(edges, graph, placing, inks, inks.forwardLine, more);
}

/**
 * Lines of one color and width together: thin before thick, so that the strong lie on top.
 *
 * @param colorOfClass see `Inks`
 * @param more points added to each width
 */
export function toLines(
  edges: DrawnEdges,
  { x, y }: GraphColumns,
  placing: Placing,
  inks: Inks,
  colorOfClass: (row: number) => string,
  more = 0,
): readonly Lines[] {
  const groups = new Map<number, number[]>();
  edges.source.forEach((source, edge) => {
    const target = edges.target[edge]!;
    const ends = [placing.x(x[source]!), placing.y(y[source]!), placing.x(x[target]!), placing.y(y[target]!)];
    const key = edges.weight[edge]! * COLORS + colorOf(edges.class[edge]!, inks);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, ends);
    else group.push(...ends);
  });
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([key, ends]) => ({
      kind: "lines",
      color: colorOfClass((key % COLORS) - 1),
      width: short(WIDTHS[Math.floor(key / COLORS)]! + more),
      ends: Float64Array.from(ends),
    }));
}

/** Hundredths of a point. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}
