/**
 * Boosted regression trees with logistic loss (Friedman 2001, doi:10.1214/aos/1013203451), as flat arrays of
 * complete trees. Training is tests/quality/boosting.mjs, their form in weights.json packedTrees.ts.
 */

/** Steps from the root of a tree to its leaves. */
export const TREE_DEPTH = 5;
/** Nodes of a tree that are no leaves. */
const INNER = 2 ** TREE_DEPTH - 1;

export interface Trees {
  readonly base: number;
  readonly depth: number;
  readonly count: number;
  /** Per tree 2^depth − 1 nodes in order of level, each a feature and its threshold, as `orderBits` leaves it. */
  readonly nodes: Int32Array;
  /** Per tree 2^depth values. */
  readonly leaf: Float32Array;
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
 * nodes stay near while all rows go through it, and four rows at a time, so that the processor has something to
 * do while it waits for the next node of one. Written out: loops over rows and levels take 1.7 times as long.
 *
 * @param x rows of `width` features each, as `orderBits` leaves them
 * @param rows the first `count` of them are meant
 */
export function addTrees(
  trees: Trees,
  first: number,
  last: number,
  share: number,
  x: Int32Array,
  width: number,
  rows: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const { nodes, leaf } = trees;
  for (let t = first; t < last; t++) {
    const root = 2 * INNER * t;
    const leaves = (INNER + 1) * t - INNER;
    const f = nodes[root]!;
    const limit = nodes[root + 1]!;
    let k = 0;
    for (; k + 3 < count; k += 4) {
      const rowA = rows[k]!;
      const rowB = rows[k + 1]!;
      const rowC = rows[k + 2]!;
      const rowD = rows[k + 3]!;
      const xA = rowA * width;
      const xB = rowB * width;
      const xC = rowC * width;
      const xD = rowD * width;
      // A difference under 0 has its highest bit set: 1 if the feature is less than the threshold.
      let a = 2 - ((x[xA + f]! - limit) >>> 31);
      let b = 2 - ((x[xB + f]! - limit) >>> 31);
      let c = 2 - ((x[xC + f]! - limit) >>> 31);
      let d = 2 - ((x[xD + f]! - limit) >>> 31);
      let atA = root + 2 * a;
      let atB = root + 2 * b;
      let atC = root + 2 * c;
      let atD = root + 2 * d;
      a = 2 * a + 2 - ((x[xA + nodes[atA]!]! - nodes[atA + 1]!) >>> 31);
      b = 2 * b + 2 - ((x[xB + nodes[atB]!]! - nodes[atB + 1]!) >>> 31);
      c = 2 * c + 2 - ((x[xC + nodes[atC]!]! - nodes[atC + 1]!) >>> 31);
      d = 2 * d + 2 - ((x[xD + nodes[atD]!]! - nodes[atD + 1]!) >>> 31);
      atA = root + 2 * a;
      atB = root + 2 * b;
      atC = root + 2 * c;
      atD = root + 2 * d;
      a = 2 * a + 2 - ((x[xA + nodes[atA]!]! - nodes[atA + 1]!) >>> 31);
      b = 2 * b + 2 - ((x[xB + nodes[atB]!]! - nodes[atB + 1]!) >>> 31);
      c = 2 * c + 2 - ((x[xC + nodes[atC]!]! - nodes[atC + 1]!) >>> 31);
      d = 2 * d + 2 - ((x[xD + nodes[atD]!]! - nodes[atD + 1]!) >>> 31);
      atA = root + 2 * a;
      atB = root + 2 * b;
      atC = root + 2 * c;
      atD = root + 2 * d;
      a = 2 * a + 2 - ((x[xA + nodes[atA]!]! - nodes[atA + 1]!) >>> 31);
      b = 2 * b + 2 - ((x[xB + nodes[atB]!]! - nodes[atB + 1]!) >>> 31);
      c = 2 * c + 2 - ((x[xC + nodes[atC]!]! - nodes[atC + 1]!) >>> 31);
      d = 2 * d + 2 - ((x[xD + nodes[atD]!]! - nodes[atD + 1]!) >>> 31);
      atA = root + 2 * a;
      atB = root + 2 * b;
      atC = root + 2 * c;
      atD = root + 2 * d;
      a = 2 * a + 2 - ((x[xA + nodes[atA]!]! - nodes[atA + 1]!) >>> 31);
      b = 2 * b + 2 - ((x[xB + nodes[atB]!]! - nodes[atB + 1]!) >>> 31);
      c = 2 * c + 2 - ((x[xC + nodes[atC]!]! - nodes[atC + 1]!) >>> 31);
      d = 2 * d + 2 - ((x[xD + nodes[atD]!]! - nodes[atD + 1]!) >>> 31);
      scores[rowA]! += share * leaf[leaves + a]!;
      scores[rowB]! += share * leaf[leaves + b]!;
      scores[rowC]! += share * leaf[leaves + c]!;
      scores[rowD]! += share * leaf[leaves + d]!;
    }
    for (; k < count; k++) {
      const row = rows[k]!;
      const offset = row * width;
      let node = 2 - ((x[offset + f]! - limit) >>> 31);
      for (let level = 1; level < TREE_DEPTH; level++) {
        const at = root + 2 * node;
        node = 2 * node + 2 - ((x[offset + nodes[at]!]! - nodes[at + 1]!) >>> 31);
      }
      scores[row]! += share * leaf[leaves + node]!;
    }
  }
}
