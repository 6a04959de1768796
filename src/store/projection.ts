/** The edges of a map's projections: made by the worker when first asked for, kept for as long as the map. */
import { type ProjectionKind, type Shown, topOnMap } from "../../graph/index.ts";
import type { ProjectedColumns } from "../worker/projection.ts";
import { client } from "./run.ts";
import type { LoadedMap } from "./state.ts";

export type { ProjectedColumns } from "../worker/projection.ts";

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
    columns = client.ask("projection", {
      kind,
      top: topOnMap(kind === "papers" ? paperCount : conceptCount),
      among: null,
    });
    ofMap.set(kind, columns);
    columns.catch(() => ofMap.delete(kind));
  }
  return columns;
}

/**
 * The same where filters leave only some: what an export of these would hold.
 *
 * @throws (rejects) {WorkerFailure}
 */
export function projectedAmong(
  { map: { graph } }: LoadedMap,
  kind: ProjectionKind,
  { nodes }: Shown,
): Promise<ProjectedColumns> {
  const { paperCount } = graph;
  const alike = kind === "papers" ? nodes.subarray(0, paperCount) : nodes.subarray(paperCount);
  const count = alike.reduce((sum, is) => sum + is, 0);
  // A copy, since it goes to another thread.
  return client.ask("projection", { kind, top: topOnMap(count), among: nodes.slice() });
}
