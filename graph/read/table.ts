/**
 * Tables as text: CSV, semicolons, tabs. The header says what the columns hold; lines before it ("About the data:
 * exported on …") are ignored and told.
 */
import { ReadError } from "../errors.ts";
import type { Issue, Paper } from "../model.ts";
import { finishPaper, toIssue } from "./finishPaper.ts";
import type { Reader } from "./reader.ts";
import { DELIMITERS, type Delimiter, splitTable, type TableRow } from "./splitTable.ts";
import { stripMarkup } from "./stripMarkup.ts";
import { type Columns, findColumns, toTextRecord } from "./tableColumns.ts";
import { toDraft } from "./textRecord.ts";

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
    const papers: Paper[] = [];
    const issues: Issue[] = rows
      .slice(0, header.row)
      .map(({ line, cells }) => toIssue("line-ignored", file, line, cells.join(" ")));
    const records = rows.slice(header.row + 1);
    records.forEach(({ line, cells }, i) => {
      const draft = toDraft(toTextRecord(cells, columns), file, line, issues);
      const paper = finishPaper(draft, file, issues, stripMarkup);
      if (paper !== null) papers.push(paper);
      onRecord?.(i + 1, records.length);
    });
    if (papers.length === 0)
      throw new ReadError("file-unknown", `expected rows with a title, found ${records.length} without`, {
        file,
        line: 1,
      });
    return { papers, issues };
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
