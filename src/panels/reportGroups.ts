/** The import report as counts, each with the places behind it. */
import {
  describeIssue,
  type Issue,
  type Paper,
  paperAt,
  type ReportSummary,
  rowCount,
  summarizeReport,
} from "../../graph/index.ts";
import { labelOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { countOf, formatCount } from "../ui/counts.ts";
import { useRows } from "../ui/useRows.ts";

/** The counts in words, in the order in which they are told. */
const WORDS: { readonly [K in keyof ReportSummary]: (count: number) => string } = {
  read: (n) => `${formatCount(n)} read`,
  kept: (n) => `${formatCount(n)} kept`,
  merged: (n) => `${formatCount(n)} merged with the same paper`,
  rejected: (n) => `${formatCount(n)} left out`,
  unreadableFiles: (n) => `${countOf(n, "file")} not readable`,
  withoutAuthorsAndDate: (n) => `${formatCount(n)} without authors and date`,
  withoutYear: (n) => `${formatCount(n)} without year`,
  withoutAbstract: (n) => `${formatCount(n)} without abstract`,
  notEnglish: (n) => `${formatCount(n)} not in English`,
  ignoredLines: (n) => `${countOf(n, "line")} ignored`,
  cleaned: (n) => `${countOf(n, "text")} cleaned`,
  ignoredValues: (n) => `${countOf(n, "value")} ignored`,
};
/** Counts of papers; the others count lines and values of the input. */
const OF_PAPERS = new Set<GroupName>([
  "read",
  "kept",
  "withoutAuthorsAndDate",
  "withoutYear",
  "withoutAbstract",
]);
/** Counts of what belongs to no paper that was kept. */
const OF_NO_PAPER = new Set<GroupName>(["rejected", "unreadableFiles", "ignoredLines"]);

export type GroupName = keyof ReportSummary;
export interface ReportGroup {
  readonly name: GroupName;
  /** "2 without year" */
  readonly label: string;
  /** How many places there are; the count of a group can be larger than what is known of its places. */
  readonly places: number;
  /** @param index < `places` */
  readonly placeAt: (index: number) => ReportPlace;
}
export interface ReportPlace {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** What stands there: a paper's title, or the text found. */
  readonly words: string;
  /** What the reader made of it, in a sentence; null where there is nothing to say. */
  readonly explanation: string | null;
  /** Row of the paper it belongs to. */
  readonly paper: number | null;
}

/** The counts that are not 0; `null` while the papers are still being gone through. */
export function useReportGroups(loaded: LoadedMap): readonly ReportGroup[] | null {
  const total = rowCount(loaded.map.papers);
  const papers = useRows(loaded, total, slimPaper);
  return papers.length < total ? null : groupsOf(loaded, papers);
}

/** A paper without the text that no count asks for, so that all of them fit into memory. */
function slimPaper({ map }: LoadedMap, row: number): Paper {
  const paper = paperAt(map, row);
  return { ...paper, abstract: paper.abstract === null ? null : "" };
}

const remembered = new WeakMap<LoadedMap, readonly ReportGroup[]>();

function groupsOf(loaded: LoadedMap, papers: readonly Paper[]): readonly ReportGroup[] {
  const known = remembered.get(loaded);
  if (known !== undefined) return known;
  const summary = summarizeReport(loaded.map.report, papers);
  const groups = (Object.keys(WORDS) as GroupName[]).flatMap((name) => {
    const { count } = summary[name];
    if (count === 0 && name !== "read" && name !== "kept") return [];
    return [{ name, label: WORDS[name](count), ...placesOf(loaded, name, summary[name]) }];
  });
  remembered.set(loaded, groups);
  return groups;
}

function placesOf(
  loaded: LoadedMap,
  name: GroupName,
  { papers, issues }: ReportSummary[GroupName],
): Pick<ReportGroup, "places" | "placeAt"> {
  const issueAt = (index: number) => loaded.map.report.issues[issues[index]!]!;
  if (!OF_PAPERS.has(name))
    return {
      places: issues.length,
      placeAt: (index) => issuePlace(loaded, issueAt(index), !OF_NO_PAPER.has(name)),
    };
  // The line that gave rise to the count, where one did, rather than the paper's first.
  const issueOf = new Map<number | null, Issue>();
  for (let i = 0; i < issues.length; i++) {
    const issue = issueAt(i);
    issueOf.set(paperAtLine(loaded, issue.file, issue.line), issue);
  }
  return {
    places: papers.length,
    placeAt(index) {
      const paper = papers[index]!;
      const issue = issueOf.get(paper);
      if (issue !== undefined) return issuePlace(loaded, issue, true);
      const { source, title } = paperOf(loaded, paper);
      return { ...source, words: title, explanation: null, paper };
    },
  };
}

function issuePlace(loaded: LoadedMap, issue: Issue, isOfPaper: boolean): ReportPlace {
  const { file, line, found } = issue;
  const paper = isOfPaper ? paperAtLine(loaded, file, line) : null;
  const words = paper === null ? found : labelOf(loaded, { kind: "paper", row: paper });
  return { file, line, words, explanation: describeIssue(issue), paper };
}

/**
 * Row of the kept paper whose record a line belongs to: the last that begins at or before it in the same
 * file. Papers stand in the order of files and lines, so this is a binary search.
 */
function paperAtLine({ map }: LoadedMap, file: string, line: number): number | null {
  const order = new Map(map.report.files.map((one, index) => [one.file, index]));
  const wanted = order.get(file);
  if (wanted === undefined) return null;
  let low = 0;
  let high = rowCount(map.papers);
  while (low < high) {
    const middle = (low + high) >> 1;
    const { source } = paperAt(map, middle);
    const index = order.get(source.file) ?? 0;
    if (index < wanted || (index === wanted && source.line <= line)) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return null;
  return paperAt(map, low - 1).source.file === file ? low - 1 : null;
}
