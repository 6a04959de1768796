/** What is done with nodes of the map: each a step that can be undone. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  bookmarkAll,
  bookmarkedNodes,
  cycleFocus,
  hide,
  showOnly,
  toggleBookmark,
  togglePin,
} from "../../src/store/nodeActions.ts";
import { usePage } from "../../src/store/store.ts";
import { copyOf } from "../../src/worker/columns.ts";
import { lookUpsOf } from "../../src/worker/lookUps.ts";
import { PlayedWorker } from "../support/playedWorker.ts";
import { mapOf } from "../support/smallMap.ts";

/** Nodes 0, 1, 2 are papers; 3 is weft, which is in all of them, 4 and 5 are in two. */
const MAP = mapOf({ one: ["weft", "loom"], two: ["weft", "loom", "warp"], three: ["weft", "warp"] });
const page = () => usePage.getState();

beforeEach(async () => {
  PlayedWorker.all = [];
  vi.stubGlobal("Worker", PlayedWorker);
  page().openText("some papers");
  await vi.waitFor(() => expect(PlayedWorker.all.length).toBe(1));
  PlayedWorker.all[0]!.answer({ kind: "done", id: 1, map: MAP, spare: copyOf(MAP), lookUps: lookUpsOf(MAP) });
  await vi.waitFor(() => expect(page().loaded?.map).toBe(MAP));
});
afterEach(() => {
  PlayedWorker.endAll();
  vi.unstubAllGlobals();
});

test("the focus goes from one step to three and then away", () => {
  const depths = [1, 2, 3, 4].map(() => {
    cycleFocus(page(), 0);
    return page().workspace.filters.focus?.depth ?? null;
  });
  expect(depths).toEqual([1, 2, 3, null]);
  expect(page().past.map(({ what }) => what)).toEqual([
    "Focus on one, 1 step",
    "Focus on one, 2 steps",
    "Focus on one, 3 steps",
    "End the focus",
  ]);
});

test("what is hidden is no longer pinned, in focus or selected", () => {
  page().select({ kind: "paper", row: 0 });
  togglePin(page(), 0);
  cycleFocus(page(), 0);
  hide(page(), [0]);
  const { filters } = page().workspace;
  expect(filters).toMatchObject({ hidden: [0], pinned: [], focus: null });
  expect(page().selected).toBeNull();
  expect(page().shown?.paperCount).toBe(2);
  page().undo();
  expect(page().workspace.filters).toMatchObject({ hidden: [], pinned: [0], focus: { node: 0, depth: 1 } });
});

test("pinning brings back what was hidden", () => {
  hide(page(), [1]);
  togglePin(page(), 1);
  expect(page().shown?.nodes[1]).toBe(1);
  togglePin(page(), 1);
  expect(page().workspace.filters.pinned).toEqual([]);
});

test("bookmarks are kept by id, toggled, and found on the map again", () => {
  toggleBookmark(page(), 2);
  bookmarkAll(page(), [2, 3]);
  const { bookmarks } = page().workspace;
  expect(bookmarks.map(({ kind }) => kind)).toEqual(["paper", "concept"]);
  expect(bookmarkedNodes(page().loaded!, bookmarks)).toEqual([2, 3]);
  toggleBookmark(page(), 2);
  expect(bookmarkedNodes(page().loaded!, page().workspace.bookmarks)).toEqual([3]);
});

test("only some are shown: papers as such, concepts by the papers that have any of them", () => {
  showOnly(page(), [0, 3]);
  expect(page().shown?.paperCount).toBe(1);
  page().undo();
  showOnly(page(), [4]);
  expect(page().shown?.paperCount).toBe(2);
});
