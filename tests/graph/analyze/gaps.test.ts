/** Gaps and bridges. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBridges } from "../../../graph/analyze/index.ts";
import { findGaps } from "../../../graph/gaps.ts";
import { adjacencyOf, conceptAt, paperAt } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { mapOf, type Spec } from "../../support/smallMap.ts";

const conceptsOf = (map: PaperMap) =>
  Array.from({ length: map.graph.conceptCount }, (_, row) => conceptAt(map, row));
const gapsOf = (map: PaperMap, limit = 99) =>
  findGaps(map.graph, adjacencyOf(map.graph), conceptsOf(map), limit);

describe("fish oil and Raynaud", () => {
  // Swanson's own example: two literatures that share what is between them and never cite each other.
  const map = mapOf({
    oil1: ["fish oil", "blood viscosity"],
    oil2: ["fish oil", "platelets"],
    oil3: ["fish oil", "blood viscosity"],
    ray1: ["Raynaud", "blood viscosity"],
    ray2: ["Raynaud", "platelets"],
    far1: ["loom"],
    far2: ["weft"],
    far3: ["warp"],
    far4: ["dye"],
  });
  const label = (row: number) => conceptAt(map, row).label;
  const gap = gapsOf(map).find(({ first, second }) =>
    [first, second].some((row) => label(row) === "fish oil"),
  );

  test("the pair is found, with what stands between", () => {
    expect([label(gap!.first), label(gap!.second)].toSorted()).toEqual(["Raynaud", "fish oil"]);
    expect(gap!.via.map(({ concept }) => label(concept)).toSorted()).toEqual([
      "blood viscosity",
      "platelets",
    ]);
  });

  test("expected is what the neighbors say, by hand", () => {
    // From oil: two papers to viscosity, of whose 3 papers 1 has Raynaud; one to platelets, 1 of 2. From Raynaud: 2/3 and 1/2.
    const forward = 2 * (1 / 3) + 1 / 2;
    const back = 2 / 3 + 1 / 2;
    expect(gap!.expected).toBeCloseTo((forward + back) / 2, 12);
    expect(gap!.association).toBeCloseTo((gap!.expected + 0.5) / ((3 * 2) / 9 + 0.5), 12);
  });

  test("the nearest papers are those of either side", () => {
    const near = gap!.nearest.map((row) => paperAt(map, row).title);
    expect(near.length).toBe(4);
    expect(near.every((name) => /^(oil|ray)/.test(name))).toBe(true);
  });
});

test("names that share a word are no gap", () => {
  const map = mapOf({
    a: ["neural network", "x"],
    b: ["neural networks on graphs", "x"],
    c: ["x", "neural network"],
    d: ["neural networks on graphs", "x"],
  });
  const pairs = gapsOf(map).map(({ first, second }) =>
    [first, second].map((row) => conceptAt(map, row).label),
  );
  expect(pairs.filter((pair) => pair.every((label) => label.startsWith("neural")))).toEqual([]);
});

const specs: fc.Arbitrary<Spec> = fc
  .array(fc.uniqueArray(fc.constantFrom(..."abcdefghij"), { maxLength: 6 }), { maxLength: 14 })
  .map((papers) => Object.fromEntries(papers.map((concepts, i) => [`p${i}`, concepts])));

test("gaps never meet, their vias meet both, and the order holds", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const map = mapOf(spec);
      const lists = Object.values(spec);
      const meet = (a: string, b: string) => lists.some((list) => list.includes(a) && list.includes(b));
      const gaps = gapsOf(map);
      gaps.forEach(({ first, second, expected, association, via }, i) => {
        const [a, b] = [conceptAt(map, first).label, conceptAt(map, second).label];
        expect(first).toBeLessThan(second);
        expect(meet(a, b)).toBe(false);
        expect(expected).toBeGreaterThan(0);
        expect(via.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(expected + 1e-9);
        for (const { concept } of via) {
          const between = conceptAt(map, concept).label;
          expect(meet(a, between) && meet(between, b)).toBe(true);
        }
        if (i > 0) expect(association).toBeLessThanOrEqual(gaps[i - 1]!.association);
      });
    }),
  );
});

test("a bridge stands in two topics with two concepts each; shares are of the whole", () => {
  const map = mapOf({
    a1: ["loom", "weft", "warp"],
    a2: ["loom", "weft", "warp"],
    a3: ["loom", "weft"],
    b1: ["atom", "quark", "gluon"],
    b2: ["atom", "quark", "gluon"],
    b3: ["atom", "quark"],
    bridge: ["loom", "weft", "atom", "quark"],
  });
  const bridges = findBridges(map.graph, adjacencyOf(map.graph), 9);
  expect(bridges.map(({ paper }) => paperAt(map, paper).title)).toEqual(["bridge"]);
  const { topics, participation } = bridges[0]!;
  expect(topics.length).toBe(2);
  expect(topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(participation).toBeCloseTo(1 - topics.reduce((sum, { share }) => sum + share * share, 0), 9);
});

test("0, 1 and 2 papers have neither", () => {
  for (const spec of [{}, { one: ["a", "b"] }, { one: ["a"], two: ["b"] }]) {
    const map = mapOf(spec);
    expect(gapsOf(map)).toEqual([]);
    expect(findBridges(map.graph, adjacencyOf(map.graph), 9)).toEqual([]);
  }
});
