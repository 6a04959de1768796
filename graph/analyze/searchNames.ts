/** Search over a few names, with the same matching as over a map: for commands, choices, formats. */
import { scanIndex } from "./scanIndex.ts";
import { type Marks, marksIn, termsOf } from "./searchMarks.ts";
import { buildTermIndex, type TermIndex } from "./termIndex.ts";

export interface NameHit {
  /** Place among the names. */
  readonly row: number;
  /** Matched parts of the name, offsets ascending, not overlapping. */
  readonly marks: Marks;
  /** Found only by a word in another spelling. */
  readonly isNear: boolean;
}

/**
 * @param words for each name what else it is found by
 * @returns a function that finds the names that have all words of a query, the best first
 */
export function indexNames(
  names: readonly string[],
  words: readonly string[] = [],
): (query: string) => readonly NameHit[] {
  const index = built(names.map((name, row) => `${name} ${words[row] ?? ""}`));
  const plain = names.map((name) => termsOf(name).join(" "));
  return (query) => {
    const typed = termsOf(query);
    if (typed.length === 0) return [];
    const scanned = scanIndex(index, typed, { isOnce: true, needsAll: true, shortest: 1 });
    const wanted = { typed, near: new Set(scanned.near) };
    const rankOf = (row: number) =>
      (scanned.isNear[row] === 1 ? 0 : 100) +
      (plain[row]!.startsWith(typed.join(" ")) ? 50 : 0) +
      scanned.scores[row]!;
    return names
      .flatMap((name, row) =>
        scanned.matched[row] === typed.length
          ? [{ row, marks: marksIn(name, wanted), isNear: scanned.isNear[row] === 1 }]
          : [],
      )
      .sort((a, b) => rankOf(b.row) - rankOf(a.row) || a.row - b.row);
  };
}

function built(texts: readonly string[]): TermIndex {
  const building = buildTermIndex(texts);
  for (;;) {
    const { done, value } = building.next();
    if (done) return value;
  }
}
