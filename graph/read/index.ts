/** Bytes → papers and issues. A format is an object in `READERS`. */
import { PaperweftError, ReadError } from "../errors.ts";
import type { FileReport, InputFile, Issue, OnProgress, Paper, ReadResult } from "../model.ts";
import { atom } from "./atom.ts";
import { bibtex } from "./bibtex.ts";
import { dailyPapers } from "./dailyPapers.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { describeContent } from "./describeContent.ts";
import { endnoteXml } from "./endnoteXml.ts";
import { toIssue } from "./finishPaper.ts";
import { json } from "./json.ts";
import { jsonLines } from "./jsonLines.ts";
import { medline } from "./medline.ts";
import { mergePapers } from "./mergePapers.ts";
import { pubmedXml } from "./pubmedXml.ts";
import type { OnRecord, Reader } from "./reader.ts";
import { refer } from "./refer.ts";
import { ris } from "./ris.ts";
import { savedPapers } from "./savedPapers.ts";
import { table } from "./table.ts";
import { webOfScience } from "./webOfScience.ts";

export { isArchive, openArchive, unzip } from "./archive.ts";
export { describeIssue } from "./describeIssue.ts";
export { toIssue } from "./finishPaper.ts";
export type { Reader } from "./reader.ts";
export { toSavedPapers } from "./savedPapers.ts";
export { summarizeReport } from "./summarizeReport.ts";

export const READERS: readonly Reader[] = [
  dailyPapers,
  savedPapers,
  jsonLines,
  json,
  ris,
  bibtex,
  medline,
  pubmedXml,
  webOfScience,
  refer,
  endnoteXml,
  atom,
  table,
];

/** Progress is told at most this often, so that telling it costs nothing. */
const REPORTS = 200;

/** What one file holds, whatever other files there are. */
export interface FileRead {
  readonly papers: readonly Paper[];
  readonly issues: readonly Issue[];
  /** Id of the reader; `""` if none could read it. */
  readonly format: string;
  readonly rejected: number;
  /** Why it is of no use. */
  readonly error: ReadError | null;
}

/**
 * Read files into papers, each paper once, in the order of the files.
 *
 * A file of no use among others is an issue (`file-unreadable`); its place in `files` says 0 read.
 *
 * @param onProgress in bytes of all files together
 * @param known what files hold that were read before; those read now are added
 * @throws {ReadError} if no file could be read: the first one's error
 * @throws {PaperweftError} `no-papers` if all could be read and none holds a paper
 */
export function readPapers(
  files: readonly InputFile[],
  onProgress?: OnProgress,
  known: Map<InputFile, FileRead> = new Map(),
): ReadResult {
  const tell = byteProgress(files, onProgress);
  const reads = files.map((file, i) => {
    const read = known.get(file) ?? readFile(file, (done, total) => tell(i, done, total));
    known.set(file, read);
    tell(i, 1, 1);
    return read;
  });
  const { papers, issues: mergeIssues, merged } = mergePapers(reads.map((read) => read.papers));
  if (papers.length === 0) {
    const error = reads.find((read) => read.error !== null)?.error;
    if (error) throw error;
    const names = files.map((file) => file.name).join(", ");
    throw new PaperweftError(
      "no-papers",
      names === "" ? "no file was given" : `there is no paper in ${names}`,
    );
  }
  return {
    papers,
    files: files.map((file, i) => toReport(file.name, reads[i]!, merged[i]!)),
    issues: inFileOrder(files, [...reads.flatMap((read) => read.issues), ...mergeIssues]),
  };
}

function readFile(file: InputFile, onRecord: OnRecord): FileRead {
  try {
    const { reader, text } = openFile(file);
    const { papers, issues } = reader.read(text, file.name, onRecord);
    const rejected = issues.filter((issue) => issue.severity === "error").length;
    return { papers, issues, format: reader.id, rejected, error: null };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const reason = error.message.slice(`${error.file}:${error.line}: `.length);
    const issues = [toIssue("file-unreadable", file.name, error.line, reason)];
    return { papers: [], issues, format: "", rejected: 0, error };
  }
}

/** @throws {ReadError} `file-empty`, `file-unknown` */
function openFile({ name, bytes }: InputFile): { reader: Reader; text: string } {
  const place = { file: name, line: 1 };
  const text = decodeBytes(bytes);
  if (text.trim() === "") throw new ReadError("file-empty", "expected papers, found an empty file", place);
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  let best: Reader | null = null;
  let bestScore = 0;
  for (const reader of READERS) {
    const score = reader.sniff(text);
    // The name decides between formats that the content allows, never against it.
    const named = score > 0 && reader.extensions.includes(extension) ? score + 0.05 : score;
    if (named > bestScore) {
      best = reader;
      bestScore = named;
    }
  }
  if (best !== null) return { reader: best, text };
  const found = describeContent(bytes, text);
  throw new ReadError(
    "file-unknown",
    `expected papers with a title and an abstract (a copied Daily Papers page, JSON, RIS, BibTeX, PubMed, Web of Science, a table with a header), found ${found}`,
    place,
  );
}

function toReport(file: string, { format, rejected, papers }: FileRead, merged: number): FileReport {
  const records = papers.length;
  return { file, format, read: records + rejected, kept: records - merged, merged, rejected };
}

/** By file as given, then by line; issues of one line keep their order. */
function inFileOrder(files: readonly InputFile[], issues: Issue[]): Issue[] {
  const order = new Map(files.map((file, i) => [file.name, i]));
  return issues.sort((a, b) => order.get(a.file)! - order.get(b.file)! || a.line - b.line);
}

/** Records done of one file → bytes done of all. */
function byteProgress(files: readonly InputFile[], onProgress?: OnProgress) {
  const sizes = files.map((file) => file.bytes.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let told = -1;
  return (file: number, ...[done, of]: Parameters<OnRecord>) => {
    if (onProgress === undefined) return;
    const before = sizes.slice(0, file).reduce((sum, size) => sum + size, 0);
    const bytes = before + Math.round(((sizes[file] ?? 0) * done) / of);
    if (bytes - told < total / REPORTS && bytes < total) return;
    if (bytes === told) return;
    told = bytes;
    onProgress({ step: "read", done: bytes, total });
  };
}
