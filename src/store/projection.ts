/** The edges of a map's projections: made by the worker when first asked for, kept for as long as the map. */
import type { ProjectionKind, Shown } from "../../graph/index.ts";
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
    columns = client.ask("projection", {
      kind,
      top: topOf(kind === "papers" ? paperCount : conceptCount),
      among: null,
    });
    ofMap.set(kind, columns);
    columns.catch(() => ofMap.delete(kind));
  }
  return columns;
}

/**
 * The same where filters leave only some: the strongest edges between these.
 *
 * @throws (rejects) {WorkerFailure}
 */
export function projectedAmong(
  { map: { graph } }: LoadedMap,
  kind: ProjectionKind,
  { nodes }: Shown,
): Promise<ProjectedColumns> {
  const { paperCount } = graph;
  const among = kind === "papers" ? nodes.slice(0, paperCount) : nodes.slice(paperCount);
  const count = among.reduce((sum, is) => sum + is, 0);
  return client.ask("projection", { kind, top: topOf(count), among });
}

function topOf(nodes: number): number {
  return nodes > MANY ? TOP.many : TOP.few;
}
