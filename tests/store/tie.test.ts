import { expect, test } from "vitest";
import { adjacencyOf } from "../../graph/index.ts";
import { findTie } from "../../src/store/tie.ts";
import { graphOf } from "../support/gridGraph.ts";

const at = { x: 0, y: 0 };
const graph = graphOf(
  [at, at],
  [at, at, at],
  [
    [0, 0, 0.6],
    [0, 1, 0.2],
    [1, 1, 1],
  ],
);
const adjacency = adjacencyOf(graph);

test("a paper's ties share its weight, the heaviest first", () => {
  expect(findTie(graph, adjacency, 0, 0)).toMatchObject({ rank: 1, of: 2, mentions: 1 });
  expect(findTie(graph, adjacency, 0, 0)!.share).toBeCloseTo(0.75, 5);
  expect(findTie(graph, adjacency, 0, 1)!.share).toBeCloseTo(0.25, 5);
  expect(findTie(graph, adjacency, 1, 1)).toMatchObject({ share: 1, rank: 1, of: 1 });
});

test("there is none where the paper does not name the concept", () => {
  expect(findTie(graph, adjacency, 1, 0)).toBeNull();
  expect(findTie(graph, adjacency, 0, 2)).toBeNull();
});
