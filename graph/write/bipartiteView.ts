/** Papers and concepts, and which belong together. */
import {
  conceptAttributes,
  EDGE_ATTRIBUTES,
  edgeAttributes,
  edgeKey,
  graphAttributes,
  NODE_ATTRIBUTES,
  nodeKeys,
  paperAttributes,
} from "../attributes.ts";
import type { PaperMap } from "../model.ts";
import type { EdgeView, GraphView, NodeView } from "./graphView.ts";

/** The whole bipartite graph, papers first. */
export function bipartiteView(map: PaperMap): GraphView {
  const { paperCount, conceptCount, edgePaper } = map.graph;
  return {
    attributes: graphAttributes(map),
    weightMeaning: "the concept's share of what the paper is about, 0 to 1",
    relation: "mentions",
    nodeFields: NODE_ATTRIBUTES,
    edgeFields: EDGE_ATTRIBUTES,
    firstNode: 0,
    nodeCount: paperCount + conceptCount,
    edgeCount: () => edgePaper.length,
    *nodes() {
      yield* paperNodes(map);
      yield* conceptNodes(map);
    },
    edges: () => memberships(map),
  };
}

export function* paperNodes(map: PaperMap): Generator<NodeView> {
  const keys = nodeKeys(map);
  for (let p = 0; p < map.graph.paperCount; p++) yield { key: keys[p]!, attributes: paperAttributes(map, p) };
}

export function* conceptNodes(map: PaperMap): Generator<NodeView> {
  const { paperCount, conceptCount } = map.graph;
  const keys = nodeKeys(map);
  for (let c = 0; c < conceptCount; c++)
    yield { key: keys[paperCount + c]!, attributes: conceptAttributes(map, c) };
}

function* memberships(map: PaperMap): Generator<EdgeView> {
  const { paperCount, edgePaper, edgeConcept } = map.graph;
  const keys = nodeKeys(map);
  for (let e = 0; e < edgePaper.length; e++) {
    const ends = [edgePaper[e]!, paperCount + edgeConcept[e]!] as const;
    yield {
      key: edgeKey(map, e),
      source: keys[ends[0]]!,
      target: keys[ends[1]]!,
      ends,
      attributes: { ...edgeAttributes(map, e) },
    };
  }
}
