/**
 * What the columns of a table hold, by the names that indexes and reference managers give them (Scopus, Web of
 * Science, Lens, Dimensions, IEEE Xplore, Springer, PubMed, Embase, Zotero, Publish or Perish, spreadsheets made by hand).
 */
import { turnName } from "./readNames.ts";
import { EMPTY_RECORD, type TextRecord } from "./textRecord.ts";

/** Names in the order of trust, as `plainName` writes them. */
const NAMES = {
  title: [
    "title",
    "document title",
    "article title",
    "item title",
    "primary title",
    "paper title",
    "ti",
    "t1",
    "display name",
    "name",
    "titel",
    "titre",
    "título",
    "titolo",
  ],
  abstract: [
    "abstract",
    "abstract note",
    "abstract text",
    "abstracts",
    "ab",
    "n2",
    "summary",
    "zusammenfassung",
    "résumé",
    "resumen",
    "description",
  ],
  authors: [
    "author full names",
    "af",
    "authors",
    "author names",
    "author",
    "author s",
    "au",
    "creators",
    "autoren",
    "auteurs",
    "autores",
  ],
  date: ["publication date", "date published", "date", "cover date", "published", "pd", "da"],
  year: [
    "year",
    "publication year",
    "pubyear",
    "py",
    "year published",
    "published year",
    "jahr",
    "année",
    "año",
    "anno",
  ],
  venue: [
    "source title",
    "publication title",
    "journal",
    "journal title",
    "journal book",
    "conference name",
    "venue",
    "so",
    "source",
    "publication",
    "container title",
    "booktitle",
    "jo",
    "t2",
  ],
  doi: ["doi", "di", "item doi", "digital object identifier", "do"],
  arxiv: ["arxiv", "arxiv id", "arxivid"],
  url: ["url", "article url", "link", "urls", "source urls", "external url", "pdf link", "ur"],
  keywords: [
    "author keywords",
    "author keyword s",
    "keywords",
    "keyword",
    "de",
    "kw",
    "manual tags",
    "schlagwörter",
    "mots clés",
  ],
  citations: [
    "cited by",
    "times cited",
    "citations",
    "citation count",
    "cited by count",
    "citing works count",
    "article citation count",
    "scholarly citation count",
    "cites",
    "tc",
  ],
} as const;
type Field = keyof typeof NAMES;

/** For each field the columns that may hold it, in the order of trust. */
export type Columns = ReadonlyMap<Field, readonly number[]>;

/** "Author(s) " → "author s". */
function plainName(header: string): string {
  return header
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function findColumns(header: readonly string[]): Columns {
  const at = new Map<string, number>();
  header.forEach((name, i) => {
    const plain = plainName(name.slice(0, 100));
    if (!at.has(plain)) at.set(plain, i);
  });
  const columns = new Map<Field, number[]>();
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    const found = names.map((name) => at.get(name)).filter((i) => i !== undefined);
    if (found.length > 0) columns.set(field, found);
  }
  return columns;
}

export function toTextRecord(cells: readonly string[], columns: Columns): TextRecord {
  const all = (field: Field) =>
    (columns.get(field) ?? []).map((i) => cells[i] ?? "").filter((cell) => cell.trim() !== "");
  const one = (field: Field) => all(field)[0] ?? "";
  return {
    ...EMPTY_RECORD,
    title: one("title"),
    abstract: one("abstract"),
    authors: splitAuthors(one("authors")).map(turnName),
    dates: [...all("year"), ...all("date")],
    venue: one("venue"),
    dois: all("doi"),
    arxiv: one("arxiv"),
    urls: all("url"),
    keywords: [splitKeywords(one("keywords"))],
    citations: one("citations"),
  };
}

/** Semicolons part persons; where there is none, commas do, unless each is one half of a name. */
function splitAuthors(text: string): string[] {
  if (/[;\n|]/.test(text)) return text.split(/[;\n|]/);
  const pieces = text.split(/,\s/).map((piece) => piece.trim());
  // "A. Ash, B. Birch", "Ash A., Birch B."
  return pieces.length > 1 && pieces.every((piece) => /[\s.]/.test(piece)) ? pieces : [text];
}

function splitKeywords(text: string): string {
  return text.includes(";") ? text : text.replace(/[,|]/g, ";");
}
