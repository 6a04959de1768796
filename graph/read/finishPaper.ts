/** The last step of every reader: raw fields of one record → a `Paper`, and what is worth telling. */
import type { Issue, IssueCode, Paper, PaperDate } from "../model.ts";
import { cleanName, cleanText, cutText, toPlainCharacters } from "./cleanText.ts";
import { arxivOfDoi } from "./identifiers.ts";
import { paperKey } from "./paperKey.ts";

/** One record, its values checked for their kind, its texts not yet cleaned. */
export interface Draft extends Omit<Paper, "id" | "source" | "title"> {
  readonly title: string | null;
  /** 1-based. */
  readonly line: number;
}

export const EMPTY_DRAFT: Omit<Draft, "line"> = {
  title: null,
  abstract: null,
  authors: [],
  authorCount: null,
  date: null,
  venue: null,
  doi: null,
  arxiv: null,
  url: null,
  keywords: [],
  citations: null,
};

const SEVERITY: { readonly [code in IssueCode]: Issue["severity"] } = {
  "line-ignored": "info",
  "trailing-count-ignored": "info",
  "record-without-title": "error",
  "record-without-abstract": "warning",
  "record-without-authors-and-date": "warning",
  "date-without-year": "warning",
  "date-malformed": "warning",
  "record-malformed": "error",
  "value-ignored": "warning",
  "paper-merged": "info",
  "paper-not-english": "warning",
  "text-cleaned": "info",
  "file-unreadable": "error",
};

/** What an issue quotes, at most, in UTF-16 units. */
export const FOUND_LENGTH = 200;

export function toIssue(code: IssueCode, file: string, line: number, found: string): Issue {
  return {
    code,
    severity: SEVERITY[code],
    file,
    line,
    found: toPlainCharacters(cutText(toPlainCharacters(found.slice(0, 400)), FOUND_LENGTH)),
  };
}

/**
 * @param toText takes a format's own markup out of a field, before the cleaning that all formats share
 * @returns `null` if the record has no title: it is rejected with an issue
 */
export function finishPaper(
  draft: Draft,
  file: string,
  issues: Issue[],
  toText: (raw: string) => string = (raw) => raw,
): Paper | null {
  const { line, ...fields } = draft;
  const tell = (code: IssueCode, found: string) => void issues.push(toIssue(code, file, line, found));
  const title = cleanText(toText(draft.title ?? ""));
  if (!/[\p{L}\p{N}]/u.test(title)) {
    tell("record-without-title", draft.title || (draft.abstract ?? ""));
    return null;
  }
  const abstract = cleanText(toText(draft.abstract ?? "")) || null;
  const arxiv = draft.arxiv ?? arxivOfDoi(draft.doi ?? "");
  const authors = draft.authors.map((name) => cleanName(toText(name))).filter((name) => name !== "");
  const paper: Paper = {
    // First, so that records are found by their id without being parsed.
    id: paperKey(title, draft.date?.year ?? null, draft.doi, arxiv),
    ...fields,
    title,
    abstract,
    authors,
    authorCount: authors.length > 0 ? authors.length : draft.authorCount,
    venue: cleanName(toText(draft.venue ?? "")) || null,
    arxiv,
    keywords: [...new Set(draft.keywords.map((keyword) => cleanName(toText(keyword))))].filter(
      (keyword) => keyword !== "",
    ),
    source: { file, line },
  };
  if (abstract === null) tell("record-without-abstract", title);
  if (lacksAuthorsAndDate(paper)) tell("record-without-authors-and-date", title);
  else if (paper.date === null) tell("date-without-year", "");
  const change = firstChange(draft.title ?? "", title) ?? firstChange(draft.abstract ?? "", abstract ?? "");
  if (change !== null) tell("text-cleaned", change);
  return paper;
}

export function lacksAuthorsAndDate(paper: { authorCount: number | null; date: PaperDate | null }): boolean {
  return paper.authorCount === null && paper.date === null;
}

/** The raw text from the word on that first differs by more than white space, or `null`. Linear. */
function firstChange(raw: string, cleaned: string): string | null {
  if (raw === cleaned) return null;
  let i = 0;
  let k = 0;
  let word = 0;
  for (;;) {
    for (; isSpace(raw.charCodeAt(i)); i++) word = i + 1;
    while (isSpace(cleaned.charCodeAt(k))) k++;
    if (raw[i] !== cleaned[k]) return raw.slice(word, word + 200);
    if (i >= raw.length) return null;
    i++;
    k++;
  }
}

function isSpace(code: number): boolean {
  return code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code > 127 && /\s/.test(String.fromCharCode(code));
}
