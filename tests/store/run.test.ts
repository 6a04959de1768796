/** Opening, stopping and failing, with the worker played by the test. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { usePage } from "../../src/store/store.ts";
import { copyOf } from "../../src/worker/columns.ts";
import { lookUpsOf } from "../../src/worker/lookUps.ts";
import { PlayedWorker } from "../support/playedWorker.ts";
import { mapOf } from "../support/smallMap.ts";

const FIRST = mapOf({ one: ["loom", "weft"], two: ["weft"] });
const SECOND = mapOf({ three: ["warp"] }, { seed: 7 });

beforeEach(() => {
  PlayedWorker.all = [];
  vi.stubGlobal("Worker", PlayedWorker);
});
afterEach(() => {
  usePage.getState().stop();
  PlayedWorker.endAll();
  vi.unstubAllGlobals();
});

const page = () => usePage.getState();
const worker = async (index: number) => {
  await vi.waitFor(() => expect(PlayedWorker.all.length).toBeGreaterThan(index));
  return PlayedWorker.all[index]!;
};

/** A page on which the first map is loaded. */
async function loaded(): Promise<void> {
  page().openText("some papers");
  (await worker(0)).answer({
    kind: "done",
    id: 1,
    map: FIRST,
    spare: copyOf(FIRST),
    lookUps: lookUpsOf(FIRST),
  });
  await vi.waitFor(() => expect(page().run.phase).toBe("idle"));
  expect(page().loaded?.map).toBe(FIRST);
}

test("text becomes a map, by way of progress", async () => {
  page().openText("some papers");
  expect(page().run).toEqual({ phase: "running", title: "pasted text", progress: null });
  const first = await worker(0);
  first.answer({ kind: "progress", id: 1, step: "extract", done: 1, total: 2 });
  expect(page().run).toMatchObject({ progress: { step: "extract", done: 1, total: 2 } });
  first.answer({ kind: "done", id: 1, map: FIRST, spare: copyOf(FIRST), lookUps: lookUpsOf(FIRST) });
  await vi.waitFor(() => expect(page().run.phase).toBe("idle"));
  expect(page().loaded).toMatchObject({ title: "pasted text", isSample: false });
  expect(page().welcomeDismissed).toBe(true);
});

test("stopped, everything is as it was before", async () => {
  await loaded();
  const before = page().loaded;
  page().changeRecipe({ ...FIRST.recipe, seed: 9 });
  const maker = await worker(0);
  await vi.waitFor(() => expect(maker.asked).toHaveLength(2));
  page().stop();
  expect(page()).toMatchObject({ run: { phase: "idle" }, recipe: FIRST.recipe });
  expect(page().loaded).toBe(before);
  expect(maker.isTerminated).toBe(true);
  maker.answer({ kind: "done", id: 2, map: SECOND, spare: copyOf(SECOND), lookUps: lookUpsOf(SECOND) });
  await Promise.resolve();
  expect(page().loaded).toBe(before);
});

test("a failed run says why, and what was loaded stays", async () => {
  await loaded();
  const before = page().loaded;
  page().openText("nothing of use");
  await vi.waitFor(() => expect(PlayedWorker.all[0]!.asked).toHaveLength(2));
  PlayedWorker.all[0]!.answer({ kind: "failed", id: 2, code: "no-papers", message: "none found", stack: "" });
  await vi.waitFor(() =>
    expect(page().run).toEqual({
      phase: "failed",
      title: "pasted text",
      code: "no-papers",
      message: "none found",
    }),
  );
  expect(page().loaded).toBe(before);
  page().dismissFailure();
  expect(page().run).toEqual({ phase: "idle" });
});

test("papers are added beside those here, under names of their own", async () => {
  await loaded();
  page().openText("more papers", "add");
  const maker = await worker(0);
  await vi.waitFor(() => expect(maker.asked).toHaveLength(2));
  expect(maker.asked[1]).toMatchObject({ kind: "build", known: 1, files: [{ name: "pasted (2).txt" }] });
  maker.answer({ kind: "done", id: 2, map: SECOND, spare: copyOf(SECOND), lookUps: lookUpsOf(SECOND) });
  await vi.waitFor(() => expect(page().loaded?.map).toBe(SECOND));
  expect(page().loaded).toMatchObject({ title: "2 files", isSample: false });
  expect(page().loaded!.files.map(({ name }) => name)).toEqual(["pasted.txt", "pasted (2).txt"]);
});

test("of two runs the later one counts", async () => {
  page().openText("first");
  const first = await worker(0);
  page().openText("second");
  const second = await worker(1);
  expect(first.isTerminated).toBe(true);
  second.answer({ kind: "done", id: 1, map: SECOND, spare: copyOf(SECOND), lookUps: lookUpsOf(SECOND) });
  await vi.waitFor(() => expect(page().loaded?.map).toBe(SECOND));
  expect(page().recipe.seed).toBe(7);
});

test("too much for a browser tab is refused in one sentence, before anything is read", async () => {
  const file = {
    name: "huge.jsonl",
    size: 400_000_000,
    arrayBuffer: () => Promise.reject(new Error("read")),
  };
  page().openFiles([file as unknown as File]);
  await vi.waitFor(() => expect(page().run.phase).toBe("failed"));
  expect(page().run).toMatchObject({ code: "file-too-large", message: expect.stringContaining("400 MB") });
  expect(PlayedWorker.all).toEqual([]);
});

test("a file that cannot be read is named", async () => {
  const file = { name: "moved.txt", size: 10, arrayBuffer: () => Promise.reject(new Error("gone")) };
  page().openFiles([file as unknown as File]);
  await vi.waitFor(() =>
    expect(page().run).toMatchObject({
      code: "file-unreadable",
      message: expect.stringContaining("moved.txt"),
    }),
  );
});

/** Answer the page's nth request for a map. */
async function answerBuild(nth: number, map: typeof FIRST): Promise<void> {
  const builds = () =>
    PlayedWorker.all.flatMap((worker) =>
      worker.asked.filter(({ kind }) => kind === "build").map(({ id }) => ({ worker, id })),
    );
  await vi.waitFor(() => expect(builds()).toHaveLength(nth));
  const { worker, id } = builds().at(-1)!;
  worker.answer({ kind: "done", id, map, spare: copyOf(map), lookUps: lookUpsOf(map) });
}

test("other settings keep what one made of the map, and can be undone", async () => {
  await loaded();
  page().change("Hide a paper", { filters: { ...page().workspace.filters, hidden: [1] } });
  const AGAIN = mapOf({ one: ["loom", "weft"], two: ["weft"] }, { seed: 9 });
  page().changeRecipe({ ...FIRST.recipe, seed: 9 });
  await answerBuild(2, AGAIN);
  await vi.waitFor(() => expect(page().loaded?.map).toBe(AGAIN));
  expect(page().workspace.filters.hidden).toEqual([1]);
  expect(page().shown?.paperCount).toBe(1);
  expect(page().past.map(({ what }) => what)).toEqual(["Hide a paper", "Change settings"]);

  page().undo();
  expect(page().loaded?.map).toBe(AGAIN); // stays until the other is there
  await answerBuild(3, FIRST);
  await vi.waitFor(() => expect(page().loaded?.map).toBe(FIRST));
  expect(page().recipe).toEqual(FIRST.recipe);
  expect(page().past.map(({ what }) => what)).toEqual(["Hide a paper"]);
  page().undo();
  expect(page().shown?.isAll).toBe(true);
  page().redo();
  expect(page().future.map(({ what }) => what)).toEqual(["Change settings"]);
  page().redo();
  await answerBuild(4, AGAIN);
  await vi.waitFor(() => expect(page().recipe.seed).toBe(9));
  expect(page().future).toEqual([]);
});

test("other papers begin with nothing hidden and nothing to undo", async () => {
  await loaded();
  page().change("Hide a paper", { filters: { ...page().workspace.filters, hidden: [1] } });
  page().openText("other papers");
  await answerBuild(2, SECOND);
  await vi.waitFor(() => expect(page().loaded?.map).toBe(SECOND));
  expect(page().shown?.isAll).toBe(true);
  expect(page().past).toEqual([]);
});
