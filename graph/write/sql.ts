/**
 * SQL: all tables with types, keys and indexes, as a script for SQLite, DuckDB and PostgreSQL.
 *
 * Plain SQL-92 but for several rows in one INSERT, which all three know. Names of columns are quoted: "end"
 * is a word of the language.
 */

import { graphAttributes } from "../attributes.ts";
import type { PaperMap } from "../model.ts";
import { inPieces } from "./pieces.ts";
import { type Cell, type Column, TABLES, withTables } from "./tables.ts";
import { VIEW_OPTIONS } from "./viewOf.ts";
import type { WriteOptions, Writer } from "./writer.ts";

export const sql: Writer = {
  id: "sql",
  group: "table",
  label: "SQL (all tables)",
  help: "For SQLite (sqlite3 map.db < map.sql), DuckDB and PostgreSQL: all tables, typed and indexed.",
  extension: ".sql",
  mime: "application/sql",
  options: [...VIEW_OPTIONS, "notes"],
  checkedWith: "SQLite",
  cannotHold: "keywords as places in the text: only mentions in title and abstract have offsets",
  write: (map, options) => withTables(map, TABLES, () => inPieces(script(map, options))),
};

const TYPES = { integer: "INTEGER", double: "DOUBLE PRECISION", boolean: "BOOLEAN", string: "TEXT" } as const;

/** Columns in which rows are looked for, besides keys. */
const INDEXES: ReadonlyMap<string, readonly string[]> = new Map([
  ["mentions", ["paper", "concept"]],
  ["edges", ["source", "target"]],
]);
const KEYS: ReadonlyMap<string, string> = new Map([
  ["papers", "id"],
  ["concepts", "id"],
  ["topics", "cluster"],
  ["edges", "id"],
]);

function* script(map: PaperMap, options: WriteOptions): Generator<string> {
  const { title, version, recipe } = graphAttributes(map);
  yield `-- ${title}. Made by Paperweft ${version} with the recipe ${recipe}\nBEGIN;\n`;
  for (const table of TABLES) {
    yield `${declaration(table.id, table.columns(options), KEYS.get(table.id))};\n`;
    yield* insertions(table.id, table.rows(map, options));
  }
  for (const [table, columns] of INDEXES)
    for (const column of columns) yield `CREATE INDEX ${table}_${column} ON ${table} ("${column}");\n`;
  yield "COMMIT;\n";
}

/** @param key name of the column by which rows are known */
export function declaration(table: string, columns: readonly Column[], key?: string): string {
  const lines = columns.map(
    ({ name, type }) => `  "${name}" ${TYPES[type]}${name === key ? " PRIMARY KEY" : ""}`,
  );
  return `CREATE TABLE ${table} (\n${lines.join(",\n")}\n)`;
}

/** Rows of one statement. */
const BATCH = 200;

function* insertions(table: string, rows: Iterable<readonly Cell[]>): Generator<string> {
  let count = 0;
  for (const row of rows) {
    if (count % BATCH === 0) yield `${count === 0 ? "" : ";\n"}INSERT INTO ${table} VALUES`;
    yield `${count % BATCH === 0 ? "" : ","}\n(${row.map(literal).join(", ")})`;
    count++;
  }
  if (count > 0) yield ";\n";
}

function literal(cell: Cell): string {
  if (cell === undefined) return "NULL";
  if (typeof cell === "string") return `'${cell.replaceAll("'", "''")}'`;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}
