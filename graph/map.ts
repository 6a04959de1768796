/**
 * Reading a `PaperMap`: rows of its tables, and its graph as adjacency. Everything is constant or
 * linear time on flat arrays, so that page, analyses and writers can share it.
 */
import type {
  Concept,
  GraphColumns,
  Mention,
  MentionColumns,
  Paper,
  PaperMap,
  RecordTable,
} from "./model.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Pack records into a table. Linear in the size of their JSON. */
export function toTable<T>(rows: readonly T[]): RecordTable<T> {
  const offsets = new Uint32Array(rows.length + 1);
  const chunks: Uint8Array[] = [];
  let length = 0;
  rows.forEach((row, i) => {
    const chunk = encoder.encode(JSON.stringify(row));
    chunks.push(chunk);
    length += chunk.length;
    offsets[i + 1] = length;
  });
  const bytes = new Uint8Array(length);
  chunks.forEach((chunk, i) => {
    bytes.set(chunk, offsets[i]);
  });
  return { bytes, offsets };
}

export function rowCount(table: RecordTable<unknown>): number {
  return table.offsets.length - 1;
}

/** Rows already unpacked, of tables that are gone through many times. */
const unpacked = new WeakMap<RecordTable<unknown>, unknown[]>();

/**
 * Do something in which the table's rows are asked for again and again: they are unpacked once and held meanwhile.
 *
 * @param limit bytes of a table up to which that is worth the memory, which is some three times as much
 */
export function* holdingRows<T, R>(
  table: RecordTable<T>,
  limit: number,
  work: () => Iterable<R>,
): Generator<R> {
  const isHeld = table.bytes.length <= limit && !unpacked.has(table);
  if (isHeld) unpacked.set(table, []);
  try {
    yield* work();
  } finally {
    if (isHeld) unpacked.delete(table);
  }
}

/** Something that lives as long as the table's rows are held; null if they are not. */
export function holdOf(table: RecordTable<unknown>): object | null {
  return unpacked.get(table) ?? null;
}

/** @throws {RangeError} if there is no such row */
export function rowAt<T>(table: RecordTable<T>, row: number): T {
  const rows = unpacked.get(table) as T[] | undefined;
  if (rows === undefined) return unpackRow(table, row);
  let held = rows[row];
  if (held === undefined) {
    held = unpackRow(table, row);
    rows[row] = held;
  }
  return held;
}

function unpackRow<T>(table: RecordTable<T>, row: number): T {
  const start = table.offsets[row];
  const end = table.offsets[row + 1];
  if (start === undefined || end === undefined)
    throw new RangeError(`no row ${row} in a table of ${rowCount(table)}`);
  return JSON.parse(decoder.decode(table.bytes.subarray(start, end))) as T;
}

export function* rowsOf<T>(table: RecordTable<T>): Generator<T> {
  for (let row = 0; row < rowCount(table); row++) yield rowAt(table, row);
}

export function paperAt(map: PaperMap, paper: number): Paper {
  return rowAt(map.papers, paper);
}

export function conceptAt(map: PaperMap, concept: number): Concept {
  return rowAt(map.concepts, concept);
}

export function mentionAt(mentions: MentionColumns, row: number): Mention {
  return {
    paper: mentions.paper[row]!,
    concept: mentions.concept[row]!,
    field: mentions.field[row] === 0 ? "title" : "abstract",
    start: mentions.start[row]!,
    end: mentions.end[row]!,
    sentence: [mentions.sentenceStart[row]!, mentions.sentenceEnd[row]!],
  };
}

/** Rows grouped by a key, as compressed sparse rows: group k is `rows[offsets[k] … offsets[k + 1])`, ascending. */
export interface Groups {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** Group the rows of a column by value; linear (counting sort). */
export function groupRows(column: Uint32Array, groups: number): Groups {
  const offsets = new Uint32Array(groups + 1);
  for (const key of column) offsets[key + 1]!++;
  for (let k = 0; k < groups; k++) offsets[k + 1]! += offsets[k]!;
  const next = offsets.slice();
  const rows = new Uint32Array(column.length);
  column.forEach((key, row) => {
    rows[next[key]!++] = row;
  });
  return { offsets, rows };
}

export function groupOf(groups: Groups, key: number): Uint32Array {
  return groups.rows.subarray(groups.offsets[key], groups.offsets[key + 1]);
}

/** Edges of each paper (in falling weight) and of each concept on the map (by paper). */
export interface Adjacency {
  readonly byPaper: Groups;
  readonly byConcept: Groups;
}

export function adjacencyOf(graph: GraphColumns): Adjacency {
  return {
    byPaper: groupRows(graph.edgePaper, graph.paperCount),
    byConcept: groupRows(graph.edgeConcept, graph.conceptCount),
  };
}
