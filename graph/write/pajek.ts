/**
 * Pajek: a network of numbered vertices (`.net`), the topic of each vertex (`.clu`, 0 for none) and its
 * size (`.vec`), in the same order.
 *
 * Exactly two coordinates, in the unit square with y downward: Gephi's importer takes anything behind them
 * for a size. One number after `*Vertices`: networkx reads no two-mode header.
 * Reference: Mrvar & Batagelj, "Pajek: Reference Manual".
 */
import type { PaperMap } from "../model.ts";
import type { GraphView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import { uniqueLabels } from "./uniqueLabels.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";

const END = "\r\n"; // Pajek is a Windows program

export const pajekWriters: readonly Writer[] = [
  {
    id: "pajek",
    group: "graph",
    label: "Pajek network",
    help: "For Pajek, VOSviewer and igraph; keeps labels, positions and weights, no other attributes.",
    extension: ".net",
    mime: "text/plain",
    options: VIEW_OPTIONS,
    checkedWith: "networkx and igraph, the rules of Gephi",
    cannotHold:
      "attributes other than label, position and weight; quotes, backslashes and line breaks in labels",
    write: (map, options) => inPieces(networkParts(map, viewOf(map, options))),
  },
  {
    id: "pajek-topics",
    group: "graph",
    label: "Pajek partition (topics)",
    help: "The topic of each vertex of the Pajek network, counted from 1; 0 is none.",
    extension: ".clu",
    mime: "text/plain",
    options: ["projection"],
    checkedWith: "the rules of Pajek",
    cannotHold: "anything but the number of the topic",
    write: (map, options) =>
      inPieces(columnParts(viewOf(map, options), map.graph.cluster, (topic) => topic + 1)),
  },
  {
    id: "pajek-sizes",
    group: "graph",
    label: "Pajek vector (sizes)",
    help: "The size of each vertex of the Pajek network.",
    extension: ".vec",
    mime: "text/plain",
    options: ["projection"],
    checkedWith: "the rules of Pajek",
    cannotHold: "anything but the size",
    write: (map, options) =>
      inPieces(columnParts(viewOf(map, options), map.graph.size, (size) => Math.round(size * 1000) / 1000)),
  },
];

function* networkParts(map: PaperMap, view: GraphView): Generator<string> {
  const inSquare = toUnitSquare(map.graph, view);
  const labelOf = uniqueLabels();
  let number = 0;
  yield `*Vertices ${view.nodeCount}${END}`;
  for (const { attributes } of view.nodes()) {
    const [x, y] = inSquare(attributes.x, attributes.y);
    yield `${++number} "${labelOf(plainLabel(attributes.label))}" ${x} ${y}${END}`;
  }
  yield `*Edges${END}`;
  for (const { ends, attributes } of view.edges())
    yield `${ends[0] + 1} ${ends[1] + 1} ${attributes.weight}${END}`;
}

function* columnParts(
  { firstNode, nodeCount }: GraphView,
  column: Int32Array | Float32Array,
  toValue: (entry: number) => number,
): Generator<string> {
  yield `*Vertices ${nodeCount}${END}`;
  for (const entry of column.subarray(firstNode, firstNode + nodeCount)) yield `${toValue(entry)}${END}`;
}

/** Centered, both axes by the same scale, with a margin of a twentieth. */
function toUnitSquare(
  { x, y }: PaperMap["graph"],
  { firstNode, nodeCount }: GraphView,
): (x: number, y: number) => readonly [string, string] {
  const range = (column: Float32Array) => {
    let low = Infinity;
    let high = -Infinity;
    for (const value of column.subarray(firstNode, firstNode + nodeCount)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return { middle: (low + high) / 2, extent: high - low };
  };
  const [across, down] = [range(x), range(y)];
  const scale = 0.9 / Math.max(across.extent, down.extent, 1);
  return (px, py) => [
    (0.5 + (px - across.middle) * scale).toFixed(6),
    (0.5 - (py - down.middle) * scale).toFixed(6),
  ];
}

/** No quote and no backslash, which readers understand differently, and no line break. */
function plainLabel(label: string): string {
  return label
    .replaceAll('"', "'")
    .replaceAll("\\", "/")
    .replaceAll(/[\t\n\r]+/g, " ");
}
