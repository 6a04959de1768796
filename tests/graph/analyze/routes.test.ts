/** Routes are paths, different, and obey what is asked of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRoutes, type Route } from "../../../graph/analyze/index.ts";
import { adjacencyOf, conceptAt, paperAt } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { mapOf, type Spec } from "../../support/smallMap.ts";

const nodeOf = (map: PaperMap, name: string): number => {
  const { paperCount, conceptCount } = map.graph;
  for (let p = 0; p < paperCount; p++) if (paperAt(map, p).title === name) return p;
  for (let c = 0; c < conceptCount; c++) if (conceptAt(map, c).label === name) return paperCount + c;
  throw new Error(name);
};
const nameOf = (map: PaperMap, node: number): string =>
  node < map.graph.paperCount ? paperAt(map, node).title : conceptAt(map, node - map.graph.paperCount).label;
const named = (map: PaperMap, routes: readonly Route[]) =>
  routes.map(({ nodes }) => nodes.map((node) => nameOf(map, node)).join(" "));

describe("between two papers", () => {
  const map = mapOf({
    A: ["rare", "hub"],
    B: ["rare", "hub"],
    C: ["hub", "x"],
    D: ["hub", "y"],
    E: ["hub", "z"],
    F: ["x", "y"],
    lonely: ["w"],
  });
  const adjacency = adjacencyOf(map.graph);
  const between = (from: string, to: string, wishes = {}) =>
    named(map, findRoutes(map.graph, adjacency, nodeOf(map, from), nodeOf(map, to), wishes));

  test("the rare shared concept comes before the hub", () => {
    expect(between("A", "B").slice(0, 2)).toEqual(["A rare B", "A hub B"]);
  });

  test("neighbors: the hop itself, then the ways round", () => {
    expect(between("A", "rare")).toEqual(["A rare", "A hub B rare"]);
  });

  test("not through this, and must pass", () => {
    expect(between("A", "B", { avoid: [nodeOf(map, "rare")] })[0]).toBe("A hub B");
    expect(between("A", "F", { through: [nodeOf(map, "D")] }).every((route) => route.includes(" D "))).toBe(
      true,
    );
    expect(between("A", "B", { avoid: [nodeOf(map, "rare"), nodeOf(map, "hub")] })).toEqual([]);
  });

  test("no way, the same end, an end that is not there", () => {
    expect(between("A", "lonely")).toEqual([]);
    expect(between("A", "A")).toEqual([]);
    expect(() => findRoutes(map.graph, adjacency, 0, 999)).toThrow(RangeError);
  });
});

const specs: fc.Arbitrary<Spec> = fc
  .array(fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 5 }), { minLength: 2, maxLength: 12 })
  .map((papers) => Object.fromEntries(papers.map((concepts, i) => [`p${i}`, concepts])));

test("routes are different paths of the map, cheapest first, the same from either end", () => {
  fc.assert(
    fc.property(specs, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (spec, a, b, no, must) => {
      const { graph } = mapOf(spec);
      const adjacency = adjacencyOf(graph);
      const count = graph.paperCount + graph.conceptCount;
      const [from, to, avoid, through] = [a % count, b % count, no % count, must % count];
      const wishes = { avoid: [avoid], through: through === avoid ? [] : [through] };
      const routes = findRoutes(graph, adjacency, from, to, wishes);
      expect(new Set(routes.map(({ nodes }) => nodes.join())).size).toBe(routes.length);
      routes.forEach(({ nodes, edges, cost }, i) => {
        expect([nodes[0], nodes.at(-1)]).toEqual([from, to]);
        expect(new Set(nodes).size).toBe(nodes.length);
        expect(edges.length).toBe(nodes.length - 1);
        edges.forEach((edge, hop) => {
          const ends = [graph.edgePaper[edge]!, graph.paperCount + graph.edgeConcept[edge]!];
          expect(ends.toSorted((x, y) => x - y)).toEqual(
            [nodes[hop]!, nodes[hop + 1]!].toSorted((x, y) => x - y),
          );
        });
        if (avoid !== from && avoid !== to) expect(nodes).not.toContain(avoid);
        if (through !== avoid) expect(nodes).toContain(through);
        expect(cost).toBeGreaterThanOrEqual(i === 0 ? 0 : routes[i - 1]!.cost);
      });
      const [first] = findRoutes(graph, adjacency, from, to);
      const [back] = findRoutes(graph, adjacency, to, from);
      expect(back?.cost ?? -1).toBeCloseTo(first?.cost ?? -1, 9);
    }),
  );
});

test("the first route is the cheapest there is", () => {
  fc.assert(
    fc.property(specs, fc.nat(), fc.nat(), (spec, a, b) => {
      const { graph } = mapOf(spec);
      const count = graph.paperCount + graph.conceptCount;
      const [from, to] = [a % count, b % count];
      const [first] = findRoutes(graph, adjacencyOf(graph), from, to);
      expect(from === to ? Number.POSITIVE_INFINITY : (first?.cost ?? Number.POSITIVE_INFINITY)).toBeCloseTo(
        from === to ? Number.POSITIVE_INFINITY : bellmanFord(graph, from, to),
        9,
      );
    }),
  );
});

/** The same by the plainest of methods, with `Math.log`. */
function bellmanFord(graph: PaperMap["graph"], from: number, to: number): number {
  const sums = new Float64Array(graph.conceptCount);
  graph.edgeConcept.forEach((concept, edge) => {
    sums[concept]! += graph.edgeWeight[edge]!;
  });
  const cost = new Float64Array(graph.paperCount + graph.conceptCount).fill(Number.POSITIVE_INFINITY);
  cost[from] = 0;
  for (let round = 0; round < cost.length; round++)
    graph.edgePaper.forEach((paper, edge) => {
      const concept = graph.paperCount + graph.edgeConcept[edge]!;
      const hop = Math.max(
        0,
        -Math.log(graph.edgeWeight[edge]! / Math.sqrt(sums[graph.edgeConcept[edge]!]!)),
      );
      cost[paper] = Math.min(cost[paper]!, cost[concept]! + hop);
      cost[concept] = Math.min(cost[concept]!, cost[paper]! + hop);
    });
  return cost[to]!;
}
