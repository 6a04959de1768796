/**
 * Join topics that hardly differ: agglomeration by the objective of spherical k-means, so that what is lost is
 * measured by the same rule papers are fitted by.
 */
import type { Features } from "./features.ts";
import { sumCenters } from "./topicFit.ts";

/**
 * Join the two topics that lose least by it, over and over, as long as that is less than a share of the whole.
 * Changes `ofPaper` and numbers the topics anew.
 *
 * How well topics describe their papers is the sum over papers of the cosine to their topic's words, which is
 * the sum of the lengths of the topics' vectors. Small topics are cheap to join, and so are two that share
 * their words; a field that falls into many clear parts keeps more topics than one that does not. Costs
 * topics² × words.
 *
 * @param share least part of the sum that keeping two topics apart must be worth, > 0
 */
export function joinTopics(features: Features, ofPaper: Int32Array, count: number, share: number): void {
  const centers = new Float64Array(features.count * count);
  sumCenters(features, ofPaper, centers, count);
  const product = productsOf(centers, count);
  const home = Int32Array.from({ length: count }, (_, t) => t);
  const left = Array.from(home);
  const at = (a: number, b: number): number => product[a * count + b]!;
  while (left.length > 1) {
    const whole = left.reduce((sum, t) => sum + Math.sqrt(at(t, t)), 0);
    let loss = share * whole;
    let pair: readonly [number, number] | null = null;
    for (const [i, a] of left.entries())
      for (const b of left.slice(i + 1)) {
        const joined = Math.sqrt(at(a, a) + at(b, b) + 2 * at(a, b));
        const lost = Math.sqrt(at(a, a)) + Math.sqrt(at(b, b)) - joined;
        if (lost >= loss) continue;
        loss = lost;
        pair = [a, b];
      }
    if (pair === null) break;
    const [a, b] = pair;
    product[a * count + a] = at(a, a) + at(b, b) + 2 * at(a, b);
    for (const c of left) {
      if (c === a || c === b) continue;
      product[a * count + c] = at(a, c) + at(b, c);
      product[c * count + a] = at(a, c);
    }
    left.splice(left.indexOf(b), 1);
    for (let t = 0; t < count; t++) if (home[t] === b) home[t] = a;
  }
  for (let paper = 0; paper < ofPaper.length; paper++)
    if (ofPaper[paper]! >= 0) ofPaper[paper] = left.indexOf(home[ofPaper[paper]!]!);
}

/** Scalar products of all pairs of columns. */
function productsOf(centers: Float64Array, count: number): Float64Array {
  const product = new Float64Array(count * count);
  for (let row = 0; row < centers.length; row += count)
    for (let a = 0; a < count; a++) {
      const own = centers[row + a]!;
      if (own === 0) continue;
      for (let b = 0; b < count; b++) product[a * count + b]! += own * centers[row + b]!;
    }
  return product;
}
