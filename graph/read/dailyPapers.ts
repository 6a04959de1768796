/**
 * A page of Hugging Face's "Daily Papers" (or of its paper search), copied as text.
 *
 * A record is a title, an abstract and a meta block (`• 7 authors`, `·`, `Oct 2, 2023`), a line each. The
 * page gives no ids, no author names, and leaves out the year of the current year. Known quirks: the
 * menu is copied along, counts stick to dates, blocks are missing, formulas have lost `$` and `\`.
 */
import { ReadError } from "../errors.ts";
import type { Issue, Paper, PaperDate } from "../model.ts";
import { EMPTY_DRAFT, finishPaper, toIssue } from "./finishPaper.ts";
import { readPageLines } from "./pageLines.ts";
import { findPageRecords, type PageRecord } from "./pageRecords.ts";
import type { OnRecord, Reader } from "./reader.ts";

/** Enough to meet the first meta block behind any introduction. */
const SNIFFED = 300_000;

export const dailyPapers: Reader = {
  id: "daily-papers",
  label: "Daily Papers page, copied as text",
  extensions: ["txt", "text", "md"],

  sniff(text) {
    const { records, ignored } = findPageRecords(readPageLines(text.slice(0, SNIFFED)));
    if (records.some(({ meta }) => meta?.date && meta.authorCount !== null)) return 0.95;
    if (records.some(({ meta }) => meta !== null)) return 0.6;
    const isHeaded = ignored.some((line) => line.text.toLowerCase() === "daily papers");
    return isHeaded && records.length > 0 ? 0.5 : 0;
  },

  read(text, file, onRecord?: OnRecord) {
    const { records, ignored } = findPageRecords(readPageLines(text));
    const issues: Issue[] = ignored.map((line) => toIssue("line-ignored", file, line.line, line.text));
    const year = impliedYear(records);
    const papers: Paper[] = [];
    records.forEach((record, i) => {
      const paper = readRecord(record, year, file, issues);
      if (paper !== null) papers.push(paper);
      onRecord?.(i + 1, records.length);
    });
    if (papers.length === 0)
      throw new ReadError("file-malformed", "expected titles with abstracts under them, found none", {
        file,
        line: records[0]?.abstract[0]?.line ?? 1,
      });
    return { papers, issues: issues.sort((a, b) => a.line - b.line) };
  },
};

/**
 * The year that dates without one stand for. The page writes every year but the current one, so it is
 * the one after the newest that is written; no clock is asked, since the page may be old.
 */
function impliedYear(records: readonly PageRecord[]): number | null {
  let newest: number | null = null;
  for (const { meta } of records) {
    const year = meta?.date?.reading.date.year ?? null;
    if (year !== null && (newest === null || year > newest)) newest = year;
  }
  return newest === null ? null : newest + 1;
}

function readRecord(record: PageRecord, year: number | null, file: string, issues: Issue[]): Paper | null {
  const { title, abstract, meta } = record;
  const line = (title ?? abstract[0])?.line ?? meta?.line ?? 1;
  const draft = {
    ...EMPTY_DRAFT,
    title: title?.text ?? null,
    abstract: abstract.map((part) => part.text).join(" ") || null,
    authorCount: meta?.authorCount ?? null,
    date: meta?.date ? readMetaDate(meta.date, year, file, issues) : null,
    line,
  };
  return finishPaper(draft, file, issues);
}

function readMetaDate(
  { line, reading, trailing }: NonNullable<NonNullable<PageRecord["meta"]>["date"]>,
  year: number | null,
  file: string,
  issues: Issue[],
): PaperDate {
  if (reading.malformed) issues.push(toIssue("date-malformed", file, line.line, line.text));
  if (trailing !== "") issues.push(toIssue("trailing-count-ignored", file, line.line, trailing));
  if (reading.date.year !== null) return reading.date;
  issues.push(toIssue("date-without-year", file, line.line, line.text));
  return { ...reading.date, year, inferred: year !== null };
}
