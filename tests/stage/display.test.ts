import { expect, test } from "vitest";
import type { Coloring } from "../../graph/coloring.ts";
import { adjacencyOf } from "../../graph/map.ts";
import { displayNode, edgePresence, linkClass } from "../../src/stage/display.ts";
import { chooseDrawn, type Drawn, nodesBySize, visibleNodes } from "../../src/stage/drawn.ts";
import { bipartiteLinks, noLinks, projectedLinks } from "../../src/stage/links.ts";
import { neighborhood, region } from "../../src/stage/lit.ts";
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

const links = bipartiteLinks(graph, adjacencyOf(graph));
const bySize = nodesBySize(graph);
const all = new Uint8Array(5).fill(1);
const coloring: Coloring = { by: "topic", classes: graph.cluster, forms: new Uint8Array(5) };
const looks = { graph, coloring, palette: LIGHT };
const ends = (drawn: Drawn) => [...drawn.links].map((link) => [links.source[link], links.target[link]]);

test("papers are discs, concepts rings, both in their topic's ink", () => {
  expect(displayNode(looks, 0)).toMatchObject({ ring: 0, color: LIGHT.mark(0) });
  expect(displayNode(looks, 4)).toMatchObject({ color: LIGHT.mark(1), size: 8 });
  expect(displayNode(looks, 4).ring).toBeGreaterThan(0);
});

test("a link takes the color of its concept; between alike nodes the one they share, else grey", () => {
  expect(linkClass(looks, links, 2)).toBe(1);
  const papers = projectedLinks(graph, "papers", {
    source: Uint32Array.of(0, 1),
    target: Uint32Array.of(1, 2),
    shared: Uint32Array.of(1, 1),
    strength: Float32Array.of(0.9, 0.2),
  });
  expect([linkClass(looks, papers, 0), linkClass(looks, papers, 1)]).toEqual([0, -1]);
});

test("a node's neighborhood is the node, its neighbors that are shown, and the links between", () => {
  const parts = { links, ownLinks: links, visible: all };
  const ofPaper = neighborhood(parts, 1);
  expect([...ofPaper.nodes].sort()).toEqual([1, 3, 4]);
  expect(ofPaper.edges).toEqual([1, 2]);
  const ofConcept = neighborhood(parts, 3);
  expect([...ofConcept.nodes].sort()).toEqual([0, 1, 3]);
  expect(ofConcept.edges).toEqual([0, 1]);
  const filtered = neighborhood({ ...parts, visible: Uint8Array.of(1, 1, 1, 1, 0) }, 1);
  expect([...filtered.nodes].sort()).toEqual([1, 3]);
});

test("a paper left out by the projection lights its concepts", () => {
  const visible = visibleNodes(graph, all, "concepts");
  const { nodes, edges } = neighborhood({ links: noLinks(5, true), ownLinks: links, visible }, 1);
  expect([...nodes].sort()).toEqual([1, 3, 4]);
  expect(edges).toEqual([1, 2]);
});

test("a topic's region is its nodes and the links inside", () => {
  const { nodes, edges } = region(graph, { links, visible: all }, 1);
  expect([...nodes]).toEqual([2, 4]);
  expect(edges).toEqual([3]);
});

const whole = { graph, bySize, visible: all, part: null };

test("a map within the limits is drawn whole", () => {
  const drawn = chooseDrawn(whole, links);
  expect([...drawn.nodes]).toEqual([0, 1, 2, 3, 4]);
  expect([...drawn.links].sort()).toEqual([0, 1, 2, 3]);
});

test("of a larger map the largest nodes are drawn, and every paper keeps its strongest edge", () => {
  expect([...chooseDrawn(whole, links, 2).nodes]).toEqual([3, 4]);
  expect(ends(chooseDrawn(whole, links, 2))).toEqual([]);
  // One edge a paper fits: of the second paper the stronger one.
  expect([...chooseDrawn(whole, links, 5, 3).links].sort()).toEqual([0, 1, 3]);
});

test("looking at a part of a larger map, the largest there are drawn beside the largest of all", () => {
  const spots = Array.from({ length: 12 }, (_, i) => ({ x: 10 * i, y: 0, size: 20 - i }));
  const row = graphOf(spots, [], []);
  const part = { minX: 85, maxX: 200, minY: -1, maxY: 1 };
  const visible = new Uint8Array(12).fill(1);
  const drawn = chooseDrawn({ graph: row, bySize: nodesBySize(row), visible, part }, noLinks(12, false), 6);
  expect([...drawn.nodes]).toEqual([0, 1, 9, 10, 11]);
});

test("what a filter leaves is drawn whole as soon as it fits", () => {
  const left = Uint8Array.of(0, 1, 0, 1, 1);
  const drawn = chooseDrawn({ ...whole, visible: left }, links, 3);
  expect([...drawn.nodes]).toEqual([1, 3, 4]);
  expect(ends(drawn).sort()).toEqual([
    [1, 3],
    [1, 4],
  ]);
});

test("a projection leaves nodes of one kind", () => {
  expect([...visibleNodes(graph, Uint8Array.of(1, 0, 1, 1, 1), "papers")]).toEqual([1, 0, 1, 0, 0]);
  expect([...visibleNodes(graph, Uint8Array.of(1, 0, 1, 0, 1), "concepts")]).toEqual([0, 0, 0, 0, 1]);
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
      expect(contrast(palette.mark(topic), palette.ground)).toBeGreaterThanOrEqual(3);
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
