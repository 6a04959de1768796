/** The SQLite file: SQLite finds nothing wrong with it, and holds what the tables hold. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { graphAttributes } from "../../../graph/attributes.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { recordOf, tablePages, varint } from "../../../graph/write/sqliteTree.ts";
import { TABLES } from "../../../graph/write/tables.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { findPython, type ReadTables, readSqlite } from "../../support/python.ts";
import { bytesOf } from "../../support/written.ts";

const OPTIONS = [{}, { projection: "papers" }, { projection: "concepts", top: 1 }] as const;
const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts about as long as pages, where what stays in a row and what goes on elsewhere changes. */
const LONG = mapWith(
  Array.from({ length: 400 }, (_, i) => ({
    title: `Paper ${i}`,
    abstract: "é".repeat(7600 + 2 * i),
    concepts: [`c${i % 7}`],
  })),
);
/** Leaves enough for pages above pages. */
const MANY = mapWith(
  Array.from({ length: 9000 }, (_, i) => ({ title: `Paper ${i}`, abstract: `${"word ".repeat(900)}${i}` })),
);
const CASES: Readonly<Record<string, PaperMap>> = { ...MAPS, "long texts": LONG, "many papers": MANY };

const python = findPython(["sqlite3"]);
describe.skipIf(python === null)("SQLite", { timeout: 120_000 }, () => {
  const cases = Object.keys(CASES).flatMap((name) =>
    OPTIONS.slice(0, Object.hasOwn(MAPS, name) ? 3 : 1).map((options) => ({ name, options })),
  );
  let found: readonly ReadTables[] = [];
  beforeAll(() => {
    const files = cases.map(({ name, options }, i) => {
      const file = join(folder, `${i}.sqlite`);
      writeFileSync(file, bytesOf("sqlite", CASES[name]!, options));
      return file;
    });
    found = readSqlite(python!, files);
  }, 120_000);

  test.each(cases.map((each, i) => ({ ...each, i })))(
    "finds nothing wrong, and every cell of every table: $name, $options",
    ({ name, options, i }) => {
      expect(Object.keys(found[i]!)).toEqual(["about", ...TABLES.map((table) => table.id)]);
      const about = Object.fromEntries(found[i]!.about!.map((row) => [row.name, row.value]));
      expect(about).toEqual(graphAttributes(CASES[name]!));
      for (const table of TABLES) {
        const columns = table.columns(options);
        const rows = Array.from(table.rows(CASES[name]!, options), (row) =>
          Object.fromEntries(
            row.map((value, c) => [
              columns[c]!.name,
              typeof value === "boolean" ? Number(value) : (value ?? null),
            ]),
          ),
        );
        expect(found[i]![table.id], table.id).toEqual(rows);
      }
    },
  );

  test("would tell of a page that is not where it should be", () => {
    const bytes = bytesOf("sqlite", LONG);
    bytes.copyWithin(8192 * 20, 8192 * 21, 8192 * 22);
    const file = join(folder, "broken.sqlite");
    writeFileSync(file, bytes);
    expect(() => readSqlite(python!, [file])).toThrow();
  });

  test("holds any text", () => {
    const texts = fc.sample(anyText, { numRuns: 300, seed: 7 });
    const map = mapWith(texts.map((title) => ({ title, abstract: title, concepts: ["c"] })));
    const file = join(folder, "any.sqlite");
    writeFileSync(file, bytesOf("sqlite", map));
    const [tables] = readSqlite(python!, [file]);
    const titles = TABLES.find(({ id }) => id === "papers")!;
    const column = titles.columns({}).findIndex(({ name }) => name === "title");
    expect(tables!.papers!.map((row) => row.title)).toEqual(
      Array.from(titles.rows(map, {}), (row) => row[column] ?? null),
    );
  });
});

test("numbers of any length are written in sevens of bits", () => {
  expect(varint(0)).toEqual([0]);
  expect(varint(127)).toEqual([127]);
  expect(varint(128)).toEqual([0x81, 0]);
  expect(varint(300)).toEqual([0x82, 0x2c]);
});

test("a row says the kinds of its values first", () => {
  expect([...recordOf([undefined, true, "é", 7])]).toEqual([5, 0, 9, 17, 4, 0xc3, 0xa9, 0, 0, 0, 7]);
});

test("no more than a page is made ahead of what is asked for", () => {
  let made = 0;
  function* rows(): Generator<readonly string[]> {
    for (; made < 100_000; made++) yield ["x".repeat(1000)];
  }
  const pages = tablePages(rows(), 2);
  for (let i = 0; i < 5; i++) expect(pages.next().value).toHaveLength(8192);
  expect(made).toBeLessThan(50);
});
