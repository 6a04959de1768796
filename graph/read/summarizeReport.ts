/** The counts of an import, each with the papers and issues behind it. */
import type { ImportReport, Issue, IssueCode, Paper, ReportEntry, ReportSummary } from "../model.ts";
import { cutText } from "./cleanText.ts";
import { FOUND_LENGTH, lacksAuthorsAndDate } from "./finishPaper.ts";

/**
 * What is told of a paper (no year, no abstract) is counted on the papers as they are after merging; what
 * was done to the input (lines ignored, text cleaned) on the issues. Linear, but for sorting by line.
 */
export function summarizeReport(report: ImportReport, papers: readonly Paper[]): ReportSummary {
  const sum = (field: "read" | "kept" | "merged" | "rejected") =>
    report.files.reduce((total, file) => total + file[field], 0);
  const issues = issuesByCode(report.issues);
  const withCodes = (...codes: IssueCode[]) =>
    codes.flatMap((code) => issues.get(code) ?? []).sort((a, b) => a - b);
  let finder: ((issue: Issue) => number) | null = null;
  const rowOf = (issue: Issue) => {
    finder ??= rowFinder(papers);
    return finder(issue);
  };
  const rowsOf = (indices: readonly number[]) => {
    const rows = indices.map((index) => rowOf(report.issues[index]!)).filter((row) => row >= 0);
    return [...new Set(rows)].sort((a, b) => a - b);
  };
  const rowsWhere = (test: (paper: Paper) => boolean) => {
    const rows: number[] = [];
    papers.forEach((paper, row) => {
      if (test(paper)) rows.push(row);
    });
    return rows;
  };

  const fromPapers = (test: (paper: Paper) => boolean, ...codes: IssueCode[]): ReportEntry => {
    const rows = rowsWhere(test);
    return { count: rows.length, papers: rows, issues: withCodes(...codes) };
  };
  const fromIssues = (...codes: IssueCode[]): ReportEntry => {
    const indices = withCodes(...codes);
    return { count: indices.length, papers: rowsOf(indices), issues: indices };
  };
  const everything = papers.map((_, row) => row);
  const merged = withCodes("paper-merged");
  // The issue names the paper that the record went into, shortened as every `found` is.
  const titled = merged.length === 0 ? [] : papers;
  const byTitle = new Map(titled.map((paper, row) => [cutText(paper.title, FOUND_LENGTH), row]));
  return {
    read: { count: sum("read"), papers: everything, issues: [] },
    kept: { count: sum("kept"), papers: everything, issues: [] },
    merged: {
      count: sum("merged"),
      papers: [...new Set(merged.map((i) => byTitle.get(report.issues[i]!.found) ?? -1))]
        .filter((row) => row >= 0)
        .sort((a, b) => a - b),
      issues: merged,
    },
    rejected: {
      count: sum("rejected"),
      papers: [],
      issues: withCodes("record-malformed", "record-without-title"),
    },
    withoutAuthorsAndDate: fromPapers(lacksAuthorsAndDate, "record-without-authors-and-date"),
    withoutYear: fromPapers(lacksYear, "date-without-year"),
    withoutAbstract: fromPapers((paper) => paper.abstract === null, "record-without-abstract"),
    notEnglish: fromIssues("paper-not-english"),
    ignoredLines: { ...fromIssues("line-ignored"), papers: [] },
    cleaned: fromIssues("text-cleaned"),
    ignoredValues: fromIssues("value-ignored", "date-malformed", "trailing-count-ignored"),
    unreadableFiles: { ...fromIssues("file-unreadable"), papers: [] },
  };
}

function lacksYear(paper: Paper): boolean {
  if (lacksAuthorsAndDate(paper)) return false;
  return paper.date === null || paper.date.year === null || paper.date.inferred;
}

function issuesByCode(issues: readonly Issue[]): Map<IssueCode, number[]> {
  const byCode = new Map<IssueCode, number[]>();
  issues.forEach((issue, index) => {
    const indices = byCode.get(issue.code);
    if (indices === undefined) byCode.set(issue.code, [index]);
    else indices.push(index);
  });
  return byCode;
}

/** From an issue to the row of the paper whose record it lies in: the last that begins at or above it. */
function rowFinder(papers: readonly Paper[]): (issue: Issue) => number {
  const byFile = new Map<string, number[]>();
  papers.forEach(({ source }, row) => {
    const rows = byFile.get(source.file);
    if (rows === undefined) byFile.set(source.file, [row]);
    else rows.push(row);
  });
  for (const rows of byFile.values()) rows.sort((a, b) => papers[a]!.source.line - papers[b]!.source.line);
  return ({ file, line }) => {
    const rows = byFile.get(file) ?? [];
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (papers[rows[middle]!]!.source.line <= line) low = middle + 1;
      else high = middle;
    }
    return rows[low - 1] ?? -1;
  };
}
