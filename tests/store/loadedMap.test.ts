import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rowAt, rowCount, toTable } from "../../graph/map.ts";
import { buildMap } from "../../graph/pipeline.ts";
import { DEFAULT_RECIPE } from "../../graph/recipe.ts";
import { findRow } from "../../src/store/loadedMap.ts";

const table = toTable([
  { id: "key:loom", title: 'a title that quotes "id":"key:weft"' },
  { id: "key:weft", title: "Weft" },
  { id: "key:weft-2", title: "ünïcödé" },
  { id: 'key:"quoted"', title: "" },
]);

test("a record is found by its id, wherever the id is mentioned else", () => {
  expect(findRow(table, "key:loom")).toBe(0);
  expect(findRow(table, "key:weft")).toBe(1);
  expect(findRow(table, "key:weft-2")).toBe(2);
  expect(findRow(table, 'key:"quoted"')).toBe(3);
});

test("what is not there is not found", () => {
  expect(findRow(table, "key:wef")).toBeNull();
  expect(findRow(table, "")).toBeNull();
  expect(findRow(toTable<{ id: string }>([]), "key:loom")).toBeNull();
});

test("every paper and concept of a map is found by its id", () => {
  const bytes = readFileSync(new URL("../../public/samples/daily-papers.txt", import.meta.url));
  const { papers, concepts } = buildMap([{ name: "daily-papers.txt", bytes }], DEFAULT_RECIPE);
  for (const records of [papers, concepts])
    for (let row = 0; row < rowCount(records); row++)
      expect(findRow(records, rowAt<{ readonly id: string }>(records, row).id)).toBe(row);
});
