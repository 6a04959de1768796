/** The page this program was made for. It is not part of the repository. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPapers, summarizeReport } from "../../../graph/index.ts";

const page = new URL("../../../../shared/data/daily-papers/page.txt", import.meta.url);
const here = existsSync(page);

test.skipIf(!here)(
  `the real page: 35 papers, none lost${here ? "" : " (skipped: ../shared/data is not there)"}`,
  () => {
    const result = readPapers([{ name: "page.txt", bytes: new Uint8Array(readFileSync(page)) }]);
    const { papers } = result;
    const summary = summarizeReport(result, papers);
    expect(papers.length).toBe(35);
    expect(Object.fromEntries(Object.entries(summary).map(([name, entry]) => [name, entry.count]))).toEqual({
      read: 35,
      kept: 35,
      merged: 0,
      rejected: 0,
      withoutAuthorsAndDate: 1,
      withoutYear: 2,
      withoutAbstract: 0,
      notEnglish: 0,
      ignoredLines: 6,
      cleaned: 7,
      ignoredValues: 1,
      unreadableFiles: 0,
    });
    expect(summary.withoutYear.papers.map((row) => papers[row]?.date?.year)).toEqual([2025, 2025]);
    expect(summary.withoutAuthorsAndDate.papers).toEqual([27]);
    expect(papers.every((paper) => (paper.abstract?.length ?? 0) > 1400)).toBe(true);
    const text = papers.map((paper) => `${paper.title} ${paper.abstract}`).join(" ");
    expect(text).not.toMatch(/\\|mathcal|sigmaleft|cdot|\dtimes|\{\\|`/);
  },
);
