/**
 * Node-link JSON: a list of nodes and a list of links, as networkx and D3 read it.
 *
 * Reference: networkx, `json_graph.node_link_graph`; d3-force, "Links".
 */
import type { GraphView } from "./graphView.ts";
import { jsonList } from "./json.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";

export const nodeLinkJson: Writer = {
  id: "node-link",
  group: "graph",
  label: "Node-link JSON",
  help: "For networkx (node_link_graph) and D3; keeps all attributes.",
  extension: ".node-link.json",
  mime: "application/json",
  options: VIEW_OPTIONS,
  checkedWith: "networkx",
  cannotHold: "keys of edges; the places and sentences behind an edge, and concepts too rare for the map",
  write: (map, options) => inPieces(nodeLinkParts(viewOf(map, options))),
};

function* nodeLinkParts(view: GraphView): Generator<string> {
  yield `{"directed":false,"multigraph":false,\n"graph":${JSON.stringify(view.attributes)},\n"nodes":[`;
  yield* jsonList(view.nodes(), ({ key, attributes }) => ({ id: key, ...attributes }));
  yield '],\n"links":[';
  yield* jsonList(view.edges(), ({ source, target, attributes }) => ({ source, target, ...attributes }));
  yield "]}\n";
}
