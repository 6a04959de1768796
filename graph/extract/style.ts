/**
 * What is known of one style of naming (authors', indexers'): log-odds by tag pattern, neighbors, head, first
 * word and whole phrase.
 */
import { type CandidatePool, PATTERNS } from "./candidates.ts";
import type { CorpusText } from "./corpusText.ts";
import type { Rarity } from "./features.ts";
import { extended } from "./growable.ts";
import { LEVELS, type PackedPhrases, PhraseValues, packPhrases } from "./packedPhrases.ts";
import { unpackTable } from "./packedTable.ts";
import { hashLetters } from "./phrases.ts";

export const STYLE_FEATURES = [
  "patternOdds",
  "leftOdds",
  "rightOdds",
  "headOdds",
  "firstOdds",
  "phraseOdds",
  "phraseCount",
  "phraseRatio",
] as const;
export const STYLE_COUNT = STYLE_FEATURES.length;

/** Log-odds relative to the style's mean, in hundredths where they are plain numbers. */
export interface StyleTables {
  /** By tag pattern, see candidates.ts; packed, see packedTable.ts. */
  readonly pattern: string;
  /** By context code, see context.ts. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Of roots as head and as first word of a phrase: class of their odds. */
  readonly head: PackedPhrases;
  readonly first: PackedPhrases;
  /** Whole phrases: class of their odds, class of how often they were chosen. */
  readonly phrases: PackedPhrases;
  /** Odds of phrases never seen, by number of words (1 to 4 and more). */
  readonly unseen: readonly number[];
}

/** Classes of odds are a quarter apart, from 1 on; 0 is "not seen often enough". */
const ODDS_FROM = -10;
const ODDS_STEPS = 4;
/** Classes of counts are a factor of √2 apart, from 1 on; 0 is none. */
const COUNT_STEPS = 2;

/** @param entries phrases as lemmas with their odds, `NaN` if unknown, and how often they were chosen */
export function packStylePhrases(
  entries: readonly (readonly [phrase: string, odds: number, count: number])[],
): PackedPhrases {
  return packPhrases(
    entries.map(([phrase, odds, count]) => [
      phrase,
      [
        Number.isNaN(odds) ? 0 : Math.max(1, 1 + Math.round((odds - ODDS_FROM) * ODDS_STEPS)),
        count === 0 ? 0 : 1 + Math.round(COUNT_STEPS * Math.log2(count)),
      ],
    ]),
  );
}

/** Classes of a root's odds are an eighth apart, from this one on. */
const ROOT_ODDS_FROM = -6.5;
const ROOT_ODDS_STEPS = 8;

/** @param entries roots with their odds in hundredths */
export function packRootOdds(entries: readonly (readonly [root: string, odds: number])[]): PackedPhrases {
  return packPhrases(
    entries.map(([root, odds]) => [root, [Math.round((odds / 100 - ROOT_ODDS_FROM) * ROOT_ODDS_STEPS)]]),
  );
}

/** Class of a root that was seldom seen. */
const NO_ROOT_ODDS = LEVELS;

function rootClassIn(table: PhraseValues, root: string): number {
  const { h1, h2 } = hashLetters(root);
  const row = table.find(h1, h2);
  return row < 0 ? NO_ROOT_ODDS : table.value(row, 0);
}

/** By class. */
const levels = Array.from({ length: LEVELS }, (_, level) => level);
const ODDS = levels.map((level) => (level === 0 ? Number.NaN : ODDS_FROM + (level - 1) / ODDS_STEPS));
const ROOT_ODDS = Float64Array.from({ length: LEVELS + 1 }, (_, level) =>
  level === NO_ROOT_ODDS ? 0 : ROOT_ODDS_FROM + level / ROOT_ODDS_STEPS,
);
const COUNTS = levels.map((level) => (level === 0 ? 0 : 2 ** ((level - 1) / COUNT_STEPS)));
const SHARES = ODDS.map((odds) => (Number.isNaN(odds) ? 0 : 1 / (1 + Math.exp(-odds))));

/** Odds of a pattern that was never seen. */
const UNKNOWN_PATTERN = -1.5;

export class Style {
  /** By tag pattern as a number. */
  readonly #pattern = new Float64Array(PATTERNS).fill(UNKNOWN_PATTERN);
  readonly #left: readonly number[];
  readonly #right: readonly number[];
  readonly #head: PhraseValues;
  readonly #first: PhraseValues;
  readonly #phrases: PhraseValues;
  readonly #unseen: readonly number[];

  constructor(tables: StyleTables) {
    for (const [pattern, value] of unpackTable(tables.pattern)) this.#pattern[Number(pattern)] = value / 100;
    this.#left = tables.left.map((value) => value / 100);
    this.#right = tables.right.map((value) => value / 100);
    this.#head = new PhraseValues(tables.head);
    this.#first = new PhraseValues(tables.first);
    this.#unseen = tables.unseen.map((value) => value / 100);
    this.#phrases = new PhraseValues(tables.phrases);
  }

  /** Row of a phrase, to be asked about; -1 if it was seldom seen. */
  find(h1: number, h2: number): number {
    return this.#phrases.find(h1, h2);
  }

  /**
   * Share of the papers using a phrase that chose it, 0 to 1; 0 if it was seldom seen to be chosen in this very
   * form: "disentangle" is not "disentanglement".
   */
  trust(known: number): number {
    return known < 0 || this.#phrases.value(known, 1) === 0 ? 0 : SHARES[this.#phrases.value(known, 0)]!;
  }

  /** How often a phrase was chosen; 0 if seldom. */
  chosen(known: number): number {
    return known < 0 ? 0 : COUNTS[this.#phrases.value(known, 1)]!;
  }

  /** What is known of each root as head and as first word of a phrase: those known, and of the roots since. */
  rootOdds(text: CorpusText, known: RootOdds = NO_ODDS): RootOdds {
    const { rootText } = text.vocabulary;
    return {
      head: extended(known.head, rootText.length, (root) => rootClassIn(this.#head, rootText[root]!)),
      first: extended(known.first, rootText.length, (root) => rootClassIn(this.#first, rootText[root]!)),
    };
  }

  /**
   * Write the style's features of each candidate at `offset` of its row; the pool must know its neighbors.
   *
   * @param known row of each candidate's phrase, see `find`
   */
  assign(
    text: CorpusText,
    pool: CandidatePool,
    roots: RootOdds,
    known: Int32Array,
    rarity: Rarity,
    width: number,
    offset: number,
    rows: Int32Array,
    count: number,
    out: Float32Array,
  ): void {
    const rootOf = text.vocabulary.root.data;
    for (let k = 0; k < count; k++) {
      const row = rows[k]!;
      const tokens = pool.tokens[row]!;
      const frequency = pool.frequency[row]!;
      const i = pool.at[pool.firstOccurrence(row)]!;
      let pattern = 0;
      let left = 0;
      let right = 0;
      for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
        pattern += this.#pattern[pool.pattern[occ]!]!;
        left += this.#left[pool.left[occ]!]!;
        right += this.#right[pool.right[occ]!]!;
      }
      const phrase = known[row]!;
      const seen = phrase >= 0 ? ODDS[this.#phrases.value(phrase, 0)]! : Number.NaN;
      const chosen = this.chosen(phrase);
      let f = row * width + offset;
      out[f++] = pattern / frequency;
      out[f++] = left / frequency;
      out[f++] = right / frequency;
      out[f++] = ROOT_ODDS[roots.head[rootOf[text.type[i + tokens - 1]!]!]!]!;
      out[f++] = ROOT_ODDS[roots.first[rootOf[text.type[i]!]!]!]!;
      out[f++] = Number.isNaN(seen) ? (this.#unseen[Math.min(4, pool.words[row]!) - 1] ?? 0) : seen;
      out[f++] = Math.log(1 + chosen);
      out[f++] = chosen === 0 ? 0 : chosen / (rarity.phraseDf(pool.h1[row]!, pool.h2[row]!) + 5);
    }
  }
}

/** Class of the log-odds of each root as head and as first word. */
export interface RootOdds {
  readonly head: Uint8Array;
  readonly first: Uint8Array;
}

const NO_ODDS: RootOdds = { head: new Uint8Array(0), first: new Uint8Array(0) };
