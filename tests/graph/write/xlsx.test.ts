/** The workbook: parts that refer to each other, and cells that hold the tables. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PaperMap } from "../../../graph/model.ts";
import { toPlainText } from "../../../graph/plainText.ts";
import { joinPieces, type WriteOptions } from "../../../graph/write/index.ts";
import { TABLES } from "../../../graph/write/tables.ts";
import { workbookFiles } from "../../../graph/write/xlsx.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { unzip } from "../../support/unzip.ts";
import { bytesOf } from "../../support/written.ts";
import { type Element, elements, parseXml } from "../../support/xml.ts";

type Value = string | number | boolean;
type Sheets = ReadonlyMap<string, readonly (readonly (Value | undefined)[])[]>;

/** As a spreadsheet finds its way: package → workbook → relationships → sheets, each part by its type. */
function readWorkbook(files: ReadonlyMap<string, Uint8Array>): Sheets {
  const part = (name: string): Element => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`there is no part ${name}`);
    return parseXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  };
  const [main] = elements(part("_rels/.rels"), "Relationship");
  const workbook = main!.attributes.get("Target")!;
  const types = part("[Content_Types].xml");
  expect(elements(types, "Override").map((each) => each.attributes.get("PartName"))).toEqual([
    `/${workbook}`,
  ]);
  const targets = new Map(
    elements(part("xl/_rels/workbook.xml.rels"), "Relationship").map((each) => [
      each.attributes.get("Id"),
      `xl/${each.attributes.get("Target")}`,
    ]),
  );
  expect(files.size).toBe(4 + targets.size);
  return new Map(
    elements(part(workbook), "sheet").map((sheet) => [
      sheet.attributes.get("name")!,
      elements(part(targets.get(sheet.attributes.get("r:id"))!), "row").map((row, r) => cellsOf(row, r + 1)),
    ]),
  );
}

function cellsOf(row: Element, number: number): readonly (Value | undefined)[] {
  expect(row.attributes.get("r")).toBe(String(number));
  const cells: (Value | undefined)[] = [];
  for (const cell of row.children) {
    const [, letters, at] = /^([A-Z]+)(\d+)$/.exec(cell.attributes.get("r")!)!;
    expect(at).toBe(String(number));
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect(column).toBeGreaterThanOrEqual(cells.length);
    cells[column] = readCell(cell);
  }
  return Array.from(cells);
}

function readCell(cell: Element): Value {
  const [inner] = cell.children;
  if (cell.attributes.get("t") === "inlineStr") {
    const text = inner!.children[0]!.text;
    return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  if (cell.attributes.get("t") === "b") return inner!.text === "1";
  expect(inner!.text).toMatch(/^-?\d+(\.\d+)?(e-\d+)?$/);
  return Number(inner!.text);
}

const shown = (value: Value | undefined) =>
  typeof value === "string" && value.length <= 32_767 ? value.replaceAll(/\r\n?/g, "\n") : value;
const trimmed = (cells: readonly (Value | undefined)[]) =>
  cells.slice(0, cells.findLastIndex((c) => c !== undefined) + 1);

const read = (map: PaperMap, options: WriteOptions = {}) =>
  readWorkbook(unzip(bytesOf("xlsx", map, options)));

describe.each(Object.keys(MAPS))("%s", (name) => {
  test.each([{}, { projection: "papers" }] as const)(
    "sheets hold the tables, cell for cell: %o",
    (options) => {
      const sheets = read(MAPS[name]!, options);
      expect([...sheets.keys()]).toEqual(TABLES.map((table) => table.label));
      for (const table of TABLES) {
        const [header, ...rows] = sheets.get(table.label)!;
        expect(header).toEqual(table.columns(options).map((column) => column.name));
        const expected = Array.from(table.rows(MAPS[name]!, options), (row) => trimmed(row.map(shown)));
        expect(rows).toHaveLength(expected.length);
        for (const [i, row] of rows.entries()) {
          expect(row).toHaveLength(expected[i]!.length);
          for (const [c, value] of row.entries()) {
            const wanted = expected[i]![c];
            if (typeof wanted !== "string" || wanted.length <= 32_767) expect(value).toEqual(wanted);
            else {
              expect(value).toHaveLength(32_767);
              expect(wanted.startsWith(String(value).slice(0, -1))).toBe(true);
              expect(String(value).endsWith("…")).toBe(true);
            }
          }
        }
      }
    },
  );
});

/** The parts of a workbook without an archive around them. */
function taken(map: PaperMap, mostRows: number): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { name, pieces } of workbookFiles(map, {}, mostRows)) files.set(name, joinPieces(pieces));
  return files;
}

test("any text stays in its cell and reads back", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom("", "_x0041_", "=1+1", "_x005F_x000A_"), (text, code) => {
      const title = code + text;
      const files = taken(mapWith([{ title }]), 100);
      const [header, row] = readWorkbook(files).get("Papers")!;
      const plain = toPlainText(title).replaceAll(/\r\n?/g, "\n");
      expect(row![header!.indexOf("title")] ?? "").toBe(plain);
    }),
  );
});

test("a table longer than a sheet goes on in the next", () => {
  const map = mapWith(Array.from({ length: 7 }, (_, i) => ({ title: `Paper ${i}` })));
  const sheets = readWorkbook(taken(map, 4));
  expect([...sheets.keys()].slice(0, 4)).toEqual(["Papers", "Papers 2", "Papers 3", "Concepts"]);
  const titles = ["Papers", "Papers 2", "Papers 3"].map((name) => sheets.get(name)!.map((row) => row[1]));
  expect(titles).toEqual([
    ["title", "Paper 0", "Paper 1", "Paper 2"],
    ["title", "Paper 3", "Paper 4", "Paper 5"],
    ["title", "Paper 6"],
  ]);
});
