/**
 * CSV as spreadsheets and data tools read it: commas, CR LF, quotes where needed (RFC 4180), in UTF-8 with
 * a byte order mark, without which Excel reads accents wrongly; pandas, R's readr and papaparse drop it.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 * `rawCsv` leaves out both for programs that want the exact text.
 * Reference: OWASP, "CSV Injection"; RFC 4180.
 */
import { inPieces } from "./pieces.ts";
import { type Cell, TABLES, type Table } from "./tables.ts";
import type { Writer } from "./writer.ts";

const BYTE_ORDER_MARK = "\ufeff";

/** One writer a table: `.papers.csv`, `.concepts.csv`, … */
export const csvWriters: readonly Writer[] = TABLES.map((table) => ({
  id: `${table.id}-csv`,
  label: `${table.label} (CSV)`,
  help: table.help,
  extension: `.${table.id}.csv`,
  mime: "text/csv",
  write: (map, { rawCsv = false }) => inPieces(csvParts(table, table.rows(map), rawCsv)),
}));

function* csvParts(table: Table, rows: Iterable<readonly Cell[]>, raw: boolean): Generator<string> {
  if (!raw) yield BYTE_ORDER_MARK;
  yield csvRow(table.columns, raw);
  for (const row of rows) yield csvRow(row, raw);
}

function csvRow(cells: readonly Cell[], raw: boolean): string {
  return `${cells.map((cell) => csvCell(cell, raw)).join(",")}\r\n`;
}

function csvCell(cell: Cell, raw: boolean): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = raw ? cell : disarm(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// The signs that open a formula, also full-width ones and behind blanks or invisible characters, which
// spreadsheets skip; a tab or line end at the start can push the rest into a cell of its own.
const FORMULA = /^(?:[\t\r\n]|[\s\u200b-\u200f\u2060]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

function disarm(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
