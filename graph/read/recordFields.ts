/**
 * One JSON object → a draft of a paper. Fields are known by the names programs give them; each value is
 * checked for its kind, and one of the wrong kind is an issue and counts as absent.
 */
import type { Issue, PaperDate } from "../model.ts";
import { type Draft, EMPTY_DRAFT, toIssue } from "./finishPaper.ts";
import { arxivIn, doiIn, readArxiv, readDoi, readUrl } from "./identifiers.ts";
import { flattenShapes } from "./jsonShapes.ts";
import { readDate, readYear } from "./readDate.ts";
import { readNames } from "./readNames.ts";

export const TITLE_NAMES = ["title", "display_name", "name"];
const NAMES = {
  title: TITLE_NAMES,
  abstract: ["abstract", "summary", "description"],
  authors: ["authors", "author"],
  date: ["publication_date", "publicationdate", "published", "publishedat", "date"],
  year: ["year", "publication_year"],
  venue: ["venue", "journal"],
  doi: ["doi"],
  arxiv: ["arxiv", "arxiv_id", "arxivid"],
  url: ["url"],
  keywords: ["keywords", "ai_keywords", "keyword"],
  citations: ["citations", "cited_by_count", "citationcount", "is_referenced_by_count"],
};
type Name = keyof typeof NAMES;

/** Keys in lower case → values. A map, so that `__proto__` and `constructor` are names like any other. */
export type Fields = ReadonlyMap<string, unknown>;

/**
 * The fields of a record, or `null` if the value is no object.
 *
 * Hugging Face's interface wraps the paper (`{paper: {id, title, …}, title, …}`); the inner record has the
 * full texts and the date of the paper rather than of the listing, so it wins.
 */
export function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const own = new Map<string, unknown>();
  for (const [key, field] of Object.entries(value)) {
    const name = key.toLowerCase().replace(/[ -]/g, "_");
    if (!own.has(name)) own.set(name, field);
  }
  const inner = own.get("paper");
  if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return flattenShapes(own);
  const innerFields = fieldsOf({ ...inner, paper: null }) ?? new Map();
  const id = innerFields.get("id");
  const arxiv = typeof id === "string" ? readArxiv(id) : null;
  const wrapped =
    arxiv === null
      ? []
      : ([
          ["arxiv", arxiv],
          ["url", `https://huggingface.co/papers/${arxiv}`],
        ] as const);
  return new Map<string, unknown>([...own, ...wrapped, ...innerFields]);
}

export function hasTitle(fields: Fields): boolean {
  return TITLE_NAMES.some((name) => typeof fields.get(name) === "string");
}

export function readFields(fields: Fields, file: string, line: number, issues: Issue[]): Draft {
  /** The first field of these names that is there and of the right kind. */
  const take = <T>(name: Name, read: (value: unknown) => T | null): T | null => {
    for (const key of NAMES[name]) {
      const value = fields.get(key);
      if (value === undefined || value === null || value === "") continue;
      const result = read(value);
      if (result !== null) return result;
      issues.push(toIssue("value-ignored", file, line, `${key}: ${show(value)}`));
    }
    return null;
  };
  const known = take("doi", fromText(readDoi));
  const url = take("url", fromText(readUrl));
  const id = fields.get("id");
  const address = typeof id === "string" ? id : "";
  const arxiv = take("arxiv", fromText(readArxiv));
  const authors = take("authors", readNames) ?? [];
  const date = take("date", readDateValue) ?? take("year", readYearValue);
  if (date?.year === null) issues.push(toIssue("date-without-year", file, line, ""));
  return {
    ...EMPTY_DRAFT,
    title: take("title", readText),
    abstract: take("abstract", readText),
    authors,
    authorCount: authors.length || null,
    date,
    venue: take("venue", readText),
    doi: known ?? doiIn(url ?? "") ?? (/^doi:|doi\.org/i.test(address) ? readDoi(address) : null),
    arxiv: arxiv ?? arxivIn(url ?? "") ?? (/^arxiv:|arxiv\.org/i.test(address) ? readArxiv(address) : null),
    url,
    keywords: take("keywords", readKeywords) ?? [],
    citations: take("citations", readCount),
    line,
  };
}

function readText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function fromText(read: (text: string) => string | null): (value: unknown) => string | null {
  return (value) => (typeof value === "string" ? read(value) : null);
}

function readDateValue(value: unknown): PaperDate | null {
  const reading = typeof value === "string" && value.length < 60 ? readDate(value) : null;
  if (reading !== null) return reading.malformed ? null : reading.date;
  return readYearValue(value);
}

function readYearValue(value: unknown): PaperDate | null {
  const year = readYear(value);
  return year === null ? null : { year, month: null, day: null, inferred: false };
}

function readKeywords(value: unknown): string[] | null {
  return typeof value === "string" ? value.split(value.includes(";") ? ";" : ",") : readNames(value);
}

function readCount(value: unknown): number | null {
  const count = typeof value === "string" && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** A value in short; deep or long ones are not written out in full. */
function show(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 150);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "an object" : String(value);
}
