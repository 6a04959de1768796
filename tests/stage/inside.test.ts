import fc from "fast-check";
import { expect, test } from "vitest";
import { nodesInside } from "../../src/stage/inside.ts";
import type { View } from "../../src/stage/view.ts";
import { graphOf } from "../support/gridGraph.ts";

/** One pixel a unit, the layout's origin in the middle. */
const view: View = {
  width: 200,
  height: 200,
  insets: { left: 0, right: 0, top: 0, bottom: 0 },
  center: { x: 0, y: 0 },
  zoom: 1,
  closeness: 1,
  sizeScale: 1,
};
const graph = graphOf(
  [
    { x: -50, y: 50 },
    { x: 50, y: 50 },
  ],
  [
    { x: 0, y: 0 },
    { x: 50, y: -50 },
  ],
  [],
);
const all = new Uint8Array(4).fill(1);

test("what stands inside of the corners is caught; y grows downward on the screen", () => {
  const upperHalf = [
    { x: 10, y: 10 },
    { x: 190, y: 10 },
    { x: 190, y: 90 },
    { x: 10, y: 90 },
  ];
  expect(nodesInside(graph, all, view, upperHalf)).toEqual([0, 1]);
  expect(nodesInside(graph, Uint8Array.of(1, 0, 1, 1), view, upperHalf)).toEqual([0]);
  expect(nodesInside(graph, all, view, [])).toEqual([]);
});

test("a dent keeps out what lies in it", () => {
  const horseshoe = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
    { x: 200, y: 200 },
    { x: 120, y: 200 },
    { x: 120, y: 80 },
    { x: 80, y: 80 },
    { x: 80, y: 200 },
    { x: 0, y: 200 },
  ];
  expect(nodesInside(graph, all, view, horseshoe)).toEqual([0, 1, 3]);
});

test("of a rectangle the same is caught as by comparing its sides", () => {
  const side = fc.integer({ min: -90, max: 90 });
  fc.assert(
    fc.property(fc.array(fc.record({ x: side, y: side }), { maxLength: 20 }), side, side, (papers, a, b) => {
      const drawn = graphOf(papers, [], []);
      const [low, high] = [Math.min(a, b) + 0.5, Math.max(a, b) + 0.5];
      const corners = [
        [low, low],
        [high, low],
        [high, high],
        [low, high],
      ].map(([x, y]) => ({ x: 100 + x!, y: 100 - y! }));
      const expected = papers.flatMap(({ x, y }, node) =>
        x > low && x < high && y > low && y < high ? [node] : [],
      );
      expect(nodesInside(drawn, new Uint8Array(papers.length).fill(1), view, corners)).toEqual(expected);
    }),
  );
});
