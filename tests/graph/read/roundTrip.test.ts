/** References and tables we write are read back as the same papers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Paper, readPapers } from "../../../graph/index.ts";
import { rowsOf } from "../../../graph/map.ts";
import { cleanText } from "../../../graph/read/cleanText.ts";
import { writerById } from "../../../graph/write/index.ts";
import { mapWith } from "../../support/maps.ts";

const word = fc.constantFrom(
  ...'NAS loom threads of 50% A&B x_i {held} $5 #1 O(n^2) Ærø "so" it\'s — β 织机 نول 🧵 and et al. C++ a\\b'.split(
    " ",
  ),
);
const prose = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => cleanText(`Weaving ${words.join(" ")} ends`))
  .filter((text) => cleanText(text) === text);
const person = fc.constantFrom(
  "Ann Ash",
  "Bo van Birch",
  "Cy Cedar Jr.",
  "Society of Dyers and Weavers",
  "Élan Flüß",
  "李 明",
);
const spec = fc.record({
  title: prose,
  abstract: prose,
  authors: fc.uniqueArray(person, { maxLength: 4 }),
  venue: fc.constantFrom(null, "Journal of Looms", "Looms & Threads"),
  doi: fc.constantFrom(null, "10.1234/a_b(c)", "10.1234/loom/1", "10.1234/loom-2"),
  date: fc.constantFrom(
    null,
    { year: 2024, month: 5, day: 2, inferred: false },
    { year: 1999, month: null, day: null, inferred: false },
  ),
  keywords: fc.uniqueArray(fc.constantFrom("loom", "neural weaving", "threads of β"), { maxLength: 3 }),
});
const specs = fc.uniqueArray(spec, {
  minLength: 1,
  maxLength: 5,
  // Two records of one DOI, or of one title, signs aside, are one paper.
  selector: ({ title, doi }) => doi ?? title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""),
});

/** What each of them holds, and nothing else. */
const FORMATS: readonly (readonly [id: string, file: string, held: (paper: Paper) => unknown])[] = [
  [
    "bibtex",
    "a.bib",
    ({ title, abstract, authors, date, doi }) => [title, abstract, authors, date?.year, date?.month, doi],
  ],
  ["ris", "a.ris", ({ title, abstract, authors, date, doi }) => [title, abstract, authors, date, doi]],
  ["csl-json", "a.json", ({ title, abstract, authors, date, doi }) => [title, abstract, authors, date, doi]],
  [
    "papers-csv",
    "a.csv",
    ({ title, abstract, authors, date, doi }) => [title, abstract, authors, date?.year, doi],
  ],
];

test.each(FORMATS)("%s", { timeout: 60_000 }, (id, name, held) => {
  fc.assert(
    fc.property(specs, (papers) => {
      const map = mapWith(papers.map((paper) => ({ ...paper, authorCount: paper.authors.length || null })));
      const text = [...writerById(id).write(map, {})].join("");
      const back = readPapers([{ name, bytes: new TextEncoder().encode(text) }]).papers;
      const sorted = (list: readonly Paper[]) =>
        list
          .map(held)
          .map((value) => JSON.stringify(value))
          .sort();
      expect(sorted(back)).toEqual(sorted([...rowsOf<Paper>(map.papers)]));
    }),
    { numRuns: 200 },
  );
});
