/**
 * Which part of a map is drawn, and its nodes as the graphology graph Sigma reads.
 *
 * A map of 6,000 nodes and 40,000 edges is drawn whole. Of a larger one the largest nodes are drawn, and
 * of their edges first every paper's strongest, then every paper's second, and so on. Lists, search,
 * panels and exports always have everything, and what is hovered or selected is drawn in any case.
 */
import Graph from "graphology";
import type { GraphColumns } from "../../graph/index.ts";

export const MAX_NODES = 6000;
export const MAX_EDGES = 40_000;

export interface Drawn {
  /** Node indices, ascending: papers, then concepts. */
  readonly nodes: Uint32Array;
  /** Rows of the edge columns: every paper's strongest, then every paper's second, and so on. */
  readonly edges: Uint32Array;
}

export interface NodePlace {
  x: number;
  y: number;
}
/** Keys are node indices as text; there are no edges in it (HairlineProgram.ts), looks come from display.ts. */
export type StageGraph = Graph<NodePlace>;

export function chooseDrawn(graph: GraphColumns, maxNodes = MAX_NODES, maxEdges = MAX_EDGES): Drawn {
  const nodes = chooseNodes(graph, maxNodes);
  const isDrawn = new Uint8Array(graph.x.length);
  for (const node of nodes) isDrawn[node] = 1;
  return { nodes, edges: chooseEdges(graph, isDrawn, maxEdges) };
}

function chooseNodes({ size }: GraphColumns, max: number): Uint32Array {
  const all = Uint32Array.from(size.keys());
  if (all.length <= max) return all;
  all.sort((one, other) => size[other]! - size[one]! || one - other);
  return all.slice(0, max).sort();
}

function chooseEdges(graph: GraphColumns, isDrawn: Uint8Array, max: number): Uint32Array {
  const { edgePaper, edgeConcept, paperCount } = graph;
  // The rank of an edge among the drawn edges of its paper, which are sorted by falling weight.
  const byRank: number[][] = [];
  let paper = -1;
  let rank = 0;
  for (let edge = 0; edge < edgePaper.length; edge++) {
    if (edgePaper[edge] !== paper) {
      paper = edgePaper[edge]!;
      rank = 0;
    }
    if (isDrawn[paper] === 0 || isDrawn[paperCount + edgeConcept[edge]!] === 0) continue;
    const ranked = byRank[rank];
    if (ranked === undefined) byRank[rank] = [edge];
    else ranked.push(edge);
    rank++;
  }
  const chosen: number[] = [];
  for (const ranked of byRank) {
    if (chosen.length >= max) break;
    // Within a rank the stronger ones, where not all find room.
    if (chosen.length + ranked.length > max)
      ranked.sort((one, other) => graph.edgeWeight[other]! - graph.edgeWeight[one]! || one - other);
    for (const edge of ranked) if (chosen.length < max) chosen.push(edge);
  }
  return Uint32Array.from(chosen);
}

/** Nodes added between two looks at the clock. */
const BATCH = 500;

/** Fills the graph; yields now and then, so that whoever runs it can give the page room to breathe. */
export function* fillGraph(target: StageGraph, graph: GraphColumns, { nodes }: Drawn): Generator<void> {
  let count = 0;
  for (const node of nodes) {
    target.addNode(String(node), { x: graph.x[node]!, y: graph.y[node]! });
    if (++count % BATCH === 0) yield;
  }
}

export function emptyGraph(): StageGraph {
  return new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
}
