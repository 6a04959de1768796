import { expect, test } from "vitest";
import type { Paper } from "../../graph/index.ts";
import { referenceText } from "../../src/panels/referenceText.ts";

const PAPER: Paper = {
  id: "key:woven-maps-2024",
  title: "Woven maps",
  abstract: null,
  authors: ["Ada Weaver", "Bo Spinner"],
  authorCount: 2,
  date: { year: 2024, month: null, day: null, inferred: false },
  venue: "Journal of Looms",
  doi: "10.1234/woven",
  arxiv: null,
  url: null,
  keywords: [],
  citations: null,
  source: { file: "a.ris", line: 1 },
};

test("people, year, title, venue and link stand in one line", () => {
  expect(referenceText(PAPER)).toBe(
    "Ada Weaver, Bo Spinner (2024). Woven maps. Journal of Looms. https://doi.org/10.1234/woven",
  );
});

test("what is not known is left out; an inferred year has a question mark; a mark at the end stays alone", () => {
  const date = { year: 2025, month: 9, day: 9, inferred: true };
  const unknown = { ...PAPER, title: "Why maps?", authors: [], venue: null, doi: null, date };
  expect(referenceText(unknown)).toBe("(2025?). Why maps?");
  expect(referenceText({ ...unknown, date: null, url: "javascript:alert(1)" })).toBe("Why maps?");
  expect(referenceText({ ...unknown, date: null, arxiv: "2401.00001" })).toBe(
    "Why maps? https://arxiv.org/abs/2401.00001",
  );
});

test("of many authors six are named", () => {
  const authors = ["A", "B", "C", "D", "E", "F", "G"];
  expect(referenceText({ ...PAPER, authors })).toMatch(/^A, B, C, D, E, F and others \(2024\)\. /);
});
