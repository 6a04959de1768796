/** What parts of the map the export dialog offers, and what they hold. */
import { expect, test } from "vitest";
import { adjacencyOf, applyFilters, facetsOf, NO_FILTERS, paperAt, partOf } from "../../graph/index.ts";
import { contentsOf } from "../../src/panels/exportContents.ts";
import { partsOf } from "../../src/panels/exportPart.ts";
import { toLoadedMap } from "../../src/store/loadedMap.ts";
import { lookUpsOf } from "../../src/worker/lookUps.ts";
import { mapOf } from "../support/smallMap.ts";

const MAP = mapOf({ one: ["loom", "warp"], two: ["loom", "weft"], three: ["dye", "madder"] });
const LOADED = toLoadedMap(MAP, lookUpsOf(MAP), { title: "looms", isSample: false, files: [] });
const shownBy = (hidden: readonly number[]) =>
  applyFilters(MAP.graph, adjacencyOf(MAP.graph), facetsOf(MAP), { ...NO_FILTERS, hidden });
const NOTHING = {
  shown: shownBy([]),
  selected: null,
  pair: null,
  workspace: { filters: NO_FILTERS, bookmarks: [] },
};
const sizes = (parts: ReturnType<typeof partsOf>) =>
  parts.map(({ name, papers, concepts }) => [name, papers, concepts]);

test("everything, and nothing else where nothing is left out or chosen", () => {
  expect(sizes(partsOf(LOADED, NOTHING))).toEqual([["all", 3, 5]]);
});

test("what the filters leave", () => {
  const [, shown] = partsOf(LOADED, { ...NOTHING, shown: shownBy([2]) });
  expect(shown).toMatchObject({ name: "shown", papers: 2, concepts: 3 });
  const part = partOf(MAP, shown!.only!);
  expect([0, 1].map((row) => paperAt(part, row).title)).toEqual(["one", "two"]);
});

test("what is selected: a paper with its concepts, a concept with its papers, a topic, a pair", () => {
  const selection = (selected: { kind: "paper" | "concept" | "topic"; row: number }) =>
    sizes(partsOf(LOADED, { ...NOTHING, selected }))[1];
  expect(selection({ kind: "paper", row: 0 })).toEqual(["selection", 1, 2]);
  expect(selection({ kind: "concept", row: 0 })).toEqual(["selection", 2, 1]);
  const { cluster, paperCount } = MAP.graph;
  const members = [...cluster.keys()].filter((node) => cluster[node] === 0);
  const papers = members.filter((node) => node < paperCount).length;
  expect(selection({ kind: "topic", row: 0 })).toEqual(["selection", papers, members.length - papers]);
  const pair = { kind: "paper", row: 0, other: 1 } as const;
  expect(sizes(partsOf(LOADED, { ...NOTHING, pair }))[1]).toEqual(["selection", 2, 3]);
});

test("papers with a bookmark, found by their ids", () => {
  const bookmarks = [
    { kind: "paper", id: "key:three", note: "" },
    { kind: "paper", id: "key:gone", note: "" },
    { kind: "concept", id: "concept:loom", note: "" },
  ] as const;
  const [, list] = partsOf(LOADED, { ...NOTHING, workspace: { filters: NO_FILTERS, bookmarks } });
  expect(list).toMatchObject({ name: "reading", label: "Reading list", papers: 1, concepts: 2 });
});

test("the button says what the file will hold", () => {
  const [all, shown] = partsOf(LOADED, { ...NOTHING, shown: shownBy([2]) });
  const says = (
    id: string,
    part = all,
    projection: "both" | "papers" | "concepts" = "both",
    group = "Graphs",
  ) => contentsOf({ id, group, options: id === "gexf" ? ["projection"] : [] }, { projection }, LOADED, part!);
  expect(says("gexf")).toBe("3 papers and 5 concepts");
  expect(says("gexf", shown)).toBe("2 papers and 3 concepts");
  expect(says("gexf", shown, "concepts")).toBe("3 concepts, linked by shared papers,");
  expect(says("bibtex", shown, "both", "References")).toBe("2 papers");
  expect(says("mentions-csv", shown)).toBe("mentions of 2 papers");
});
