/** Writing: whole files or none, whatever happens in the middle. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOutputs } from "../../../graph/cli/files.ts";
import type { Writer } from "../../../graph/write/index.ts";
import { fakeIo } from "../../support/fakeIo.ts";
import { MAPS } from "../../support/maps.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paperweft-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes "one", does something, writes "two". */
const writer = (between: () => void = () => undefined): Writer => ({
  id: "test",
  group: "graph",
  label: "Test",
  help: "For tests.",
  extension: ".test",
  mime: "text/plain",
  options: [],
  checkedWith: "nothing",
  cannotHold: "anything",
  *write() {
    yield "one";
    between();
    yield "two";
  },
});
const seen: string[][] = [];
const look = () => void seen.push(readdirSync(folder).sort());

const write = (writers: readonly Writer[], io = fakeIo(folder), force = false) =>
  writeOutputs(
    writers.map((w, i) => ({ writer: w, path: `${i}.test` })),
    MAPS.empty!,
    {},
    force,
    io,
  );

test("no file has its name before all are complete", async () => {
  seen.length = 0;
  await write([writer(look), writer(look)]);
  for (const names of seen) expect(names.filter((name) => name.endsWith(".test"))).toEqual([]);
  expect(seen.map((names) => names.length)).toEqual([1, 2]);
  expect(readdirSync(folder).sort()).toEqual(["0.test", "1.test"]);
  expect(readFileSync(join(folder, "1.test"), "utf8")).toBe("onetwo");
});

test("an interruption in the middle of the second file leaves neither", async () => {
  const io = fakeIo(folder);
  await expect(write([writer(), writer(io.interrupt)], io)).rejects.toThrow(/abort/i);
  expect(readdirSync(folder)).toEqual([]);
});

test("a writer that fails leaves nothing, and what was there stays", async () => {
  writeFileSync(join(folder, "0.test"), "old");
  const failing = writer(() => {
    throw new Error("no more");
  });
  await expect(write([writer(), failing], fakeIo(folder), true)).rejects.toThrow("no more");
  expect(readdirSync(folder)).toEqual(["0.test"]);
  expect(readFileSync(join(folder, "0.test"), "utf8")).toBe("old");
});
