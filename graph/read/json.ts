/**
 * JSON: a list of papers, an object that holds such a list (`{results: […]}`, at most two levels down), or
 * a single paper, or papers one behind the other. Also what Hugging Face's `api/daily_papers` answers.
 */
import { ReadError } from "../errors.ts";
import { toIssue } from "./finishPaper.ts";
import { type JsonPart, readProperty, splitJson } from "./jsonParts.ts";
import { isPaperText, readJsonRecords } from "./jsonRecords.ts";
import type { Reader } from "./reader.ts";
import { lineCounter } from "./splitLines.ts";

/** Elements looked at to find out whether a list is one of papers. */
const SAMPLE = 20;

export const json: Reader = {
  id: "json",
  label: "JSON of papers",
  extensions: ["json"],

  sniff(text) {
    const start = text.slice(0, 1000).trimStart();
    if (!/^\[\s*(?:[[\]{"\dtfn-]|$)|^\{\s*["}]/.test(start)) return 0;
    return /"(?:title|name|display_name)"\s{0,9}:/i.test(text.slice(0, 200_000)) ? 0.8 : 0.3;
  },

  read(text, file, onRecord) {
    const { parts, end } = findRecords(text, file);
    const lineOf = lineCounter(text);
    const records = parts.map((part) => ({
      text: text.slice(part.start, part.end),
      line: lineOf(part.start),
    }));
    const result = readJsonRecords(records, records.length, file, onRecord);
    const rest = text.slice(end).trim();
    if (rest === "") return result;
    return { ...result, issues: [...result.issues, toIssue("line-ignored", file, lineOf(end), rest)] };
  },
};

/** The parts of the text that are papers, and where the JSON ends. */
function findRecords(text: string, file: string): { parts: readonly JsonPart[]; end: number } {
  const start = text.search(/\S/);
  if (text[start] === "[") return splitJson(text, start);
  if (text[start] !== "{")
    throw new ReadError("file-malformed", "expected JSON that opens with [ or {, found neither", {
      file,
      line: 1,
    });
  const root = splitJson(text, start);
  const lists = listsIn(text, root.parts);
  const roots = objectsFrom(text, start, root.end);
  if (!isListOfPapers(text, { start, end: root.end }, lists)) {
    const papers = roots.parts.map((part) => wholePapers(text, part));
    if (papers.some((parts) => parts.length > 0))
      // What is no paper among papers is told as such.
      return {
        parts: papers.flatMap((parts, i) => (parts.length > 0 ? parts : [roots.parts[i]!])),
        end: roots.end,
      };
  }
  let best: readonly JsonPart[] = [];
  let mostPapers = 0;
  for (const list of lists) {
    const papers = list
      .slice(0, SAMPLE)
      .filter((part) => isPaperText(text.slice(part.start, part.end))).length;
    if (papers > mostPapers) {
      mostPapers = papers;
      best = list;
    }
  }
  return mostPapers > 0 ? { parts: best, end: root.end } : roots;
}

/**
 * `{title: "My library", author: …, papers: […]}` is no paper, although it has a title: what it holds have abstracts,
 * and it has none.
 */
function isListOfPapers(text: string, root: JsonPart, lists: readonly (readonly JsonPart[])[]): boolean {
  const hasAbstract = (part: JsonPart) => ABSTRACTS.some((name) => namesIn(text, part).has(name));
  return !hasAbstract(root) && lists.some((list) => list.slice(0, SAMPLE).some(hasAbstract));
}

/**
 * The object if it is a paper, else the papers directly in it (`{status, message: {…}}`). By more than a title: the
 * topics and references of a paper have titles or names too.
 */
function wholePapers(text: string, root: JsonPart): readonly JsonPart[] {
  const isWhole = (part: JsonPart) => {
    const names = namesIn(text, part);
    return names.has("title") && MARKS.some((name) => names.has(name));
  };
  if (isWhole(root)) return [root];
  return splitJson(text, root.start)
    .parts.map((part) => readProperty(text, part)?.value)
    .filter((value) => value !== undefined)
    .filter((value) => text[value.start] === "{" && isWhole(value));
}

const ABSTRACTS = ["abstract", "abstract_inverted_index", "summary"];
const MARKS = [...ABSTRACTS, "authors", "author", "doi", "paperid"];

/** Names of the properties of an object, in lower case; of anything else none. */
function namesIn(text: string, part: JsonPart): ReadonlySet<string> {
  if (text[part.start] !== "{") return new Set();
  const names = splitJson(text, part.start).parts.map((property) => readProperty(text, property)?.name ?? "");
  return new Set(names.map((name) => name.toLowerCase()));
}

/** A single paper, or several one behind the other without a list around them. */
function objectsFrom(text: string, start: number, end: number): { parts: readonly JsonPart[]; end: number } {
  const parts: JsonPart[] = [{ start, end }];
  for (;;) {
    const last = parts.at(-1)!.end;
    const space = /\s*/y;
    space.lastIndex = last;
    const next = last + (space.exec(text)?.[0].length ?? 0);
    if (text[next] !== "{") return { parts, end: last };
    parts.push({ start: next, end: splitJson(text, next).end });
  }
}

/** Lists among the properties of an object and of the objects directly in it. */
function listsIn(text: string, properties: readonly JsonPart[]): (readonly JsonPart[])[] {
  const lists: (readonly JsonPart[])[] = [];
  const inner: JsonPart[] = [];
  const visit = (part: JsonPart, deeper: boolean) => {
    const value = readProperty(text, part)?.value;
    if (value === undefined) return;
    if (text[value.start] === "[") lists.push(splitJson(text, value.start).parts);
    else if (deeper && text[value.start] === "{") inner.push(...splitJson(text, value.start).parts);
  };
  for (const part of properties) visit(part, true);
  for (const part of inner) visit(part, false);
  return lists;
}
