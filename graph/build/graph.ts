/** The map as the graph that users of the library work with. */
import Graph from "graphology";
import type { EdgeAttributes, NodeAttributes } from "../attributes.ts";
import {
  conceptAttributes,
  edgeAttributes,
  edgeKey,
  graphAttributes,
  nodeKeys,
  paperAttributes,
} from "../attributes.ts";
import type { PaperMap } from "../model.ts";

/** Undirected and bipartite: every edge joins a paper and a concept. */
export type PaperConceptGraph = Graph<NodeAttributes, EdgeAttributes>;

/**
 * The whole map as a graphology graph, with all attributes that exports carry.
 *
 * Nodes and edges stand in the order of the map's columns. Costs some hundred bytes a node and an edge;
 * for more than some ten thousand papers work on the columns instead.
 */
export function toGraph(map: PaperMap): PaperConceptGraph {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = map.graph;
  const graph: PaperConceptGraph = new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
  graph.replaceAttributes(graphAttributes(map));
  const keys = nodeKeys(map);
  for (let paper = 0; paper < paperCount; paper++) graph.addNode(keys[paper], paperAttributes(map, paper));
  for (let concept = 0; concept < conceptCount; concept++)
    graph.addNode(keys[paperCount + concept], conceptAttributes(map, concept));
  for (let edge = 0; edge < edgePaper.length; edge++)
    graph.addUndirectedEdgeWithKey(
      edgeKey(map, edge),
      keys[edgePaper[edge]!],
      keys[paperCount + edgeConcept[edge]!],
      edgeAttributes(map, edge),
    );
  return graph;
}
