/** How common words and phrases are in abstracts at large: a table learned from a corpus, part of the weights. */
import type { CorpusText } from "./corpusText.ts";
import { type Rarity, UNKNOWN_WORD } from "./features.ts";
import { extended } from "./growable.ts";
import { LEVELS, type PackedPhrases, PhraseValues } from "./packedPhrases.ts";
import { hashLetters } from "./phrases.ts";
import { NOUN, VERB } from "./wordClasses.ts";

/** As stored; see packedPhrases.ts. */
export interface BackgroundWeights {
  /** Papers counted. */
  readonly papers: number;
  /**
   * Three columns: class of frequency; class of title rate; 1 for names, which are mostly written with a capital
   * inside sentences.
   */
  readonly words: PackedPhrases;
  /** Two columns: class of frequency, class of title rate. */
  readonly phrases: PackedPhrases;
  /** Words that compromise has as verbs and papers use as nouns, as lemmas, and the other way round. */
  readonly nouns: string;
  readonly verbs: string;
}

/** Frequencies are stored as classes, a factor of √2 apart. */
const STEPS = 2;

/** The class of a number of papers. */
export function frequencyClass(papers: number): number {
  return Math.round(STEPS * Math.log2(papers));
}

const PAPERS = Array.from({ length: LEVELS }, (_, level) => 2 ** (level / STEPS));

function papersOf(level: number): number {
  return PAPERS[level]!;
}

/** Upper bounds of the classes of title rates. */
const TITLE_RATES = [0.02, 0.05, 0.1, 0.2];

/**
 * The class of a title rate, 0 to 4: the share of the papers using a word or phrase that have it in their title.
 * What is a matter of its own is in titles: "malaria" in half of its papers, "side effect" in one of forty.
 */
export function titleRateClass(inTitle: number, papers: number): number {
  const rate = (inTitle + 0.2) / (papers + 2);
  const level = TITLE_RATES.findIndex((bound) => rate < bound);
  return level < 0 ? TITLE_RATES.length : level;
}

export class Background {
  readonly papers: number;
  /** Class of the words that compromise takes for something else, as lemmas. */
  readonly corrections: ReadonlyMap<string, number>;
  readonly #words: PhraseValues;
  readonly #phrases: PhraseValues;
  readonly #rarityOfClass: Float64Array;

  constructor(weights: BackgroundWeights) {
    this.papers = weights.papers;
    const classed = (words: string, code: number): [string, number][] =>
      words.split(" ").map((word) => [word, code]);
    this.corrections = new Map([...classed(weights.nouns, NOUN), ...classed(weights.verbs, VERB)]);
    this.#words = new PhraseValues(weights.words);
    this.#phrases = new PhraseValues(weights.phrases);
    const most = Math.log(this.papers + 1);
    const papersOfClass = (level: number): number =>
      level === UNKNOWN_WORD ? 0 : Math.fround(PAPERS[level] ?? 0);
    this.#rarityOfClass = Float64Array.from(
      { length: UNKNOWN_WORD + 1 },
      (_, level) => most - Math.log(papersOfClass(level) + 1),
    );
  }

  /** Is a word, as lemma, a name? `undefined` if it is too rare to tell. */
  isName(lemma: string): boolean | undefined {
    const word = this.#wordRow(lemma);
    return word < 0 ? undefined : this.#words.value(word, 2) === 1;
  }

  /** Papers that use a word, as lemma; 0 if it is rare. */
  wordDf(lemma: string): number {
    const word = this.#wordRow(lemma);
    return word < 0 ? 0 : papersOf(this.#words.value(word, 0));
  }

  /** Class of the title rate of a phrase of several words, -1 if it is rare. */
  phraseTitleRate(h1: number, h2: number): number {
    const phrase = this.#phrases.find(h1, h2);
    return phrase < 0 ? -1 : this.#phrases.value(phrase, 1);
  }

  /** The same for a word, as lemma. */
  wordTitleRate(lemma: string): number {
    const word = this.#wordRow(lemma);
    return word < 0 ? -1 : this.#words.value(word, 1);
  }

  #wordRow(lemma: string): number {
    const { h1, h2 } = hashLetters(lemma);
    return this.#words.find(h1, h2);
  }

  /** Papers that use a phrase, 0 if it is rare. */
  phraseDf(h1: number, h2: number): number {
    const phrase = this.#phrases.find(h1, h2);
    return phrase < 0 ? 0 : papersOf(this.#phrases.value(phrase, 0));
  }

  /** Rarity of the words of a corpus: those known, by root, and of the words since. */
  rarityFor({ vocabulary: { rootText } }: CorpusText, known: RootRarity = NOTHING): Rarity {
    const count = rootText.length;
    return {
      papers: this.papers,
      rootClass: extended(known.rootClass, count, (root) => {
        const word = this.#wordRow(rootText[root]!);
        return word < 0 ? UNKNOWN_WORD : this.#words.value(word, 0);
      }),
      rarityOfClass: this.#rarityOfClass,
      rootTitleRate: extended(known.rootTitleRate, count, (root) => this.wordTitleRate(rootText[root]!)),
      phraseDf: (h1, h2) => this.phraseDf(h1, h2),
      phraseTitleRate: (h1, h2) => this.phraseTitleRate(h1, h2),
    };
  }
}

type RootRarity = Pick<Rarity, "rootClass" | "rootTitleRate">;
const NOTHING: RootRarity = {
  rootClass: new Uint8Array(0),
  rootTitleRate: new Int8Array(0),
};
