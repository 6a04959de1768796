/** The counts beside filters are what one gets by choosing them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyFilters, type Filters, NO_FILTERS } from "../../graph/analyze/index.ts";
import { toLoadedMap } from "../../src/store/loadedMap.ts";
import { conceptCounts, facetCounts } from "../../src/ui/facetCounts.ts";
import { filterWords } from "../../src/ui/filterWords.ts";
import { lookUpsOf } from "../../src/worker/lookUps.ts";
import { mapWith } from "../support/maps.ts";

const dated = (year: number | null) => ({ year, month: null, day: null, inferred: false });
const MAP = mapWith([
  { title: "one", date: dated(2016), venue: "ICML", concepts: ["loom", "weft"] },
  { title: "two", date: dated(2020), venue: "ICML", concepts: ["weft"] },
  { title: "three", date: dated(2024), venue: "ACL", concepts: ["weft", "warp"] },
  { title: "four", concepts: ["warp", "dye"] },
  { title: "five", date: dated(2020), concepts: [] },
]);
const LOADED = toLoadedMap(MAP, lookUpsOf(MAP), { title: "made", isSample: false, files: [] });
const papersOf = (filters: Filters) =>
  applyFilters(MAP.graph, LOADED.adjacency, LOADED.facets, filters).paperCount;

const years = fc.option(fc.tuple(fc.integer({ min: 2010, max: 2020 }), fc.integer({ min: 2020, max: 2026 })));
const rows = (all: number[]) => fc.option(fc.subarray(all, { minLength: 1 }));
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  ...(Object.fromEntries(
    Object.entries(NO_FILTERS).map(([name, value]) => [name, fc.constant(value)]),
  ) as unknown as { [K in keyof Filters]: fc.Arbitrary<Filters[K]> }),
  years,
  withoutYear: fc.boolean(),
  topics: rows([-1, 0, 1, 2]),
  venues: rows([-1, 0, 1]),
  hidden: fc.uniqueArray(fc.nat(4)),
});

test.each(["topics", "venues"] as const)("each choice of %s leaves as many papers as it says", (facet) => {
  const count = facet === "topics" ? MAP.topics.length : LOADED.facets.venues.length;
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const counts = facetCounts(LOADED, filters, facet);
      for (let row = -1; row < count; row++)
        expect(counts[row < 0 ? count : row]).toBe(papersOf({ ...filters, [facet]: [row] }));
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(papersOf({ ...filters, [facet]: null }));
    }),
  );
});

test("each concept leaves as many papers as it says, by itself and beside those picked", () => {
  const concepts = [...Array(MAP.graph.conceptCount).keys()];
  const picked = fc.record({
    rows: fc.subarray(concepts, { minLength: 1 }),
    mode: fc.constantFrom("all" as const, "any" as const),
  });
  fc.assert(
    fc.property(anyFilters, fc.option(picked), (others, now) => {
      const filters = { ...others, concepts: now };
      const { alone, added } = conceptCounts(LOADED, filters);
      for (const row of concepts) {
        expect(alone(row)).toBe(papersOf({ ...filters, concepts: { rows: [row], mode: "all" } }));
        if (now?.rows.includes(row)) continue;
        const mode = now?.mode ?? "all";
        expect(added(row)).toBe(
          papersOf({ ...filters, concepts: { rows: [...(now?.rows ?? []), row], mode } }),
        );
      }
    }),
  );
});

test("whatever leaves something out is said, and taking all of it away shows all", () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const said = filterWords(LOADED, filters);
      if (papersOf(filters) < MAP.graph.paperCount) expect(said.length).toBeGreaterThan(0);
      const without: Filters = Object.assign({}, filters, ...said.map((each) => each.without));
      expect(papersOf(without)).toBe(MAP.graph.paperCount);
      for (const { words } of said) expect(words).not.toMatch(/undefined|null|NaN/);
    }),
  );
});
