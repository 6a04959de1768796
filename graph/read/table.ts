/**
 * Tables as text: CSV, semicolons, tabs. The header says what the columns hold; lines before it ("About the data:
 * exported on …") are ignored and told.
 */
import { ReadError } from "../errors.ts";
import { toIssue } from "./finishPaper.ts";
import { finishRecords } from "./finishRecords.ts";
import type { Reader } from "./reader.ts";
import { DELIMITERS, type Delimiter, splitTable, type TableRow } from "./splitTable.ts";
import { stripMarkup } from "./stripMarkup.ts";
import { type Columns, findColumns, toTextRecord } from "./tableColumns.ts";

/** The header is among the first rows. */
const HEADER_ROWS = 10;
const SNIFFED = 100_000;

interface Header {
  readonly delimiter: Delimiter;
  readonly quotes: boolean;
  /** Index among the rows. */
  readonly row: number;
  readonly columns: Columns;
}

export const table: Reader = {
  id: "table",
  label: "Table (CSV, tab-separated)",
  extensions: ["csv", "tsv", "tab"],

  sniff: (text) => (findHeader(text.slice(0, SNIFFED)) === null ? 0 : 0.75),

  read(text, file, onRecord) {
    const header = findHeader(text.slice(0, SNIFFED));
    if (header === null)
      throw new ReadError("file-unknown", "expected a header with a column named title, found none", {
        file,
        line: 1,
      });
    const { delimiter, quotes, columns } = header;
    const rows = splitTable(text, delimiter, quotes);
    const issues = rows
      .slice(0, header.row)
      .map(({ line, cells }) => toIssue("line-ignored", file, line, cells.join(" ")));
    const understand = ({ line, cells }: TableRow) => ({ record: toTextRecord(cells, columns), line });
    const records = rows.slice(header.row + 1);
    const expected = "rows with a title";
    return finishRecords({ records, understand, file, expected, toText: stripMarkup, onRecord }, issues);
  },
};

/** The row that names a title and at least one column more, under the delimiter with which most are named. */
function findHeader(text: string): Header | null {
  let best: Header | null = null;
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const rows = splitTable(text, delimiter, true, HEADER_ROWS);
    rows.forEach(({ cells }, row) => {
      const columns = findColumns(cells);
      if (!columns.has("title") || columns.size < 2) return;
      if (best !== null && columns.size <= best.columns.size) return;
      best = { delimiter, quotes: !isUnquoted(rows, row, delimiter), row, columns };
    });
  }
  return best;
}

/** Web of Science writes its tab-delimited files without quoting: a cell may begin with a quote that is text. */
function isUnquoted(rows: readonly TableRow[], row: number, delimiter: Delimiter): boolean {
  return delimiter === "\t" && rows[row]?.cells[0] === "PT";
}
