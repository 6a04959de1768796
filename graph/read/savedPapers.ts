/**
 * Papers as a map holds them: JSON Lines, one of our own records a line, after a line that says so. What an
 * explorer's file holds is read this way again.
 *
 * It may come from anyone, so every field is checked and cleaned like those of any other format.
 */
import type { Issue, Paper, PaperDate, RecordTable } from "../model.ts";
import { EMPTY_DRAFT, finishPaper, toIssue } from "./finishPaper.ts";
import { readArxiv, readDoi, readUrl } from "./identifiers.ts";
import type { Reader } from "./reader.ts";

/** The first line. */
export const SAVED_PAPERS = '{"paperweft":"papers"}';

export const savedPapers: Reader = {
  id: "paperweft-papers",
  label: "Papers of a Paperweft map",
  extensions: ["papers"],

  sniff: (text) => (text.startsWith(`${SAVED_PAPERS}\n`) ? 1 : 0),

  read(text, file, onRecord) {
    const papers: Paper[] = [];
    const issues: Issue[] = [];
    const lines = text.split("\n");
    lines.forEach((row, i) => {
      if (i === 0 || row === "") return;
      const line = i + 1;
      const value = parse(row);
      if (value === null) issues.push(toIssue("record-malformed", file, line, row));
      else {
        const paper = finishPaper({ ...EMPTY_DRAFT, ...fieldsOf(value), line }, file, issues);
        if (paper !== null) papers.push(paper);
      }
      onRecord?.(i, lines.length);
    });
    return { papers, issues };
  },
};

type Fields = Readonly<Record<string, unknown>>;

function parse(row: string): Fields | null {
  try {
    const value: unknown = JSON.parse(row);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function fieldsOf(value: Fields): Omit<Paper, "id" | "source" | "title"> & { readonly title: string | null } {
  return {
    title: text(value.title),
    abstract: text(value.abstract),
    authors: texts(value.authors),
    authorCount: count(value.authorCount),
    date: date(value.date),
    venue: text(value.venue),
    doi: readDoi(text(value.doi) ?? ""),
    arxiv: readArxiv(text(value.arxiv) ?? ""),
    url: readUrl(text(value.url) ?? ""),
    keywords: texts(value.keywords),
    citations: count(value.citations),
  };
}

function date(value: unknown): PaperDate | null {
  if (!isRecord(value)) return null;
  const part = (of: unknown, most: number) => {
    const number = count(of);
    return number !== null && number >= 1 && number <= most ? number : null;
  };
  return {
    year: part(value.year, 9999),
    month: part(value.month, 12),
    day: part(value.day, 31),
    inferred: value.inferred === true,
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function count(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The rows of a table of papers as such a file. */
export function toSavedPapers({ bytes, offsets }: RecordTable<Paper>): Uint8Array<ArrayBuffer> {
  // The mark says that it is UTF-8, even where a text has characters of broken files.
  const head = new TextEncoder().encode(`\ufeff${SAVED_PAPERS}`);
  const rows = offsets.length - 1;
  const out = new Uint8Array(head.length + bytes.length + rows + 1);
  out.set(head);
  let place = head.length;
  for (let row = 0; row < rows; row++) {
    out[place++] = 10;
    out.set(bytes.subarray(offsets[row], offsets[row + 1]), place);
    place += offsets[row + 1]! - offsets[row]!;
  }
  out[place] = 10;
  return out;
}
