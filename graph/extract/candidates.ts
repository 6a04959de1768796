/**
 * Candidates of one paper: all word sequences up to five words without a function word at the edges, only
 * "of" inside, grouped by identity. Word classes are features of a candidate, not a filter: maximal noun
 * phrases reach a little over half of what people choose, these sequences two thirds.
 */
import { contextLeft, contextRight } from "./context.ts";
import type { CorpusText } from "./corpusText.ts";
import { combine } from "./phrases.ts";
import { NUMERIC, OF, SINGLE, STOP } from "./vocabulary.ts";
import { CONJUNCTION, DETERMINER, PREPOSITION } from "./wordClasses.ts";

/** Most words of a candidate. */
export const MAX_WORDS = 5;
/** Tag patterns are numbers under this one. */
export const PATTERNS = 12 ** MAX_WORDS;
/** Digit of "of" in tag patterns. */
const OF_DIGIT = 8;

/** The pool is reused from paper to paper; what it holds is valid until the next `collect`. */
export class CandidatePool {
  count = 0;
  /** Per candidate: identity, words (without "of") and tokens where it first stands, occurrences. */
  h1 = new Int32Array(512);
  h2 = new Int32Array(512);
  words = new Int32Array(512);
  tokens = new Int32Array(512);
  frequency = new Int32Array(512);
  #first = new Int32Array(512);
  #last = new Int32Array(512);
  occurrences = 0;
  /**
   * Per occurrence: first word, tokens ("long-video generation" has fewer than "long video generation"), tag pattern
   * (digits base 12, low digit last), next of the same candidate.
   */
  at = new Int32Array(512);
  length = new Uint8Array(512);
  pattern = new Int32Array(512);
  next = new Int32Array(512);
  /** What stands to the left and right, see context.ts; set by `assignContexts`. */
  left = new Uint8Array(512);
  right = new Uint8Array(512);
  #slots = new Int32Array(2048);
  #stamps = new Int32Array(2048);
  #stamp = 0;

  /** Find the candidates among the words `from … to` (title and abstract may follow each other). */
  collect(text: CorpusText, from: number, to: number): void {
    const { type, breakBefore, tag, vocabulary } = text;
    const flags = vocabulary.flags.data;
    this.count = 0;
    this.occurrences = 0;
    this.#stamp++;
    for (let i = from; i < to; i++) {
      const head = type[i]!;
      if (flags[head]! & (STOP | NUMERIC | SINGLE)) continue;
      let h1 = 0;
      let h2 = 0;
      let pattern = 0;
      let words = 0;
      for (let j = i; j < to && j < i + MAX_WORDS; j++) {
        if (j > i && breakBefore[j] !== 0) break;
        const word = type[j]!;
        const own = flags[word]!;
        if (own & NUMERIC) break;
        h1 = combine(h1, vocabulary.p1.data[word]!, vocabulary.h1.data[word]!);
        h2 = combine(h2, vocabulary.p2.data[word]!, vocabulary.h2.data[word]!);
        if (own & STOP) {
          if (!(own & OF)) break;
          pattern = pattern * 12 + OF_DIGIT;
          continue;
        }
        const code = tag[j]!;
        pattern = pattern * 12 + code;
        words++;
        if (own & SINGLE || code === DETERMINER || code === CONJUNCTION || code === PREPOSITION) continue;
        this.#add(h1, h2, words, i, j - i + 1, pattern);
      }
    }
  }

  /**
   * Note the neighbors of the occurrences of some candidates.
   *
   * @param rows the first `count` of them are meant
   * @param from as in `collect`
   */
  assignContexts(text: CorpusText, from: number, to: number, rows: Int32Array, count: number): void {
    for (let k = 0; k < count; k++) {
      const row = rows[k]!;
      for (let occ = this.#first[row]!; occ >= 0; occ = this.next[occ]!) {
        const at = this.at[occ]!;
        this.left[occ] = contextLeft(text, at, from);
        this.right[occ] = contextRight(text, at + this.length[occ]! - 1, to);
      }
    }
  }

  /** Row of a candidate in the pool, -1 if it is not there. */
  find(h1: number, h2: number): number {
    const mask = this.#slots.length - 1;
    let slot = (h1 ^ (h1 >>> 15)) & mask;
    while (this.#stamps[slot] === this.#stamp) {
      const row = this.#slots[slot]!;
      if (this.h1[row] === h1 && this.h2[row] === h2) return row;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** First occurrence of a candidate; follow `next` until -1. */
  firstOccurrence(row: number): number {
    return this.#first[row]!;
  }

  lastOccurrence(row: number): number {
    return this.#last[row]!;
  }

  #add(h1: number, h2: number, words: number, at: number, tokens: number, pattern: number): void {
    let row = this.find(h1, h2);
    if (row < 0) {
      row = this.count;
      if (row === this.h1.length) this.#growCandidates();
      this.count++;
      if (this.count * 2 > this.#slots.length) this.#growSlots();
      this.h1[row] = h1;
      this.h2[row] = h2;
      this.words[row] = words;
      this.tokens[row] = tokens;
      this.frequency[row] = 0;
      this.#first[row] = -1;
      this.#place(row);
    }
    const occurrence = this.occurrences;
    if (occurrence === this.at.length) this.#growOccurrences();
    this.occurrences++;
    this.at[occurrence] = at;
    this.length[occurrence] = tokens;
    this.pattern[occurrence] = pattern;
    this.next[occurrence] = -1;
    if (this.#first[row]! < 0) this.#first[row] = occurrence;
    else this.next[this.#last[row]!] = occurrence;
    this.#last[row] = occurrence;
    this.frequency[row]!++;
  }

  #place(row: number): void {
    const mask = this.#slots.length - 1;
    const h1 = this.h1[row]!;
    let slot = (h1 ^ (h1 >>> 15)) & mask;
    while (this.#stamps[slot] === this.#stamp) slot = (slot + 1) & mask;
    this.#stamps[slot] = this.#stamp;
    this.#slots[slot] = row;
  }

  #growSlots(): void {
    const length = this.#slots.length * 2;
    this.#slots = new Int32Array(length);
    this.#stamps = new Int32Array(length);
    this.#stamp = 1;
    for (let row = 0; row < this.count - 1; row++) this.#place(row);
  }

  #growCandidates(): void {
    this.h1 = doubled(this.h1);
    this.h2 = doubled(this.h2);
    this.words = doubled(this.words);
    this.tokens = doubled(this.tokens);
    this.frequency = doubled(this.frequency);
    this.#first = doubled(this.#first);
    this.#last = doubled(this.#last);
  }

  #growOccurrences(): void {
    this.at = doubled(this.at);
    this.pattern = doubled(this.pattern);
    this.next = doubled(this.next);
    this.length = doubled(this.length);
    this.left = new Uint8Array(this.at.length);
    this.right = new Uint8Array(this.at.length);
  }
}

function doubled<C extends Int32Array | Uint8Array>(column: C): C {
  const grown = new (column.constructor as new (length: number) => C)(column.length * 2);
  grown.set(column);
  return grown;
}
