/** A workspace by ids: on the same papers it comes back, on other settings what is left of it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Filters, NO_FILTERS } from "../../graph/analyze/index.ts";
import { conceptAt } from "../../graph/map.ts";
import type { PaperMap } from "../../graph/model.ts";
import { idAt, rowFinder } from "../../src/store/ids.ts";
import { toLoadedMap } from "../../src/store/loadedMap.ts";
import { carryOver, fromPortable, toPortable } from "../../src/store/portable.ts";
import { lookUpsOf } from "../../src/worker/lookUps.ts";
import { mapWith, type PaperSpec } from "../support/maps.ts";

const SPECS: readonly PaperSpec[] = [
  { title: "one", venue: "ICML", concepts: ["loom", "weft", "dye"] },
  { title: "two", venue: "ACL", concepts: ["weft", 'quoted "loom"'] },
  { title: "three", concepts: ["weft", "loom"] },
];
const load = (map: PaperMap) =>
  toLoadedMap(map, lookUpsOf(map), { title: "made", isSample: false, files: [] });
const WHOLE = load(mapWith(SPECS));
/** The same papers with fewer concepts on the map. */
const FEWER = load(mapWith(SPECS, 2));
const conceptRow = (label: string, { map } = WHOLE) => {
  for (let row = 0; row < map.concepts.offsets.length - 1; row++)
    if (conceptAt(map, row).label === label) return row;
  throw new Error(label);
};
const workspace = (filters: Partial<Filters>) => ({
  filters: { ...NO_FILTERS, ...filters },
  bookmarks: [{ kind: "paper" as const, id: "key:paper 0", note: "read it" }],
});

test("ids are read without the record, also escaped ones, and found again", () => {
  const { concepts } = WHOLE.map;
  const find = rowFinder(concepts);
  for (let row = 0; row < concepts.offsets.length - 1; row++) {
    expect(idAt(concepts, row)).toBe(conceptAt(WHOLE.map, row).id);
    expect(find(idAt(concepts, row))).toBe(row);
  }
  for (let i = 0; i < 40; i++) expect(find("concept:nothing")).toBeNull();
  expect(find('concept:quoted "loom"')).toBe(conceptRow('quoted "loom"'));
});

const nodes = WHOLE.map.graph.paperCount + WHOLE.map.graph.conceptCount;
const anyNodes = fc.uniqueArray(fc.nat(nodes - 1));
const someRows = (rows: number[]) => fc.option(fc.subarray(rows, { minLength: 1 }));
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  years: fc.option(fc.tuple(fc.integer({ min: 1900, max: 2000 }), fc.integer({ min: 2000, max: 2100 }))),
  withoutYear: fc.boolean(),
  topics: someRows([-1, 0, 1, 2]),
  venues: someRows([-1, 0, 1]),
  concepts: fc.option(
    fc.record({
      rows: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      mode: fc.constantFrom("all" as const, "any" as const),
    }),
  ),
  documentFrequency: fc.option(fc.tuple(fc.constant(1), fc.nat(9))),
  focus: fc.option(fc.record({ node: fc.nat(nodes - 1), depth: fc.integer({ min: 1, max: 3 }) })),
  lasso: fc.option(fc.uniqueArray(fc.nat(WHOLE.map.graph.paperCount - 1), { minLength: 1 })),
  hidden: anyNodes,
  pinned: anyNodes,
});

test("whatever is filtered is the same after a round by ids, as JSON too", () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const portable = toPortable(WHOLE, workspace(filters));
      expect(fromPortable(WHOLE, JSON.parse(JSON.stringify(portable)))).toEqual(workspace(filters));
    }),
  );
});

test("on other settings papers stay, concepts follow their id, and what is gone is left out", () => {
  const carry = carryOver(WHOLE, FEWER);
  const { paperCount } = WHOLE.map.graph;
  const dye = conceptRow("dye");
  const loom = conceptRow("loom");
  const carried = carry(
    workspace({
      hidden: [0, paperCount + dye, paperCount + loom],
      focus: { node: paperCount + dye, depth: 1 },
      concepts: { rows: [loom], mode: "all" },
      venues: [0, -1],
    }),
  );
  expect(carried.filters.hidden).toEqual([0, paperCount + conceptRow("loom", FEWER)]);
  expect(carried.filters.focus).toBeNull();
  expect(carried.filters.concepts?.rows).toEqual([conceptRow("loom", FEWER)]);
  expect(carried.filters.venues).toEqual([0, -1]);
  expect(carried.bookmarks).toEqual(workspace({}).bookmarks);
});

test("no filters stay the one value for that", () => {
  const carried = carryOver(WHOLE, FEWER)({ filters: NO_FILTERS, bookmarks: [] });
  expect(carried.filters).toBe(NO_FILTERS);
});

test("a topic is known again by name, else by what leads it", () => {
  const withTopics = (...topics: [label: string, concepts: number[]][]) =>
    load({
      ...WHOLE.map,
      topics: topics.map(([label, concepts]) => ({
        label,
        concepts,
        paperCount: 1,
        conceptCount: 1,
        names: [],
      })),
    });
  const before = withTopics(["Looms", [0, 1]], ["Dyes", [2, 3]]);
  const filters = { ...NO_FILTERS, topics: [1] };
  const carried = (after: ReturnType<typeof load>) =>
    carryOver(before, after)({ filters, bookmarks: [] }).filters.topics;
  expect(carried(withTopics(["Dyes", [0]], ["Looms", [1]]))).toEqual([0]);
  expect(carried(withTopics(["Other", [0]], ["Colors", [3, 2]]))).toEqual([1]);
  expect(carried(withTopics(["Other", [0]], ["Looms", [1]]))).toBeNull();
});
