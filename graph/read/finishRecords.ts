/** The loop that readers of text records share: each record becomes a paper or an issue, and none at all is an error. */
import { ReadError } from "../errors.ts";
import type { Issue, Paper, ReadResult } from "../model.ts";
import { finishPaper } from "./finishPaper.ts";
import type { OnRecord } from "./reader.ts";
import { type TextRecord, toDraft } from "./textRecord.ts";

interface Reading<T> {
  readonly records: readonly T[];
  /** What a record says, and its 1-based line. */
  understand(record: T): { readonly record: TextRecord; readonly line: number };
  readonly file: string;
  /** "rows with a title": for the error if there is none. */
  readonly expected: string;
  /** See `finishPaper`. */
  readonly toText?: (raw: string) => string;
  readonly onRecord?: OnRecord | undefined;
}

/**
 * @param issues those of the file so far; the records' are added
 * @throws {ReadError} if no record has a title
 */
export function finishRecords<T>(
  { records, understand, file, expected, toText, onRecord }: Reading<T>,
  issues: Issue[],
): Pick<ReadResult, "papers" | "issues"> {
  const papers: Paper[] = [];
  records.forEach((one, i) => {
    const { record, line } = understand(one);
    const paper = finishPaper(toDraft(record, file, line, issues), file, issues, toText);
    if (paper !== null) papers.push(paper);
    onRecord?.(i + 1, records.length);
  });
  if (papers.length === 0)
    throw new ReadError("file-unknown", `expected ${expected}, found ${records.length} without`, {
      file,
      line: 1,
    });
  return { papers, issues };
}
