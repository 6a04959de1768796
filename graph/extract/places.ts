/** Where the phrases of the inventory stand, in all papers: noted once, read again when concepts are chosen. */
import { IntList } from "./growable.ts";
import type { PhraseTable } from "./phrases.ts";
import type { UnitReader } from "./units.ts";

/** Bits of `span`: how many units follow the first, `MAX_UNITS` is 9; whether the words are others than the phrase's. */
const MORE = 15;
const REWORDED = 16;
const FIRST_AT = 5;

/** One row a place; 20 bytes. Places of a paper stand by first unit, then length. */
export class Places {
  /** Rows of paper p: `firstRow[p] … firstRow[p + 1]`. */
  readonly firstRow = new IntList();
  readonly phrase = new IntList();
  /** Row of the first word in the corpus' columns. */
  readonly word = new IntList();
  /** Offsets in the field. */
  readonly start = new IntList();
  readonly end = new IntList();
  readonly #span = new IntList();
  /** By phrase, the number of the last paper that has it, counted from 1. */
  #lastPaper = new Int32Array(0);

  constructor() {
    this.firstRow.push(0);
  }

  /**
   * Note all phrases of the paper that the reader holds, but those for which another stands; papers come in order.
   *
   * @param folded by phrase the one that stands for it
   * @param mentioned by phrase the papers that have it, one more for those of this paper
   */
  addAll(reader: UnitReader, phrases: PhraseTable, folded: Int32Array, mentioned: Int32Array): void {
    const paper = this.firstRow.length;
    if (this.#lastPaper.length < folded.length) this.#lastPaper = new Int32Array(folded.length);
    const last = this.#lastPaper;
    const { word, start, end } = reader;
    reader.scan(phrases, (found, from, to, isReworded) => {
      if (folded[found] !== found) return;
      this.phrase.push(found);
      this.word.push(word[from]!);
      this.start.push(start[from]!);
      this.end.push(end[to]!);
      this.#span.push((from << FIRST_AT) | (isReworded ? REWORDED : 0) | (to - from));
      if (last[found] === paper) return;
      last[found] = paper;
      mentioned[found]!++;
    });
    this.firstRow.push(this.phrase.length);
  }

  /** First unit of the paper. */
  firstUnit(row: number): number {
    return this.#span.data[row]! >> FIRST_AT;
  }

  lastUnit(row: number): number {
    return this.firstUnit(row) + (this.#span.data[row]! & MORE);
  }

  /** Is the phrase said in other words than its own: "quantize" for quantization? */
  isReworded(row: number): boolean {
    return (this.#span.data[row]! & REWORDED) !== 0;
  }
}
