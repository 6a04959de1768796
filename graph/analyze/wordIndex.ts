/**
 * Texts as vectors of words, and which papers have a word: what related papers are found by.
 *
 * A word weighs ln(1 + 2 · count) · ln(1 + papers / papers with it)^⅝, damped twice by measurement: the usual
 * TF–IDF lets rare words decide too much. Lengths are pivoted (Singhal, Buckley & Mitra 1996,
 * doi:10.1145/243199.243206), so that long abstracts are not held back more than they should be.
 */
import { naturalLog } from "../logarithm.ts";
import type { WordColumns } from "../model.ts";

export interface WordIndex {
  readonly words: WordColumns;
  /** Papers that have word w: places `offsets[w] … offsets[w + 1]` of the next two columns. */
  readonly offsets: Uint32Array;
  /** Ascending within a word. */
  readonly paper: Uint32Array;
  /** Weight of the word in the paper's vector, > 0. */
  readonly weight: Float32Array;
  /** Weight of each word that a paper has once, before scaling. */
  readonly rarity: Float64Array;
  /** Factor that brings each paper's vector to its length. */
  readonly scale: Float64Array;
}

/** Part of its own length a vector is scaled by; the rest is the mean length. */
const PIVOT = 0.85;

/** ln(1 + 2 · count), by count. */
const DAMPED = Float64Array.from({ length: 256 }, (_, count) => naturalLog(1 + 2 * count));

/** Papers gone through between two rests. */
const SLICE = 1000;

/** Linear in papers × words; with `words` 13 bytes for each paper and distinct word, some 1.2 kB a paper. */
export function buildWordIndex(words: WordColumns): WordIndex {
  const making = growIndexOf(words);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** The same in slices of some milliseconds. */
export function* growIndexOf(words: WordColumns): Generator<null, WordIndex> {
  const paperCount = words.offsets.length - 1;
  const wordCount = words.forms.length;
  const offsets = new Uint32Array(wordCount + 1);
  for (let paper = 0; paper < paperCount; paper++) {
    for (let at = words.offsets[paper]!; at < words.offsets[paper + 1]!; at++)
      offsets[words.word[at]! + 1]!++;
    if (paper % SLICE === 0) yield null;
  }
  const rarity = Float64Array.from({ length: wordCount }, (_, word) =>
    rarityOf(paperCount, Math.max(1, offsets[word + 1]!)),
  );
  yield null;
  for (let word = 0; word < wordCount; word++) offsets[word + 1]! += offsets[word]!;
  const scale = yield* scalesOf(words, rarity);
  const index = {
    words,
    offsets,
    paper: new Uint32Array(words.word.length),
    weight: new Float32Array(words.word.length),
    rarity,
    scale,
  };
  const next = offsets.slice();
  for (let paper = 0; paper < paperCount; paper++) {
    for (let at = words.offsets[paper]!; at < words.offsets[paper + 1]!; at++) {
      const place = next[words.word[at]!]!++;
      index.paper[place] = paper;
      index.weight[place] = weightAt(index, paper, at);
    }
    if (paper % SLICE === 0) yield null;
  }
  return index;
}

/** The power ⅝ of the logarithm, from roots: these are exact, so that every engine has the same bits. */
function rarityOf(papers: number, having: number): number {
  const root = Math.sqrt(naturalLog(1 + papers / having));
  return root * Math.sqrt(Math.sqrt(root));
}

function* scalesOf(words: WordColumns, rarity: Float64Array): Generator<null, Float64Array> {
  const length = new Float64Array(words.offsets.length - 1);
  for (let paper = 0; paper < length.length; paper++) {
    let square = 0;
    for (let at = words.offsets[paper]!; at < words.offsets[paper + 1]!; at++) {
      const weight = DAMPED[words.count[at]!]! * rarity[words.word[at]!]!;
      square += weight * weight;
    }
    length[paper] = Math.sqrt(square);
    if (paper % SLICE === 0) yield null;
  }
  const filled = length.reduce((count, own) => (own > 0 ? count + 1 : count), 0);
  const mean = length.reduce((sum, own) => sum + own, 0) / Math.max(1, filled);
  return length.map((own) => (own > 0 ? 1 / (PIVOT * own + (1 - PIVOT) * mean) : 0));
}

/** Weight of the word at place `at` of the paper's words: what `weight` holds for word and paper. */
export function weightAt(
  { words, rarity, scale }: Pick<WordIndex, "words" | "rarity" | "scale">,
  paper: number,
  at: number,
): number {
  return Math.fround(DAMPED[words.count[at]!]! * rarity[words.word[at]!]! * scale[paper]!);
}
