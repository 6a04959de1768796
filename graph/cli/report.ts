/** What a run did, in words for people and as data for machines. */
import { describeIssue, type ImportReport, type IssueCode, type PaperMap } from "../index.ts";
import type { Written } from "./files.ts";
import { toPrintable } from "./io.ts";

/** How a number of issues of a kind is told, in this order. */
const TOLD: Readonly<Record<IssueCode, readonly [one: string, many: string]>> = {
  "record-without-authors-and-date": ["without authors and date", "without authors and date"],
  "date-without-year": ["without year", "without year"],
  "record-without-abstract": ["without abstract", "without abstract"],
  "record-without-title": ["rejected for want of a title", "rejected for want of a title"],
  "file-unreadable": ["file not readable", "files not readable"],
  "record-malformed": ["not readable", "not readable"],
  "date-malformed": ["date not understood", "dates not understood"],
  "value-ignored": ["value of the wrong kind ignored", "values of the wrong kind ignored"],
  "paper-merged": ["merged with an earlier one", "merged with earlier ones"],
  "line-ignored": ["line ignored", "lines ignored"],
  "trailing-count-ignored": ["count after a date ignored", "counts after dates ignored"],
  "paper-not-english": ["not in English", "not in English"],
  "text-cleaned": ["text cleaned", "texts cleaned"],
};

/** Lines of warnings shown at most; `--json` has all. */
const SHOWN = 20;

/** "35 read, 35 kept, 1 without authors and date, 2 without year, 7 lines ignored" and the warnings. */
export function describeImport(report: ImportReport): string {
  const sum = (of: "read" | "kept") => report.files.reduce((total, file) => total + file[of], 0);
  const counts = new Map<IssueCode, number>();
  for (const { code } of report.issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = (Object.keys(TOLD) as IssueCode[])
    .filter((code) => counts.has(code))
    .map((code) => `${counts.get(code)} ${TOLD[code][counts.get(code) === 1 ? 0 : 1]}`);
  const lines = [[`${sum("read")} read`, `${sum("kept")} kept`, ...told].join(", ")];
  const notable = report.issues.filter((issue) => issue.severity !== "info");
  for (const issue of notable.slice(0, SHOWN))
    lines.push(`  ${toPrintable(`${issue.file}:${issue.line}: ${describeIssue(issue)}`)}`);
  if (notable.length > SHOWN) lines.push(`  … and ${notable.length - SHOWN} more, all told by --json`);
  return `${lines.join("\n")}\n`;
}

/** "35 papers, 118 concepts, 402 links, 7 topics" and a line for each file written. */
export function describeResult(map: PaperMap, written: readonly Written[]): string {
  const { paperCount, conceptCount, edgePaper } = map.graph;
  const counts = [
    count(paperCount, "paper"),
    count(conceptCount, "concept"),
    count(edgePaper.length, "link"),
    count(map.topics.length, "topic"),
  ];
  const files = written.filter((file) => file.path !== "-");
  return `${[counts.join(", "), ...files.map((f) => `${toPrintable(f.path)}: ${sizeOf(f.bytes)}`)].join("\n")}\n`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** One JSON object with everything a script may ask. */
export function toSummary(map: PaperMap, written: readonly Written[]): string {
  const { paperCount, conceptCount, edgePaper } = map.graph;
  const summary = {
    version: map.version,
    recipe: map.recipe,
    papers: paperCount,
    concepts: conceptCount,
    edges: edgePaper.length,
    mentions: map.mentions.paper.length,
    topics: map.topics.map(({ label, ...topic }) => ({
      label,
      papers: topic.paperCount,
      concepts: topic.conceptCount,
    })),
    files: map.report.files,
    issues: map.report.issues,
    outputs: written,
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}
