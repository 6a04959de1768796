/**
 * An inverted index: which documents hold which words, as flat arrays.
 *
 * The words stand in order of their code units, so that those that begin with what was typed are neighbors,
 * and their postings lie one behind the other: a query of any kind is a scan of a few ranges. Weights are
 * those of BM25 (Robertson and Zaragoza 2009) without the word's rarity, in 255 steps: sums of whole numbers
 * do not depend on their order.
 */
import { nearTerms } from "./nearTerms.ts";
import { termsOf } from "./searchMarks.ts";
import { sortInSlices } from "./sortInSlices.ts";

/** Code units of a word that count; longer ones are formulas and addresses. */
export const LONGEST_TERM = 40;

export interface TermIndex {
  readonly documentCount: number;
  /** All words, ascending by code units, each once. */
  readonly terms: readonly string[];
  /** Code units that a word shares with the one before it. */
  readonly shared: Uint8Array;
  /** Postings of word t: `offsets[t] … offsets[t + 1]`; one entry more than words. */
  readonly offsets: Uint32Array;
  /** Row of the document, ascending within a word. */
  readonly documents: Uint32Array;
  /** 1 to 255: how much of the document is about the word. */
  readonly weights: Uint8Array;
}

/** Words from `start` up to `end`, the latter not included. */
export type TermRange = readonly [start: number, end: number];

/** The words that begin with `prefix`. Logarithmic. */
export function prefixRange({ terms }: TermIndex, prefix: string): TermRange {
  const start = firstNotBefore(terms, prefix, 0);
  // No word holds U+FFFF, which stands behind whatever may follow the prefix.
  return [start, firstNotBefore(terms, `${prefix}\uFFFF`, start)];
}

/** The word itself, as a range of one or none. */
export function exactRange({ terms }: TermIndex, term: string): TermRange {
  const start = firstNotBefore(terms, term, 0);
  return [start, terms[start] === term ? start + 1 : start];
}

/** The words spelled most like `typed`, as ranges: see nearTerms.ts. */
export function nearRanges({ terms, shared }: TermIndex, typed: string): readonly TermRange[] {
  return nearTerms(terms, shared, typed);
}

/** How often words of a range occur: documents, those with several of them counted several times. */
export function postingCount({ offsets }: TermIndex, [start, end]: TermRange): number {
  return offsets[end]! - offsets[start]!;
}

function firstNotBefore(terms: readonly string[], wanted: string, from: number): number {
  let low = from;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Documents read, words sorted or postings placed between two rests. */
const SLICE = 200;
/** BM25: how soon more mentions stop counting, and how much long documents are held back. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/**
 * Build the index, resting after each slice of work (some milliseconds).
 *
 * Linear in words, but for the sorting of those that differ; 12 bytes an occurrence while it is made, 5 after.
 */
export function* buildTermIndex(documents: Iterable<string>): Generator<void, TermIndex> {
  const idOf = new Map<string, number>();
  const lastSeen: number[] = [];
  const occurrences = new Occurrences();
  for (const text of documents) {
    const start = occurrences.length;
    let length = 0;
    for (const word of termsOf(text)) {
      const term = word.length > LONGEST_TERM ? word.slice(0, LONGEST_TERM) : word;
      length++;
      let id = idOf.get(term);
      if (id === undefined) {
        id = idOf.size;
        idOf.set(term, id);
        lastSeen.push(-1);
      }
      const at = lastSeen[id]!;
      if (at >= start) occurrences.again(at);
      else {
        lastSeen[id] = occurrences.length;
        occurrences.add(id);
      }
    }
    occurrences.endDocument(length);
    if (occurrences.documentCount % SLICE === 0) yield;
  }
  const seen = [...idOf.keys()];
  const order = yield* sortInSlices(seen);
  const terms: string[] = [];
  const shared = new Uint8Array(seen.length);
  const placeOf = new Uint32Array(seen.length);
  for (const id of order) {
    const place = terms.length;
    terms.push(seen[id]!);
    shared[place] = place === 0 ? 0 : sharedLength(terms[place - 1]!, terms[place]!);
    placeOf[id] = place;
    if (place % 10_000 === 0) yield;
  }
  return { terms, shared, ...(yield* placePostings(occurrences, placeOf)) };
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

/** Counting sort by word; documents come in ascending order and stay so. */
function* placePostings(
  { ids, counts, ends, lengths, documentCount }: Occurrences,
  placeOf: Uint32Array,
): Generator<void, Omit<TermIndex, "terms" | "shared">> {
  const total = ends[documentCount - 1] ?? 0;
  const offsets = new Uint32Array(placeOf.length + 1);
  for (let at = 0; at < total; at++) {
    offsets[placeOf[ids[at]!]! + 1]!++;
    if (at % 1_000_000 === 0) yield;
  }
  for (let term = 0; term < placeOf.length; term++) offsets[term + 1]! += offsets[term]!;
  yield;
  const next = offsets.slice();
  const documents = new Uint32Array(total);
  const weights = new Uint8Array(total);
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documentCount));
  let at = 0;
  for (let document = 0; document < documentCount; document++) {
    const held = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * lengths[document]!) / mean);
    for (; at < ends[document]!; at++) {
      const place = next[placeOf[ids[at]!]!]!++;
      const times = counts[at]!;
      documents[place] = document;
      weights[place] = Math.max(1, Math.round((255 * times) / (times + held)));
    }
    if (document % (10 * SLICE) === 0) yield;
  }
  return { documentCount, offsets, documents, weights };
}

/** What was read, document by document: each word once, with how often. Grows by doubling. */
class Occurrences {
  ids = new Uint32Array(4096);
  counts = new Uint8Array(4096);
  length = 0;
  /** By document: where its words end, and how many it has, repeated ones included. */
  readonly ends: number[] = [];
  readonly lengths: number[] = [];

  get documentCount(): number {
    return this.ends.length;
  }

  add(id: number): void {
    if (this.length === this.ids.length) {
      this.ids = grown(this.ids, new Uint32Array(2 * this.length));
      this.counts = grown(this.counts, new Uint8Array(2 * this.length));
    }
    this.ids[this.length] = id;
    this.counts[this.length] = 1;
    this.length++;
  }

  again(at: number): void {
    if (this.counts[at]! < 255) this.counts[at]!++;
  }

  endDocument(length: number): void {
    this.ends.push(this.length);
    this.lengths.push(length);
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
