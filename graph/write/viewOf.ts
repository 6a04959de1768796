/** Which graph of the map a file is to hold. */
import { type AttributeField, EDGE_ATTRIBUTES } from "../attributes.ts";
import type { PaperMap } from "../model.ts";
import { bipartiteView } from "./bipartiteView.ts";
import type { GraphView } from "./graphView.ts";
import { PROJECTED_EDGE_FIELDS, projectionView } from "./projectionView.ts";
import type { WriteOptions } from "./writer.ts";

/** What a format that calls `viewOf` lists as its options. */
export const VIEW_OPTIONS = ["projection", "top"] as const satisfies readonly (keyof WriteOptions)[];

export function viewOf(map: PaperMap, { projection, top }: WriteOptions): GraphView {
  return projection === undefined ? bipartiteView(map) : projectionView(map, projection, top);
}

/** The same as `viewOf(…).edgeFields`, without a map. */
export function edgeFields(projection: WriteOptions["projection"]): readonly AttributeField[] {
  return projection === undefined ? EDGE_ATTRIBUTES : PROJECTED_EDGE_FIELDS[projection];
}
