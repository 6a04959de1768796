/**
 * Tables as text → rows of cells. RFC 4180, with what real exports do besides: other delimiters, quotes never
 * closed, files without any quoting.
 */

export interface TableRow {
  /** 1-based line where the row begins; cells may hold line ends. */
  readonly line: number;
  readonly cells: readonly string[];
}

export const DELIMITERS = [",", "\t", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Each failed search for a closing quote goes to the end of the text; after these there are no more. */
const MOST_FAILURES = 20;
/** More columns than any index writes; what is beyond them is one cell. */
const MOST_COLUMNS = 2000;

/**
 * Rows of the text; blank ones are left out. Linear time.
 *
 * A quote opens a cell only as its first sign. One that is never closed, or closed in the middle of a later line's
 * cell, would swallow rows: it is then taken as a sign like others.
 *
 * @param quotes whether cells may be quoted at all
 * @param most rows to read
 */
export function splitTable(text: string, delimiter: Delimiter, quotes = true, most = Infinity): TableRow[] {
  const rows: TableRow[] = [];
  let failures = 0;
  const lastQuote = quotes ? text.lastIndexOf('"') : -1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length && rows.length < most) {
    const cells: string[] = [];
    const start = line;
    for (;;) {
      let cell: string | null = null;
      if (text[at] === '"' && at < lastQuote) {
        const end = failures < MOST_FAILURES ? closingQuote(text, at) : -1;
        if (end < 0) failures++;
        const raw = text.slice(at + 1, Math.max(end, at + 1));
        const isClosed = end > 0 && (isBehindCell(text, end + 1, delimiter) || !/[\r\n]/.test(raw));
        if (isClosed) {
          line += countLines(raw);
          cell = raw.includes('""') ? raw.replaceAll('""', '"') : raw;
          at = end + 1;
        }
      }
      let end = at;
      while (
        end < text.length &&
        !isEnd(text, end) &&
        (text[end] !== delimiter || cells.length >= MOST_COLUMNS)
      )
        end++;
      // Behind a closing quote there is nothing, or what a careless writer left there.
      cells.push(cell === null ? text.slice(at, end) : cell + text.slice(at, end));
      at = end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: start, cells });
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
  }
  return rows;
}

function isBehindCell(text: string, at: number, delimiter: Delimiter): boolean {
  return at >= text.length || text[at] === delimiter || isEnd(text, at);
}

function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

/** The quote that closes the one at `at`, or -1. */
function closingQuote(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 2))
    if (text[end + 1] !== '"') return end;
  return -1;
}

function countLines(text: string): number {
  let lines = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) lines++;
  return lines;
}
