/**
 * A whole map as bytes and back: what the explorer page carries inside, and what the command line reads
 * again from it.
 *
 * A line of text (`paperweft-map 1 1234`: name, format, bytes of the header), the header as JSON, then the
 * columns one after the other, little-endian. The header is the map itself with `{"$column": 3}` in place of
 * its fourth column, and the list of columns: `[["Uint32Array", 17], …]`. New fields of a map go along
 * without a change here.
 */
import { PaperweftError } from "./errors.ts";
import { rowCount } from "./map.ts";
import type { PaperMap, RecordTable } from "./model.ts";

type Column = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;
const COLUMNS = { Uint8Array, Uint32Array, Int32Array, Float32Array, Float64Array };
type ColumnName = keyof typeof COLUMNS;

/** Raised when older programs could not read what is written now. */
const FORMAT = 1;
/** Bytes that the first line has at most. */
const LONGEST_LINE = 40;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** The map as bytes, in pieces; the columns themselves are not copied. */
export function* packMap(map: PaperMap): Generator<Uint8Array> {
  const columns: Column[] = [];
  const tree = JSON.stringify(map, (_, value: unknown) => {
    if (!isColumn(value)) return value;
    columns.push(value);
    return { $column: columns.length - 1 };
  });
  const list = JSON.stringify(columns.map((column) => [nameOf(column), column.length]));
  const header = encoder.encode(`{"columns":${list},"map":${tree}}`);
  yield encoder.encode(`paperweft-map ${FORMAT} ${header.length}\n`);
  yield header;
  for (const { buffer, byteOffset, byteLength } of columns)
    if (byteLength > 0) yield new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * The map that was packed, checked so far that every row it points at is there.
 *
 * @throws {PaperweftError} `map-malformed` if the bytes are not what `packMap` gives
 */
export function unpackMap(bytes: Uint8Array): PaperMap {
  const line = /^paperweft-map (\d{1,9}) (\d{1,10})\n/.exec(latin(bytes.subarray(0, LONGEST_LINE)));
  if (line === null) throw malformed("it does not begin like one");
  if (Number(line[1]) !== FORMAT) throw malformed(`it has format ${line[1]}, and ${FORMAT} can be read`);
  const start = line[0].length;
  const end = start + Number(line[2]);
  if (end > bytes.length) throw malformed("it ends too early");
  try {
    const header = JSON.parse(decoder.decode(bytes.subarray(start, end))) as {
      readonly columns: readonly (readonly [ColumnName, number])[];
      readonly map: unknown;
    };
    const columns = readColumns(bytes, end, header.columns);
    const map = withColumns(header.map, columns);
    if (!isWhole(map)) throw malformed("rows it points at are missing");
    return map;
  } catch (error) {
    if (error instanceof PaperweftError) throw error;
    throw malformed("its header cannot be read");
  }
}

function readColumns(
  bytes: Uint8Array,
  from: number,
  list: readonly (readonly [ColumnName, number])[],
): readonly Column[] {
  let at = from;
  return list.map(([name, length]) => {
    if (!Object.hasOwn(COLUMNS, name)) throw malformed(`it has a column of kind ${String(name)}`);
    const Kind = COLUMNS[name];
    const next = at + length * Kind.BYTES_PER_ELEMENT;
    if (!(Number.isInteger(length) && length >= 0 && next <= bytes.length))
      throw malformed("it ends too early");
    // A copy, since a column of numbers must start at a multiple of its size.
    const column = new Kind(new Uint8Array(bytes.subarray(at, next)).buffer);
    at = next;
    return column;
  });
}

function withColumns(value: unknown, columns: readonly Column[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withColumns(item, columns));
  if (typeof value !== "object" || value === null) return value;
  const { $column: column } = value as { readonly $column?: unknown };
  if (typeof column === "number") {
    const found = columns[column];
    if (found === undefined) throw malformed("a column is missing");
    return found;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withColumns(item, columns)]));
}

/** All columns have their length, and all rows they name exist. Linear. */
function isWhole(value: unknown): value is PaperMap {
  const { papers, concepts, mentions, graph, topics, report, recipe, version } = value as PaperMap;
  if (typeof version !== "string" || !isObject(recipe) || !isObject(report)) return false;
  if (![papers, concepts].every(isTable) || !Array.isArray(topics)) return false;
  if (!isObject(mentions) || !isObject(graph)) return false;
  const { paperCount, conceptCount, edgePaper, edgeConcept, edgeWeight, edgeMentions } = graph;
  const nodes = paperCount + conceptCount;
  if (paperCount !== rowCount(papers) || !(conceptCount <= rowCount(concepts))) return false;
  const sameLength = (length: number, of: readonly Column[]) =>
    of.every((column) => isColumn(column) && column.length === length);
  const below = (column: Column, limit: number) => column.every((row) => row < limit);
  return (
    sameLength(nodes, [graph.x, graph.y, graph.size, graph.cluster]) &&
    sameLength(edgePaper.length, [edgePaper, edgeConcept, edgeWeight, edgeMentions]) &&
    sameLength(mentions.paper.length, Object.values(mentions) as Column[]) &&
    below(edgePaper, paperCount) &&
    below(edgeConcept, conceptCount) &&
    below(graph.cluster, topics.length) &&
    below(mentions.paper, paperCount) &&
    below(mentions.concept, rowCount(concepts))
  );
}

function isTable(table: RecordTable<unknown>): boolean {
  if (!isObject(table) || !isColumn(table.bytes) || !isColumn(table.offsets)) return false;
  const { bytes, offsets } = table;
  return (
    offsets.length > 0 &&
    offsets[offsets.length - 1] === bytes.length &&
    offsets.every((offset, row) => row === 0 || offsets[row - 1]! <= offset)
  );
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value) && Object.hasOwn(COLUMNS, nameOf(value));
}

function nameOf(view: ArrayBufferView): ColumnName {
  return view.constructor.name as ColumnName;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function malformed(why: string): PaperweftError {
  return new PaperweftError("map-malformed", `this is not a map that Paperweft saved: ${why}`);
}
