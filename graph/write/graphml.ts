/**
 * GraphML: typed keys, then nodes and edges with their values. Read by nearly every graph program.
 *
 * The format has no place for looks; names do it: Gephi takes `label`, `x`, `y`, `size`, `r`, `g`, `b` and
 * `weight` for what they say, Gephi Lite and graphology `color` too.
 * Reference: Brandes et al., "GraphML Progress Report" (2002), doi:10.1007/3-540-45848-4_59.
 */
import type { AttributeField, Attributes } from "../attributes.ts";
import { channelsOf, describeView, type GraphView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";
import { escapeXml, XML_DECLARATION } from "./xml.ts";

export const graphml: Writer = {
  id: "graphml",
  group: "graph",
  label: "GraphML",
  help: "For igraph, networkx, Cytoscape, yEd and Gephi; keeps positions, sizes, colors and all attributes.",
  extension: ".graphml",
  mime: "application/graphml+xml",
  options: VIEW_OPTIONS,
  checkedWith: "networkx and igraph, an XML schema after the specification, the rules of Gephi",
  cannotHold: "the places and sentences behind an edge, and concepts too rare for the map",
  write: (map, options) => inPieces(graphmlParts(viewOf(map, options))),
};

const TYPES = { integer: "int", double: "double", boolean: "boolean", string: "string" } as const;

const CHANNELS: readonly AttributeField[] = ["r", "g", "b"].map((name) => ({
  name,
  type: "integer",
  on: "both",
  role: "look",
}));

// Ids of keys are names, not the usual d0, d1, …: Gephi takes a key with the id "d3" for the label (yEd
// uses it so), whatever its name says.
const nodeKeyId = (name: string): string => name;
const edgeKeyId = (name: string): string => `edge_${name}`;

function* graphmlParts(view: GraphView): Generator<string> {
  yield XML_DECLARATION;
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  // A remark rather than keys for="graph", which Gephi reports as errors.
  yield `<desc>${escapeXml(describeView(view))}</desc>\n`;
  const nodeFields = [...view.nodeFields, ...CHANNELS];
  for (const { name, type } of nodeFields) yield declaration(nodeKeyId(name), "node", name, type);
  for (const { name, type } of view.edgeFields) yield declaration(edgeKeyId(name), "edge", name, type);
  yield '<graph edgedefault="undirected">\n';
  for (const { key, attributes } of view.nodes()) {
    const [r, g, b] = channelsOf(attributes.color);
    yield `<node id="${escapeXml(key)}">`;
    yield values({ ...attributes, r, g, b }, nodeFields, nodeKeyId);
    yield "</node>\n";
  }
  for (const { key, source, target, attributes } of view.edges()) {
    yield `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}">`;
    yield values(attributes, view.edgeFields, edgeKeyId);
    yield "</edge>\n";
  }
  yield "</graph>\n</graphml>\n";
}

function declaration(id: string, of: "node" | "edge", name: string, type: AttributeField["type"]): string {
  return `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`;
}

function values(
  attributes: Attributes,
  fields: readonly AttributeField[],
  keyId: (name: string) => string,
): string {
  let text = "";
  for (const { name } of fields) {
    const value = attributes[name];
    if (value !== undefined) text += `<data key="${keyId(name)}">${escapeXml(String(value))}</data>`;
  }
  return text;
}
