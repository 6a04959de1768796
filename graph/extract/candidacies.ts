/**
 * What of each paper may become a concept: its candidates that were kept, with how likely each is. Worked out
 * from the paper alone, so it stays as it is whatever other papers come and go.
 */
import { IntList } from "./growable.ts";

/** Bits: a paper has at most 8,000 words, a candidate at most five. */
const WORD_AT = 16;
const TOKENS_AT = 13;
const MOST_STANDING = (1 << TOKENS_AT) - 1;

/** One row a candidate, best first within a paper; eight bytes. */
export class Candidacies {
  /** Papers judged. */
  papers = 0;
  /** Rows of paper p: `firstRow[p] … firstRow[p + 1]`. */
  readonly firstRow = new IntList(64);
  /** First occurrence, words, occurrences that no generic head follows: see the methods below. */
  readonly #packed = new IntList();
  /** Probability × 10⁶. */
  readonly millionths = new IntList();

  constructor() {
    this.firstRow.push(0);
  }

  /** Note a candidate of the paper that is being judged; papers come in order. */
  add(word: number, tokens: number, standing: number, probability: number): void {
    this.#packed.push((word << WORD_AT) | (tokens << TOKENS_AT) | Math.min(MOST_STANDING, standing));
    this.millionths.push(Math.round(probability * 1e6));
  }

  /** First occurrence, counted in words of the paper. */
  wordOf(row: number): number {
    return this.#packed.data[row]! >>> WORD_AT;
  }

  tokensOf(row: number): number {
    return (this.#packed.data[row]! >>> TOKENS_AT) & 7;
  }

  /** Occurrences that no generic head follows. */
  standingOf(row: number): number {
    return this.#packed.data[row]! & MOST_STANDING;
  }

  /** Give up room that is not used. */
  fit(): void {
    for (const list of [this.firstRow, this.#packed, this.millionths]) list.fit();
  }

  endPaper(): void {
    this.papers++;
    this.firstRow.push(this.millionths.length);
  }

  /** Those of the papers of these rows, in this order. */
  arranged(rows: Int32Array): Candidacies {
    const picked = new Candidacies();
    for (const row of rows) {
      for (let i = this.firstRow.data[row]!; i < this.firstRow.data[row + 1]!; i++) {
        picked.#packed.push(this.#packed.data[i]!);
        picked.millionths.push(this.millionths.data[i]!);
      }
      picked.endPaper();
    }
    return picked;
  }
}
