/**
 * Files in which every line begins with a tag (RIS, MEDLINE, Web of Science, refer) → records of tags and
 * values. They differ in how a tag looks, in what opens and closes a record, and in whether a line without a
 * tag goes on with the value or is a further one.
 */
import { splitLines } from "./splitLines.ts";

export interface TagGrammar {
  /** Group 1: the tag, group 2: the value (may be missing). */
  readonly line: RegExp;
  /** Whether a tag opens a record; `isApart`: no record is open, or a blank line stands before it. */
  opens(tag: string, isApart: boolean): boolean;
  /** The tag that closes it, if there is one; a blank line closes nothing. */
  readonly last?: string;
  /** Tags whose further lines are values of their own (a name a line). */
  readonly lists?: ReadonlySet<string>;
}

export interface TaggedRecord {
  /** 1-based line of its first tag. */
  readonly line: number;
  readonly values: ReadonlyMap<string, readonly string[]>;
}
export interface TaggedFile {
  readonly records: readonly TaggedRecord[];
  /** Lines outside of all records, blank ones and those of `furniture` left out. */
  readonly strays: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Linear time. A record is closed by its last tag, by the next that opens one, or by the end of the file.
 *
 * @param furniture lines that belong to the format and to no record
 */
export function splitTagged(text: string, grammar: TagGrammar, furniture?: RegExp): TaggedFile {
  const records: { line: number; values: Map<string, string[][]> }[] = [];
  const strays: { line: number; text: string }[] = [];
  /** Each value in the pieces that its lines are. */
  let values: Map<string, string[][]> | null = null;
  let tag = "";
  let isApart = true;
  splitLines(text).forEach((raw, i) => {
    const found = grammar.line.exec(raw);
    if (found === null || found[1] === undefined) {
      const more = raw.trim();
      if (more === "") {
        isApart = true;
        return;
      }
      const list = values?.get(tag);
      if (list === undefined) strays.push({ line: i + 1, text: more });
      else if (grammar.lists?.has(tag)) list.push([more]);
      else list.at(-1)?.push(more);
      return;
    }
    const value = found[2]?.trim() ?? "";
    if (grammar.opens(found[1], isApart || values === null)) {
      values = new Map();
      records.push({ line: i + 1, values });
    } else if (found[1] === grammar.last) {
      values = null;
      tag = "";
      return;
    }
    if (values === null) {
      if (!furniture?.test(raw)) strays.push({ line: i + 1, text: raw.trim() });
      return;
    }
    tag = found[1];
    isApart = false;
    const list = values.get(tag);
    if (list === undefined) values.set(tag, [[value]]);
    else list.push([value]);
  });
  return {
    records: records.map(({ line, values }) => ({
      line,
      values: new Map([...values].map(([tag, list]) => [tag, list.map((pieces) => pieces.join(" ").trim())])),
    })),
    strays,
  };
}
