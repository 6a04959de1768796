import fc from "fast-check";
import { expect, test } from "vitest";
import { NodeGrid } from "../../src/stage/NodeGrid.ts";
import { extentOf, toScreenX, toScreenY, type View } from "../../src/stage/view.ts";
import { graphOf } from "../support/gridGraph.ts";

const spots = fc.array(
  fc.record({
    x: fc.integer({ min: -1000, max: 1000 }),
    y: fc.integer({ min: -1000, max: 1000 }),
    size: fc.integer({ min: 1, max: 18 }),
  }),
  { minLength: 1, maxLength: 80 },
);
const views: fc.Arbitrary<View> = fc
  .record({
    x: fc.integer({ min: -800, max: 800 }),
    y: fc.integer({ min: -800, max: 800 }),
    zoom: fc.double({ min: 0.1, max: 8, noNaN: true }),
  })
  .map(({ x, y, zoom }) => ({
    width: 900,
    height: 700,
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    center: { x, y },
    zoom,
    closeness: 1,
    sizeScale: 1,
  }));
const points = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 700 }) });

test("the nearest node is the one that looking at all of them finds", () => {
  fc.assert(
    fc.property(spots, views, points, fc.constantFrom(5, 18), (papers, view, point, tolerance) => {
      const graph = graphOf(papers, [], []);
      const grid = new NodeGrid(graph, Uint32Array.from(papers.keys()), extentOf(graph));
      const gaps = papers.map(
        ({ x, y, size }) => Math.hypot(toScreenX(view, x) - point.x, toScreenY(view, y) - point.y) - size,
      );
      const least = Math.min(...gaps);
      const found = grid.nearest(view, point, tolerance);
      if (found === null) expect(least).toBeGreaterThan(tolerance - 1e-9);
      else expect(gaps[found]).toBeCloseTo(least, 9);
    }),
  );
});

test("marks under a box are counted but for its own, large ones threefold, and no further than asked", () => {
  const graph = graphOf(
    [
      { x: 0, y: 0, size: 4 },
      { x: 20, y: 0, size: 4 },
      { x: 40, y: 0, size: 12 },
      { x: 400, y: 0, size: 4 },
    ],
    [],
    [],
  );
  const grid = new NodeGrid(graph, Uint32Array.of(0, 1, 2, 3), extentOf(graph));
  const view: View = {
    width: 1000,
    height: 1000,
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    center: { x: 0, y: 0 },
    zoom: 1,
    closeness: 1,
    sizeScale: 1,
  };
  const box = { left: 490, right: 550, top: 495, bottom: 505 };
  expect(grid.countUnder(view, box, -1, Infinity)).toBe(5);
  expect(grid.countUnder(view, box, 0, Infinity)).toBe(4);
  expect(grid.countUnder(view, box, -1, 2)).toBe(2);
});
