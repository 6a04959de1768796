import fc from "fast-check";
import { expect, test } from "vitest";
import { adjacencyOf } from "../../graph/map.ts";
import { nearestLink } from "../../src/stage/linkPick.ts";
import { bipartiteLinks, linkBetween, linksAt, projectedLinks } from "../../src/stage/links.ts";
import type { View } from "../../src/stage/view.ts";
import { graphOf } from "../support/gridGraph.ts";

const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
const graphs = fc
  .record({
    papers: fc.array(place, { minLength: 1, maxLength: 8 }),
    concepts: fc.array(place, { minLength: 1, maxLength: 8 }),
  })
  .chain(({ papers, concepts }) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(papers.length - 1), fc.nat(concepts.length - 1)), {
        maxLength: 30,
        selector: String,
      })
      .map((edges) =>
        graphOf(
          papers,
          concepts,
          edges.sort((a, b) => a[0] - b[0]),
        ),
      ),
  );
const view: View = {
  width: 400,
  height: 300,
  insets: { left: 0, right: 0, top: 0, bottom: 0 },
  center: { x: 3, y: -2 },
  zoom: 2,
  closeness: 1,
  sizeScale: 1,
};

test("each link stands at both its ends and in the order once", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const links = bipartiteLinks(graph, adjacencyOf(graph));
      expect([...links.order].sort((a, b) => a - b)).toEqual([...links.source.keys()]);
      links.source.forEach((source, link) => {
        expect(linksAt(links, source)).toContain(link);
        expect(linksAt(links, links.target[link]!)).toContain(link);
        expect(linkBetween(links, links.target[link]!, source)).toBe(link);
      });
      expect(links.byNode.rows.length).toBe(2 * links.source.length);
    }),
  );
});

test("the order has every paper's strongest edge before any paper's second", () => {
  const at = { x: 0, y: 0 };
  const graph = graphOf(
    [at, at],
    [at, at],
    [
      [0, 0, 0.9],
      [0, 1, 0.8],
      [1, 0, 0.2],
    ],
  );
  expect([...bipartiteLinks(graph, adjacencyOf(graph)).order]).toEqual([0, 2, 1]);
});

test("links of a projection are weighed against the strong ones, the strongest first", () => {
  const at = { x: 0, y: 0 };
  const columns = {
    source: Uint32Array.of(0, 0, 1),
    target: Uint32Array.of(1, 2, 2),
    shared: Uint32Array.of(1, 4, 2),
    strength: Float32Array.of(0.1, 0.4, 0.2),
  };
  const links = projectedLinks(graphOf([at], [at, at, at], []), "concepts", columns);
  expect([...links.source]).toEqual([1, 1, 2]);
  expect([...links.order]).toEqual([1, 2, 0]);
  expect(links.weight[1]).toBe(1);
});

test("the link under a point is the nearest within the tolerance, as looking at each one finds it", () => {
  fc.assert(
    fc.property(graphs, place, fc.integer({ min: 1, max: 12 }), (graph, { x, y }, tolerance) => {
      const links = bipartiteLinks(graph, adjacencyOf(graph));
      const point = { x: 200 + x * 4, y: 150 + y * 3 };
      const found = nearestLink(graph, links, links.order, view, point, tolerance);
      const distances = [...links.order].map((link) => distanceTo(graph, links, link, point));
      const least = Math.min(Infinity, ...distances);
      if (Math.abs(least - tolerance) < 1e-3) return;
      if (least > tolerance) expect(found).toBeNull();
      else expect(distanceTo(graph, links, found!, point)).toBeCloseTo(least, 3);
    }),
  );
});

/** By halving: the distance along a segment has one minimum. */
function distanceTo(
  graph: ReturnType<typeof graphOf>,
  { source, target }: ReturnType<typeof bipartiteLinks>,
  link: number,
  point: { x: number; y: number },
): number {
  const screen = (node: number) => ({
    x: view.width / 2 + (graph.x[node]! - view.center.x) * view.zoom,
    y: view.height / 2 - (graph.y[node]! - view.center.y) * view.zoom,
  });
  const from = screen(source[link]!);
  const to = screen(target[link]!);
  const at = (t: number) =>
    Math.hypot(from.x + t * (to.x - from.x) - point.x, from.y + t * (to.y - from.y) - point.y);
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const third = (high - low) / 3;
    if (at(low + third) < at(high - third)) high -= third;
    else low += third;
  }
  return at((low + high) / 2);
}
