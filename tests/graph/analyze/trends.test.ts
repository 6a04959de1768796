/** Papers by year, and which concepts rise or fall: counted by hand, and never told from too few. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countYears,
  facetsOf,
  findTrends,
  halvesOf,
  type PaperFacets,
  papersOfConcept,
  yearsOf,
} from "../../../graph/analyze/index.ts";
import { adjacencyOf, conceptAt } from "../../../graph/map.ts";
import { mapWith, type PaperSpec } from "../../support/maps.ts";

const dated = (year: number | null, inferred = false) => ({ year, month: null, day: null, inferred });
function facetsWith(years: readonly number[], inferred: readonly number[] = []): PaperFacets {
  return {
    year: Uint16Array.from(years),
    yearInferred: Uint8Array.from(years, (_, paper) => (inferred.includes(paper) ? 1 : 0)),
    venue: new Int32Array(years.length).fill(-1),
    venues: [],
  };
}

test("every year from the first to the last has its count; unknown and inferred ones are told apart", () => {
  const counts = countYears(facetsWith([2016, 2019, 0, 2019, 2018], [3]));
  expect(counts).toMatchObject({ first: 2016, last: 2019, unknown: 1 });
  expect([...counts.all]).toEqual([1, 0, 1, 2]);
  expect([...counts.inferred]).toEqual([0, 0, 0, 1]);
});

test("some of the papers are counted over the years of all", () => {
  const facets = facetsWith([2016, 2019, 0, 2019, 2018]);
  expect([...countYears(facets, yearsOf(facets), [1, 2]).all]).toEqual([0, 0, 0, 1]);
  expect(countYears(facets, yearsOf(facets), [1, 2]).unknown).toBe(1);
});

test("one year, and no year at all", () => {
  expect(yearsOf(facetsWith([2025, 0, 2025]))).toEqual([2025, 2025]);
  expect([...countYears(facetsWith([2025, 0, 2025])).all]).toEqual([2]);
  expect(yearsOf(facetsWith([0, 0]))).toBeNull();
  expect(countYears(facetsWith([0, 0]))).toMatchObject({ unknown: 2, all: new Uint32Array(0) });
});

test("a year far off does not make a bar for each year in between", () => {
  const counts = countYears(facetsWith([25, 2024, 2025]));
  expect(counts.last).toBe(2025);
  expect(counts.all.length).toBe(400);
  expect(counts.all[0]).toBe(1);
});

test("every paper is counted once", () => {
  const years = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3000 })), { maxLength: 60 });
  fc.assert(
    fc.property(years, (list) => {
      const { all, unknown, inferred } = countYears(facetsWith(list, [0, 2]));
      expect(all.reduce((sum, n) => sum + n, unknown)).toBe(list.length);
      inferred.forEach((n, i) => {
        expect(n).toBeLessThanOrEqual(all[i]!);
      });
    }),
  );
});

test("the halves are as alike as years allow; too small ones are none", () => {
  expect(
    halvesOf(facetsWith([...Array(12).fill(2019), ...Array(9).fill(2020), ...Array(8).fill(2021)])),
  ).toEqual({
    until: 2019,
    earlier: 12,
    later: 17,
  });
  expect(halvesOf(facetsWith(Array(50).fill(2020)))).toBeNull();
  expect(halvesOf(facetsWith([...Array(9).fill(2019), ...Array(30).fill(2020)]))).toBeNull();
});

/** Papers of which `early` and `late` of each half speak of a concept. */
function corpus(size: number, shares: Readonly<Record<string, readonly [early: number, late: number]>>) {
  const specs: PaperSpec[] = [];
  for (const half of [0, 1] as const)
    for (let i = 0; i < size; i++)
      specs.push({
        title: `${half} ${i}`,
        date: dated(half === 0 ? 2018 : 2022),
        concepts: Object.keys(shares).filter((label) => i < shares[label]![half]!),
      });
  return mapWith(specs);
}
function trendsOf(map: ReturnType<typeof corpus>) {
  const { rising, falling, ...rest } = findTrends(map.graph, adjacencyOf(map.graph), facetsOf(map));
  const labels = (trends: typeof rising) => trends.map(({ concept }) => conceptAt(map, concept).label);
  return { ...rest, rising: labels(rising), falling: labels(falling), counts: rising };
}

test("what became common rises, what became rare falls, what stayed does neither", () => {
  const map = corpus(40, { loom: [2, 30], spindle: [28, 3], weft: [20, 20], dye: [1, 3] });
  const { rising, falling, halves, tested, counts } = trendsOf(map);
  expect(rising).toEqual(["loom"]);
  expect(falling).toEqual(["spindle"]);
  expect(halves).toEqual({ until: 2018, earlier: 40, later: 40 });
  expect(tested).toBe(3); // dye is in too few papers
  expect(counts[0]).toMatchObject({ earlier: 2, later: 30 });
});

test("from few papers nothing is told", () => {
  expect(trendsOf(corpus(9, { loom: [0, 9] }))).toMatchObject({ halves: null, rising: [], falling: [] });
  expect(trendsOf(corpus(12, { loom: [1, 3] }))).toMatchObject({ tested: 0, rising: [] });
});

test("of concepts spread by chance hardly one is told in a hundred corpora", () => {
  // A linear congruential generator: the same draws at each run.
  let state = 1;
  const draw = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  let told = 0;
  for (let run = 0; run < 100; run++) {
    const labels = Array.from({ length: 20 }, (_, i) => `c${i}`);
    const map = mapWith(
      Array.from({ length: 60 }, (_, i) => ({
        title: `${i}`,
        date: dated(i < 30 ? 2018 : 2022),
        concepts: labels.filter(() => draw() < 0.2),
      })),
    );
    const { rising, falling } = findTrends(map.graph, adjacencyOf(map.graph), facetsOf(map));
    if (rising.length + falling.length > 0) told++;
  }
  expect(told).toBeLessThanOrEqual(15);
});

test("papers of a concept, by row", () => {
  const map = corpus(3, { loom: [1, 2] });
  expect(papersOfConcept(map.graph, adjacencyOf(map.graph), 0)).toEqual([0, 3, 4]);
});
