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
  /** As `orderBits` leaves them. */
  readonly threshold: Int32Array;
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
    return {
      base: 0,
      depth: 0,
      count: 0,
      feature: new Uint8Array(0),
      threshold: new Int32Array(0),
      leaf: none,
    };
  }
  const digit = new Map([...DIGITS].map((char, i) => [char, i]));
  const nodes = weights.nodes.length / 2;
  const feature = new Uint8Array(nodes);
  const threshold = new Float32Array(nodes);
  for (let i = 0; i < nodes; i++) {
    feature[i] = digit.get(weights.nodes[2 * i]!)!;
    threshold[i] = weights.edges[feature[i]!]![digit.get(weights.nodes[2 * i + 1]!)!] ?? Infinity;
  }
  const bits = new Int32Array(threshold.buffer);
  orderBits(bits, 0, nodes);
  const leaf = new Float32Array(weights.leaves.length / 2);
  for (let i = 0; i < leaf.length; i++) {
    const level = digit.get(weights.leaves[2 * i]!)! * BASE + digit.get(weights.leaves[2 * i + 1]!)!;
    leaf[i] = (level - MIDDLE) * weights.scale;
  }
  const count = leaf.length / 2 ** weights.depth;
  return { base: weights.base, depth: weights.depth, count, feature, threshold: bits, leaf };
}

/**
 * Floats as whole numbers of the same order, in place of their bits, so that a step down a tree is arithmetic
 * instead of a branch that the processor cannot foresee. The last bit is given up to keep differences in range.
 */
export function orderBits(bits: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) bits[i] = ordered(bits[i]!);
}

function ordered(bits: number): number {
  return (bits ^ ((bits >> 31) & 0x7fffffff)) >> 1;
}

/**
 * Add `share` times the trees `first … last - 1` to the scores of some rows. Tree by tree, so that one tree's
 * nodes stay near while all rows go through it.
 *
 * @param x rows of `width` features each, as `orderBits` leaves them
 */
export function addTrees(
  trees: Trees,
  first: number,
  last: number,
  share: number,
  x: Int32Array,
  width: number,
  rows: readonly number[],
  scores: Float64Array,
): void {
  const { depth, feature, threshold, leaf } = trees;
  const inner = 2 ** depth - 1;
  for (let t = first; t < last; t++) {
    const root = t * inner;
    const leaves = t * (inner + 1) - inner;
    const f0 = feature[root]!;
    const t0 = threshold[root]!;
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k]!;
      const offset = row * width;
      // A difference under 0 has its highest bit set: 1 if the feature is less than the threshold.
      let node = 2 - ((x[offset + f0]! - t0) >>> 31);
      for (let level = 1; level < depth; level++) {
        const at = root + node;
        node = 2 * node + 2 - ((x[offset + feature[at]!]! - threshold[at]!) >>> 31);
      }
      scores[row]! += share * leaf[leaves + node]!;
    }
  }
}
