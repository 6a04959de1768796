/** Where the phrases of the inventory stand, in all papers: noted once, read again when concepts are chosen. */
import { IntList } from "./growable.ts";
import type { UnitReader } from "./units.ts";

/** Bits of `span` for how many units follow the first; `MAX_UNITS` is 9. */
const MORE_BITS = 4;

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

  constructor() {
    this.firstRow.push(0);
  }

  /** Note a phrase from unit `first` to `last` of the paper that the reader holds; papers come in order. */
  add(phrase: number, reader: UnitReader, first: number, last: number): void {
    this.phrase.push(phrase);
    this.word.push(reader.word[first]!);
    this.start.push(reader.start[first]!);
    this.end.push(reader.end[last]!);
    this.#span.push((first << MORE_BITS) | (last - first));
  }

  endPaper(): void {
    this.firstRow.push(this.phrase.length);
  }

  /** First unit of the paper. */
  firstUnit(row: number): number {
    return this.#span.data[row]! >> MORE_BITS;
  }

  lastUnit(row: number): number {
    return this.firstUnit(row) + (this.#span.data[row]! & ((1 << MORE_BITS) - 1));
  }
}
