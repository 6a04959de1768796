/** Papers of a map, read again: the same papers, whatever made them; and what is no paper is told. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  buildMap,
  DEFAULT_RECIPE,
  paperAt,
  readPapers,
  toSavedPapers,
  toTable,
} from "../../../graph/index.ts";
import type { Paper } from "../../../graph/model.ts";
import { anyText } from "../../support/anyText.ts";

const sample = new URL("../../../public/samples/daily-papers.txt", import.meta.url).pathname;
const withoutSource = ({ source: _, ...paper }: Paper) => paper;
const read = (bytes: Uint8Array) => readPapers([{ name: "map.papers", bytes }]);

test("the sample's papers come back, and make the same map", () => {
  const map = buildMap([{ name: "page.txt", bytes: readFileSync(sample) }], DEFAULT_RECIPE);
  const bytes = toSavedPapers(map.papers);
  const papers = Array.from({ length: map.graph.paperCount }, (_, row) => paperAt(map, row));
  expect(read(bytes).papers.map(withoutSource)).toEqual(papers.map(withoutSource));
  const again = buildMap([{ name: "map.papers", bytes }], DEFAULT_RECIPE);
  expect(again.graph).toEqual(map.graph);
  expect(again.topics).toEqual(map.topics);
});

test("a second reading changes nothing", () => {
  const records = fc.array(
    fc.record({ title: anyText, abstract: fc.option(anyText), authors: fc.array(anyText, { maxLength: 3 }) }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(records, (rows) => {
      const lines = rows.map((row) => JSON.stringify({ ...row, title: `Paper ${row.title}` }));
      const bytes = new TextEncoder().encode(`{"paperweft":"papers"}\n${lines.join("\n")}\n`);
      const once = read(bytes).papers;
      expect(read(toSavedPapers(toTable(once))).papers.map(withoutSource)).toEqual(once.map(withoutSource));
    }),
  );
});

test("wrong fields are left out, a broken line is an issue, and no address but the web's is kept", () => {
  const lines = [
    '{"paperweft":"papers"}',
    '{"title":"Looms","abstract":7,"authors":["Ada",{}],"date":{"year":"x","month":13},"url":"javascript:alert(1)","doi":"nonsense","citations":-1,"__proto__":{"x":1}}',
    "{broken",
    '"text"',
    '{"abstract":"without a title"}',
  ];
  const { papers, issues } = read(new TextEncoder().encode(lines.join("\n")));
  expect(papers.map(withoutSource)).toMatchObject([
    { title: "Looms", abstract: null, authors: ["Ada"], url: null, doi: null, citations: null },
  ]);
  expect(issues.filter(({ severity }) => severity === "error").map(({ code, line }) => [code, line])).toEqual(
    [
      ["record-malformed", 3],
      ["record-malformed", 4],
      ["record-without-title", 5],
    ],
  );
});
