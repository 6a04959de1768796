/**
 * What interfaces and reference managers nest, put beside the plain fields of a record: OpenAlex, Semantic Scholar,
 * Crossref, CSL-JSON, OpenReview, arXiv's metadata. A plain field that is there already stays.
 */
import type { Fields } from "./recordFields.ts";

type Shape = (fields: Fields) => readonly (readonly [name: string, value: unknown])[];

/** OpenAlex counts places of words; more than this is no abstract. */
const MOST_WORDS = 20_000;

const SHAPES: readonly Shape[] = [
  // OpenReview: `content: {title: {value}}`, before that `content: {title}`.
  (fields) =>
    entries(fields.get("content")).map(([name, field]) => [
      name.toLowerCase(),
      inner(field, "value") ?? field,
    ]),
  // OpenAlex
  (fields) => [
    ["abstract", readInvertedIndex(fields.get("abstract_inverted_index"))],
    ["authors", list(fields.get("authorships"))?.map((authorship) => inner(authorship, "author"))],
    ["venue", inner(inner(fields.get("primary_location"), "source"), "display_name")],
    ["keywords", list(fields.get("keywords"))?.map((keyword) => inner(keyword, "keyword") ?? keyword)],
  ],
  // Semantic Scholar
  (fields) => [
    ["doi", inner(fields.get("externalids"), "DOI")],
    ["arxiv", inner(fields.get("externalids"), "ArXiv")],
    ["venue", inner(fields.get("publicationvenue"), "name") ?? inner(fields.get("journal"), "name")],
  ],
  // Crossref and CSL-JSON
  (fields) => [
    [
      "title",
      list(fields.get("title"))
        ?.slice(0, 1)
        .concat(list(fields.get("subtitle"))?.slice(0, 1) ?? [])
        .join(": "),
    ],
    ["venue", list(fields.get("container_title"))?.[0] ?? fields.get("container_title")],
    ["publication_date", readDateParts(fields)],
  ],
  // arXiv's metadata: names apart, and no LaTeX in them there
  (fields) => [
    [
      "authors",
      list(fields.get("authors_parsed"))?.map((name) => {
        const [family, given, suffix] = (list(name) ?? []).filter((part) => typeof part === "string");
        return [given, family, suffix].filter((part) => (part ?? "") !== "").join(" ");
      }),
    ],
    ["publication_date", inner(list(fields.get("versions"))?.[0], "created")],
    ["venue", fields.get("journal_ref")],
    ["arxiv", fields.has("authors_parsed") ? fields.get("id") : undefined],
  ],
];

/** Fields whose nested form says more than the plain one. */
const NESTED_WINS = new Set(["authors_parsed", "title", "keywords", "content"]);

export function flattenShapes(own: Fields): Fields {
  const fields = new Map(own);
  for (const shape of SHAPES)
    for (const [name, value] of shape(fields)) {
      if (value === undefined || value === null || value === "") continue;
      const present = fields.get(name);
      const isMissing = present === undefined || present === null || present === "";
      const isNested = NESTED_WINS.has(name) || (name === "authors" && fields.has("authors_parsed"));
      if (isMissing || isNested || (typeof present === "object" && name === "venue")) fields.set(name, value);
    }
  return fields;
}

/** OpenAlex has an abstract as words and the places where they stand. */
function readInvertedIndex(value: unknown): string | undefined {
  const words: string[] = [];
  for (const [word, places] of entries(value))
    for (const place of list(places) ?? [])
      if (Number.isInteger(place) && (place as number) >= 0 && (place as number) < MOST_WORDS)
        words[place as number] = word;
  return words.length === 0 ? undefined : [...words].map((word) => word ?? "").join(" ");
}

/** `{"date-parts": [[2013, 1, 1]]}`, also with text for numbers, or `{raw}`; the earliest kind that there is. */
function readDateParts(fields: Fields): string | undefined {
  for (const name of ["published_print", "published_online", "published", "issued", "created"]) {
    const value = fields.get(name);
    const parts = list(list(inner(value, "date-parts"))?.[0])?.map(String);
    if (parts !== undefined && /^\d{4}$/.test(parts[0] ?? "")) return parts.slice(0, 3).join("-");
    const raw = inner(value, "raw") ?? inner(value, "literal");
    if (typeof raw === "string") return raw;
  }
  return undefined;
}

function inner(value: unknown, name: string): unknown {
  return entries(value).find(([key]) => key === name)?.[1];
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
