/** The SQL script: what SQLite holds after it has run, and that no text leaves its quotes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TABLES } from "../../../graph/write/tables.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { findPython, type ReadTables, runSql } from "../../support/python.ts";
import { textOf } from "../../support/written.ts";

const NAMES = Object.keys(MAPS);
const OPTIONS = [{}, { projection: "papers" }, { projection: "concepts", top: 1 }] as const;

const python = findPython(["sqlite3"]);
describe.skipIf(python === null)("SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const cases = NAMES.flatMap((name) => OPTIONS.map((options) => ({ name, options })));
  let found: readonly ReadTables[] = [];
  beforeAll(() => {
    const files = cases.map(({ name, options }, i) => {
      const file = join(folder, `${i}.sql`);
      writeFileSync(file, textOf("sql", MAPS[name]!, options));
      return file;
    });
    found = runSql(python!, files);
  });

  test.each(cases.map((each, i) => ({ ...each, i })))(
    "holds every cell of every table: $name, $options",
    ({ name, options, i }) => {
      expect(Object.keys(found[i]!)).toEqual(TABLES.map((table) => table.id));
      for (const table of TABLES) {
        const columns = table.columns(options);
        const rows = Array.from(table.rows(MAPS[name]!, options), (row) =>
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
});

test("any text stays between its quotes", () => {
  fc.assert(
    fc.property(anyText, anyText, (title, label) => {
      const script = textOf("sql", mapWith([{ title, abstract: `${label} x`, concepts: [label] }]));
      const rest = script.slice(script.indexOf("\n")).replaceAll(/'(?:''|[^'])*'/g, "S");
      expect(rest).toMatch(/^[\w\s"(),;.-]*$/);
      expect(rest.split(";").length - 1).toBe(rest.split(";\n").length - 1);
      expect(rest.match(/INSERT INTO papers/g)).toHaveLength(1);
    }),
  );
});
