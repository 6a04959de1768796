/** Filters and bookmarks, undone and done again. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NO_FILTERS } from "../../graph/analyze/index.ts";
import { usePage } from "../../src/store/store.ts";
import { copyOf } from "../../src/worker/columns.ts";
import { lookUpsOf } from "../../src/worker/lookUps.ts";
import { PlayedWorker } from "../support/playedWorker.ts";
import { mapOf } from "../support/smallMap.ts";

const MAP = mapOf({ one: ["loom", "weft"], two: ["weft"] });
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

const hide = (node: number) => ({ filters: { ...page().workspace.filters, hidden: [node] } });

test("a filter is undone and done again, and what is shown follows", () => {
  expect(page().shown?.isAll).toBe(true);
  page().change("Hide a paper", hide(1));
  expect(page().shown?.paperCount).toBe(1);
  page().undo();
  expect(page().shown?.isAll).toBe(true);
  expect(page().future.map(({ what }) => what)).toEqual(["Hide a paper"]);
  page().redo();
  expect(page().shown?.paperCount).toBe(1);
  page().undo();
  page().undo();
  expect(page().workspace.filters).toEqual(NO_FILTERS);
});

test("a gesture is one step", () => {
  page().change("Filter by year", { filters: { ...NO_FILTERS, years: [2019, 2020] } }, { joins: true });
  page().change("Filter by year", { filters: { ...NO_FILTERS, years: [2018, 2020] } }, { joins: true });
  expect(page().past.length).toBe(1);
  page().undo();
  expect(page().workspace.filters.years).toBeNull();
});

test("bookmarks leave what is shown as it is", () => {
  const before = page().shown;
  page().change("Bookmark", { bookmarks: [{ kind: "paper", id: "key:one", note: "" }] });
  expect(page().shown).toBe(before);
});
