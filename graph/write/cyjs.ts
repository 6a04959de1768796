/**
 * Cytoscape.js elements JSON, which Cytoscape opens as `.cyjs`. Its y grows downward.
 *
 * Reference: https://js.cytoscape.org/#notation/elements-json; networkx, `json_graph.cytoscape_graph`.
 */
import { bipartiteView, type EdgeView, type GraphView, type NodeView } from "./graphView.ts";
import { jsonList } from "./json.ts";
import { inPieces } from "./pieces.ts";
import type { Writer } from "./writer.ts";

export const cyjs: Writer = {
  id: "cyjs",
  label: "Cytoscape JSON",
  help: "For Cytoscape and Cytoscape.js; keeps positions and all attributes (map size and color in Style).",
  extension: ".cyjs",
  mime: "application/json",
  write: (map) => inPieces(cyjsParts(bipartiteView(map))),
};

function* cyjsParts(view: GraphView): Generator<string> {
  const { title, version, recipe } = view.attributes;
  yield `{"format_version":"1.0","generated_by":${JSON.stringify(`Paperweft ${version}`)},`;
  yield `"target_cytoscapejs_version":"~3.0",\n"data":${JSON.stringify({ name: title, version, recipe })},\n`;
  yield '"directed":false,"multigraph":false,\n"elements":{"nodes":[';
  yield* jsonList(view.nodes(), toNode);
  yield '],\n"edges":[';
  yield* jsonList(view.edges(), toEdge);
  yield "]}}\n";
}

function toNode({ key, attributes: { x, y, ...attributes } }: NodeView): object {
  // Cytoscape shows `name`; networkx wants `value`.
  const data = { id: key, value: key, name: attributes.label, ...attributes };
  return { data, position: { x, y: 0 - y } };
}

function toEdge({ key, source, target, attributes }: EdgeView): object {
  return { data: { id: key, source, target, interaction: "mentions", ...attributes } };
}
