/**
 * The candidates of all papers, brought together: one row a paper and phrase, phrases identified across papers
 * by their letters, short forms by their long ones, generic heads folded away.
 */
import type { CorpusText } from "./corpusText.ts";
import { GENERIC_HEADS } from "./generic.ts";
import { IntList } from "./growable.ts";
import type { Ledger, LongForm } from "./ledger.ts";
import { combine, PhraseTable } from "./phrases.ts";
import { MIXED, STOP } from "./vocabulary.ts";

export class Inventory {
  readonly phrases = new PhraseTable();
  /** Where a phrase was first seen: row of its first word, and words. */
  readonly sampleWord = new IntList();
  readonly sampleTokens = new IntList();
  readonly samplePaper = new IntList();
  /** Occurrences that no generic head follows. */
  readonly standing = new IntList();
  /** Listed by an author as keyword. */
  readonly keyword = new Set<number>();
  /** Defined as the long form of a short one. */
  readonly named = new Set<number>();
  /** A name worth noting. */
  readonly noted = new Set<number>();
  /** Rows of paper p: `firstRow[p] … firstRow[p + 1]`. */
  readonly firstRow = new IntList();
  readonly phrase = new IntList();
  /** Probability × 10⁶. */
  readonly millionths = new IntList();
  readonly #text: CorpusText;
  readonly #ledger: Ledger;

  constructor(text: CorpusText, ledger: Ledger) {
    this.#text = text;
    this.#ledger = ledger;
    this.firstRow.push(0);
  }

  /** Note a candidate of the paper that is being read; papers come in order. Its probability is in millionths. */
  add(paper: number, first: number, tokens: number, millionths: number, standing: number): number {
    const [h1, h2] = this.#hashOf(paper, first, tokens);
    const phrase = this.#intern(h1, h2, paper, first, tokens);
    this.standing.data[phrase]! += standing;
    this.phrase.push(phrase);
    this.millionths.push(millionths);
    return phrase;
  }

  /** Note a phrase known by its hash alone: a keyword or a long form. Its sample is the word given. */
  addKnown(
    h1: number,
    h2: number,
    paper: number,
    first: number,
    tokens: number,
    probability: number,
  ): number {
    const phrase = this.#intern(h1, h2, paper, first, tokens);
    this.phrase.push(phrase);
    this.millionths.push(Math.round(probability * 1e6));
    return phrase;
  }

  endPaper(): void {
    this.firstRow.push(this.phrase.length);
  }

  /**
   * The phrase that stands for each: itself, or what is left without a generic head, where that stands alone
   * somewhere ("GNN architecture" → "GNN").
   *
   * @param isTerm tells of a phrase that it is a term of its own, head and all: "state space model"
   */
  folded(isTerm: (h1: number, h2: number) => boolean): Int32Array {
    const { vocabulary, type } = this.#text;
    const generic = Uint8Array.from(vocabulary.lemma, (lemma) => (GENERIC_HEADS.has(lemma) ? 1 : 0));
    const target = new Int32Array(this.phrases.size);
    for (let phrase = 0; phrase < target.length; phrase++) {
      target[phrase] = phrase;
      const first = this.sampleWord.data[phrase]!;
      let tokens = this.sampleTokens.data[phrase]!;
      const paper = this.samplePaper.data[phrase]!;
      if (tokens > 2 && generic[type[first + tokens - 1]!] && isTerm(...this.#hashOf(paper, first, tokens)))
        continue;
      while (tokens > 1 && generic[type[first + tokens - 1]!]) {
        tokens--;
        if (vocabulary.flags.data[type[first + tokens - 1]!]! & STOP) break;
        const short = tokens === 1 && this.#longFormOf(paper, type[first]!);
        const [h1, h2] = this.#hashOf(paper, first, tokens);
        const rest = this.phrases.find(h1, h2);
        if (rest >= 0 && this.standing.data[rest]! > 0 && (short || tokens > 1)) target[phrase] = rest;
      }
    }
    return target;
  }

  /** The phrase that words of a paper are, -1 if it is none of the inventory. */
  find(paper: number, first: number, tokens: number): number {
    const [h1, h2] = this.#hashOf(paper, first, tokens);
    return this.phrases.find(h1, h2);
  }

  #intern(h1: number, h2: number, paper: number, first: number, tokens: number): number {
    const phrase = this.phrases.add(h1, h2);
    if (phrase === this.sampleWord.length) {
      this.sampleWord.push(first);
      this.sampleTokens.push(tokens);
      this.samplePaper.push(paper);
      this.standing.push(0);
    }
    return phrase;
  }

  #longFormOf(paper: number, type: number): LongForm | undefined {
    const { flags, root } = this.#text.vocabulary;
    return flags.data[type]! & MIXED ? this.#ledger.longFormOf(paper, root.data[type]!) : undefined;
  }

  #hashOf(paper: number, first: number, tokens: number): readonly [number, number] {
    const { vocabulary, type } = this.#text;
    let [h1, h2] = [0, 0];
    for (let x = first; x < first + tokens; x++) {
      const word = type[x]!;
      const long = this.#longFormOf(paper, word);
      h1 = combine(h1, long?.p1 ?? vocabulary.p1.data[word]!, long?.h1 ?? vocabulary.h1.data[word]!);
      h2 = combine(h2, long?.p2 ?? vocabulary.p2.data[word]!, long?.h2 ?? vocabulary.h2.data[word]!);
    }
    return [h1, h2];
  }
}
