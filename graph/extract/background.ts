/** How common words and phrases are in abstracts at large: a table learned from a corpus, part of the weights. */
import type { CorpusText } from "./corpusText.ts";
import type { Rarity } from "./features.ts";
import { extended } from "./growable.ts";
import { packTable, unpackTable } from "./packedTable.ts";
import { hashLetters, PhraseTable } from "./phrases.ts";

/** As stored; see packedTable.ts. */
export interface BackgroundWeights {
  /** Papers counted. */
  readonly papers: number;
  readonly words: string;
  /** Those of the words that are mostly written with a capital inside sentences, with commas between. */
  readonly names: string;
  readonly phrases: string;
  /** Words that compromise has as verbs and papers use as nouns, as lemmas. */
  readonly nouns: string;
}

/** Frequencies are stored as classes, a factor of √2 apart. */
const STEPS = 2;

/** @param entries words or phrases as lemmas, with the papers that use them */
export function packFrequencies(entries: Iterable<readonly [text: string, papers: number]>): string {
  const classes: [string, number][] = [];
  for (const [text, papers] of entries) classes.push([text, Math.round(STEPS * Math.log2(papers))]);
  return packTable(classes);
}

function unpackFrequencies(packed: string): Map<string, number> {
  const entries = unpackTable(packed);
  for (const [text, level] of entries) entries.set(text, 2 ** (level / STEPS));
  return entries;
}

export class Background {
  readonly papers: number;
  readonly nouns: ReadonlySet<string>;
  readonly #words: ReadonlyMap<string, number>;
  readonly #names: ReadonlySet<string>;
  readonly #phrases = new PhraseTable();
  readonly #phraseDf: Float32Array;

  constructor(weights: BackgroundWeights) {
    this.papers = weights.papers;
    this.#words = unpackFrequencies(weights.words);
    this.nouns = new Set(weights.nouns.split(" "));
    this.#names = new Set(weights.names.split(","));
    const phrases = unpackFrequencies(weights.phrases);
    this.#phraseDf = new Float32Array(phrases.size);
    for (const [phrase, df] of phrases) {
      const { h1, h2 } = hashLetters(phrase);
      this.#phraseDf[this.#phrases.add(h1, h2)] = df;
    }
  }

  /** Is a word, as lemma, a name? `undefined` if it is too rare to tell. */
  isName(lemma: string): boolean | undefined {
    return this.#names.has(lemma) ? true : this.#words.has(lemma) ? false : undefined;
  }

  /** Papers that use a phrase, 0 if it is rare. */
  phraseDf(h1: number, h2: number): number {
    const phrase = this.#phrases.find(h1, h2);
    return phrase < 0 ? 0 : this.#phraseDf[phrase]!;
  }

  /** Rarity of the words of a corpus: those known, by root, and of the words since. */
  rarityFor({ vocabulary: { rootText } }: CorpusText, known?: Rarity): Rarity {
    const dfOf = (root: number) => this.#words.get(rootText[root]!) ?? 0;
    const rootDf = extended(known?.rootDf ?? new Float32Array(0), rootText.length, dfOf);
    const most = Math.log(this.papers + 1);
    return {
      papers: this.papers,
      rootDf,
      rootRarity: extended(
        known?.rootRarity ?? new Float64Array(0),
        rootText.length,
        (root) => most - Math.log(rootDf[root]! + 1),
      ),
      phraseDf: (h1, h2) => this.phraseDf(h1, h2),
    };
  }
}
