/**
 * CSV as spreadsheets and data tools read it: commas, CR LF, quotes where needed (RFC 4180), in UTF-8 with
 * a byte order mark, without which Excel reads accents wrongly; pandas, R's readr and papaparse drop it.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 * `rawCsv` leaves out both for programs that want the exact text.
 * Reference: OWASP, "CSV Injection"; RFC 4180.
 */
import { inPieces } from "./pieces.ts";
import { type Cell, type Column, TABLES, withTables } from "./tables.ts";
import type { WriteOptions, Writer } from "./writer.ts";

const BYTE_ORDER_MARK = "\ufeff";

/** One writer a table: `.papers.csv`, `.concepts.csv`, … */
export const csvWriters: readonly Writer[] = TABLES.map((table) => ({
  id: `${table.id}-csv`,
  group: "table",
  label: `${table.label} (CSV)`,
  help: table.help,
  extension: `.${table.id}.csv`,
  mime: "text/csv",
  options: ["rawCsv", ...table.options],
  checkedWith: "a strict reader of RFC 4180",
  cannotHold: table.cannotHold,
  write: (map, options) =>
    withTables(map, [table], () =>
      inPieces(csvParts(table.columns(options), table.rows(map, options), options)),
    ),
}));

function* csvParts(
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
  { rawCsv = false }: WriteOptions,
): Generator<string> {
  if (!rawCsv) yield BYTE_ORDER_MARK;
  yield csvRow(
    columns.map(({ name }) => name),
    rawCsv,
  );
  for (const row of rows) yield csvRow(row, rawCsv);
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
