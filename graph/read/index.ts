/** Bytes → papers and issues. Skeleton. */
import type { InputFile, Issue, OnProgress, ReadResult } from "../model.ts";

export interface Reader {
  readonly id: string;
  /** "Daily Papers page, copied as text" */
  readonly label: string;
  readonly extensions: readonly string[];
  /** How sure this reader is that it can read the text, 0 to 1. */
  sniff(text: string, file: string): number;
  /** @throws {ReadError} if nothing in the file is of use */
  read(text: string, file: string): Pick<ReadResult, "papers" | "issues">;
}
export const READERS: readonly Reader[] = [];
export function readPapers(files: readonly InputFile[], onProgress?: OnProgress): ReadResult {
  throw new Error(`not built yet ${files.length} ${onProgress}`);
}
export function describeIssue(issue: Issue): string {
  return issue.code;
}
