import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Paper, readPapers } from "../../../graph/index.ts";

const fixture = readFileSync(new URL("../../fixtures/read/page.txt", import.meta.url), "utf8");

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readPapers([{ name: "page.txt", bytes: encode(text) }]);
/** Without the line, which white space may change. */
const contents = (papers: readonly Paper[]) => papers.map(({ source, ...rest }) => rest);

test("line ends, blank lines and white space do not change what is read", () => {
  const expected = contents(read(fixture).papers);
  const space = fc.constantFrom("", " ", "\u00a0", "\t ");
  fc.assert(
    fc.property(
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.array(fc.record({ before: space, after: space, blank: fc.nat(3) }), {
        minLength: 80,
        maxLength: 80,
      }),
      fc.constantFrom(" ", "\u00a0"),
      fc.boolean(),
      (lineEnd, edges, gap, finalLineEnd) => {
        const lines = fixture.split("\n").map((line, i) => {
          const edge = edges[i % edges.length]!;
          return edge.before + line.replaceAll(" ", gap) + edge.after + lineEnd.repeat(edge.blank);
        });
        const page = lines.join(lineEnd) + (finalLineEnd ? lineEnd : "");
        expect(contents(read(page).papers)).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

const word = fc.constantFrom(
  ..."kite string orchard root-stock lighthouse clock tick bridge hum Balloon GRAFT 410M 54.4% i.e. new daily 2 of the".split(
    " ",
  ),
);
const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max });
const record = fc.record({
  title: fc.tuple(words(2, 14), fc.constantFrom("", "?", "!")).map(([w, end]) => w.join(" ") + end),
  abstract: fc.oneof(words(90, 120), words(200, 250)).map((w) => `${w.join(" ")}.`),
  authors: fc.option(fc.integer({ min: 1, max: 40 })),
  date: fc.constantFrom("Oct 2, 2023", "Sep 9", "May 25, 2024 2", "Jan 1, 2020 1.2k", null),
});

test("records without a meta block, wherever they stand, shift and lose nothing", () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 12 }), fc.boolean(), (records, furniture) => {
      const anchored = records.map((one, i) => ({
        ...one,
        title: `K${i} ${one.title}`,
        authors: i === records.length - 1 ? 3 : one.authors,
      }));
      const page = anchored.map(({ title, abstract, authors, date }) => {
        const meta =
          authors === null ? "" : `  • ${authors} author${authors === 1 ? "" : "s"}\n·\n${date ?? ""}\n\n`;
        return `${title}\n\n${abstract}\n\n${meta}`;
      });
      const { papers } = read((furniture ? "new\n\nDaily Papers\n\nDec 9\n\n" : "") + page.join(""));
      expect(papers.map((p) => [p.title, p.abstract, p.authorCount, p.date?.day ?? null])).toEqual(
        anchored.map((p) => [p.title, p.abstract, p.authors, p.authors === null ? null : dayOf(p.date)]),
      );
    }),
    { numRuns: 1000 },
  );
});

function dayOf(date: string | null): number | null {
  return date === null ? null : Number(/\d+/.exec(date)?.[0]);
}

test("short abstracts above a meta block are abstracts", () => {
  const page =
    "Kites\n\nThey fly\n\n  • 1 author\n·\nMay 1, 2020\n\nClocks\n\nThey tick.\n\n  • 2 authors\n·\nMay 2, 2020\n";
  expect(read(page).papers.map((p) => [p.title, p.abstract, p.authorCount])).toEqual([
    ["Kites", "They fly", 1],
    ["Clocks", "They tick.", 2],
  ]);
});

test("a date without a year takes the year after the newest written one, whatever today is", () => {
  const page = (year: number) =>
    `A kite\n\nIt flies.\n\n• 1 author\n·\nMay 1, ${year}\n\nA clock\n\nIt ticks.\n\n• 1 author\n·\nSep 9`;
  for (const year of [1999, 2024, 2050]) {
    expect(read(page(year)).papers[1]?.date).toEqual({ year: year + 1, month: 9, day: 9, inferred: true });
  }
});

test("the listing of a day has titles without abstracts, and names above them", () => {
  const page = [
    "Submitted by",
    "someone",
    "45",
    "Kites That Pull",
    "·",
    "12 authors",
    "3",
    "Submitted by else",
  ];
  const { papers, issues } = read([...page, "17", "Clocks That Tick", "·", "1 author"].join("\n\n"));
  expect(papers.map((p) => [p.title, p.abstract, p.authorCount])).toEqual([
    ["Kites That Pull", null, 12],
    ["Clocks That Tick", null, 1],
  ]);
  expect(issues.filter((issue) => issue.code === "line-ignored").length).toBe(6);
});
