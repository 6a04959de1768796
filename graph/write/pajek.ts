/**
 * Pajek: a network of numbered vertices (`.net`), the topic of each vertex (`.clu`, 0 for none) and its
 * size (`.vec`), in the same order.
 *
 * Exactly two coordinates, in the unit square with y downward: Gephi's importer takes anything behind them
 * for a size. One number after `*Vertices`: networkx reads no two-mode header.
 * Reference: Mrvar & Batagelj, "Pajek: Reference Manual".
 */
import type { PaperMap } from "../model.ts";
import { bipartiteView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import { uniqueLabels } from "./uniqueLabels.ts";
import type { Writer } from "./writer.ts";

const END = "\r\n"; // Pajek is a Windows program

export const pajekWriters: readonly Writer[] = [
  {
    id: "pajek",
    label: "Pajek network",
    help: "For Pajek, VOSviewer and igraph; keeps labels, positions and weights, no other attributes.",
    extension: ".net",
    mime: "text/plain",
    write: (map) => inPieces(networkParts(map)),
  },
  {
    id: "pajek-topics",
    label: "Pajek partition (topics)",
    help: "The topic of each vertex of the Pajek network, counted from 1; 0 is none.",
    extension: ".clu",
    mime: "text/plain",
    write: (map) => inPieces(columnParts(map.graph.cluster, (topic) => topic + 1)),
  },
  {
    id: "pajek-sizes",
    label: "Pajek vector (sizes)",
    help: "The size of each vertex of the Pajek network.",
    extension: ".vec",
    mime: "text/plain",
    write: (map) => inPieces(columnParts(map.graph.size, (size) => Math.round(size * 1000) / 1000)),
  },
];

function* networkParts(map: PaperMap): Generator<string> {
  const view = bipartiteView(map);
  const inSquare = toUnitSquare(map.graph);
  const labelOf = uniqueLabels();
  const numbers = new Map<string, number>();
  yield `*Vertices ${view.nodeCount}${END}`;
  for (const { key, attributes } of view.nodes()) {
    numbers.set(key, numbers.size + 1);
    const [x, y] = inSquare(attributes.x, attributes.y);
    yield `${numbers.size} "${labelOf(plainLabel(attributes.label))}" ${x} ${y}${END}`;
  }
  yield `*Edges${END}`;
  for (const { source, target, attributes } of view.edges())
    yield `${numbers.get(source)} ${numbers.get(target)} ${attributes.weight}${END}`;
}

function* columnParts(column: ArrayLike<number>, toValue: (entry: number) => number): Generator<string> {
  yield `*Vertices ${column.length}${END}`;
  for (let i = 0; i < column.length; i++) yield `${toValue(column[i]!)}${END}`;
}

/** Centered, both axes by the same scale, with a margin of a twentieth. */
function toUnitSquare({ x, y }: PaperMap["graph"]): (x: number, y: number) => readonly [string, string] {
  const range = (column: Float32Array) => {
    let low = Infinity;
    let high = -Infinity;
    for (const value of column) {
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
