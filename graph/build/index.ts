/** Concepts and mentions → bipartite graph. */
export { buildEdges, effectiveMinDocuments } from "./edges.ts";
export { type PaperConceptGraph, toGraph } from "./graph.ts";
