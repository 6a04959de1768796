/**
 * GEXF, the format of Gephi: attributes, and position, size and colour in elements of their own (`viz`).
 *
 * Version 1.2 is the default because Gephi, Gephi Lite, graphology and networkx all read it, if the
 * namespaces are exactly these: networkx compares them, and 2.8.8 knows no 1.3.
 * Reference: GEXF Working Group, "GEXF 1.3 Primer" (2022), https://gexf.net, and the schemas there.
 */
import type { AttributeField, Attributes } from "../attributes.ts";
import { channelsOf, describeView, type GraphView, type NodeView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";
import { escapeXml, XML_DECLARATION } from "./xml.ts";

interface Dialect {
  readonly version: string;
  readonly namespace: string;
  color(color: string): string;
  position(x: number, y: number): string;
}

const DIALECTS: Readonly<Record<"1.2" | "1.3", Dialect>> = {
  "1.2": {
    version: "1.2",
    namespace: "http://www.gexf.net/1.2draft",
    color: (color) => {
      const [r, g, b] = channelsOf(color);
      return `r="${r}" g="${g}" b="${b}"`;
    },
    position: (x, y) => `x="${x}" y="${y}" z="0"`, // the schema wants z
  },
  "1.3": {
    version: "1.3",
    namespace: "http://gexf.net/1.3",
    color: (color) => `hex="${color}"`,
    position: (x, y) => `x="${x}" y="${y}"`,
  },
};

export const gexf: Writer = {
  id: "gexf",
  group: "graph",
  label: "GEXF",
  help: "For Gephi, Gephi Lite and networkx; keeps positions, sizes, colors and all attributes.",
  extension: ".gexf",
  mime: "application/gexf+xml",
  options: ["version", ...VIEW_OPTIONS],
  checkedWith: "networkx (1.2), an XML schema after the specification, the rules of Gephi and Gephi Lite",
  cannotHold: "the places and sentences behind an edge, and concepts too rare for the map",
  write: (map, options) => inPieces(gexfParts(viewOf(map, options), DIALECTS[options.version ?? "1.2"])),
};

function* gexfParts(view: GraphView, dialect: Dialect): Generator<string> {
  const { namespace, version } = dialect;
  const nodeData = view.nodeFields.filter((field) => field.role === "data");
  const edgeData = view.edgeFields.filter((field) => field.name !== "weight"); // has an attribute of its own
  yield XML_DECLARATION;
  yield `<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" version="${version}">\n`;
  // No date: the same map gives the same file on any day.
  yield `<meta>\n<creator>Paperweft ${escapeXml(view.attributes.version)}</creator>\n`;
  yield `<description>${escapeXml(describeView(view))}</description>\n</meta>\n`;
  yield '<graph defaultedgetype="undirected" mode="static">\n';
  yield* declarations("node", nodeData);
  yield* declarations("edge", edgeData);
  yield `<nodes count="${view.nodeCount}">\n`;
  for (const node of view.nodes()) {
    yield `<node id="${escapeXml(node.key)}" label="${escapeXml(node.attributes.label)}">`;
    yield values(node.attributes, nodeData);
    yield `${look(node, dialect)}</node>\n`;
  }
  yield `</nodes>\n<edges count="${view.edgeCount()}">\n`;
  for (const { key, source, target, attributes } of view.edges()) {
    yield `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}" weight="${attributes.weight}">`;
    yield values(attributes, edgeData);
    yield "</edge>\n";
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function* declarations(of: "node" | "edge", fields: readonly AttributeField[]): Generator<string> {
  yield `<attributes class="${of}" mode="static">\n`;
  for (const { name, type } of fields) yield `<attribute id="${name}" title="${name}" type="${type}"/>\n`;
  yield "</attributes>\n";
}

function values(attributes: Attributes, fields: readonly AttributeField[]): string {
  let text = "<attvalues>";
  for (const { name } of fields) {
    const value = attributes[name];
    if (value !== undefined) text += `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`;
  }
  return `${text}</attvalues>`;
}

function look({ attributes: { x, y, size, color } }: NodeView, dialect: Dialect): string {
  return `<viz:color ${dialect.color(color)}/><viz:position ${dialect.position(x, y)}/><viz:size value="${size}"/>`;
}
