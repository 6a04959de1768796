import { expect, test } from "vitest";
import { adjacencyOf } from "../../graph/map.ts";
import { displayEdge, displayNode, edgePresence, neighborhood, region } from "../../src/stage/display.ts";
import { chooseDrawn } from "../../src/stage/drawn.ts";
import { makePalette, mix } from "../../src/stage/palette.ts";
import { graphOf } from "../support/gridGraph.ts";

const LIGHT = makePalette("#f6f2ea", "#1d1b18", "#544f47");
const DARK = makePalette("#161c27", "#ece8e0", "#b6bcc8");

/** Three papers and two concepts; the second paper speaks of both. */
const graph = graphOf(
  [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 20, y: 0, cluster: 1 },
  ],
  [
    { x: 5, y: 5, size: 9 },
    { x: 15, y: 5, size: 8, cluster: 1 },
  ],
  [
    [0, 0],
    [1, 0, 0.6],
    [1, 1, 0.4],
    [2, 1],
  ],
);

test("papers are discs, concepts rings, both in their topic's ink", () => {
  expect(displayNode(graph, 0, LIGHT)).toMatchObject({ ring: 0, color: LIGHT.topic(0) });
  expect(displayNode(graph, 4, LIGHT)).toMatchObject({ color: LIGHT.topic(1), size: 8 });
  expect(displayNode(graph, 4, LIGHT).ring).toBeGreaterThan(0);
  expect(displayEdge(graph, 2, LIGHT).color).toBe(LIGHT.edge(1));
});

test("a node's neighbourhood is the node, its neighbours and the edges between", () => {
  const adjacency = adjacencyOf(graph);
  const ofPaper = neighborhood(graph, adjacency, 1);
  expect([...ofPaper.nodes].sort()).toEqual([1, 3, 4]);
  expect(ofPaper.edges).toEqual([1, 2]);
  const ofConcept = neighborhood(graph, adjacency, 3);
  expect([...ofConcept.nodes].sort()).toEqual([0, 1, 3]);
  expect(ofConcept.edges).toEqual([0, 1]);
});

test("a topic's region is its nodes and the edges inside", () => {
  const { nodes, edges } = region(graph, 1);
  expect([...nodes]).toEqual([2, 4]);
  expect(edges).toEqual([3]);
});

test("a map within the limits is drawn whole", () => {
  const drawn = chooseDrawn(graph);
  expect([...drawn.nodes]).toEqual([0, 1, 2, 3, 4]);
  expect([...drawn.edges].sort()).toEqual([0, 1, 2, 3]);
});

test("of a larger map the largest nodes are drawn, and every drawn paper keeps its strongest edge", () => {
  expect([...chooseDrawn(graph, 2).nodes]).toEqual([3, 4]);
  expect([...chooseDrawn(graph, 2).edges]).toEqual([]);
  // One edge a paper fits: of the second paper the stronger one.
  expect([...chooseDrawn(graph, 5, 3).edges].sort()).toEqual([0, 1, 3]);
  expect([...chooseDrawn(graph, 5, 3).edges]).not.toContain(2);
});

test("the more of the ground edges would cover, the fainter they are; closer they come forward", () => {
  const extent = { minX: 0, maxX: 1000, minY: 0, maxY: 1000 };
  const presence = (length: number, zoom: number) => edgePresence(length, extent, { zoom });
  expect(presence(10_000, 1)).toBe(1);
  expect(presence(1e6, 1)).toBeLessThan(presence(1e5 * 3, 1));
  expect(presence(1e6, 4)).toBeGreaterThan(presence(1e6, 1));
  expect(presence(1e9, 1)).toBeGreaterThan(0.1);
});

test("colors mix in between", () => {
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(mix("#102030", "#ffffff", 0)).toBe("#102030");
  expect(mix("#102030", "#a0b0c0", 1)).toBe("#a0b0c0");
});

test("marks and topic names stand out from the ground in both themes", () => {
  for (const palette of [LIGHT, DARK]) {
    for (let topic = -1; topic < 12; topic++) {
      expect(contrast(palette.topic(topic), palette.ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.ink, palette.ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.inkSoft, palette.ground)).toBeGreaterThanOrEqual(7);
  }
  expect([LIGHT.dark, DARK.dark]).toEqual([false, true]);
});

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
