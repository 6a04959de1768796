/** The command line as it is built and called: `paperweft …` in a shell. */
import { spawn, spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildMap } from "../../../graph/pipeline.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { VERSION } from "../../../graph/version.ts";
import { joinPieces, WRITERS } from "../../../graph/write/index.ts";
import { TEMPLATE } from "../../support/written.ts";

const root = new URL("../../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
const program = join(folder, "paperweft.js");

beforeAll(async () => {
  await build({ root, mode: "cli", logLevel: "error", build: { outDir: folder, emptyOutDir: false } });
  writeFileSync(join(folder, "explorer.html"), TEMPLATE);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

// A prototype that something touches through `__proto__` ends the run: nothing of the input may reach one.
const env = { ...process.env, NODE_OPTIONS: "--disable-proto=throw" };
const paperweft = (args: readonly string[], input = "") =>
  spawnSync(program, args, { cwd: folder, input, encoding: "utf8", env });

test("the built file is a program of its own", () => {
  accessSync(program, constants.X_OK);
  expect(readFileSync(program, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  expect(paperweft(["--version"])).toMatchObject({ status: 0, stdout: `${VERSION}\n`, stderr: "" });
});

test("wrong usage ends with 2, a failure with 1", () => {
  expect(paperweft(["build", "x.txt"])).toMatchObject({ status: 2, stdout: "" });
  expect(paperweft(["build", "x.txt", "-o", "map.gexf"])).toMatchObject({
    status: 1,
    stdout: "",
    stderr: "paperweft: x.txt: there is no such file or folder\n",
  });
});

test("a reader that has enough of the output is no failure", async () => {
  const child = spawn("sh", ["-c", `"${program}" formats | head -n 1`], { cwd: folder });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  expect(await new Promise((done) => child.on("close", done))).toBe(0);
  expect(errors).toBe("");
});

/** As JSON Lines: papers on looms that share words. */
function looms(count: number): string {
  const parts = ["warp tension", "shuttle path", "heddle spacing", "pattern drafts", "dye transfer"];
  const lines = Array.from({ length: count }, (_, i) => {
    const [a, b] = [parts[i % 5], parts[(i * 3 + 1) % 5]];
    const abstract = `We measure ${a} on hand looms. The ${b} limits the ${a} of hand looms. Our ${b} model holds.`;
    return JSON.stringify({ title: `On ${a} number ${i}`, abstract, year: 2000 + (i % 20) });
  });
  return lines.join("\n");
}

test("one run writes every format, with the bytes the library gives elsewhere", () => {
  const input = looms(30);
  writeFileSync(join(folder, "looms.jsonl"), input);
  const names = WRITERS.map((writer) => `map${writer.extension}`);
  const args = ["build", "looms.jsonl", ...names.flatMap((name) => ["-o", name])];
  expect(paperweft(args)).toMatchObject({ status: 0, stdout: "" });
  const file = { name: "looms.jsonl", bytes: new TextEncoder().encode(input) };
  const map = buildMap([file], DEFAULT_RECIPE);
  expect(map.graph.conceptCount).toBeGreaterThan(3);
  for (const [i, writer] of WRITERS.entries())
    expect(
      readFileSync(join(folder, names[i]!)).equals(joinPieces(writer.write(map, { template: TEMPLATE }))),
      writer.id,
    ).toBe(true);
}, 30_000);

test("a pipe in and a pipe out", () => {
  const { status, stdout, stderr } = paperweft(
    ["build", "-", "-o", "-", "--format", "gexf", "-q"],
    looms(12),
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.match(/<node /g)!.length).toBeGreaterThan(12);
  expect(stdout.endsWith("</gexf>\n")).toBe(true);
});

test("Ctrl-C ends a run by the signal and leaves no file", async () => {
  writeFileSync(join(folder, "many.jsonl"), looms(3000));
  const child = spawn(program, ["build", "many.jsonl", "-o", "many.gexf"], { cwd: folder });
  child.stderr.once("data", () => child.kill("SIGINT"));
  const ending = await new Promise((done) => child.on("close", (code, signal) => done({ code, signal })));
  expect(ending).toEqual({ code: null, signal: "SIGINT" });
  expect(readdirSync(folder).filter((name) => /gexf|tmp/.test(name) && name !== "map.gexf")).toEqual([]);
});
