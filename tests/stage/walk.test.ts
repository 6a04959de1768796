import { expect, test } from "vitest";
import { adjacencyOf } from "../../graph/map.ts";
import { bipartiteLinks, linksAt, otherEnd } from "../../src/stage/links.ts";
import { MotionBudget } from "../../src/stage/MotionBudget.ts";
import { neighborToward, nodeNear } from "../../src/stage/walk.ts";
import { graphOf } from "../support/gridGraph.ts";

/** A paper in the middle, concepts around it, and one concept that is not connected. */
const graph = graphOf(
  [{ x: 0, y: 0 }],
  [
    { x: 100, y: 10 },
    { x: 30, y: -5 },
    { x: -50, y: 0 },
    { x: 0, y: 80 },
    { x: 1, y: -1 },
  ],
  [
    [0, 0],
    [0, 1],
    [0, 2],
    [0, 3],
  ],
);
const links = bipartiteLinks(graph, adjacencyOf(graph));
const near = (node: number) => [...linksAt(links, node)].map((link) => otherEnd(links, link, node));

test("arrows lead to the nearest neighbor in their direction", () => {
  expect(neighborToward(graph, near(0), 0, "right")).toBe(2);
  expect(neighborToward(graph, near(0), 0, "left")).toBe(3);
  // Up on the screen is up in the layout.
  expect(neighborToward(graph, near(0), 0, "up")).toBe(4);
});

test("where nothing is connected an arrow leads nowhere", () => {
  // The fifth concept lies below, but has no edge.
  expect(neighborToward(graph, near(0), 0, "down")).toBeNull();
  expect(neighborToward(graph, near(5), 5, "up")).toBeNull();
});

test("there and back", () => {
  const there = neighborToward(graph, near(0), 0, "left")!;
  expect(neighborToward(graph, near(there), there, "right")).toBe(0);
});

test("walking begins at the node nearest to the middle of the view", () => {
  const nodes = Uint32Array.from(graph.x.keys());
  expect(nodeNear(graph, nodes, { x: 90, y: 0 })).toBe(1);
  expect(nodeNear(graph, new Uint32Array(), { x: 0, y: 0 })).toBeNull();
});

test("slow frames cost lines and marks while the camera moves, none when it rests", () => {
  const budget = new MotionBudget();
  expect(budget.next(0, true, 20_000)).toBe(1);
  expect(budget.next(200, true, 20_000)).toBe(0.5);
  expect(budget.next(400, true, 20_000)).toBe(0.25);
  expect(budget.next(600, false, 20_000)).toBe(1);
  // A pause is not a slow frame, and fast frames earn lines back.
  expect(budget.next(5000, true, 20_000)).toBe(0.25);
  expect(budget.next(5016, true, 20_000)).toBe(0.3125);
});
