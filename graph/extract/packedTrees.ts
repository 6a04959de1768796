/** Trees as text that compresses well: what alike numbers have in common stands together. */
import { fromDigit, fromDigits, toDigit, toDigits } from "./digits.ts";
import { orderBits, TREE_DEPTH, type Trees } from "./trees.ts";

export interface PackedTrees {
  /** Log-odds before any tree. */
  readonly base: number;
  readonly depth: number;
  /** Thresholds of each feature that any node asks, ascending. */
  readonly edges: readonly (readonly number[])[];
  /** The feature each node asks, one digit a node; nodes of a tree by level. */
  readonly features: string;
  /** Row of each node's threshold: first those of all nodes that ask the first feature, then of the second. */
  readonly rows: string;
  /** Each leaf in steps of `scale`, see digits.ts: 2n for n steps up, 2n - 1 for n steps down. */
  readonly leaves: string;
  readonly scale: number;
}

/** Trees as they are learned. */
export interface LearnedTrees {
  readonly base: number;
  readonly depth: number;
  /** Thresholds of each feature, ascending. */
  readonly edges: readonly (readonly number[])[];
  /** Each node as feature and row of its threshold, by level. */
  readonly trees: readonly {
    readonly nodes: readonly (readonly [feature: number, edge: number])[];
    readonly leaves: readonly number[];
  }[];
}

/** Steps that a leaf of ordinary size is away from 0: rounding moves it by a fortieth of its size at most. */
const STEPS = 20;

export function packTrees({ base, depth, edges, trees }: LearnedTrees): PackedTrees {
  const nodes = trees.flatMap((tree) => tree.nodes);
  const leaves = trees.flatMap((tree) => tree.leaves);
  const scale = Number(
    (Math.sqrt(leaves.reduce((sum, x) => sum + x * x, 0) / leaves.length) / STEPS).toPrecision(3),
  );
  const asked = edges.map((_, feature) => nodes.filter(([own]) => own === feature).map(([, edge]) => edge));
  const used = asked.map((rows) => [...new Set(rows)].sort((a, b) => a - b));
  return {
    base: Number(base.toFixed(4)),
    depth,
    // An edge past the last is never reached.
    edges: used.map((rows, feature) => rows.map((row) => Number(edges[feature]![row]!.toPrecision(4)))),
    features: nodes.map(([feature]) => toDigit(feature)).join(""),
    rows: asked.flatMap((rows, feature) => rows.map((row) => toDigit(used[feature]!.indexOf(row)))).join(""),
    leaves: leaves
      .map((value) => Math.round(value / scale))
      .map((steps) => toDigits(steps < 0 ? -2 * steps - 1 : 2 * steps))
      .join(""),
    scale,
  };
}

/** @throws {RangeError} for trees of another depth than five, see `addTrees` */
export function unpackTrees({ base, depth, edges, features, rows, leaves, scale }: PackedTrees): Trees {
  if (depth !== TREE_DEPTH) throw new RangeError(`trees must be ${TREE_DEPTH} deep, but are ${depth}`);
  const count = features.length;
  const asked = Array.from({ length: count }, (_, node) => fromDigit(features.charCodeAt(node)));
  // Where the rows of each feature's nodes begin.
  const next = new Int32Array(edges.length + 1);
  for (const feature of asked) next[feature + 1]!++;
  for (let feature = 0; feature < edges.length; feature++) next[feature + 1]! += next[feature]!;
  const thresholds = Float32Array.from(
    asked,
    (feature) => edges[feature]![fromDigit(rows.charCodeAt(next[feature]!++))]!,
  );
  const bits = new Int32Array(thresholds.buffer);
  orderBits(bits, 0, count);
  const nodes = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    nodes[2 * i] = asked[i]!;
    nodes[2 * i + 1] = bits[i]!;
  }
  const leaf = Float32Array.from(
    fromDigits(leaves),
    (steps) => (steps % 2 ? -(steps + 1) / 2 : steps / 2) * scale,
  );
  return { base, depth, count: leaf.length / 2 ** depth, nodes, leaf };
}
