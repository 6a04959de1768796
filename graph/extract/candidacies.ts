/**
 * What of each paper may become a concept: its candidates that were kept, with how likely each is. Worked out
 * from the paper alone, so it stays as it is whatever other papers come and go.
 */
import { IntList } from "./growable.ts";

/** One row a candidate, best first within a paper. */
export class Candidacies {
  /** Papers judged. */
  papers = 0;
  /** Rows of paper p: `firstRow[p] … firstRow[p + 1]`. */
  readonly firstRow = new IntList(64);
  /** First occurrence, counted in words of the paper. */
  readonly word = new IntList();
  readonly tokens = new IntList();
  /** Occurrences that no generic head follows. */
  readonly standing = new IntList();
  /** Probability × 10⁶. */
  readonly millionths = new IntList();

  constructor() {
    this.firstRow.push(0);
  }

  /** Note a candidate of the paper that is being judged; papers come in order. */
  add(word: number, tokens: number, standing: number, probability: number): void {
    this.word.push(word);
    this.tokens.push(tokens);
    this.standing.push(standing);
    this.millionths.push(Math.round(probability * 1e6));
  }

  endPaper(): void {
    this.papers++;
    this.firstRow.push(this.word.length);
  }

  /** Those of the papers of these rows, in this order. */
  arranged(rows: Int32Array): Candidacies {
    const picked = new Candidacies();
    for (const row of rows) {
      for (let i = this.firstRow.data[row]!; i < this.firstRow.data[row + 1]!; i++) {
        picked.word.push(this.word.data[i]!);
        picked.tokens.push(this.tokens.data[i]!);
        picked.standing.push(this.standing.data[i]!);
        picked.millionths.push(this.millionths.data[i]!);
      }
      picked.endPaper();
    }
    return picked;
  }
}
