/**
 * What is measured of each candidate of a paper: one row of `FEATURES` a candidate. The last ones differ
 * between the styles (author, indexer), since they are learned log-odds; see style.ts.
 */
import type { CandidatePool } from "./candidates.ts";
import type { CorpusText } from "./corpusText.ts";
import type { PaperShape } from "./paperShape.ts";
import { combine } from "./phrases.ts";
import { CAPITAL, DIGIT, HYPHEN, MIXED, STOP } from "./vocabulary.ts";

export const SHARED_FEATURES = [
  "words",
  "frequency",
  "inTitle",
  "first",
  "firstShare",
  "lastShare",
  "spread",
  "sentence",
  "textLength",
  "letters",
  "nounPhrases",
  "nounPhraseShare",
  "rarityMost",
  "rarityLeast",
  "rarityMean",
  "rarityHead",
  "rarityFirst",
  "rarityPhrase",
  "association",
  "wordFrequencyMean",
  "wordFrequencyMost",
  "mixedCase",
  "capitals",
  "digit",
  "hyphen",
  "longForm",
  "shortForm",
  "nestedMost",
  "nestedShare",
  "nestedSum",
  "nestedKinds",
  "unknownWords",
  "titleContext",
  "titleWhole",
  "titleColon",
  "proposed",
  "inLastSentence",
  "walk",
  "own",
  "titleRate",
  "titleRateHead",
  "titleRateFirst",
] as const;
export type SharedFeature = (typeof SHARED_FEATURES)[number];
export const SHARED_COUNT = SHARED_FEATURES.length;
export const column = (name: SharedFeature): number => SHARED_FEATURES.indexOf(name);

/** How rare words and phrases are in the background: papers out of `papers` that use them. */
export interface Rarity {
  readonly papers: number;
  /** Class of how many papers have a word, by root; `UNKNOWN_WORD` if it is rare. */
  readonly rootClass: Uint8Array;
  /** By class: log of `papers` + 1 over the papers + 1. */
  readonly rarityOfClass: Float64Array;
  phraseDf(h1: number, h2: number): number;
  /** Classes of title rates, -1 where unknown; see background.ts. */
  readonly rootTitleRate: Int8Array;
  phraseTitleRate(h1: number, h2: number): number;
}

/** Class of words that the background does not know. */
export const UNKNOWN_WORD = 255;

const FOR_WORDS: ReadonlySet<string> = new Set(["for", "via", "with", "using", "by", "through"]);
const IN_WORDS: ReadonlySet<string> = new Set(["in", "of", "on"]);

/**
 * Fill `out` with one row of `width` numbers a candidate, the shared features first.
 *
 * @param rows candidates that are meant: the first `count` of them
 * @param shape of the same words, see paperShape.ts
 */
export function assignFeatures(
  text: CorpusText,
  pool: CandidatePool,
  shape: PaperShape,
  rarity: Rarity,
  width: number,
  rows: Int32Array,
  count: number,
  out: Float32Array,
): void {
  const { from, to, titleEnd } = shape;
  const { vocabulary, type } = text;
  const flags = vocabulary.flags.data;
  const roots = vocabulary.root.data;
  const length = Math.max(1, to - from);
  const logPapers = Math.log(rarity.papers + 1);
  const { rootClass, rarityOfClass } = rarity;
  const nested = countNested(text, pool);
  const colon = findColon(text, from, titleEnd);
  const lastSentence = to > from ? text.sentence[to - 1]! : 0;

  for (let k = 0; k < count; k++) {
    const row = rows[k]!;
    const tokens = pool.tokens[row]!;
    const words = pool.words[row]!;
    const frequency = pool.frequency[row]!;
    const i = pool.at[pool.firstOccurrence(row)]!;
    const j = i + tokens - 1;
    const last = pool.at[pool.lastOccurrence(row)]!;
    let inTitle = 0;
    let mixed = 0;
    let capitals = 0;
    let nounPhrases = 0;
    let titleContext = 0;
    let titleWhole = 0;
    let titleColon = 0;
    let proposed = 0;
    let own = 0;
    for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
      const a = pool.at[occ]!;
      const here = pool.length[occ]!;
      const b = a + here - 1;
      const title = a < titleEnd;
      if (shape.nounPhraseBegins[a - from] === here) nounPhrases++;
      if (shape.nounPhraseCover[a - from]! <= here) own++;
      if (shape.proposing[a - from]) proposed = 1;
      if (title) {
        inTitle++;
        titleContext = Math.max(titleContext, titlePlace(text, a, from));
        if (standsAlone(text, a, b, from, titleEnd)) titleWhole = 1;
        if (colon >= 0) titleColon |= b < colon ? 1 : 2;
        continue;
      }
      for (let x = a; x <= b; x++) {
        const own = flags[type[x]!]!;
        if (own & MIXED) mixed++;
        else if (own & CAPITAL && x > from && text.sentence[x - 1] === text.sentence[x]) capitals++;
      }
    }
    let most = 0;
    let least = 99;
    let sum = 0;
    let letters = tokens - 1;
    let hasDigit = 0;
    let hasHyphen = 0;
    let frequencySum = 0;
    let frequencyMost = 0;
    let unknown = 0;
    let walk = 0;
    for (let x = i; x <= j; x++) {
      const word = type[x]!;
      const own = flags[word]!;
      letters += vocabulary.lemma[word]!.length;
      if (own & STOP) continue;
      const root = roots[word]!;
      const rare = rarityOfClass[rootClass[root]!]!;
      if (rare > most) most = rare;
      if (rare < least) least = rare;
      sum += rare;
      if (own & DIGIT) hasDigit = 1;
      if (own & HYPHEN) hasHyphen = 1;
      const count = shape.rootCount(root);
      frequencySum += count;
      if (count > frequencyMost) frequencyMost = count;
      if (rootClass[root] === UNKNOWN_WORD) unknown++;
      walk += shape.walk[x - from]!;
    }
    const phraseDf = rarity.phraseDf(pool.h1[row]!, pool.h2[row]!);
    const phraseRarity = logPapers - Math.log(phraseDf + 1);
    let f = row * width;
    out[f++] = words;
    out[f++] = frequency;
    out[f++] = inTitle;
    out[f++] = Math.log(1 + i - from);
    out[f++] = (i - from) / length;
    out[f++] = (last - from) / length;
    out[f++] = (last - i) / length;
    out[f++] = (text.sentence[i]! - text.sentence[from]!) & 0xff;
    out[f++] = length;
    out[f++] = letters;
    out[f++] = nounPhrases;
    out[f++] = nounPhrases / frequency;
    out[f++] = most;
    out[f++] = least;
    out[f++] = sum / words;
    out[f++] = rarityOfClass[rootClass[roots[type[j]!]!]!]!;
    out[f++] = rarityOfClass[rootClass[roots[type[i]!]!]!]!;
    out[f++] = phraseRarity;
    out[f++] = words > 1 ? (phraseDf > 0 ? sum - phraseRarity : -1) : 0;
    out[f++] = frequencySum / words;
    out[f++] = frequencyMost;
    out[f++] = mixed / frequency;
    out[f++] = capitals / frequency;
    out[f++] = hasDigit;
    out[f++] = hasHyphen;
    out[f++] = shape.isLongForm(pool.h1[row]!, pool.h2[row]!) ? 1 : 0;
    out[f++] = tokens === 1 && shape.isShortForm(roots[type[i]!]!) ? 1 : 0;
    out[f++] = nested.most[row]!;
    out[f++] = nested.most[row]! / frequency;
    out[f++] = nested.sum[row]!;
    out[f++] = nested.kinds[row]!;
    out[f++] = unknown;
    out[f++] = titleContext;
    out[f++] = titleWhole;
    out[f++] = titleColon;
    out[f++] = proposed;
    out[f++] = text.sentence[last] === lastSentence ? 1 : 0;
    out[f++] = Math.log(walk * 100 + 0.1);
    out[f++] = own;
    const headRate = rarity.rootTitleRate[roots[type[j]!]!]!;
    out[f++] = words > 1 ? rarity.phraseTitleRate(pool.h1[row]!, pool.h2[row]!) : headRate;
    out[f++] = headRate;
    out[f++] = rarity.rootTitleRate[roots[type[i]!]!]!;
  }
}

interface Nested {
  /** Occurrences of the most frequent phrase that is one word longer, of all such, and their number. */
  readonly most: Int32Array;
  readonly sum: Int32Array;
  readonly kinds: Int32Array;
}

let nestedBuffer: Nested = {
  most: new Int32Array(512),
  sum: new Int32Array(512),
  kinds: new Int32Array(512),
};

function countNested(text: CorpusText, pool: CandidatePool): Nested {
  if (nestedBuffer.most.length < pool.count) {
    const size = pool.count * 2;
    nestedBuffer = { most: new Int32Array(size), sum: new Int32Array(size), kinds: new Int32Array(size) };
  }
  const { most, sum, kinds } = nestedBuffer;
  most.fill(0, 0, pool.count);
  sum.fill(0, 0, pool.count);
  kinds.fill(0, 0, pool.count);
  const { h1, h2, p1, p2, flags } = text.vocabulary;
  const within = (row: number, from: number, to: number): void => {
    if (flags.data[text.type[from]!]! & STOP || flags.data[text.type[to]!]! & STOP) return;
    let [a, b] = [0, 0];
    for (let x = from; x <= to; x++) {
      const word = text.type[x]!;
      a = combine(a, p1.data[word]!, h1.data[word]!);
      b = combine(b, p2.data[word]!, h2.data[word]!);
    }
    const inner = pool.find(a, b);
    if (inner < 0) return;
    const frequency = pool.frequency[row]!;
    kinds[inner]!++;
    sum[inner]! += frequency;
    if (frequency > most[inner]!) most[inner] = frequency;
  };
  for (let row = 0; row < pool.count; row++) {
    const tokens = pool.tokens[row]!;
    if (tokens < 2) continue;
    const i = pool.at[pool.firstOccurrence(row)]!;
    within(row, i + 1, i + tokens - 1);
    within(row, i, i + tokens - 2);
  }
  return nestedBuffer;
}

const COLON = 58;

function findColon(text: CorpusText, from: number, titleEnd: number): number {
  for (let x = from + 1; x < titleEnd; x++) if (text.breakBefore[x] === COLON) return x;
  return -1;
}

/** 1 opens the title, 2 after punctuation, 3 after "for", "via" …, 4 after "in", "of", "on", 5 elsewhere. */
function titlePlace(text: CorpusText, a: number, from: number): number {
  if (a === from) return 1;
  if (text.breakBefore[a] !== 0) return 2;
  const before = text.vocabulary.lower[text.type[a - 1]!]!;
  return FOR_WORDS.has(before) ? 3 : IN_WORDS.has(before) ? 4 : 5;
}

/** Bounded on both sides by punctuation, a function word or the title's ends. */
function standsAlone(text: CorpusText, a: number, b: number, from: number, titleEnd: number): boolean {
  const flags = text.vocabulary.flags.data;
  const left = a === from || text.breakBefore[a] !== 0 || (flags[text.type[a - 1]!]! & STOP) !== 0;
  const right =
    b === titleEnd - 1 || text.breakBefore[b + 1] !== 0 || (flags[text.type[b + 1]!]! & STOP) !== 0;
  return left && right;
}
