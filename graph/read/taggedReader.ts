/** A read format whose lines begin with tags: what differs between them is told by a `TaggedFormat`. */
import { toIssue } from "./finishPaper.ts";
import { finishRecords } from "./finishRecords.ts";
import type { Reader } from "./reader.ts";
import { turnName } from "./readNames.ts";
import { stripMarkup } from "./stripMarkup.ts";
import { splitTagged, type TagGrammar, type TaggedRecord } from "./taggedLines.ts";
import { EMPTY_RECORD, type TextRecord } from "./textRecord.ts";

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
      const issues = strays.map((stray) => toIssue("line-ignored", file, stray.line, stray.text));
      const understand = ({ line, values }: TaggedRecord) => {
        const stated = { ...EMPTY_RECORD, ...format.toRecord(valuesOf(values)) };
        return { record: { ...stated, authors: stated.authors.map(turnName) }, line };
      };
      const expected = `${label} with titles`;
      return finishRecords({ records, understand, file, expected, toText: stripMarkup, onRecord }, issues);
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
