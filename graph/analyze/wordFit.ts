/**
 * Fit papers to topics by their words: spherical k-means (Dhillon & Modha 2001, doi:10.1023/A:1007612920971),
 * started from topics that are there.
 */
import { naturalLog } from "../logarithm.ts";
import type { WordColumns } from "../model.ts";
import type { WordIndex } from "./wordIndex.ts";

/** 1 + ln count, by count. */
const DAMPED = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + naturalLog(count)));

/**
 * Move each paper to the topic whose papers' words are nearest to its own, over and over. Changes `ofPaper`.
 *
 * Here a word weighs (1 + ln count) · ln(1 + papers / papers with it): among a few topics, other than among many
 * papers, rare words may speak up. Words of a single paper are left out. Measured on papers with known fields
 * (`npm run quality topics`), agreement with them rises by 0.02 to 0.09 NMI, and agreement with the topics found
 * without every tenth paper from some 0.65 to 0.8. A tenth of a second for 10,000 papers.
 *
 * @param weight see `unitWeights`
 * @param ofPaper topic of each paper; -1 stays
 * @param count topics, numbered from 0
 * @param rounds at most; after the fifth about one paper in fifty still moves
 */
export function fitByWords(
  { words }: WordIndex,
  weight: Float64Array,
  ofPaper: Int32Array,
  count: number,
  rounds: number,
): void {
  const centers = new Float64Array(words.forms.length * count);
  const votes = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    sumCenters(words, weight, ofPaper, centers, count);
    const length = lengthsOf(centers, count);
    let moved = 0;
    for (let paper = 0; paper < ofPaper.length; paper++) {
      const before = ofPaper[paper]!;
      if (before < 0) continue;
      votes.fill(0);
      for (let at = words.offsets[paper]!; at < words.offsets[paper + 1]!; at++) {
        const row = words.word[at]! * count;
        for (let t = 0; t < count; t++) votes[t]! += weight[at]! * centers[row + t]!;
      }
      let best = before;
      for (let t = 0; t < count; t++)
        if (length[t]! > 0 && votes[t]! / length[t]! > votes[best]! / length[best]!) best = t;
      if (best === before) continue;
      ofPaper[paper] = best;
      moved++;
    }
    if (moved === 0) return;
  }
}

/**
 * How close each paper's words are to its topic's: the square of their cosine over its mean in the topic. 1 where
 * nothing is known.
 */
export function closenessOf(
  { words }: WordIndex,
  weight: Float64Array,
  ofPaper: Int32Array,
  count: number,
): Float64Array {
  const centers = new Float64Array(words.forms.length * count);
  sumCenters(words, weight, ofPaper, centers, count);
  const length = lengthsOf(centers, count);
  const closeness = new Float64Array(ofPaper.length);
  const sum = new Float64Array(count);
  const papers = new Uint32Array(count);
  ofPaper.forEach((topic, paper) => {
    if (topic < 0) return;
    let product = 0;
    for (let at = words.offsets[paper]!; at < words.offsets[paper + 1]!; at++)
      product += weight[at]! * centers[words.word[at]! * count + topic]!;
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

/** Weight of the word at each place, every paper's vector of length 1. */
export function unitWeights({ words, offsets }: WordIndex): Float64Array {
  const paperCount = words.offsets.length - 1;
  const rarity = Float64Array.from(words.forms, (_, word) =>
    naturalLog(1 + paperCount / Math.max(1, offsets[word + 1]! - offsets[word]!)),
  );
  const weight = new Float64Array(words.word.length);
  for (let paper = 0; paper < paperCount; paper++) {
    const [start, end] = [words.offsets[paper]!, words.offsets[paper + 1]!];
    let square = 0;
    for (let at = start; at < end; at++) {
      const word = words.word[at]!;
      if (offsets[word + 1]! - offsets[word]! < 2) continue;
      weight[at] = DAMPED[words.count[at]!]! * rarity[word]!;
      square += weight[at]! * weight[at]!;
    }
    const length = Math.sqrt(square);
    if (length > 0) for (let at = start; at < end; at++) weight[at]! /= length;
  }
  return weight;
}

/** Fill `centers`, at word × topics + topic, with the sum of the topic's papers. */
export function sumCenters(
  words: WordColumns,
  weight: Float64Array,
  ofPaper: Int32Array,
  centers: Float64Array,
  count: number,
): void {
  centers.fill(0);
  for (let paper = 0; paper < ofPaper.length; paper++) {
    const topic = ofPaper[paper]!;
    if (topic < 0) continue;
    for (let at = words.offsets[paper]!; at < words.offsets[paper + 1]!; at++)
      centers[words.word[at]! * count + topic]! += weight[at]!;
  }
}

function lengthsOf(centers: Float64Array, count: number): Float64Array {
  const square = new Float64Array(count);
  for (let row = 0; row < centers.length; row += count)
    for (let t = 0; t < count; t++) square[t]! += centers[row + t]! * centers[row + t]!;
  return square.map(Math.sqrt);
}
