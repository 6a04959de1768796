/** The page's side of the worker, against a worker played by the test. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { facetsOf } from "../../graph/analyze/index.ts";
import { DEFAULT_RECIPE } from "../../graph/recipe.ts";
import { PipelineClient } from "../../src/worker/client.ts";
import { PlayedWorker } from "../support/playedWorker.ts";
import { mapOf } from "../support/smallMap.ts";

const MAP = mapOf({ one: ["loom", "weft"], two: ["weft"] });
const FILES = [{ name: "a.txt", bytes: Uint8Array.of(1) }];

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

/** A client that has a map, and the worker that made it. */
async function built(): Promise<{ client: PipelineClient; worker: PlayedWorker }> {
  const client = new PipelineClient();
  const building = client.build(FILES, DEFAULT_RECIPE, never(), ignore);
  const worker = PlayedWorker.all[0]!;
  worker.answer({ kind: "done", id: 1, map: MAP, facets: facetsOf(MAP) });
  await building;
  return { client, worker };
}

test("progress is handed on, and the map that comes of it", async () => {
  const client = new PipelineClient();
  const seen: unknown[] = [];
  const building = client.build(FILES, DEFAULT_RECIPE, never(), ({ step, done }) => seen.push([step, done]));
  const [worker] = PlayedWorker.all;
  expect(worker!.asked).toEqual([{ kind: "build", id: 1, files: FILES, recipe: DEFAULT_RECIPE }]);
  worker!.answer({ kind: "progress", id: 1, step: "read", done: 3, total: 9 });
  worker!.answer({ kind: "done", id: 1, map: MAP, facets: facetsOf(MAP) });
  expect((await building).map).toBe(MAP);
  expect(seen).toEqual([["read", 3]]);
  expect(worker!.isTerminated).toBe(false);
});

test("a new map ends the worker of the old one, a failed build only its own", async () => {
  const { client, worker } = await built();
  const failing = client.build(FILES, DEFAULT_RECIPE, never(), ignore);
  PlayedWorker.all[1]!.answer({ kind: "failed", id: 1, code: "no-papers", message: "nothing", stack: "" });
  await expect(failing).rejects.toMatchObject({ code: "no-papers", message: "nothing" });
  expect(PlayedWorker.all.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);

  const succeeding = client.build(FILES, DEFAULT_RECIPE, never(), ignore);
  PlayedWorker.all[2]!.answer({ kind: "done", id: 1, map: MAP, facets: facetsOf(MAP) });
  await succeeding;
  expect(worker.isTerminated).toBe(true);
  expect(PlayedWorker.all[2]!.isTerminated).toBe(false);
});

test("stopping ends the new worker and leaves the old one answering", async () => {
  const { client, worker } = await built();
  const stop = new AbortController();
  const building = client.build(FILES, DEFAULT_RECIPE, stop.signal, ignore);
  stop.abort();
  await expect(building).rejects.toMatchObject({ name: "AbortError" });
  expect(PlayedWorker.all[1]!.isTerminated).toBe(true);
  const writing = client.write("gexf", {});
  const bytes = Uint8Array.of(7);
  worker.answer({ kind: "written", id: 2, bytes });
  expect(await writing).toBe(bytes);
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

test("without a map there is nothing to write", async () => {
  await expect(new PipelineClient().write("gexf", {})).rejects.toThrow("no map");
});
