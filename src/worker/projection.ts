/** Edges of a projection as columns, for the page to draw. */
import { type EdgeColumns, growProjection, type PaperMap, type ProjectionKind } from "../../graph/index.ts";

/** Rows of papers or concepts, and what `ProjectedEdge` says of each pair. */
export interface ProjectedColumns {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly shared: Uint32Array;
  readonly strength: Float32Array;
}

/**
 * Made in slices, so that searches are answered meanwhile.
 *
 * @param top see `projectionOf`
 * @param among 1 for each node of which the projection is made, as if there were no others; null for all
 */
export function* growProjectedColumns(
  { graph }: PaperMap,
  kind: ProjectionKind,
  top: number,
  among: Uint8Array | null,
): Generator<null, ProjectedColumns> {
  const edges = among === null ? graph : edgesAmong(graph, kind, among);
  const projection = yield* growProjection(edges, kind, top);
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

/** The edges between some nodes, so that what is drawn is what an export of these nodes holds. */
function edgesAmong(graph: EdgeColumns, kind: ProjectionKind, among: Uint8Array): EdgeColumns {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = graph;
  const isKept = (_: number, edge: number) =>
    among[edgePaper[edge]!] === 1 && among[paperCount + edgeConcept[edge]!] === 1;
  const papers = edgePaper.filter(isKept);
  const edges = {
    conceptCount,
    edgeConcept: edgeConcept.filter(isKept),
    edgeWeight: graph.edgeWeight.filter(isKept),
    edgeMentions: graph.edgeMentions.filter(isKept),
  };
  if (kind === "papers") return { ...edges, paperCount, edgePaper: papers };
  // How often two concepts meet by chance depends on how many papers are left.
  let left = 0;
  const rows = Uint32Array.from(among.subarray(0, paperCount), (is) => (is === 1 ? left++ : 0));
  return { ...edges, paperCount: left, edgePaper: papers.map((paper) => rows[paper]!) };
}
