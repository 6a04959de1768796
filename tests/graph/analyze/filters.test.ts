/** Filters: what is shown, and that every count agrees with it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyFilters,
  type Filters,
  facetsOf,
  NO_FILTERS,
  type Shown,
  shownRows,
} from "../../../graph/analyze/index.ts";
import { adjacencyOf, conceptAt, paperAt } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { mapWith } from "../../support/maps.ts";

const dated = (year: number | null, inferred = false) => ({ year, month: null, day: null, inferred });
const MAP = mapWith([
  { title: "old", date: dated(2016), venue: "ICML", concepts: ["loom", "weft"] },
  { title: "mid", date: dated(2020, true), venue: "ICML", concepts: ["weft"] },
  { title: "new", date: dated(2024), venue: "ACL", concepts: ["weft", "warp"] },
  { title: "undated", concepts: ["warp", "dye"] },
]);
const facets = facetsOf(MAP);

function show(filters: Partial<Filters>, map: PaperMap = MAP): Shown {
  return applyFilters(map.graph, adjacencyOf(map.graph), facetsOf(map), { ...NO_FILTERS, ...filters });
}
function names(shown: Shown): string[] {
  const { papers, concepts } = shownRows(MAP.graph, shown);
  return [
    ...papers.map((row) => paperAt(MAP, row).title),
    ...concepts.map((row) => conceptAt(MAP, row).label),
  ];
}
const concept = (label: string) => {
  for (let row = 0; row < MAP.graph.conceptCount; row++) if (conceptAt(MAP, row).label === label) return row;
  throw new Error(label);
};
const conceptNode = (label: string) => MAP.graph.paperCount + concept(label);

test("facets hold years, where they are inferred, and venues with their papers", () => {
  expect([...facets.year]).toEqual([2016, 2020, 2024, 0]);
  expect([...facets.yearInferred]).toEqual([0, 1, 0, 0]);
  expect(facets.venues).toEqual([
    { name: "ICML", paperCount: 2 },
    { name: "ACL", paperCount: 1 },
  ]);
  expect([...facets.venue]).toEqual([0, 0, 1, -1]);
});

test("without filters everything is shown", () => {
  expect(show({}).isAll).toBe(true);
});

test("years include both ends; papers without a year pass unless told otherwise", () => {
  expect(names(show({ years: [2016, 2020] }))).toEqual(
    ["old", "mid", "undated", "weft", "warp", "loom", "dye"].sort(byTable),
  );
  expect(names(show({ years: [2016, 2020], withoutYear: false })).slice(0, 2)).toEqual(["old", "mid"]);
  expect(show({ years: [2016, 2020], withoutYear: false }).paperCount).toBe(2);
});

/** Papers in order, then concepts in the order of the table. */
function byTable(a: string, b: string): number {
  const order = [
    "old",
    "mid",
    "new",
    "undated",
    ...Array.from({ length: 4 }, (_, row) => conceptAt(MAP, row).label),
  ];
  return order.indexOf(a) - order.indexOf(b);
}

test("concepts whose papers are all gone go too", () => {
  const shown = names(show({ venues: [1] }));
  expect(shown).toContain("warp");
  expect(shown).not.toContain("loom");
  expect(shown).not.toContain("dye");
});

test("several concepts: papers that have all, or any", () => {
  const rows = [concept("weft"), concept("warp")];
  expect(names(show({ concepts: { rows, mode: "all" } })).slice(0, 1)).toEqual(["new"]);
  expect(show({ concepts: { rows, mode: "all" } }).paperCount).toBe(1);
  expect(show({ concepts: { rows, mode: "any" } }).paperCount).toBe(4);
});

test("focus keeps what is near: neighbors at depth 1, theirs at depth 2", () => {
  const node = conceptNode("loom");
  expect(names(show({ focus: { node, depth: 1 } }))).toEqual(["old", "loom"]);
  expect(names(show({ focus: { node, depth: 2 } }))).toEqual(["old", "loom", "weft"].sort(byTable));
  expect(show({ focus: { node, depth: 3 } }).paperCount).toBe(3);
});

test("hidden is hidden, pinned is shown whatever the filters", () => {
  expect(names(show({ hidden: [0] }))).not.toContain("old");
  expect(names(show({ hidden: [0] }))).not.toContain("loom");
  expect(names(show({ venues: [1], pinned: [0] }))).toContain("old");
});

test("a lasso keeps the papers caught and their concepts", () => {
  expect(names(show({ lasso: [3] }))).toEqual(["undated", "warp", "dye"].sort(byTable));
});

const nodes = MAP.graph.paperCount + MAP.graph.conceptCount;
const anyNodes = fc.uniqueArray(fc.nat(nodes - 1));
const anyFilters: fc.Arbitrary<Partial<Filters>> = fc.record(
  {
    years: fc.tuple(fc.integer({ min: 2010, max: 2026 }), fc.integer({ min: 2010, max: 2026 })),
    withoutYear: fc.boolean(),
    topics: fc.subarray([-1, 0, 1, 2]),
    venues: fc.subarray([-1, 0, 1]),
    concepts: fc.record({
      rows: fc.subarray([0, 1, 2, 3]),
      mode: fc.constantFrom("all" as const, "any" as const),
    }),
    documentFrequency: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })),
    focus: fc.record({ node: fc.nat(nodes - 1), depth: fc.integer({ min: 0, max: 4 }) }),
    lasso: anyNodes,
    hidden: anyNodes,
    pinned: anyNodes,
  },
  { requiredKeys: [] },
);

test("counts agree with what is shown, and one more filter never shows more papers", () => {
  fc.assert(
    fc.property(anyFilters, anyFilters, (filters, more) => {
      const shown = show(filters);
      const { papers, concepts } = shownRows(MAP.graph, shown);
      expect([shown.paperCount, shown.conceptCount]).toEqual([papers.length, concepts.length]);
      const inTopics = papers.filter((row) => MAP.graph.cluster[row]! >= 0).length;
      expect(shown.topicPapers.reduce((sum, n) => sum + n, 0)).toBe(inTopics);
      expect(shown.isAll).toBe(papers.length + concepts.length === nodes);
      const { pinned: _, ...narrower } = { ...more, ...filters };
      const both = show({ ...narrower, withoutYear: filters.withoutYear ?? true });
      const without = show({ ...filters, pinned: [] });
      for (const row of shownRows(MAP.graph, both).papers) expect(without.nodes[row]).toBe(1);
    }),
  );
});
