/** Parquet files, read back: every cell of every table, its type, and what is missing. */
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import type { PaperMap } from "../../../graph/model.ts";
import { TABLES } from "../../../graph/write/tables.ts";
import type { WriteOptions } from "../../../graph/write/writer.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { bytesOf } from "../../support/written.ts";

async function readBack(id: string, map: PaperMap, options: WriteOptions = {}) {
  const { buffer } = bytesOf(`${id}-parquet`, map, options);
  return {
    metadata: parquetMetadata(buffer as ArrayBuffer),
    rows: await parquetReadObjects({ file: buffer as ArrayBuffer }),
  };
}

describe.each(TABLES.map((table) => [table.id, table] as const))("%s", (id, table) => {
  test.each(Object.keys(MAPS))("every row and cell comes back: %s", async (name) => {
    const map = MAPS[name]!;
    const columns = table.columns({});
    const expected = [...table.rows(map, {})].map((row) =>
      Object.fromEntries(
        columns.map(({ name: column, type }, i) => {
          const cell = row[i];
          return [column, type === "integer" && cell !== undefined ? BigInt(cell as number) : (cell ?? null)];
        }),
      ),
    );
    const { rows } = await readBack(id, map);
    expect(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v ?? null]))),
    ).toEqual(expected);
  });
});

test("columns are typed, and the file says where it comes from", async () => {
  const { metadata } = await readBack("papers", MAPS.ordinary!);
  const types = new Map(
    metadata.schema.map(({ name, type, converted_type }) => [name, converted_type ?? type]),
  );
  expect(
    Object.fromEntries(["title", "x", "year", "yearInferred"].map((name) => [name, types.get(name)])),
  ).toEqual({
    title: "UTF8",
    x: "DOUBLE",
    year: "INT64",
    yearInferred: "BOOLEAN",
  });
  expect(metadata.created_by).toBe("Paperweft 1.2.3");
  expect(metadata.key_value_metadata).toEqual([
    { key: "recipe", value: JSON.stringify(MAPS.ordinary!.recipe) },
  ]);
});

test("a number too large to be one is missing, not another number", async () => {
  const map = mapWith([
    { title: "Cited", citations: 1e300 },
    { title: "Read", citations: 7 },
  ]);
  expect((await readBack("papers", map)).rows.map(({ citations }) => citations ?? null)).toEqual([null, 7n]);
});

test("tables of many rows come in groups of twenty thousand", async () => {
  const concepts = Array.from({ length: 50 }, (_, i) => `c${i}`);
  const map = mapWith(Array.from({ length: 850 }, (_, i) => ({ title: `p${i}`, concepts })));
  const { metadata, rows } = await readBack("edges", map);
  expect(rows).toHaveLength(42_500);
  expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([20_000, 20_000, 2_500]);
});
