/**
 * Phrases with small numbers, packed as a sorted list of short hashes: a fifth of the space that the phrases
 * would take as text. A phrase is known by its place among `count × 4096` possible ones, so of phrases that are
 * not in the table one in 4096 is taken for one that is.
 */
import { fromDigit, fromDigits, MOST_DIGIT, toDigit, toDigits } from "./digits.ts";
import { hashLetters, PhraseTable } from "./phrases.ts";

export interface PackedPhrases {
  readonly count: number;
  /** Steps from hash to hash: their low six bits, one digit each, and the rest, see digits.ts. */
  readonly low: string;
  readonly high: string;
  /** One digit a phrase and column, in the order of the hashes. */
  readonly columns: readonly string[];
}

const ROOM = 4096;
/** Values of a column are less. */
export const LEVELS = MOST_DIGIT + 1;

function placeOf(h1: number, h2: number, count: number): number {
  let mixed = Math.imul(h1 ^ (h2 >>> 13) ^ (h2 << 7), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x297a2d39);
  return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296) * count * ROOM);
}

/**
 * @param entries phrases as lemmas, best first: of two with the same hash the first stays. Values are 0 to 89,
 *   one a column
 */
export function packPhrases(
  entries: readonly (readonly [phrase: string, values: readonly number[]])[],
): PackedPhrases {
  const count = entries.length;
  const places = new Map<number, readonly number[]>();
  for (const [phrase, values] of entries) {
    const { h1, h2 } = hashLetters(phrase);
    const place = placeOf(h1, h2, count);
    if (!places.has(place)) places.set(place, values);
  }
  const sorted = [...places].sort(([a], [b]) => a - b);
  const columns = (entries[0]?.[1] ?? []).map((_, c) =>
    sorted.map(([, values]) => toDigit(Math.max(0, Math.min(MOST_DIGIT, values[c]!)))).join(""),
  );
  let low = "";
  let high = "";
  let before = 0;
  for (const [place] of sorted) {
    const step = place - before;
    before = place;
    low += toDigit(step & 63);
    high += toDigits(step >> 6);
  }
  return { count, low, high, columns };
}

export class PhraseValues {
  readonly #count: number;
  /** Keyed by place. */
  readonly #rows = new PhraseTable();
  readonly #columns: readonly Uint8Array[];

  constructor(packed: PackedPhrases) {
    this.#count = packed.count;
    let place = 0;
    for (const [i, high] of fromDigits(packed.high).entries()) {
      place += (high << 6) | fromDigit(packed.low.charCodeAt(i));
      this.#rows.add(place, 0);
    }
    this.#columns = packed.columns.map((column) =>
      Uint8Array.from({ length: column.length }, (_, i) => fromDigit(column.charCodeAt(i))),
    );
  }

  /** Row of a phrase, -1 if it is not in the table. */
  find(h1: number, h2: number): number {
    return this.#count === 0 ? -1 : this.#rows.find(placeOf(h1, h2, this.#count), 0);
  }

  value(row: number, column: number): number {
    return this.#columns[column]![row]!;
  }
}
