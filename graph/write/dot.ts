/**
 * DOT, the language of Graphviz. `neato -n` draws it as on the page; any other layout may be asked for.
 *
 * Reference: Graphviz, "DOT Language" and "escString", https://graphviz.org/doc/info/.
 */
import type { AttributeField, Attributes } from "../attributes.ts";
import { describeView, type GraphView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";

export const dot: Writer = {
  id: "dot",
  group: "graph",
  label: "DOT (Graphviz)",
  help: "For Graphviz; keeps positions (neato -n), sizes, colors and all attributes.",
  extension: ".dot",
  mime: "text/vnd.graphviz",
  options: VIEW_OPTIONS,
  checkedWith: "Graphviz",
  cannotHold: "keys of edges; the places and sentences behind an edge, and concepts too rare for the map",
  write: (map, options) => inPieces(dotParts(viewOf(map, options))),
};

function* dotParts(view: GraphView): Generator<string> {
  const nodeData = view.nodeFields.filter((field) => field.role === "data");
  yield `graph ${quoted("Paperweft")} {\n  comment=${quoted(describeView(view))};\n`;
  yield "  node [shape=circle, style=filled, fixedsize=shape, penwidth=0];\n";
  for (const { key, attributes } of view.nodes()) {
    const { label: title, x, y, size, color } = attributes;
    // Positions in points, widths in inches of 72 points; size is a radius.
    const look = `pos="${x},${y}", width=${(size / 36).toFixed(4)}, fillcolor="${color}"`;
    yield `  ${quoted(key)} [label=${label(title)}, ${look}${values(attributes, nodeData)}];\n`;
  }
  for (const { source, target, attributes } of view.edges()) {
    const { weight, ...others } = attributes;
    yield `  ${quoted(source)} -- ${quoted(target)} [weight=${weight}${values(others, view.edgeFields)}];\n`;
  }
  yield "}\n";
}

function values(attributes: Attributes, fields: readonly AttributeField[]): string {
  let text = "";
  for (const { name } of fields) {
    const value = attributes[name];
    if (value !== undefined) text += `, ${name}=${typeof value === "string" ? quoted(value) : value}`;
  }
  return text;
}

/**
 * A label is an escString: a line break is `\n`, and entities are decoded. Other strings are taken as they
 * stand, but that a backslash before the closing quote would hide it: in both, backslashes are doubled.
 */
function label(text: string): string {
  return quoted(text.replaceAll("&", "&amp;")).replaceAll("\n", "\\n");
}

// Graphviz gives up on a quoted string of 16,384 bytes; longer ones are joined of several. A character takes
// five bytes at most, escaped or not.
function quoted(text: string): string {
  const parts = text.replaceAll(/\r\n?/g, "\n").match(/[\s\S]{1,3000}/gu) ?? [""];
  return parts.map((part) => `"${part.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(" + ");
}
