/**
 * XLSX: a workbook with a sheet for each table, its first row fixed. Texts are texts: nothing is run.
 *
 * Texts stand in their cells rather than in a list of shared ones, which would have to be in memory.
 * Reference: ECMA-376, "Office Open XML", part 1, sections 12.3 and 18; limits: Microsoft, "Excel
 * specifications and limits".
 */
import type { PaperMap } from "../model.ts";
import { inPieces } from "./pieces.ts";
import { type Cell, type Column, TABLES, withTables } from "./tables.ts";
import { VIEW_OPTIONS } from "./viewOf.ts";
import type { WriteOptions, Writer } from "./writer.ts";
import { escapeXml, XML_DECLARATION } from "./xml.ts";
import { type ZipEntry, zipParts } from "./zip.ts";

export const xlsx: Writer = {
  id: "xlsx",
  group: "table",
  label: "Excel workbook (all tables)",
  help: "For Excel, LibreOffice and Google Sheets: papers, concepts, mentions, edges, topics and gaps as sheets.",
  extension: ".xlsx",
  mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  options: [...VIEW_OPTIONS, "notes"],
  checkedWith: "Python's zipfile and the rules of ECMA-376",
  cannotHold: "what a text has beyond 32,767 characters",
  write: (map, options) => withTables(map, TABLES, () => zipParts(workbookFiles(map, options, MOST_ROWS))),
};

/** Rows of a sheet, its header included; a longer table goes on in a sheet of its own. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The parts of the workbook. All of a file is to be taken before the next is asked for: rows flow through.
 *
 * @param mostRows of a sheet, its header included; at least 2
 */
export function* workbookFiles(map: PaperMap, options: WriteOptions, mostRows: number): Generator<ZipEntry> {
  const file = (name: string, xml: string): ZipEntry => ({ name, pieces: [XML_DECLARATION + xml] });
  yield file(
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/></Types>`,
  );
  yield file("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]]));
  const sheets: string[] = [];
  for (const table of TABLES) {
    const rows = table.rows(map, options)[Symbol.iterator]();
    let next = rows.next();
    function* someRows(): Generator<readonly Cell[]> {
      for (let count = 1; count < mostRows && next.done !== true; count++) {
        yield next.value;
        next = rows.next();
      }
    }
    for (let part = 1; part === 1 || next.done !== true; part++) {
      sheets.push(part === 1 ? table.label : `${table.label} ${part}`);
      yield {
        name: `xl/worksheets/sheet${sheets.length}.xml`,
        pieces: inPieces(sheetParts(table.columns(options), someRows())),
      };
    }
  }
  const list = sheets.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  yield file(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`,
  );
  yield file(
    "xl/_rels/workbook.xml.rels",
    relationships(sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`])),
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function* sheetParts(columns: readonly Column[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>\n`;
  let number = 1;
  yield rowOf(
    number,
    columns.map(({ name }) => name),
  );
  for (const row of rows) yield rowOf(++number, row);
  yield "</sheetData></worksheet>\n";
}

function rowOf(number: number, cells: readonly Cell[]): string {
  return `<row r="${number}">${cells.map((cell, i) => cellOf(`${letters(i)}${number}`, cell)).join("")}</row>\n`;
}

function cellOf(place: string, cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(toCellText(cell))}</t></is></c>`;
}

/** A, B, …, Z, AA, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** A line break is a line feed, and `_x0041_` would be read as "A". */
function toCellText(text: string): string {
  const escaped = text.replaceAll(/\r\n?/g, "\n").replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  if (escaped.length <= MOST_CHARACTERS) return escaped;
  return `${escaped.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
