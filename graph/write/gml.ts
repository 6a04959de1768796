/**
 * GML: nested keys and values in ASCII; other characters as `&#…;`, which networkx and Gephi decode.
 *
 * Reference: Himsolt, "GML: A portable Graph File Format" (1997).
 */
import type { AttributeField, Attributes, AttributeValue } from "../attributes.ts";
import { describeView, type GraphView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import { uniqueLabels } from "./uniqueLabels.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";

export const gml: Writer = {
  id: "gml",
  group: "graph",
  label: "GML",
  help: "For older programs; keeps all attributes, with positions, sizes and colors in graphics.",
  extension: ".gml",
  mime: "text/plain",
  options: VIEW_OPTIONS,
  checkedWith: "networkx and igraph",
  cannotHold: "keys of edges; the places and sentences behind an edge, and concepts too rare for the map",
  write: (map, options) => inPieces(gmlParts(viewOf(map, options))),
};

function* gmlParts(view: GraphView): Generator<string> {
  const nodeData = view.nodeFields.filter((field) => field.role === "data");
  const labelOf = uniqueLabels();
  let id = 0;
  yield `Creator ${gmlString(`Paperweft ${view.attributes.version}`)}\nVersion 1\n`;
  yield `graph [\n  directed 0\n  comment ${gmlString(describeView(view))}\n`;
  for (const { key, attributes } of view.nodes()) {
    const { label, x, y, size, color } = attributes;
    id++;
    yield `  node [\n    id ${id}\n    label ${gmlString(labelOf(label))}\n    key ${gmlString(key)}\n`;
    yield `    graphics [ x ${gmlReal(x)} y ${gmlReal(y)} w ${gmlReal(size)} h ${gmlReal(size)} type "ellipse" fill "${color}" ]\n`;
    yield `${values(attributes, nodeData)}  ]\n`;
  }
  for (const { ends, attributes } of view.edges()) {
    yield `  edge [\n    source ${ends[0] + 1}\n    target ${ends[1] + 1}\n`;
    yield `${values(attributes, view.edgeFields)}  ]\n`;
  }
  yield "]\n";
}

function values(attributes: Attributes, fields: readonly AttributeField[]): string {
  let text = "";
  for (const { name, type } of fields) {
    const value = attributes[name];
    if (value !== undefined) text += `    ${name} ${gmlValue(value, type)}\n`;
  }
  return text;
}

function gmlValue(value: AttributeValue, type: AttributeField["type"]): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string") return gmlString(value);
  return type === "double" ? gmlReal(value) : String(value);
}

/** A real number has a point in GML, also before an exponent. */
function gmlReal(value: number): string {
  const text = String(value);
  return text.includes(".") ? text : text.replace(/^-?\d+/, "$&.0");
}

function gmlString(text: string): string {
  return `"${text.replace(/[^ !#-%'-~]/gu, (c) => (c === "&" ? "&amp;" : c === '"' ? "&quot;" : `&#${c.codePointAt(0)};`))}"`;
}
