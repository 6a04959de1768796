/**
 * Lines of a copied page → records. Nothing marks a title, and a record may lack its meta block, so a
 * parser that counts lines shifts every later record. This one works backward from what is certain: the
 * text right above a meta block is an abstract, and the line above that its title.
 */

import type { PageLine } from "./pageLines.ts";
import type { DateReading } from "./readDate.ts";

export interface PageRecord {
  /** `null` where an abstract stands alone. */
  readonly title: PageLine | null;
  readonly abstract: readonly PageLine[];
  readonly meta: PageMeta | null;
}
export interface PageMeta {
  readonly line: number;
  readonly authorCount: number | null;
  readonly date: { readonly line: PageLine; readonly reading: DateReading; readonly trailing: string } | null;
}
export interface PageContent {
  readonly records: readonly PageRecord[];
  /** Furniture, and text that belongs to no record. */
  readonly ignored: readonly PageLine[];
}

/** At this length a line is no title. The longest titles have about 200 characters. */
const LONG = 250;

/** In the order of the page. Linear. */
export function findPageRecords(lines: readonly PageLine[]): PageContent {
  const records: PageRecord[] = [];
  const ignored: PageLine[] = [];
  let texts: PageLine[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    const { kind } = line.shape;
    if (kind === "text") texts.push(line);
    else if (kind === "furniture") ignored.push(line);
    else {
      const { meta, end } = readMeta(lines, i, texts);
      if (meta === null) for (const stray of lines.slice(i, end)) ignored.push(stray);
      else {
        takeRecords(texts, meta, records, ignored);
        texts = [];
      }
      i = end - 1;
    }
    i++;
  }
  takeRecords(texts, null, records, ignored);
  return { records, ignored: ignored.sort((a, b) => a.line - b.line) };
}

/**
 * The meta block that begins at `start`, and the line after it. The block is `null` where its lines stand
 * by themselves: lone separators, a date that is the page's own, a block under no text at all.
 */
function readMeta(
  lines: readonly PageLine[],
  start: number,
  texts: readonly PageLine[],
): { readonly meta: PageMeta | null; readonly end: number } {
  let authors: PageLine | null = null;
  let authorCount: number | null = null;
  let date: PageMeta["date"] = null;
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.shape.kind === "authors" && authors === null) {
      authors = line;
      authorCount = line.shape.count;
    } else if (line.shape.kind === "date" && date === null) {
      date = { line, reading: line.shape.reading, trailing: line.shape.trailing };
    } else if (line.shape.kind !== "separator") break;
  }
  if (authors === null && date === null) return { meta: null, end };
  // A page has its own date above the first paper; only under an abstract is a bare date a record's.
  const last = texts.at(-1);
  const isBareDate = authors === null && lines[start]!.shape.kind === "date";
  if (last === undefined || (isBareDate && !(isAbstract(last) && lines[start - 1] === last)))
    return { meta: null, end };
  return { meta: { line: lines[start]!.line, authorCount, date }, end };
}

/** Cut the text above a meta block (or above the end of the page) into records, from the end backward. */
function takeRecords(
  texts: readonly PageLine[],
  meta: PageMeta | null,
  records: PageRecord[],
  ignored: PageLine[],
): void {
  const found: PageRecord[] = [];
  let end = texts.length;
  if (meta !== null && end > 0) {
    const start = startOfAbstract(texts, end, true);
    const title = start === end ? texts[end - 1]! : (texts[start - 1] ?? null);
    found.push({ title, abstract: texts.slice(start, end), meta });
    end = Math.max(0, start - 1);
  }
  while (end > 0) {
    const start = startOfAbstract(texts, end, false);
    const title = texts[start - 1];
    if (start < end && title !== undefined && isTitle(title, texts[start]!)) {
      found.push({ title, abstract: texts.slice(start, end), meta: null });
      end = start - 1;
    } else ignored.push(texts[--end]!);
  }
  for (const record of found.reverse()) records.push(record);
}

/** Where the abstract that ends before `end` begins; `end` itself if the last line is no abstract. */
function startOfAbstract(texts: readonly PageLine[], end: number, aboveMeta: boolean): number {
  const last = texts[end - 1]!;
  const before = texts[end - 2];
  if (!isLong(last)) {
    // Above a meta block even a short line is the abstract, unless it is where a title should be:
    // alone, or right under a long text and not the end of it.
    const underLong = before !== undefined && isLong(before);
    if (!aboveMeta && !isAbstract(last)) return end;
    if (before === undefined && !isAbstract(last)) return end;
    if (underLong && !/[.!:"')\]]$/.test(last.text)) return end;
  }
  let start = end - 1;
  while (start > 0 && isLong(texts[start - 1]!)) start--;
  return start;
}

function isLong(line: PageLine): boolean {
  return line.text.length >= LONG;
}

/** Long, or a sentence of some length. */
function isAbstract(line: PageLine): boolean {
  if (isLong(line)) return true;
  return line.text.length >= 60 && /[.!?…]["'”’)\]]?$/.test(line.text) && line.text.split(" ").length >= 10;
}

/** Above a long text almost anything is a title; above a short one it must also look like one. */
function isTitle(line: PageLine, abstract: PageLine): boolean {
  if (isLong(line) || !/\p{L}/u.test(line.text)) return false;
  return isLong(abstract) || (!/[.,;:]$/.test(line.text) && line.text.includes(" "));
}
