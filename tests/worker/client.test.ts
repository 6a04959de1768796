/** The page's side of the worker, against a worker played by the test. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DEFAULT_RECIPE } from "../../graph/recipe.ts";
import { PipelineClient } from "../../src/worker/client.ts";
import { copyOf } from "../../src/worker/columns.ts";
import { lookUpsOf } from "../../src/worker/lookUps.ts";
import { PlayedWorker } from "../support/playedWorker.ts";
import { mapOf } from "../support/smallMap.ts";

const MAP = mapOf({ one: ["loom", "weft"], two: ["weft"] });
const FILES = [{ name: "a.txt", bytes: Uint8Array.of(1) }];
const SPARE = copyOf(MAP);
const DONE = { map: MAP, spare: SPARE, lookUps: lookUpsOf(MAP) };

beforeEach(() => {
  PlayedWorker.all = [];
  vi.stubGlobal("Worker", PlayedWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const LIMITS = { paper: 10, concept: 10, topic: 10 };
const found = (paper: number) => ({ hits: [], totals: { paper, concept: 0, topic: 0 }, isWhole: true });

const never = () => new AbortController().signal;
const ignore = () => {};

/** A client that has a map, the worker that made it, and the one that answers questions about it. */
async function built() {
  const client = new PipelineClient();
  const building = client.build(FILES, DEFAULT_RECIPE, never(), ignore);
  PlayedWorker.all[0]!.answer({ kind: "done", id: 1, ...DONE });
  await building;
  const [maker, worker] = PlayedWorker.all;
  worker!.answer({ kind: "held", id: 1 });
  return { client, maker: maker!, worker: worker! };
}

test("progress is handed on, and the map that comes of it; a copy goes to the worker that answers", async () => {
  const client = new PipelineClient();
  const seen: unknown[] = [];
  const building = client.build(FILES, DEFAULT_RECIPE, never(), ({ step, done }) => seen.push([step, done]));
  const [worker] = PlayedWorker.all;
  expect(worker!.asked).toEqual([{ kind: "build", id: 1, known: 0, files: FILES, recipe: DEFAULT_RECIPE }]);
  worker!.answer({ kind: "progress", id: 1, step: "read", done: 3, total: 9 });
  worker!.answer({ kind: "done", id: 1, ...DONE });
  expect((await building).map).toBe(MAP);
  expect(seen).toEqual([["read", 3]]);
  expect(PlayedWorker.all[1]!.asked).toEqual([{ kind: "hold", id: 1, map: SPARE }]);
  expect(PlayedWorker.all.map(({ isTerminated }) => isTerminated)).toEqual([false, false]);
});

test("the maker is told only what is new, and goes on after a refusal", async () => {
  const { client, maker, worker } = await built();
  const more = [...FILES, { name: "b.txt", bytes: Uint8Array.of(2) }];
  const failing = client.build(more, DEFAULT_RECIPE, never(), ignore);
  maker.answer({ kind: "failed", id: 2, code: "no-papers", message: "nothing", stack: "" });
  await expect(failing).rejects.toMatchObject({ code: "no-papers", message: "nothing" });

  const adding = client.build(more, DEFAULT_RECIPE, never(), ignore);
  maker.answer({ kind: "done", id: 3, ...DONE });
  await adding;
  const setting = client.build(more, { ...DEFAULT_RECIPE, seed: 2 }, never(), ignore);
  maker.answer({ kind: "done", id: 4, ...DONE });
  await setting;
  const told = maker.asked.map((request) =>
    request.kind === "build" ? [request.known, request.files] : null,
  );
  expect(told).toEqual([
    [0, FILES],
    [1, more.slice(1)],
    [1, more.slice(1)],
    [2, []],
  ]);
  expect(worker.asked.map(({ kind }) => kind)).toEqual(["hold", "hold", "hold"]);
  expect(PlayedWorker.all).toHaveLength(2);
});

test("a fault of the program ends the maker; the next one is given all files", async () => {
  const { client, maker, worker } = await built();
  const failing = client.build(FILES, DEFAULT_RECIPE, never(), ignore);
  maker.answer({ kind: "failed", id: 2, code: null, message: "x is undefined", stack: "" });
  await expect(failing).rejects.toMatchObject({ code: null });
  expect([maker.isTerminated, worker.isTerminated]).toEqual([true, false]);
  void client.build(FILES, DEFAULT_RECIPE, never(), ignore);
  expect(PlayedWorker.all[2]!.asked).toMatchObject([{ kind: "build", known: 0, files: FILES }]);
});

test("who still waits for an answer about the old map is told that there is a new one", async () => {
  const { client, maker } = await built();
  const writing = client.write("gexf", {});
  const building = client.build(FILES, DEFAULT_RECIPE, never(), ignore);
  maker.answer({ kind: "done", id: 2, ...DONE });
  await expect(writing).rejects.toMatchObject({ code: "replaced" });
  await building;
});

test("stopping ends the maker and leaves the map shown answering", async () => {
  const { client, maker, worker } = await built();
  const stop = new AbortController();
  const building = client.build(FILES, DEFAULT_RECIPE, stop.signal, ignore);
  stop.abort();
  await expect(building).rejects.toMatchObject({ name: "AbortError" });
  expect([maker.isTerminated, worker.isTerminated]).toEqual([true, false]);
  const writing = client.write("gexf", {});
  const bytes = Uint8Array.of(7);
  worker.answer({ kind: "written", id: 2, bytes });
  expect(await writing).toBe(bytes);
});

const EVIDENCE = { chosenIn: 1, mentionedIn: 2, papers: [] };

test("why is asked of the worker that made the map", async () => {
  const { client, maker } = await built();
  const asking = client.explain(MAP, FILES, 3, [0, 1]);
  await vi.waitFor(() =>
    expect(maker.asked.at(-1)).toEqual({ kind: "explain", id: 2, concept: 3, papers: [0, 1] }),
  );
  maker.answer({ kind: "explained", id: 2, evidence: EVIDENCE });
  expect(await asking).toBe(EVIDENCE);
});

test("where that worker is gone, the map is made again first, once for all who ask", async () => {
  const { client } = await built();
  const stop = new AbortController();
  const building = client.build(FILES, { ...DEFAULT_RECIPE, seed: 3 }, stop.signal, ignore);
  await expect(client.explain(MAP, FILES, 3, [0])).rejects.toMatchObject({ code: "busy" });
  stop.abort();
  await expect(building).rejects.toMatchObject({ name: "AbortError" });
  const asking = [client.explain(MAP, FILES, 3, [0]), client.explain(MAP, FILES, 4, [0])];
  const again = PlayedWorker.all[2]!;
  expect(again.asked).toMatchObject([{ kind: "build", known: 0, recipe: MAP.recipe }]);
  again.answer({ kind: "done", id: 1, ...DONE });
  await vi.waitFor(() =>
    expect(again.asked.map(({ kind }) => kind)).toEqual(["build", "explain", "explain"]),
  );
  for (const id of [2, 3]) again.answer({ kind: "explained", id, evidence: EVIDENCE });
  expect(await Promise.all(asking)).toEqual([EVIDENCE, EVIDENCE]);
});

test("a worker that dies leaves nobody waiting, and says so to whoever asks later", async () => {
  const { client, worker } = await built();
  const searching = client.search("weft", LIMITS);
  const writing = client.write("gexf", {});
  worker.onerror!({ message: "out of memory", filename: "pipeline.js", lineno: 3, preventDefault: ignore });
  await expect(searching).rejects.toMatchObject({ code: "worker-died" });
  await expect(writing).rejects.toMatchObject({ message: "out of memory (pipeline.js:3)" });
  await expect(client.write("gexf", {})).rejects.toMatchObject({ code: "worker-died" });
});

test("a message that cannot be read ends the build", async () => {
  const client = new PipelineClient();
  const building = client.build(FILES, DEFAULT_RECIPE, never(), ignore);
  PlayedWorker.all[0]!.onmessageerror!();
  await expect(building).rejects.toMatchObject({ code: "worker-died" });
});

test("of searches typed in a row the first and the last are asked, and only the last is answered", async () => {
  const { client, worker } = await built();
  const searches = ["w", "we", "wef", "weft"].map((query) => client.search(query, LIMITS));
  const asked = () => worker.asked.flatMap((request) => (request.kind === "search" ? [request.query] : []));
  expect(asked()).toEqual(["w"]);
  worker.answer({ kind: "found", id: 2, ...found(40) });
  await vi.waitFor(() => expect(asked()).toEqual(["w", "weft"]));
  worker.answer({ kind: "found", id: 3, ...found(4) });
  expect(await Promise.all(searches)).toEqual([null, null, null, found(4)]);
});

test("writing tells how far it is, and can be stopped without ending the worker", async () => {
  const { client, worker } = await built();
  const stop = new AbortController();
  const seen: number[] = [];
  const writing = client.write("bundle", {}, stop.signal, (bytes) => seen.push(bytes));
  worker.answer({ kind: "writing", id: 2, written: 1000, file: null });
  expect(seen).toEqual([1000]);
  stop.abort();
  await expect(writing).rejects.toMatchObject({ name: "AbortError" });
  expect(worker.asked.at(-1)).toEqual({ kind: "stop", id: 2 });
  worker.answer({ kind: "failed", id: 2, code: null, message: "stopped", stack: "" }); // nobody listens
  const again = client.write("svg", { theme: "dark" });
  expect(worker.asked.at(-1)).toEqual({ kind: "write", id: 3, writer: "svg", options: { theme: "dark" } });
  const bytes = Uint8Array.of(7);
  worker.answer({ kind: "written", id: 3, bytes });
  expect(await again).toBe(bytes);
  expect(worker.isTerminated).toBe(false);
});

test("without a map there is nothing to write", async () => {
  await expect(new PipelineClient().write("gexf", {})).rejects.toThrow("no map");
});
