/** Slices of text that should each hold one JSON object → papers. Shared by JSON and JSON Lines. */
import { ReadError } from "../errors.ts";
import type { Issue, Paper, ReadResult } from "../model.ts";
import { finishPaper, toIssue } from "./finishPaper.ts";
import type { OnRecord } from "./reader.ts";
import { fieldsOf, hasTitle, readFields } from "./recordFields.ts";
import { stripMarkup } from "./stripMarkup.ts";

export interface RecordText {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * @param total number of records
 * @throws {ReadError} if there are records and none of them is a paper
 */
export function readJsonRecords(
  records: Iterable<RecordText>,
  total: number,
  file: string,
  onRecord?: OnRecord,
): Pick<ReadResult, "papers" | "issues"> {
  const papers: Paper[] = [];
  const issues: Issue[] = [];
  let done = 0;
  let objects = 0;
  for (const { text, line } of records) {
    const fields = fieldsOf(parse(text));
    if (fields === null) issues.push(toIssue("record-malformed", file, line, text));
    else {
      objects++;
      const paper = finishPaper(readFields(fields, file, line, issues), file, issues, stripMarkup);
      if (paper !== null) papers.push(paper);
    }
    onRecord?.(++done, total);
  }
  if (papers.length === 0 && done > 0) {
    const found = objects === 0 ? "no object" : `${objects} without a title`;
    throw new ReadError("file-unknown", `expected objects with a title and an abstract, found ${found}`, {
      file,
      line: 1,
    });
  }
  return { papers, issues };
}

/** Whether a slice is a paper, for finding out which list in a file holds them. */
export function isPaperText(text: string): boolean {
  const fields = fieldsOf(parse(text));
  return fields !== null && hasTitle(fields);
}

/** `undefined` for what is no JSON; too deep a nesting is a RangeError in some engines. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
