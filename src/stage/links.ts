/**
 * What joins the nodes of the map, as one kind of columns for all projections: a paper and a concept it
 * names, two concepts and the papers they meet in, two papers and the concepts they share.
 */
import {
  type Adjacency,
  type GraphColumns,
  type Groups,
  groupOf,
  type ProjectionKind,
} from "../../graph/index.ts";
import type { ProjectedColumns } from "../store/projection.ts";
import { orderBy } from "./orderBy.ts";

/** A row a link; its ends are nodes of GraphColumns. */
export interface Links {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** How much of it there is to see, 0 to 1. */
  readonly weight: Float32Array;
  /** Papers or concepts shared by the ends; mentions between a paper and a concept. */
  readonly shared: Uint32Array;
  /** Rows of the links at each node. */
  readonly byNode: Groups;
  /** All rows, those first that are drawn first where not all find room. */
  readonly order: Uint32Array;
  /** Between nodes of one kind. */
  readonly isProjected: boolean;
}

const NOTHING = new Uint32Array();

/** A map, or a projection whose links are still on their way. */
export function noLinks(nodes: number, isProjected: boolean): Links {
  return {
    source: NOTHING,
    target: NOTHING,
    weight: new Float32Array(),
    shared: NOTHING,
    byNode: { offsets: new Uint32Array(nodes + 1), rows: NOTHING },
    order: NOTHING,
    isProjected,
  };
}

/** Steps of weight within a rank. */
const STEPS = 16;

/** The map's own edges, row for row. First come every paper's strongest, then every paper's second, and so on. */
export function bipartiteLinks(graph: GraphColumns, { byPaper, byConcept }: Adjacency): Links {
  const { paperCount, edgePaper, edgeConcept, edgeWeight } = graph;
  const keys = new Uint32Array(edgePaper.length);
  let paper = -1;
  let rank = 0;
  const target = new Uint32Array(edgeConcept.length);
  for (let edge = 0; edge < edgePaper.length; edge++) {
    rank = edgePaper[edge] === paper ? rank + 1 : 0;
    paper = edgePaper[edge]!;
    keys[edge] = rank * STEPS + Math.round((1 - edgeWeight[edge]!) * (STEPS - 1));
    target[edge] = paperCount + edgeConcept[edge]!;
  }
  return {
    source: edgePaper,
    target,
    weight: edgeWeight,
    shared: graph.edgeMentions,
    byNode: joinedGroups(byPaper, byConcept),
    order: orderBy(keys),
    isProjected: false,
  };
}

/** The groups of one column, then those of another. */
function joinedGroups(one: Groups, other: Groups): Groups {
  const offsets = new Uint32Array(one.offsets.length + other.offsets.length - 1);
  const rows = new Uint32Array(one.rows.length + other.rows.length);
  offsets.set(one.offsets);
  for (let k = 1; k < other.offsets.length; k++)
    offsets[one.offsets.length - 1 + k] = one.rows.length + other.offsets[k]!;
  rows.set(one.rows);
  rows.set(other.rows, one.rows.length);
  return { offsets, rows };
}

/** Share of the links that are as strong as is drawn: the rest is told apart, whatever the strongest is. */
const FULL = 0.05;
const LEVELS = 256;

/** First come the strongest. */
export function projectedLinks(graph: GraphColumns, kind: ProjectionKind, columns: ProjectedColumns): Links {
  const first = kind === "papers" ? 0 : graph.paperCount;
  const source = columns.source.map((row) => first + row);
  const target = columns.target.map((row) => first + row);
  // Association has no end: twice as much of it is a step, not twice the ink.
  const scaled = columns.strength.map((strength) => (kind === "papers" ? strength : Math.log1p(strength)));
  const most = scaled.slice().sort()[Math.floor(scaled.length * (1 - FULL))] ?? 1;
  const weight = scaled.map((value) => Math.min(1, value / most));
  const keys = Uint32Array.from(weight, (value) => Math.round((1 - value) * (LEVELS - 1)));
  return {
    source,
    target,
    weight,
    shared: columns.shared,
    byNode: groupByEnds(source, target, graph.x.length),
    order: orderBy(keys),
    isProjected: true,
  };
}

export function linksAt(links: Links, node: number): Uint32Array {
  return groupOf(links.byNode, node);
}

export function otherEnd({ source, target }: Links, link: number, node: number): number {
  return source[link] === node ? target[link]! : source[link]!;
}

/** The link between two nodes, or null. */
export function linkBetween(links: Links, one: number, other: number): number | null {
  for (const link of linksAt(links, one)) if (otherEnd(links, link, one) === other) return link;
  return null;
}

/** Compressed sparse rows over both ends; each node's links ascending. */
function groupByEnds(source: Uint32Array, target: Uint32Array, nodes: number): Groups {
  const offsets = new Uint32Array(nodes + 1);
  for (let link = 0; link < source.length; link++) {
    offsets[source[link]! + 1]!++;
    offsets[target[link]! + 1]!++;
  }
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const rows = new Uint32Array(2 * source.length);
  for (let link = 0; link < source.length; link++) {
    rows[next[source[link]!]!++] = link;
    rows[next[target[link]!]!++] = link;
  }
  return { offsets, rows };
}
