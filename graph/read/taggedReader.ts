/** A read format whose lines begin with tags: what differs between them is told by a `TaggedFormat`. */
import { ReadError } from "../errors.ts";
import type { Issue, Paper } from "../model.ts";
import { finishPaper, toIssue } from "./finishPaper.ts";
import type { Reader } from "./reader.ts";
import { turnName } from "./readNames.ts";
import { stripMarkup } from "./stripMarkup.ts";
import { splitTagged, type TagGrammar } from "./taggedLines.ts";
import { EMPTY_RECORD, type TextRecord, toDraft } from "./textRecord.ts";

/** The values of a record: the first non-empty one of these tags, or all of the first tag that has some. */
export interface Values {
  one(...tags: readonly string[]): string;
  all(...tags: readonly string[]): readonly string[];
}

export interface TaggedFormat {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  readonly grammar: TagGrammar;
  /** What only files of this format hold, near their beginning. */
  readonly mark: RegExp;
  /** Lines that belong to the file and to no record. */
  readonly furniture?: RegExp;
  toRecord(values: Values): Partial<TextRecord>;
}

const SNIFFED = 20_000;

export function taggedReader(format: TaggedFormat): Reader {
  const { id, label, extensions, grammar, mark, furniture } = format;
  return {
    id,
    label,
    extensions,
    sniff: (text) => (mark.test(text.slice(0, SNIFFED)) ? 0.95 : 0),

    read(text, file, onRecord) {
      const { records, strays } = splitTagged(text, grammar, furniture);
      const papers: Paper[] = [];
      const issues: Issue[] = strays.map((stray) => toIssue("line-ignored", file, stray.line, stray.text));
      records.forEach(({ line, values }, i) => {
        const stated = { ...EMPTY_RECORD, ...format.toRecord(valuesOf(values)) };
        const record = { ...stated, authors: stated.authors.map(turnName) };
        const paper = finishPaper(toDraft(record, file, line, issues), file, issues, stripMarkup);
        if (paper !== null) papers.push(paper);
        onRecord?.(i + 1, records.length);
      });
      if (papers.length === 0)
        throw new ReadError(
          "file-unknown",
          `expected ${label} with titles, found ${records.length} without`,
          {
            file,
            line: 1,
          },
        );
      return { papers, issues };
    },
  };
}

function valuesOf(values: ReadonlyMap<string, readonly string[]>): Values {
  const all = (...tags: readonly string[]) => {
    for (const tag of tags) {
      const list = values.get(tag)?.filter((value) => value !== "") ?? [];
      if (list.length > 0) return list;
    }
    return [];
  };
  return { all, one: (...tags) => all(...tags)[0] ?? "" };
}
