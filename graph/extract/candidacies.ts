/**
 * What of each paper may become a concept: its candidates that were kept, with how likely each is. Worked out
 * from the paper alone, so it stays as it is whatever other papers come and go.
 */
import { IntList } from "./growable.ts";

/** Bits: a paper has at most 8,000 words, a candidate at most five. */
const WORD_AT = 16;
const TOKENS_AT = 13;
/** Set for names, see `Judge`. */
const NOTED = 1 << (TOKENS_AT - 1);
const MOST_STANDING = NOTED - 1;

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
  /** Established terms that papers say in other words, see rewording.ts: of paper p as above. */
  readonly firstReworded = new IntList(64);
  readonly rewordedH1 = new IntList(16);
  readonly rewordedH2 = new IntList(16);
  /** Probability × 10⁶. */
  readonly rewordedMillionths = new IntList(16);

  constructor() {
    this.firstRow.push(0);
    this.firstReworded.push(0);
  }

  /** Note a candidate of the paper that is being judged; papers come in order. */
  add(word: number, tokens: number, standing: number, isNoted: boolean, probability: number): void {
    const rest = (isNoted ? NOTED : 0) | Math.min(MOST_STANDING, standing);
    this.#packed.push((word << WORD_AT) | (tokens << TOKENS_AT) | rest);
    this.millionths.push(Math.round(probability * 1e6));
  }

  /** Note a term that the paper that is being judged says in other words. */
  addReworded(h1: number, h2: number, probability: number): void {
    this.rewordedH1.push(h1);
    this.rewordedH2.push(h2);
    this.rewordedMillionths.push(Math.round(probability * 1e6));
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

  /** Is it a name worth noting, if less likely than others? */
  isNoted(row: number): boolean {
    return (this.#packed.data[row]! & NOTED) !== 0;
  }

  /** Give up room that is not used. */
  fit(): void {
    const { firstRow, millionths, firstReworded, rewordedH1, rewordedH2, rewordedMillionths } = this;
    const reworded = [firstReworded, rewordedH1, rewordedH2, rewordedMillionths];
    for (const list of [firstRow, this.#packed, millionths, ...reworded]) list.fit();
  }

  endPaper(): void {
    this.papers++;
    this.firstRow.push(this.millionths.length);
    this.firstReworded.push(this.rewordedMillionths.length);
  }

  /** Note all candidates of a paper as they were noted elsewhere. */
  take(other: Candidacies, paper: number): void {
    for (let i = other.firstRow.data[paper]!; i < other.firstRow.data[paper + 1]!; i++) {
      this.#packed.push(other.#packed.data[i]!);
      this.millionths.push(other.millionths.data[i]!);
    }
    for (let i = other.firstReworded.data[paper]!; i < other.firstReworded.data[paper + 1]!; i++) {
      this.rewordedH1.push(other.rewordedH1.data[i]!);
      this.rewordedH2.push(other.rewordedH2.data[i]!);
      this.rewordedMillionths.push(other.rewordedMillionths.data[i]!);
    }
    this.endPaper();
  }
}
