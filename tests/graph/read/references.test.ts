/** References and tables: what our writers write is read back, and the parts the readers are made of. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Paper, readPapers } from "../../../graph/index.ts";
import { readLooseDate } from "../../../graph/read/readDate.ts";
import { turnName } from "../../../graph/read/readNames.ts";
import { DELIMITERS, splitTable } from "../../../graph/read/splitTable.ts";
import { dropBraces, splitAtAnd } from "../../../graph/read/texBraces.ts";

const cell = fc.string({ unit: fc.constantFrom(..."ab \",;\t|\n'é".split("")), maxLength: 8 });

test("rows written with quotes come back, under every delimiter", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.constantFrom(...DELIMITERS),
      (rows, delimiter) => {
        const text = rows
          .map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(delimiter))
          .join("\r\n");
        const filled = rows.filter((cells) => cells.some((c) => c.trim() !== ""));
        expect(splitTable(text, delimiter).map(({ cells }) => cells)).toEqual(filled);
      },
    ),
  );
});

test("a row knows its line, also behind cells of several lines", () => {
  const rows = splitTable('a,"b\nc"\n\n"d",e\n', ",");
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, "a", "b\nc"],
    [4, "d", "e"],
  ]);
});

test("a quote that is never closed takes no other rows with it", () => {
  const rows = splitTable('t,a\n"x,1\ny,2\n"z",3\n', ",");
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["t", "a"],
    ['"x', "1"],
    ["y", "2"],
    ["z", "3"],
  ]);
});

test.each([
  ["{NAS} with {T}ransformers", "NAS with Transformers"],
  ['{\\"o}rsted', '\\"orsted'],
  ["\\emph{x} {y}", "\\emph{x} y"],
  ["$x^{2}$ {y}", "$x^{2}$ y"],
  ["H_{2}O", "H_{2}O"],
  ["\\frac{a}{b}{c}", "\\frac{a}{b}{c}"],
  ["{\\ae}r{\\o}", "\\ae{}r\\o{}"],
  ["\\{a\\}", "\\{a\\}"],
  ["}}{{", ""],
])("braces of %s", (value, text) => expect(dropBraces(value)).toBe(text));

test("names are parted by and outside of braces", () => {
  expect(splitAtAnd("Ash, Ann and {Kites and Knots} AND Bo Birch and\nCy and")).toEqual([
    "Ash, Ann",
    "{Kites and Knots}",
    "Bo Birch",
    "Cy",
  ]);
});

test.each([
  ["Ash, Ann", "Ann Ash"],
  ["Ash, Jr., Ann", "Ann Ash Jr."],
  ["Ash, Ann, III", "Ann Ash III"],
  ["Ash, A. (57000000001)", "A. Ash"],
  ["Ann Ash", "Ann Ash"],
  ["Dept. of Kites, Knots, Strings", "Dept. of Kites, Knots, Strings"],
  ["", ""],
])("name %s", (name, shown) => expect(turnName(name)).toBe(shown));

test.each([
  ["2004///", [2004, null, null]],
  ["2019/05/03/", [2019, 5, 3]],
  ["2015 Nov-Dec", [2015, 11, null]],
  ["Spring 2000", [2000, null, null]],
  ["2021-05-03T00:00:00Z", [2021, 5, 3]],
  ["c1920", [1920, null, null]],
  ["MAY 3", [null, 5, 3]],
  ["12 May 2001", [2001, 5, 12]],
  ["2020/13/40", [2020, null, null]],
  ["n.d.", null],
  ["", null],
] as const)("date %s", (text, parts) => {
  const date = readLooseDate(text);
  expect(date && [date.year, date.month, date.day]).toEqual(parts);
});

/** Test cases of Zotero's translators, with the items that must result. */
const zotero = fileURLToPath(new URL("../../../../shared/data/files/zotero-translators/", import.meta.url));
const KINDS =
  /^(?:ris|bibtex|medlinenbib|web-of-science-tagged|referbibix|pubmed-xml|endnote-xml|csl-json|openalex-json)-/;
const cases = existsSync(zotero)
  ? readdirSync(zotero).filter((name) => KINDS.test(name) && !name.endsWith(".expected.json"))
  : [];

test.skipIf(cases.length === 0)("titles, authors and years as Zotero reads them", () => {
  let items = 0;
  let right = 0;
  const missing: string[] = [];
  for (const name of cases) {
    const { papers } = readPapers([{ name, bytes: new Uint8Array(readFileSync(zotero + name)) }]);
    const expected: ZoteroItem[] = JSON.parse(readFileSync(`${zotero}${name}.expected.json`, "utf8"));
    for (const item of expected) {
      const title = plain(item.title);
      if (title === "" || NO_PAPERS.has(item.itemType)) continue;
      const paper = papers.find((paper) => plain(paper.title) === title);
      if (paper === undefined) missing.push(`${name}: ${title}`);
      items++;
      if (paper !== undefined && hasAuthorsAndYear(paper, item)) right++;
    }
  }
  expect(missing).toEqual([]);
  // Zotero knows of translators, series editors and the like in records of rare kinds; we read authors.
  expect(right / items).toBeGreaterThan(0.9);
});

/** Records of law have other tags for their names. */
const NO_PAPERS = new Set(["note", "attachment", "case", "statute", "bill", "hearing"]);

interface ZoteroItem {
  readonly itemType: string;
  readonly title?: string;
  readonly date?: string;
  readonly creators?: readonly {
    readonly creatorType: string;
    readonly firstName?: string;
    readonly lastName?: string;
    readonly name?: string;
  }[];
}

function hasAuthorsAndYear(paper: Paper, item: ZoteroItem): boolean {
  const authors = (item.creators ?? [])
    .filter(({ creatorType }) => creatorType === "author")
    .map(({ name, firstName = "", lastName = "" }) => plain(name ?? firstName + lastName));
  const year = /\b(?:1[4-9]|2[01])\d\d\b/.exec(item.date ?? "")?.[0];
  return (
    (authors.length === 0 || authors.join("|") === paper.authors.map(plain).join("|")) &&
    (year === undefined || Number(year) === paper.date?.year)
  );
}

function plain(text: string | undefined): string {
  return (text ?? "")
    .replace(/<[^>]+>/g, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
