/**
 * What each feature of a candidate does to its score: down each tree, a step from a node to the next changes what
 * is expected by the difference of their means, and that is put down to the feature asked there (Saabas 2014,
 * https://blog.datadive.net/interpreting-random-forests/). Means are those of the paper's own candidates, so that the sum tells what sets one
 * apart from the others of its paper. Nothing is left over: the mean and all steps together are the score.
 */
import type { Trees } from "./trees.ts";

/**
 * Add `share` times the steps of one row to `steps`, one number a feature.
 *
 * @param x rows of `width` features each, as `orderBits` leaves them
 * @param rows the first `count` of them are the candidates compared; `row` is one of them
 * @returns `share` times the mean of the rows' scores from these trees
 */
export function addPathSteps(
  trees: Trees,
  share: number,
  x: Int32Array,
  width: number,
  rows: Int32Array,
  count: number,
  row: number,
  steps: Float64Array,
): number {
  const { depth, nodes, leaf } = trees;
  const inner = 2 ** depth - 1;
  // By node of the tree at hand, leaves last: rows that come by, and the sum of the leaves they end in.
  const visits = new Int32Array(2 * inner + 1);
  const sums = new Float64Array(2 * inner + 1);
  const mean = (node: number): number => sums[node]! / visits[node]!;
  let expected = 0;
  for (let t = 0; t < trees.count; t++) {
    const root = 2 * t * inner;
    const next = (node: number, of: number): number => {
      const at = root + 2 * node;
      return 2 * node + (x[of * width + nodes[at]!]! < nodes[at + 1]! ? 1 : 2);
    };
    visits.fill(0);
    sums.fill(0);
    for (let k = 0; k < count; k++) {
      let end = 0;
      while (end < inner) end = next(end, rows[k]!);
      const value = leaf[t * (inner + 1) + end - inner]!;
      for (let node = end; ; node = (node - 1) >> 1) {
        visits[node]!++;
        sums[node]! += value;
        if (node === 0) break;
      }
    }
    expected += share * mean(0);
    for (let node = 0; node < inner; ) {
      const below = next(node, row);
      steps[nodes[root + 2 * node]!]! += share * (mean(below) - mean(node));
      node = below;
    }
  }
  return expected;
}
