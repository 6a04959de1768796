/**
 * One record of a reference manager, an index or a table → a draft of a paper. Every value in them is text;
 * the reader of a format says which of its fields hold what, and this is where the texts are understood.
 */
import type { Issue, PaperDate } from "../model.ts";
import { type Draft, EMPTY_DRAFT, toIssue } from "./finishPaper.ts";
import { arxivIn, doiIn, readArxiv, readDoi, readUrl } from "./identifiers.ts";
import { readLooseDate } from "./readDate.ts";

/** What a record says, not yet understood. An empty text or list: it does not say. */
export interface TextRecord {
  readonly title: string;
  readonly abstract: string;
  /** One person or body each, as they are shown: "Ann Ash". */
  readonly authors: readonly string[];
  /** In the order of trust; parts missing from one ("2021" and "MAY 3") are taken from those behind it. */
  readonly dates: readonly string[];
  readonly venue: string;
  readonly dois: readonly string[];
  readonly arxiv: string;
  readonly urls: readonly string[];
  /** Several in one text are parted by semicolons. */
  readonly keywords: readonly string[];
  readonly citations: string;
}

export const EMPTY_RECORD: TextRecord = {
  title: "",
  abstract: "",
  authors: [],
  dates: [],
  venue: "",
  dois: [],
  arxiv: "",
  urls: [],
  keywords: [],
  citations: "",
};

/** Values that cannot be understood become issues (`value-ignored`) and count as absent. */
export function toDraft(record: TextRecord, file: string, line: number, issues: Issue[]): Draft {
  const ignore = (value: string) => void issues.push(toIssue("value-ignored", file, line, value));
  const dates = record.dates.filter((date) => date.trim() !== "");
  const date = readDates(dates);
  if (date === null && dates.length > 0) ignore(dates.join(" "));
  const urls = record.urls.flatMap((urls) => urls.trim().split(/\s+/)).filter((url) => url !== "");
  const url = firstOf(urls, readUrl);
  if (url === null && urls[0] !== undefined) ignore(urls[0]);
  const dois = record.dois.filter((doi) => doi.trim() !== "");
  const doi = firstOf(dois, readDoi) ?? firstOf(urls, doiIn);
  if (doi === null && dois[0] !== undefined) ignore(dois[0]);
  const authors = record.authors.filter((name) => name.trim() !== "");
  return {
    ...EMPTY_DRAFT,
    title: record.title,
    abstract: hasNoAbstract(record.abstract) ? null : record.abstract,
    authors,
    authorCount: authors.length || null,
    date,
    venue: record.venue || null,
    doi,
    arxiv: readArxiv(record.arxiv) ?? firstOf(urls, arxivIn),
    url,
    keywords: record.keywords.flatMap((keywords) => keywords.split(";")),
    citations: /^\d{1,9}$/.test(record.citations.trim()) ? Number(record.citations) : null,
    line,
  };
}

/** Indexes put a sentence where they have no abstract. */
function hasNoAbstract(abstract: string): boolean {
  return /^[^\p{L}\p{N}]*(?:no abstract(?: is)?(?: available)?|abstract not available|n\/?a|null|none)?[^\p{L}\p{N}]*$/iu.test(
    abstract,
  );
}

function readDates(texts: readonly string[]): PaperDate | null {
  const [first, ...rest] = texts.map(readLooseDate).filter((date) => date !== null);
  if (first === undefined) return null;
  const fuller = rest.find((date) => date.month !== null && (date.year === null || date.year === first.year));
  if (first.month !== null || fuller === undefined)
    return first.year === null
      ? { ...first, year: rest.find((date) => date.year !== null)?.year ?? null }
      : first;
  return { ...fuller, year: first.year };
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const value = read(text);
    if (value !== null) return value;
  }
  return null;
}
