/**
 * The lines of a copied page, each with what its own shape says it is.
 *
 * A record's meta block stands under its abstract: `• 4 authors`, `·`, `Oct 2, 2023`; some browsers copy
 * it as one line. Nothing marks a title or an abstract: those are all just "text" here.
 */
import { type DateReading, readDate } from "./readDate.ts";
import { splitLines } from "./splitLines.ts";

export interface PageLine {
  /** 1-based. */
  readonly line: number;
  /** White space collapsed, never empty. */
  readonly text: string;
  readonly shape: Shape;
}
export type Shape =
  | { readonly kind: "text" }
  /** Furniture known by its words. */
  | { readonly kind: "furniture" }
  | { readonly kind: "separator" }
  /** `null`: the line says "authors" but not how many. */
  | { readonly kind: "authors"; readonly count: number | null }
  /** `trailing`: counts copied along with the date, `""` if there are none. */
  | { readonly kind: "date"; readonly reading: DateReading; readonly trailing: string };

/** Lower-case and without spaces, since copying glues words together ("byAK and the research community"). */
const FURNITURE = new Set(
  (
    "new|gettrendingpapersinyouremailinbox!|subscribe|dailypapers|byakandtheresearchcommunity|trendingpapers|papers|" +
    "submittedby|upvote|upvotes|previous|next|viewall|loadmore|models|datasets|spaces|community|docs|pricing|" +
    "enterprise|login|signup|huggingface|daily|weekly|monthly|trending|systemtheme|company|tos|privacy|about|" +
    "careers|website|authors"
  ).split("|"),
);
const COUNT = /^\d[\d.,]*[km]?$/i;

/** Linear. */
export function readPageLines(text: string): PageLine[] {
  const rows = splitLines(text).map(collapse);
  const wrapped = joinWrapped(rows);
  const lines = wrapped.flatMap(({ line, text: row }) =>
    partsOf(row).map((part) => ({ line, text: part, shape: shapeOf(part) })),
  );
  return lines.map((line, i) =>
    isSubmitter(lines[i - 1], line) ? { ...line, shape: { kind: "furniture" } } : line,
  );
}

/** The listing of a day names who submitted a paper, right above its title. */
function isSubmitter(before: PageLine | undefined, line: PageLine): boolean {
  if (line.shape.kind !== "text" || line.text.length > 60) return false;
  return /^submitted by$/i.test(before?.text ?? "") || /^submitted by \S+$/i.test(line.text);
}

function collapse(row: string): string {
  return row.replace(/[\s\u0085\u200b\ufeff]+/g, " ").trim();
}

/** `• 7 authors · Oct 2, 2023` is three lines that came as one. */
function partsOf(row: string): string[] {
  if (row.length > 80 || !/[·•]/.test(row)) return [row];
  const parts = row
    .split(/[·•]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return [row];
  const isMeta = parts.every(
    (part) => shapeOf(`• ${part}`).kind === "authors" || shapeOf(part).kind === "date",
  );
  return isMeta ? parts.map((part, i) => (i === 0 ? `• ${part}` : part)) : [row];
}

function shapeOf(row: string): Shape {
  if (/^[·•∙⋅]+$/.test(row)) return { kind: "separator" };
  if (row.length > 60) return { kind: "text" };
  const authors = /^([·•∙⋅*-] ?)?(?:(\d{1,5}) )?authors?$/i.exec(row);
  if (authors !== null && (authors[1] !== undefined || authors[2] !== undefined)) {
    const count = Number(authors[2] ?? 0);
    return { kind: "authors", count: count > 0 ? count : null };
  }
  if (COUNT.test(row) || FURNITURE.has(row.toLowerCase().replaceAll(" ", ""))) return { kind: "furniture" };
  return shapeOfDate(row) ?? { kind: "text" };
}

function shapeOfDate(row: string): Shape | null {
  const words = row.split(" ");
  const counts: string[] = [];
  for (;;) {
    const reading = words.length > 1 || /^\d{4}-\d/.test(row) ? readDate(words.join(" ")) : null;
    if (reading !== null) {
      // "May 2024" is a year of its own only where a day is not meant; pages always give the day.
      if (reading.date.day === null && !reading.malformed) return null;
      return { kind: "date", reading, trailing: counts.join(" ") };
    }
    const last = words.pop();
    if (last === undefined || !COUNT.test(last) || counts.length > 3) return null;
    counts.unshift(last);
  }
}

/**
 * Undo the hard line ends of text that came by e-mail: a block of three lines or more, between blank
 * lines, all but the last of about the same length, is one line of text.
 */
function joinWrapped(rows: readonly string[]): { line: number; text: string }[] {
  const result: { line: number; text: string }[] = [];
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] === "") continue;
    let end = i;
    while (end < rows.length && rows[end] !== "") end++;
    const block = rows.slice(i, end);
    const body = block.slice(0, -1);
    if (block.length >= 3 && body.every((row) => row.length >= 50 && row.length <= 130)) {
      result.push({ line: i + 1, text: block.join(" ") });
    } else block.forEach((text, k) => void result.push({ line: i + k + 1, text }));
    i = end;
  }
  return result;
}
