/** The edges of a map's projections: made by the worker when first asked for, kept for as long as the map. */
import type { ProjectionKind } from "../../graph/index.ts";
import type { ProjectedColumns } from "../worker/projection.ts";
import { client } from "./run.ts";
import type { LoadedMap } from "./state.ts";

export type { ProjectedColumns } from "../worker/projection.ts";

/** Nodes from which on fewer edges a node are drawn, lest the picture becomes a thicket. */
const MANY = 1500;
const TOP = { few: 6, many: 3 };

const kept = new WeakMap<LoadedMap, Map<ProjectionKind, Promise<ProjectedColumns>>>();

/**
 * The strongest edges of each paper or concept.
 *
 * @throws (rejects) {WorkerFailure}; the next call tries again
 */
export function projectedColumns(loaded: LoadedMap, kind: ProjectionKind): Promise<ProjectedColumns> {
  let ofMap = kept.get(loaded);
  if (ofMap === undefined) {
    ofMap = new Map();
    kept.set(loaded, ofMap);
  }
  let columns = ofMap.get(kind);
  if (columns === undefined) {
    const { paperCount, conceptCount } = loaded.map.graph;
    const nodes = kind === "papers" ? paperCount : conceptCount;
    columns = client.ask("projection", { kind, top: nodes > MANY ? TOP.many : TOP.few });
    ofMap.set(kind, columns);
    columns.catch(() => ofMap.delete(kind));
  }
  return columns;
}
