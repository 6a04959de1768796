import { expect, test } from "vitest";
import type { Coloring } from "../../graph/coloring.ts";
import { adjacencyOf } from "../../graph/map.ts";
import { DrawnMap } from "../../src/stage/DrawnMap.ts";
import { lineCount } from "../../src/stage/HairlineProgram.ts";
import { bipartiteLinks, noLinks } from "../../src/stage/links.ts";
import { makePalette } from "../../src/stage/palette.ts";
import { extentOf } from "../../src/stage/view.ts";
import { graphOf } from "../support/gridGraph.ts";

const graph = graphOf(
  [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ],
  [{ x: 50, y: 50, size: 8 }],
  [
    [0, 0],
    [1, 0],
  ],
);
const coloring: Coloring = { by: "topic", classes: graph.cluster, forms: new Uint8Array(3) };
const looks = { graph, coloring, palette: makePalette("#f6f2ea", "#1d1b18", "#544f47") };
const links = bipartiteLinks(graph, adjacencyOf(graph));
const ALL = Uint8Array.of(1, 1, 1);
const PER_MARK = 8;
/** The last float of each mark: 0 stays, 1 comes, -1 goes. */
const presences = (map: DrawnMap) => [...map.marks].filter((_, i) => i % PER_MARK === PER_MARK - 1);
const presencesOfLines = (map: DrawnMap) => [...map.lines].filter((_, i) => i % 8 === 7);

function opened(): DrawnMap {
  const map = new DrawnMap(graph, extentOf(graph));
  for (const _ of map.change({ links, visible: ALL, shown: ALL, part: null }, looks, null));
  return map;
}

test("at once: what is drawn is there and nothing fades", () => {
  const map = opened();
  expect(presences(map)).toEqual([0, 0, 0]);
  expect(lineCount(map.lines)).toBe(2);
  expect(map.isFading).toBe(false);
  expect(map.fade(0)).toBe(1);
});

test("what goes fades out with its links, what stays does not move, and then it is gone", () => {
  const map = opened();
  // The larger lie over the smaller, so they come last; the first paper stands in the middle.
  const before = map.marks.slice(PER_MARK, PER_MARK + 3);
  const left = Uint8Array.of(1, 0, 1);
  for (const _ of map.change({ links, visible: left, shown: left, part: null }, looks, 1000));
  expect(presences(map)).toEqual([-1, 0, 0]);
  expect(presencesOfLines(map).sort()).toEqual([-1, 0]);
  expect([...map.marks.slice(PER_MARK, PER_MARK + 3)]).toEqual([...before]);
  expect(map.fade(1000)).toBe(0);
  expect(map.fade(1100)).toBeGreaterThan(0.3);
  expect(map.fade(5000)).toBe(1);
  map.rebuild(looks);
  expect(presences(map)).toEqual([0, 0]);
  expect(lineCount(map.lines)).toBe(1);
});

test("in a projection the other half goes, and only what is drawn is found under the pointer", () => {
  const map = opened();
  const papers = Uint8Array.of(1, 1, 0);
  for (const _ of map.change(
    { links: noLinks(3, true), visible: papers, shown: ALL, part: null },
    looks,
    null,
  ));
  const view = {
    width: 200,
    height: 200,
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    center: { x: 50, y: 50 },
    zoom: 1,
    closeness: 1,
    sizeScale: 1,
  };
  expect(map.grid.nearest(view, { x: 100, y: 100 }, 10)).toBeNull();
  // Labels still keep clear of it, so that they do not hop when it comes back.
  expect(
    map.obstacles.countUnder(view, { left: 90, right: 110, top: 90, bottom: 110 }, -1, 9),
  ).toBeGreaterThan(0);
});
