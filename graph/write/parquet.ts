/**
 * Parquet: one file a table, typed and compressed by column, for pandas, Polars, R, DuckDB and Spark.
 *
 * Written by hyparquet-writer, a row group at a time; what is left in memory is the compressed file. Whole
 * numbers are 64 bits wide, as those programs have them.
 * Reference: Apache Parquet, "File Format" 2.
 */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { graphAttributes } from "../attributes.ts";
import type { PaperMap } from "../model.ts";
import { type Cell, type Column, TABLES, type Table, withTables } from "./tables.ts";
import type { WriteOptions, Writer } from "./writer.ts";

/** One writer a table: `.papers.parquet`, `.concepts.parquet`, … */
export const parquetWriters: readonly Writer[] = TABLES.map((table) => ({
  id: `${table.id}-parquet`,
  group: "table",
  label: `${table.label} (Parquet)`,
  help: `For pandas, Polars, R, DuckDB and Spark: ${table.help.charAt(0).toLowerCase()}${table.help.slice(1)}`,
  extension: `.${table.id}.parquet`,
  mime: "application/vnd.apache.parquet",
  options: table.options,
  checkedWith: "hyparquet",
  cannotHold: table.cannotHold,
  write: (map, options) => withTables(map, [table], () => parquetParts(table, map, options)),
}));

/** Rows compressed together. */
const GROUP = 20_000;

function* parquetParts(table: Table, map: PaperMap, options: WriteOptions): Generator<Uint8Array> {
  const columns = table.columns(options);
  const bytes = new ByteWriter();
  const { version, recipe } = graphAttributes(map);
  const file = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...TYPES[type] })),
    ],
    createdBy: `Paperweft ${version}`,
    kvMetadata: [{ key: "recipe", value: recipe }],
  });
  let group: Cell[][] = columns.map(() => []);
  const flush = () => {
    const columnData = columns.map(({ name }, i) => ({ name, data: group[i]! }));
    file.write({ columnData, rowGroupSize: GROUP });
    group = columns.map(() => []);
  };
  let count = 0;
  for (const row of table.rows(map, options)) {
    columns.forEach((column, i) => {
      group[i]!.push(toValue(row[i], column) as Cell);
    });
    if (++count % GROUP !== 0) continue;
    flush();
    yield NOTHING; // whoever writes may pause
  }
  if (count % GROUP !== 0) flush();
  file.finish();
  yield bytes.getBytes();
}

const NOTHING = new Uint8Array(0);
const TYPES = {
  integer: { type: "INT64" },
  double: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
} as const;

/** `undefined` for no value, also for what is no whole number where one should be. */
function toValue(cell: Cell, { type }: Column): Cell | bigint {
  if (type !== "integer" || cell === undefined) return cell;
  return Number.isSafeInteger(cell) ? BigInt(cell as number) : undefined;
}
