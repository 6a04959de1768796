/** Which documents of an index have what was typed, and how well: a scan of the postings of each word. */
import { naturalLog } from "../logarithm.ts";
import {
  exactRange,
  nearRanges,
  postingCount,
  prefixRange,
  type TermIndex,
  type TermRange,
} from "./termIndex.ts";

export interface ScanOptions {
  /** Each word counts once a document, 2 as it stands and 1 as a beginning; else by BM25. */
  readonly isOnce: boolean;
  /** Only documents that have all words are of interest. */
  readonly needsAll: boolean;
  /** Code units from which on what was typed may be the beginning of a word. */
  readonly shortest: number;
}

/** One entry a document. */
export interface Scanned {
  /** How many of the words it has; with `needsAll` a document that misses one has a lower number. */
  readonly matched: Uint8Array;
  readonly scores: Float64Array | Uint8Array;
  /** 1 if it has one of the words in another spelling only. */
  readonly isNear: Uint8Array;
  /** The words in other spellings that were looked for. */
  readonly near: readonly string[];
}

/** What a word in full, its beginning, and another spelling of it count. */
const FULL = 10;
const BEGINNING = 6;
const OTHERWISE = 3;
/** In fewer of so many documents a word is so rare that it may be misspelled there too. */
const RARE = 10_000;
/** Words in other spellings, at most. */
const MOST_NEAR = 2_000;

/** Linear in the postings of the words that begin as typed: 10 ms for some millions. */
export function scanIndex(index: TermIndex, typed: readonly string[], options: ScanOptions): Scanned {
  const { documentCount, offsets, documents, weights } = index;
  const matched = new Uint8Array(documentCount);
  const scores = options.isOnce ? new Uint8Array(documentCount) : new Float64Array(documentCount);
  const isNear = new Uint8Array(documentCount);
  const last = new Uint8Array(documentCount);
  const near: string[] = [];
  typed.forEach((word, i) => {
    const exact = exactRange(index, word);
    const prefix = word.length >= options.shortest ? prefixRange(index, word) : exact;
    // What was typed stands before all that begins with it.
    const longer: TermRange = [exact[1], Math.max(exact[1], prefix[1])];
    const count = postingCount(index, prefix);
    const rarity = options.isOnce ? 1 : rarityOf(Math.min(count, documentCount), documentCount);
    scan(exact, options.isOnce ? 2 : FULL * rarity, false);
    scan(longer, options.isOnce ? 1 : BEGINNING * rarity, false);
    if (count * RARE >= documentCount) return;
    for (const range of nearRanges(index, word)) {
      if (near.length + range[1] - range[0] > MOST_NEAR) break;
      for (let term = range[0]; term < range[1]; term++) near.push(index.terms[term]!);
      scan(range, options.isOnce ? 1 : OTHERWISE * rarity, true);
    }

    function scan([from, to]: TermRange, factor: number, isOtherwise: boolean): void {
      const end = offsets[to]!;
      for (let at = offsets[from]!; at < end; at++) {
        const document = documents[at]!;
        if (last[document] !== i + 1) {
          if (options.needsAll && matched[document]! < i) continue;
          last[document] = i + 1;
          matched[document]!++;
          if (isOtherwise) isNear[document] = 1;
        } else if (options.isOnce) continue;
        scores[document]! += options.isOnce ? factor : factor * weights[at]!;
      }
    }
  });
  return { matched, scores, isNear, near };
}

/** Inverse document frequency as in BM25, in whole hundredths, at least 1. */
function rarityOf(count: number, total: number): number {
  return Math.max(1, Math.round(100 * naturalLog(1 + (total - count + 0.5) / (count + 0.5))));
}
