/**
 * CX2, the exchange format of Cytoscape 3.10 and Cytoscape Web and of the NDEx archive: a list of aspects,
 * each value declared, looks in visual properties. Its y grows downward.
 *
 * Reference: "Cytoscape Exchange Format Specification (Version 2)", https://cytoscape.org/cx/cx2/specification/.
 */
import type { AttributeField } from "../attributes.ts";
import { describeView, type EdgeView, type GraphView, type NodeView } from "./graphView.ts";
import { jsonList } from "./json.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";

export const cx2: Writer = {
  id: "cx2",
  group: "graph",
  label: "Cytoscape CX2",
  help: "For Cytoscape and NDEx; keeps positions, sizes, colors and all attributes.",
  extension: ".cx2",
  mime: "application/json",
  options: VIEW_OPTIONS,
  checkedWith: "the rules of the CX2 specification",
  cannotHold: "the places and sentences behind an edge, and concepts too rare for the map",
  write: (map, options) => inPieces(cx2Parts(viewOf(map, options))),
};

/** Positions are no attributes here, and `name` is what Cytoscape calls a label. */
const nodeAttributes = ({ key, attributes: { x: _x, y: _y, label, ...others } }: NodeView) => ({
  name: label,
  key,
  diameter: 2 * others.size,
  ...others,
});
const edgeAttributes = (view: GraphView, { key, attributes }: EdgeView) => ({
  name: key,
  interaction: view.relation,
  ...attributes,
});

function* cx2Parts(view: GraphView): Generator<string> {
  const { title, ...others } = view.attributes;
  const about = { name: title, description: describeView(view), ...others };
  const counts = {
    attributeDeclarations: 1,
    networkAttributes: 1,
    nodes: view.nodeCount,
    edges: view.edgeCount(),
    visualProperties: 1,
    visualEditorProperties: 1,
  };
  const metaData = Object.entries(counts).map(([name, elementCount]) => ({ name, elementCount }));
  yield `[${JSON.stringify({ CXVersion: "2.0", hasFragments: false })},\n${JSON.stringify({ metaData })},\n`;
  yield `${JSON.stringify({ attributeDeclarations: [declarations(view, about)] })},\n`;
  yield `${JSON.stringify({ networkAttributes: [about] })},\n{"nodes":[`;
  let id = 0;
  yield* jsonList(view.nodes(), (node) => {
    const { x, y } = node.attributes;
    return { id: ++id, x, y: 0 - y, v: nodeAttributes(node) };
  });
  yield ']},\n{"edges":[';
  id = 0;
  yield* jsonList(view.edges(), (edge) => {
    const [s, t] = edge.ends;
    return { id: ++id, s: s + 1, t: t + 1, v: edgeAttributes(view, edge) };
  });
  yield `]},\n${JSON.stringify({ visualProperties: [STYLE] })},\n`;
  yield `${JSON.stringify({ visualEditorProperties: [{ properties: { nodeSizeLocked: false } }] })},\n`;
  yield `${JSON.stringify({ status: [{ success: true }] })}]\n`;
}

type Declarations = Readonly<Record<string, { readonly d: string }>>;

function declarations(view: GraphView, about: Readonly<Record<string, string | number>>): object {
  const typed = (fields: readonly AttributeField[]): Declarations =>
    Object.fromEntries(fields.map(({ name, type }) => [name, { d: type }]));
  const string = { d: "string" };
  const own = view.nodeFields.filter(({ name }) => !["label", "x", "y"].includes(name));
  return {
    networkAttributes: Object.fromEntries(
      Object.entries(about).map(([name, value]) => [
        name,
        typeof value === "number" ? { d: "integer" } : string,
      ]),
    ),
    nodes: { name: string, key: string, diameter: { d: "double" }, ...typed(own) },
    edges: { name: string, interaction: string, ...typed(view.edgeFields) },
  };
}

const passThrough = (attribute: string, type: string): object => ({
  type: "PASSTHROUGH",
  definition: { attribute, type },
});

const STYLE: object = {
  default: {
    network: { NETWORK_BACKGROUND_COLOR: "#FFFFFF" },
    node: { NODE_SHAPE: "ellipse", NODE_BORDER_WIDTH: 0, NODE_LABEL_FONT_SIZE: 6 },
    edge: { EDGE_WIDTH: 0.5, EDGE_LINE_COLOR: "#CCCCCC" },
  },
  nodeMapping: {
    NODE_LABEL: passThrough("name", "string"),
    NODE_BACKGROUND_COLOR: passThrough("color", "string"),
    NODE_WIDTH: passThrough("diameter", "double"),
    NODE_HEIGHT: passThrough("diameter", "double"),
  },
  edgeMapping: {},
};
