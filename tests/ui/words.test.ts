import { expect, test } from "vitest";
import type { PaperDate } from "../../graph/index.ts";
import { countOf, formatBytes, formatCount } from "../../src/ui/counts.ts";
import { describeDate, shortYear } from "../../src/ui/dates.ts";
import { externalHref } from "../../src/ui/href.ts";
import { fileNameOf } from "../../src/ui/saveFile.ts";

const date = (
  year: number | null,
  month: number | null,
  day: number | null,
  inferred = false,
): PaperDate => ({
  year,
  month,
  day,
  inferred,
});

test.each([
  [date(2022, 8, 31), "Aug 31, 2022", "2022"],
  [date(2022, 8, null), "Aug 2022", "2022"],
  [date(2022, null, null), "2022", "2022"],
  [date(2025, 9, 9, true), "Sep 9, 2025 — year inferred", "2025?"],
  [date(null, 9, 9), "Sep 9, year not stated", ""],
  [date(null, 9, null), "Sep, year not stated", ""],
  [date(null, null, null), "date not stated", ""],
  [null, "date not stated", ""],
])("a date is told as far as it is known: %o", (known, words, year) => {
  expect(describeDate(known)).toBe(words);
  expect(shortYear(known)).toBe(year);
});

test("counts", () => {
  expect([0, 1, 999, 1000, 12345, 1234567].map(formatCount)).toEqual([
    "0",
    "1",
    "999",
    "1,000",
    "12,345",
    "1,234,567",
  ]);
  expect([countOf(1, "paper"), countOf(0, "paper"), countOf(2, "more paper", "more papers")]).toEqual([
    "1 paper",
    "0 papers",
    "2 more papers",
  ]);
  expect([1, 812, 48_200, 999_499, 999_500, 1_234_567].map(formatBytes)).toEqual([
    "1 byte",
    "812 bytes",
    "48 kB",
    "999 kB",
    "1.0 MB",
    "1.2 MB",
  ]);
});

test("only http and https addresses are followed", () => {
  expect(
    [
      "https://example.org/x",
      "HTTP://example.org",
      "javascript:alert(1)",
      " https://x",
      "//x",
      "data:,x",
      null,
    ].map(externalHref),
  ).toEqual(["https://example.org/x", "HTTP://example.org", null, null, null, null, null]);
});

test.each([
  ["page.txt", false, "page.gexf"],
  ["35 sample papers", true, "paperweft-sample.gexf"],
  ["../../etc/passwd", false, "etc-passwd.gexf"],
  ["Übersicht 2024 (neu).json", false, "Übersicht-2024-neu.gexf"],
  ["…", false, "papers.gexf"],
  ["2 files", false, "2-files.gexf"],
])("a file is named after what it was made of: %s", (title, isSample, name) => {
  expect(fileNameOf({ title, isSample }, ".gexf")).toBe(name);
});
