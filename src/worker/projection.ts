/** Edges of a projection as columns, for the page to draw. */
import { type PaperMap, type ProjectionKind, projectionOf } from "../../graph/index.ts";

/** Rows of papers or concepts, and what `ProjectedEdge` says of each pair. */
export interface ProjectedColumns {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly shared: Uint32Array;
  readonly strength: Float32Array;
}

/** @param top see `projectionOf` */
export function projectColumns({ graph }: PaperMap, kind: ProjectionKind, top: number): ProjectedColumns {
  const projection = projectionOf(graph, kind, top);
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
