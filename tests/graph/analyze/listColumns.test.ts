import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyColumns, growListColumns, type ListColumns, orderRows } from "../../../graph/analyze/index.ts";
import { toTable } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { conceptOf, mapOf, paperOf } from "../../support/smallMap.ts";

function columnsOf(map: PaperMap): ListColumns {
  const growing = growListColumns(map);
  for (;;) {
    const { done, value } = growing.next();
    if (done) return value;
  }
}

const dated = (year: number | null) => ({ year, month: null, day: null, inferred: false });
const map: PaperMap = {
  ...mapOf({ a: ["x", "y"], b: ["x"], c: [], d: ["y"] }),
  papers: toTable([
    paperOf({ id: "key:a", title: "Weft", date: dated(2021), venue: "Loom Letters" }),
    paperOf({ id: "key:b", title: "“Élan” of looms", date: dated(2023), venue: null }),
    paperOf({ id: "key:c", title: "warp", date: null, venue: "Annals" }),
    paperOf({ id: "key:d", title: "Elan, again", date: dated(2021), venue: "Annals" }),
  ]),
  concepts: toTable([
    { ...conceptOf("yarn", 3), shortForm: "Y", variants: [{ form: "yarn", mentions: 4 }] },
    { ...conceptOf("Bobbin", 3), variants: [{ form: "bobbin", mentions: 2 }] },
  ]),
};
const columns = columnsOf(map);
const papers = Uint32Array.of(0, 1, 2, 3);
const sorted = (...order: Parameters<typeof orderRows>[2]) => [...orderRows(columns.paper, papers, order)];

test("names are sorted by their letters, whatever their case, accents and quotation marks", () => {
  expect(sorted({ by: "name", falling: false })).toEqual([3, 1, 2, 0]);
  expect(sorted({ by: "name", falling: true })).toEqual([0, 2, 1, 3]);
});

test("what has no value comes last, rising or falling", () => {
  expect(sorted({ by: "year", falling: false })).toEqual([0, 3, 1, 2]);
  expect(sorted({ by: "year", falling: true })).toEqual([1, 0, 3, 2]);
});

test("where the first column is equal, the next decides", () => {
  expect(sorted({ by: "year", falling: true }, { by: "name", falling: false })).toEqual([1, 3, 0, 2]);
  expect(sorted({ by: "venue", falling: false }, { by: "year", falling: false })).toEqual([3, 2, 0, 1]);
});

test("papers by their number of concepts, concepts by papers, mentions, short form", () => {
  expect(sorted({ by: "concepts", falling: true })).toEqual([0, 1, 3, 2]);
  const concepts = (by: "papers" | "mentions" | "shortForm") => [
    ...orderRows(columns.concept, Uint32Array.of(1, 0), [{ by, falling: false }]),
  ];
  expect(concepts("papers")).toEqual([0, 1]);
  expect(concepts("mentions")).toEqual([1, 0]);
  expect(concepts("shortForm")).toEqual([0, 1]);
});

test("columns without any value are told", () => {
  expect(emptyColumns(columns.paper)).toContain("citations");
  expect(emptyColumns(columns.paper)).not.toContain("venue");
});

test("sorting rearranges rows and neither adds nor loses any", () => {
  const order = fc.array(
    fc.record({ by: fc.constantFrom("name", "year", "venue", "topic", "citations"), falling: fc.boolean() }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3]), order, (rows, by) => {
      const result = orderRows(columns.paper, Uint32Array.from(rows), by as Parameters<typeof orderRows>[2]);
      expect([...result].sort()).toEqual(rows);
    }),
  );
});
