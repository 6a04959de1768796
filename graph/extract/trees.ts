/**
 * Boosted regression trees with logistic loss (Friedman 2001, doi:10.1214/aos/1013203451), as flat arrays of
 * complete trees. Training is tests/quality/boosting.mjs.
 */

/** Digits of the packed form: printable, without quote and backslash. */
const DIGITS = Array.from({ length: 126 - 35 }, (_, i) => String.fromCharCode(35 + i))
  .filter((char) => char !== "\\")
  .join("");
const BASE = DIGITS.length;

export interface TreeWeights {
  /** Log-odds before any tree. */
  readonly base: number;
  readonly depth: number;
  /** Thresholds of each feature, ascending. */
  readonly edges: readonly (readonly number[])[];
  /** Two digits a node: feature, row of its threshold. */
  readonly nodes: string;
  /** Two digits a leaf: value / scale, from the middle. */
  readonly leaves: string;
  readonly scale: number;
}

export interface Trees {
  readonly base: number;
  readonly depth: number;
  readonly count: number;
  /** Per tree 2^depth − 1 nodes in order of level. */
  readonly feature: Uint8Array;
  readonly threshold: Float32Array;
  /** Per tree 2^depth values. */
  readonly leaf: Float32Array;
}

const MIDDLE = (BASE * BASE) >> 1;

export function packNode(feature: number, edge: number): string {
  return DIGITS[feature]! + DIGITS[edge]!;
}

export function packLeaf(value: number, scale: number): string {
  const level = Math.max(0, Math.min(BASE * BASE - 1, Math.round(value / scale) + MIDDLE));
  return DIGITS[Math.floor(level / BASE)]! + DIGITS[level % BASE]!;
}

export function unpackTrees(weights: TreeWeights | null): Trees {
  if (weights === null) {
    const none = new Float32Array(0);
    return { base: 0, depth: 0, count: 0, feature: new Uint8Array(0), threshold: none, leaf: none };
  }
  const digit = new Map([...DIGITS].map((char, i) => [char, i]));
  const nodes = weights.nodes.length / 2;
  const feature = new Uint8Array(nodes);
  const threshold = new Float32Array(nodes);
  for (let i = 0; i < nodes; i++) {
    feature[i] = digit.get(weights.nodes[2 * i]!)!;
    threshold[i] = weights.edges[feature[i]!]![digit.get(weights.nodes[2 * i + 1]!)!] ?? Infinity;
  }
  const leaf = new Float32Array(weights.leaves.length / 2);
  for (let i = 0; i < leaf.length; i++) {
    const level = digit.get(weights.leaves[2 * i]!)! * BASE + digit.get(weights.leaves[2 * i + 1]!)!;
    leaf[i] = (level - MIDDLE) * weights.scale;
  }
  const count = leaf.length / 2 ** weights.depth;
  return { base: weights.base, depth: weights.depth, count, feature, threshold, leaf };
}

/** Sum of the trees `first … last - 1` for the row of features that begins at `offset`. */
export function sumTrees(trees: Trees, first: number, last: number, x: Float32Array, offset: number): number {
  const { depth, feature, threshold, leaf } = trees;
  const inner = 2 ** depth - 1;
  let sum = 0;
  for (let t = first; t < last; t++) {
    const root = t * inner;
    let node = 0;
    for (let level = 0; level < depth; level++) {
      node = 2 * node + (x[offset + feature[root + node]!]! < threshold[root + node]! ? 1 : 2);
    }
    sum += leaf[t * (inner + 1) + node - inner]!;
  }
  return sum;
}
