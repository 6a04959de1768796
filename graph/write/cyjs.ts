/**
 * Cytoscape.js elements JSON, which Cytoscape opens as `.cyjs`. Its y grows downward.
 *
 * Reference: https://js.cytoscape.org/#notation/elements-json; networkx, `json_graph.cytoscape_graph`.
 */
import type { GraphView, NodeView } from "./graphView.ts";
import { jsonList } from "./json.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";

export const cyjs: Writer = {
  id: "cyjs",
  group: "graph",
  label: "Cytoscape JSON",
  help: "For Cytoscape and Cytoscape.js; keeps positions and all attributes (map size and color in Style).",
  extension: ".cyjs",
  mime: "application/json",
  options: VIEW_OPTIONS,
  checkedWith: "networkx",
  cannotHold: "the places and sentences behind an edge, and concepts too rare for the map",
  write: (map, options) => inPieces(cyjsParts(viewOf(map, options))),
};

function* cyjsParts(view: GraphView): Generator<string> {
  const { title, ...others } = view.attributes;
  yield `{"format_version":"1.0","generated_by":${JSON.stringify(`Paperweft ${others.version}`)},`;
  yield `"target_cytoscapejs_version":"~3.0",\n"data":${JSON.stringify({ name: title, ...others })},\n`;
  yield '"directed":false,"multigraph":false,\n"elements":{"nodes":[';
  yield* jsonList(view.nodes(), toNode);
  yield '],\n"edges":[';
  yield* jsonList(view.edges(), ({ key, source, target, attributes }) => ({
    data: { id: key, source, target, interaction: view.relation, ...attributes },
  }));
  yield "]}}\n";
}

function toNode({ key, attributes: { x, y, ...attributes } }: NodeView): object {
  // Cytoscape shows `name`; networkx wants `value`.
  const data = { id: key, value: key, name: attributes.label, ...attributes };
  return { data, position: { x, y: 0 - y } };
}
