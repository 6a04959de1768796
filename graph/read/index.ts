/** Bytes → papers and issues. A format is an object in `READERS`. */
import { PaperweftError, ReadError } from "../errors.ts";
import type { FileReport, InputFile, Issue, OnProgress, Paper, ReadResult } from "../model.ts";
import { dailyPapers } from "./dailyPapers.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { describeContent } from "./describeContent.ts";
import { toIssue } from "./finishPaper.ts";
import { json } from "./json.ts";
import { jsonLines } from "./jsonLines.ts";
import { mergePapers } from "./mergePapers.ts";
import type { OnRecord, Reader } from "./reader.ts";

export { describeIssue } from "./describeIssue.ts";
export { toIssue } from "./finishPaper.ts";
export type { Reader } from "./reader.ts";
export { summarizeReport } from "./summarizeReport.ts";

export const READERS: readonly Reader[] = [dailyPapers, jsonLines, json];

/** Progress is told at most this often, so that telling it costs nothing. */
const REPORTS = 200;

/**
 * Read files into papers, each paper once, in the order of the files.
 *
 * A file of no use among others is an issue (`file-unreadable`); its place in `files` says 0 read.
 *
 * @param onProgress in bytes of all files together
 * @throws {ReadError} if no file could be read: the first one's error
 * @throws {PaperweftError} `no-papers` if all could be read and none holds a paper
 */
export function readPapers(files: readonly InputFile[], onProgress?: OnProgress): ReadResult {
  const issues: Issue[] = [];
  const papersOf: (readonly Paper[])[] = [];
  const outcomes: { format: string; rejected: number }[] = [];
  const errors: ReadError[] = [];
  const tell = byteProgress(files, onProgress);
  files.forEach((file, i) => {
    try {
      const { reader, text } = openFile(file);
      const result = reader.read(text, file.name, (done, total) => tell(i, done, total));
      papersOf.push(result.papers);
      const rejected = result.issues.filter((issue) => issue.severity === "error").length;
      outcomes.push({ format: reader.id, rejected });
      for (const issue of result.issues) issues.push(issue);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      errors.push(error);
      papersOf.push([]);
      outcomes.push({ format: "", rejected: 0 });
      const reason = error.message.slice(`${error.file}:${error.line}: `.length);
      issues.push(toIssue("file-unreadable", file.name, error.line, reason));
    }
    tell(i, 1, 1);
  });
  const { papers, issues: mergeIssues, merged } = mergePapers(papersOf);
  if (papers.length === 0) {
    if (errors[0] !== undefined) throw errors[0];
    const names = files.map((file) => file.name).join(", ");
    throw new PaperweftError(
      "no-papers",
      names === "" ? "no file was given" : `there is no paper in ${names}`,
    );
  }
  return {
    papers,
    files: files.map((file, i) => toReport(file.name, outcomes[i]!, papersOf[i]!.length, merged[i]!)),
    issues: inFileOrder(files, [...issues, ...mergeIssues]),
  };
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
    `expected a copied Daily Papers page, JSON Lines or JSON of papers with a title and an abstract, found ${found}`,
    place,
  );
}

function toReport(
  file: string,
  { format, rejected }: { format: string; rejected: number },
  papers: number,
  merged: number,
): FileReport {
  return { file, format, read: papers + rejected, kept: papers - merged, merged, rejected };
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
