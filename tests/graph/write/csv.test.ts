/** The four tables: one row a thing, text that no spreadsheet runs, everything readable back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { toGraph } from "../../../graph/build/index.ts";
import { paperAt, rowCount } from "../../../graph/map.ts";
import { toPlainText } from "../../../graph/plainText.ts";
import { writerById } from "../../../graph/write/index.ts";
import { anyText } from "../../support/anyText.ts";
import { readCsv } from "../../support/csv.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { mapOf } from "../../support/smallMap.ts";

const textOf = (table: string, map = MAPS.ordinary!, rawCsv = false) =>
  [...writerById(`${table}-csv`).write(map, { rawCsv })].join("");

test("a paper's row has its title, topic, look, concepts and empty cells for what is absent", () => {
  const [first, second] = readCsv(textOf("papers"));
  expect(Object.fromEntries(first!)).toMatchObject({
    id: "doi:10.1000/loom.1",
    title: "Weaving maps from shared words",
    authors: "Ada Weaver; Bo Spinner",
    year: "2024",
    month: "5",
    yearInferred: "false",
    keywords: "looms | maps, drawn",
    concepts: "concept map | threads",
    topic: "First & foremost",
    color: "#1753b3",
    x: "0",
  });
  expect(Object.fromEntries(second!)).toMatchObject({ year: "2025", day: "", yearInferred: "true", doi: "" });
});

test("a reading list gives its papers alone, in its order, each with its note", () => {
  const [first, second] = [0, 1].map((row) => paperAt(MAPS.ordinary!, row).id);
  const list = [
    { id: second!, note: "Ask, about the merge" },
    { id: "key:gone", note: "" },
    { id: first!, note: "=1+1" },
  ];
  const rows = readCsv([...writerById("papers-csv").write(MAPS.ordinary!, { list })].join(""));
  expect(rows.map((row) => [row.get("id"), row.get("note")])).toEqual([
    [second, "Ask, about the merge"],
    [first, "'=1+1"],
  ]);
});

test("notes on some papers stand in a column of their own, beside all papers", () => {
  const { id } = paperAt(MAPS.ordinary!, 1);
  const notes = [{ id, note: "Ask about the merge" }];
  const rows = readCsv([...writerById("papers-csv").write(MAPS.ordinary!, { notes })].join(""));
  expect(rows.length).toBe(MAPS.ordinary!.graph.paperCount);
  expect(rows.filter((row) => row.get("note") !== "").map((row) => [row.get("id"), row.get("note")])).toEqual(
    [[id, "Ask about the merge"]],
  );
});

test("notes on some papers go along with the references of all", () => {
  const { id, title } = paperAt(MAPS.ordinary!, 1);
  const notes = [{ id, note: "Ask about the merge" }];
  const items: { title: string; note?: string }[] = JSON.parse(
    [...writerById("csl-json").write(MAPS.ordinary!, { notes })].join(""),
  );
  expect(items.length).toBe(MAPS.ordinary!.graph.paperCount);
  expect(items.filter(({ note }) => note?.includes("merge")).map((item) => item.title)).toEqual([title]);
});

test("a concept too rare for the map is in the table, without a place on the map", () => {
  const rows = readCsv(textOf("concepts")).map((row) => [
    row.get("label"),
    row.get("onMap"),
    row.get("x") !== "",
  ]);
  expect(rows).toEqual([
    ["threads", "true", true],
    ["concept map", "true", true],
    ["knots", "false", false],
    ["loom", "false", false],
  ]);
});

test("a mention has its words and their sentence", () => {
  const rows = readCsv(textOf("mentions")).filter((row) => row.get("label") === "concept map");
  expect(rows.map((row) => [...row.values()])).toEqual([
    [
      "doi:10.1000/loom.1",
      "concept:concept map",
      "concept map",
      "abstract",
      "38",
      "49",
      "concept map",
      paperAt(MAPS.ordinary!, 0).abstract,
    ],
  ]);
});

test("edges have the columns that Gephi and Cosmograph look for", () => {
  expect([...readCsv(textOf("edges"))[0]!]).toEqual([
    ["source", "doi:10.1000/loom.1"],
    ["target", "concept:concept map"],
    ["type", "undirected"],
    ["id", "doi:10.1000/loom.1--concept:concept map"],
    ["weight", "0.666667"],
    ["mentions", "1"],
  ]);
});

test("a topic's row has its color and numbers, and the labels of its leading concepts", () => {
  const topics = [{ label: "=Looms", paperCount: 3, conceptCount: 2, concepts: [0, 1], names: [] }];
  expect(readCsv(textOf("topics", { ...MAPS.ordinary!, topics })).map((row) => [...row.values()])).toEqual([
    ["0", "'=Looms", "#1753b3", "3", "2", "threads | concept map"],
  ]);
});

test.each(Object.keys(MAPS))("row counts are the map's counts: %s", (name) => {
  const map = MAPS[name]!;
  const count = (table: string) => readCsv(textOf(table, map)).length;
  expect(count("papers")).toBe(rowCount(map.papers));
  expect(count("concepts")).toBe(rowCount(map.concepts));
  expect(count("mentions")).toBe(map.mentions.paper.length);
  expect(count("edges")).toBe(toGraph(map).size);
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "  =1",
  "\u00a0=1",
  "\u200b=1",
  "＝1+1",
  "\tplain",
])("a text a spreadsheet would run gets an apostrophe: %j", (title) => {
  const [row] = readCsv(textOf("papers", mapWith([{ title }])));
  expect(row!.get("title")).toBe(`'${title}`);
});

test("numbers stay numbers, also negative ones, and ordinary text stays as it is", () => {
  const map = mapWith([{ title: "a = b - c" }, { title: "x" }, { title: "y" }]);
  const rows = readCsv(textOf("papers", map));
  expect(rows[0]!.get("title")).toBe("a = b - c");
  expect(rows[2]!.get("cluster")).toBe("-1");
});

test("raw tables hold the exact text, without byte order mark", () => {
  const map = mapWith([{ title: "=1+1" }]);
  expect(textOf("papers", map).startsWith("\ufeffid,title,")).toBe(true);
  expect(textOf("papers", map, true).startsWith("id,title,")).toBe(true);
  expect(readCsv(textOf("papers", map, true))[0]!.get("title")).toBe("=1+1");
});

test("any text keeps the table whole and reads back, but for the apostrophe", () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const rows = readCsv(textOf("papers", mapWith([{ title }, { title: "next" }])));
      const found = rows[0]!.get("title")!;
      return rows.length === 2 && (found === toPlainText(title) || found === `'${toPlainText(title)}`);
    }),
  );
});

test("gaps say which two concepts, through what they would meet, and in how many papers", () => {
  // Swanson's: what lies between fish oil and Raynaud is shared, and no paper has both.
  const map = mapOf({
    oil1: ["fish oil", "blood viscosity"],
    oil2: ["fish oil", "platelets"],
    oil3: ["fish oil", "blood viscosity"],
    ray1: ["Raynaud", "blood viscosity"],
    ray2: ["Raynaud", "platelets"],
    ...Object.fromEntries(["loom", "weft", "warp", "dye", "silk"].map((word) => [word, [word]])),
  });
  const text = [...writerById("gaps-csv").write(map, { rawCsv: true })].join("");
  const rows = readCsv(text);
  const row = rows.find((one) => [one.get("firstLabel"), one.get("secondLabel")].includes("fish oil"));
  expect([row!.get("firstLabel"), row!.get("secondLabel")].sort()).toEqual(["Raynaud", "fish oil"]);
  expect(row!.get("through")).toBe("blood viscosity | platelets");
  expect(Number(row!.get("expectedPapers"))).toBeGreaterThan(0);
  expect(row!.get("nearestPapers")!.split(" | ")).toContain("ray1");
});
