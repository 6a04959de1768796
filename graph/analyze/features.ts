/** What papers are compared by when they are divided into topics: their words and their concepts. */
import { naturalLog } from "../logarithm.ts";
import type { EdgeColumns } from "../model.ts";
import type { WordIndex } from "./wordIndex.ts";

/** Vectors of length 1, one a paper: those of paper p are at `offsets[p] … offsets[p + 1]`. */
export interface Features {
  /** Different features: words, then concepts. */
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly feature: Uint32Array;
  readonly weight: Float64Array;
}

/** 1 + ln count, by count. */
const DAMPED = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + naturalLog(count)));
/** Part of a vector's square that concepts have: enough to tip the scales where texts are few and words rare. */
const CONCEPTS = 0.05;

/**
 * A word weighs (1 + ln count) · ln(1 + papers / papers with it): among a few topics, other than among many
 * papers, rare words may speak up. Words of a single paper are left out. A concept weighs the root of its edge,
 * times the same logarithm.
 */
export function featuresOf({ words, offsets: having }: WordIndex, edges: EdgeColumns): Features {
  const paperCount = words.offsets.length - 1;
  const wordCount = words.forms.length;
  const concepts = new Uint32Array(edges.conceptCount);
  const places = new Uint32Array(paperCount + 1);
  edges.edgeConcept.forEach((concept, edge) => {
    concepts[concept]!++;
    places[edges.edgePaper[edge]! + 1]!++;
  });
  for (let paper = 0; paper < paperCount; paper++) {
    const known = words.offsets[paper + 1]! - words.offsets[paper]!;
    places[paper + 1]! += places[paper]! + known;
  }
  const feature = new Uint32Array(places[paperCount]!);
  const weight = new Float64Array(feature.length);
  const next = places.slice();
  const rarity = (papers: number): number => naturalLog(1 + paperCount / Math.max(1, papers));
  const rarities = Float64Array.from({ length: wordCount }, (_, word) =>
    rarity(having[word + 1]! - having[word]!),
  );
  for (let paper = 0; paper < paperCount; paper++) {
    const start = next[paper]!;
    for (let at = words.offsets[paper]!; at < words.offsets[paper + 1]!; at++) {
      const word = words.word[at]!;
      const place = next[paper]!++;
      feature[place] = word;
      if (having[word + 1]! - having[word]! < 2) continue;
      weight[place] = DAMPED[words.count[at]!]! * rarities[word]!;
    }
    scale(weight, start, next[paper]!, 1 - CONCEPTS);
  }
  edges.edgePaper.forEach((paper, edge) => {
    const concept = edges.edgeConcept[edge]!;
    const place = next[paper]!++;
    feature[place] = wordCount + concept;
    weight[place] = Math.sqrt(edges.edgeWeight[edge]!) * rarity(concepts[concept]!);
  });
  for (let paper = 0; paper < paperCount; paper++) {
    const start = places[paper]! + words.offsets[paper + 1]! - words.offsets[paper]!;
    scale(weight, start, places[paper + 1]!, CONCEPTS);
  }
  return { count: wordCount + edges.conceptCount, offsets: places, feature, weight };
}

/** Scale a part of the column so that its square is as wanted. */
function scale(weight: Float64Array, start: number, end: number, square: number): void {
  let sum = 0;
  for (let at = start; at < end; at++) sum += weight[at]! * weight[at]!;
  if (sum === 0) return;
  const factor = Math.sqrt(square / sum);
  for (let at = start; at < end; at++) weight[at]! *= factor;
}
