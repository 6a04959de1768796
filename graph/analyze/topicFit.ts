/**
 * Fit papers to topics by what they say: spherical k-means (Dhillon & Modha 2001, doi:10.1023/A:1007612920971),
 * started from topics that are there.
 */
import type { Features } from "./features.ts";

/** A move must be worth more than what sums are off by. */
const LEAST_GAIN = 1e-9;

/**
 * Move each paper to the topic where it adds most to the lengths of the topics' vectors, over and over. Changes
 * `ofPaper`.
 *
 * What a paper adds to its own topic is what the topic would lose without it (Hartigan's method; Telgarsky & Vattani
 * 2010, proceedings.mlr.press/v9/telgarsky10a): in a topic of a few papers a paper is near the topic's center for no
 * other reason than being in it, and would never leave. Measured on papers with known fields (`npm run quality
 * topics`), agreement with them rises by 0.02 to 0.09 NMI over what concepts alone give. A tenth of a second for
 * 10,000 papers.
 *
 * @param ofPaper topic of each paper; -1 stays
 * @param count topics, numbered from 0
 * @param rounds at most; after the fifth about one paper in fifty still moves
 */
export function fitPapers(features: Features, ofPaper: Int32Array, count: number, rounds: number): void {
  const { offsets, feature, weight } = features;
  const centers = new Float64Array(features.count * count);
  sumCenters(features, ofPaper, centers, count);
  const square = squaresOf(centers, count);
  const products = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let paper = 0; paper < ofPaper.length; paper++) {
      const home = ofPaper[paper]!;
      if (home < 0) continue;
      const [start, end] = [offsets[paper]!, offsets[paper + 1]!];
      products.fill(0);
      let own = 0;
      for (let at = start; at < end; at++) {
        const row = feature[at]! * count;
        const w = weight[at]!;
        own += w * w;
        for (let t = 0; t < count; t++) products[t]! += w * centers[row + t]!;
      }
      const without = Math.max(0, square[home]! - 2 * products[home]! + own);
      const loss = Math.sqrt(square[home]!) - Math.sqrt(without);
      let best = home;
      let most = loss + LEAST_GAIN;
      for (let t = 0; t < count; t++) {
        if (t === home || square[t] === 0) continue;
        const gain = Math.sqrt(square[t]! + 2 * products[t]! + own) - Math.sqrt(square[t]!);
        if (gain > most) [best, most] = [t, gain];
      }
      if (best === home) continue;
      for (let at = start; at < end; at++) {
        const row = feature[at]! * count;
        centers[row + home]! -= weight[at]!;
        centers[row + best]! += weight[at]!;
      }
      square[home] = without;
      square[best] = square[best]! + 2 * products[best]! + own;
      ofPaper[paper] = best;
      moved++;
    }
    if (moved === 0) return;
  }
}

/**
 * How close each paper is to its topic: the square of the cosine of their vectors over its mean in the topic. 1 where
 * nothing is known.
 */
export function closenessOf(features: Features, ofPaper: Int32Array, count: number): Float64Array {
  const { offsets, feature, weight } = features;
  const centers = new Float64Array(features.count * count);
  sumCenters(features, ofPaper, centers, count);
  const length = squaresOf(centers, count).map(Math.sqrt);
  const closeness = new Float64Array(ofPaper.length);
  const sum = new Float64Array(count);
  const papers = new Uint32Array(count);
  ofPaper.forEach((topic, paper) => {
    if (topic < 0) return;
    let product = 0;
    for (let at = offsets[paper]!; at < offsets[paper + 1]!; at++)
      product += weight[at]! * centers[feature[at]! * count + topic]!;
    const cosine = length[topic]! > 0 ? product / length[topic]! : 0;
    closeness[paper] = cosine * cosine;
    sum[topic]! += cosine * cosine;
    papers[topic]!++;
  });
  return closeness.map((square, paper) => {
    const topic = ofPaper[paper]!;
    return topic >= 0 && sum[topic]! > 0 ? (square * papers[topic]!) / sum[topic]! : 1;
  });
}

/** Fill `centers`, at word × topics + topic, with the sum of the topic's papers. */
export function sumCenters(
  { offsets, feature, weight }: Features,
  ofPaper: Int32Array,
  centers: Float64Array,
  count: number,
): void {
  centers.fill(0);
  for (let paper = 0; paper < ofPaper.length; paper++) {
    const topic = ofPaper[paper]!;
    if (topic < 0) continue;
    for (let at = offsets[paper]!; at < offsets[paper + 1]!; at++)
      centers[feature[at]! * count + topic]! += weight[at]!;
  }
}

function squaresOf(centers: Float64Array, count: number): Float64Array {
  const square = new Float64Array(count);
  for (let row = 0; row < centers.length; row += count)
    for (let t = 0; t < count; t++) square[t]! += centers[row + t]! * centers[row + t]!;
  return square;
}
