import fc from "fast-check";
import { expect, test } from "vitest";
import type { TermIndex, TermRange } from "../../../graph/analyze/termIndex.ts";
import { buildTermIndex, exactRange, nearRanges, prefixRange } from "../../../graph/analyze/termIndex.ts";

function indexOf(documents: readonly string[]): TermIndex {
  const building = buildTermIndex(documents);
  for (;;) {
    const { done, value } = building.next();
    if (done) return value;
  }
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "e"), minLength: 1, maxLength: 9 });
const documents = fc.array(
  fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
  { maxLength: 12 },
);
const wordsIn = (index: TermIndex, ranges: readonly TermRange[]) =>
  ranges.flatMap(([start, end]) => index.terms.slice(start, end));

/** Errors by the textbook: letters more, less or other, two exchanged; each pair of beginnings anew. */
function errors(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(table[i - 1]![j - 1]! + same, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, table[i - 2]![j - 2]! + 1);
      table[i]![j] = least;
    }
  return table[one.length]![other.length]!;
}

test("postings hold exactly the documents a word stands in, ascending", () => {
  fc.assert(
    fc.property(documents, (texts) => {
      const index = indexOf(texts);
      const words = texts.map((text) => new Set(text.split(" ").filter(Boolean)));
      expect(index.terms).toEqual([...new Set(words.flatMap((set) => [...set]))].sort());
      index.terms.forEach((term, t) => {
        const having = words.flatMap((set, document) => (set.has(term) ? [document] : []));
        expect([...index.documents.subarray(index.offsets[t], index.offsets[t + 1])]).toEqual(having);
      });
    }),
  );
});

test("words are found by themselves and by their beginning", () => {
  fc.assert(
    fc.property(documents, word, (texts, typed) => {
      const index = indexOf(texts);
      const begun = index.terms.filter((term) => term.startsWith(typed));
      expect(wordsIn(index, [prefixRange(index, typed)])).toEqual(begun);
      expect(wordsIn(index, [exactRange(index, typed)])).toEqual(begun.filter((term) => term === typed));
    }),
  );
});

test("near are the words with the fewest errors in a beginning, one from four letters on, two from eight", () => {
  fc.assert(
    fc.property(documents, word, (texts, typed) => {
      const index = indexOf(texts);
      const fewest = (term: string) =>
        Math.min(...Array.from({ length: term.length + 1 }, (_, end) => errors(term.slice(0, end), typed)));
      const allowed = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
      const candidates = index.terms.filter((term) => fewest(term) > 0 && fewest(term) <= allowed);
      const least = Math.min(...candidates.map(fewest));
      const expected = candidates.filter((term) => fewest(term) === least);
      expect(wordsIn(index, nearRanges(index, typed))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("a document weighs more the more of it is about a word", () => {
  const index = indexOf(["loom", "loom and weft and much else besides", "loom loom weft"]);
  const loom = index.terms.indexOf("loom");
  const [short, long, often] = index.weights.subarray(index.offsets[loom], index.offsets[loom + 1]);
  expect(long).toBeLessThan(short!);
  expect(long).toBeLessThan(often!);
});

test("words beyond reason count by their beginning, and so does what is typed", () => {
  const index = indexOf([`${"x".repeat(90)} y`]);
  expect(index.terms).toEqual(["x".repeat(40), "y"]);
});
