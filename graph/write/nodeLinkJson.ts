/**
 * Node-link JSON: a list of nodes and a list of links, as networkx and D3 read it.
 *
 * Reference: networkx, `json_graph.node_link_graph`; d3-force, "Links".
 */
import { bipartiteView, type GraphView } from "./graphView.ts";
import { jsonList } from "./json.ts";
import { inPieces } from "./pieces.ts";
import type { Writer } from "./writer.ts";

export const nodeLinkJson: Writer = {
  id: "node-link",
  label: "Node-link JSON",
  help: "For networkx (node_link_graph) and D3; keeps all attributes.",
  extension: ".node-link.json",
  mime: "application/json",
  write: (map) => inPieces(nodeLinkParts(bipartiteView(map))),
};

function* nodeLinkParts(view: GraphView): Generator<string> {
  yield `{"directed":false,"multigraph":false,\n"graph":${JSON.stringify(view.attributes)},\n"nodes":[`;
  yield* jsonList(view.nodes(), ({ key, attributes }) => ({ id: key, ...attributes }));
  yield '],\n"links":[';
  yield* jsonList(view.edges(), ({ source, target, attributes }) => ({ source, target, ...attributes }));
  yield "]}\n";
}
