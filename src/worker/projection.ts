/** Edges of a projection as columns, for the page to draw. */
import { type EdgeColumns, type PaperMap, type ProjectionKind, projectionOf } from "../../graph/index.ts";

/** Rows of papers or concepts, and what `ProjectedEdge` says of each pair. */
export interface ProjectedColumns {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly shared: Uint32Array;
  readonly strength: Float32Array;
}

/**
 * @param top see `projectionOf`
 * @param among 1 for each paper or concept to be joined, with none but these; null for all
 */
export function projectColumns(
  { graph }: PaperMap,
  kind: ProjectionKind,
  top: number,
  among: Uint8Array | null,
): ProjectedColumns {
  const projection = projectionOf(among === null ? graph : edgesAmong(graph, kind, among), kind, top);
  const count = projection.edgeCount();
  const columns = {
    source: new Uint32Array(count),
    target: new Uint32Array(count),
    shared: new Uint32Array(count),
    strength: new Float32Array(count),
  };
  let row = 0;
  for (const edge of projection.edges()) {
    columns.source[row] = edge.source;
    columns.target[row] = edge.target;
    columns.shared[row] = edge.shared;
    columns.strength[row] = edge.strength;
    row++;
  }
  return columns;
}

/** The edges of some papers, or of some concepts; what is left of the other kind weighs what it did. */
function edgesAmong(graph: EdgeColumns, kind: ProjectionKind, among: Uint8Array): EdgeColumns {
  const near = kind === "papers" ? graph.edgePaper : graph.edgeConcept;
  const isKept = (_: number, edge: number) => among[near[edge]!] === 1;
  return {
    paperCount: graph.paperCount,
    conceptCount: graph.conceptCount,
    edgePaper: graph.edgePaper.filter(isKept),
    edgeConcept: graph.edgeConcept.filter(isKept),
    edgeWeight: graph.edgeWeight.filter(isKept),
    edgeMentions: graph.edgeMentions.filter(isKept),
  };
}
