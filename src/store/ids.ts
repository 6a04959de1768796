/** Ids of rows, and rows by id, without parsing whole records. */
import { type RecordTable, rowAt } from "../../graph/index.ts";
import { findRow } from "./loadedMap.ts";

type Table = RecordTable<{ readonly id: string }>;

/** How records of papers and concepts begin. */
const OPENING = new TextEncoder().encode('{"id":"');
const QUOTE = 34;
const BACKSLASH = 92;
const decoder = new TextDecoder();

/** The id of a row; about a microsecond, whatever else the record holds. */
export function idAt(table: Table, row: number): string {
  const { bytes, offsets } = table;
  const start = offsets[row]! + OPENING.length;
  if (!OPENING.every((byte, i) => bytes[offsets[row]! + i] === byte)) return rowAt(table, row).id;
  let end = start;
  while (bytes[end] !== QUOTE) {
    // An escaped letter: such ids are rare.
    if (bytes[end] === BACKSLASH || end >= offsets[row + 1]!) return rowAt(table, row).id;
    end++;
  }
  return decoder.decode(bytes.subarray(start, end));
}

/** Ids from which on the whole table is read once, in place of a search for each. */
const MANY = 24;

/** Rows by id; null for ids that the table does not have. */
export function rowFinder(table: Table): (id: string) => number | null {
  let asked = 0;
  let index: Map<string, number> | null = null;
  return (id) => {
    asked++;
    if (index === null && asked <= MANY) return findRow(table, id);
    if (index === null) {
      index = new Map();
      for (let row = table.offsets.length - 2; row >= 0; row--) index.set(idAt(table, row), row);
    }
    return index.get(id) ?? null;
  };
}
