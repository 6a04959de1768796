/** Concepts and mentions → bipartite graph. Skeleton. */
import Graph from "graphology";
import type { EdgeAttributes, NodeAttributes } from "../attributes.ts";
import type { EdgeColumns, Extraction, PaperMap, Recipe } from "../model.ts";

export type PaperConceptGraph = Graph<NodeAttributes, EdgeAttributes>;

export function buildEdges(paperCount: number, extraction: Extraction, recipe: Recipe): EdgeColumns {
  throw new Error(`not built yet ${paperCount} ${extraction.concepts.length} ${recipe.seed}`);
}
/** The whole map as a graphology graph, all attributes that exports carry on nodes and edges. */
export function toGraph(map: PaperMap): PaperConceptGraph {
  throw new Error(`not built yet ${map.version} ${Graph.name}`);
}
