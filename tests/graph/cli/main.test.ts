/** The command line as it is built and called: `paperweft …` in a shell. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
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
import { FONTS, TEMPLATE } from "../../support/written.ts";

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
      readFileSync(join(folder, names[i]!)).equals(
        joinPieces(writer.write(map, { template: TEMPLATE, fonts: FONTS })),
      ),
      writer.id,
    ).toBe(true);
}, 120_000);

test("a pipe in and a pipe out", () => {
  const { status, stdout, stderr } = paperweft(
    ["build", "-", "-o", "-", "--format", "gexf", "-q"],
    looms(12),
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.match(/<node /g)!.length).toBeGreaterThan(12);
  expect(stdout.endsWith("</gexf>\n")).toBe(true);
});

test("files go where the name says and nowhere else: upward, or through a folder that is a link", () => {
  const deep = join(folder, "deep/er");
  mkdirSync(deep, { recursive: true });
  mkdirSync(join(folder, "real"));
  symlinkSync("../../real", join(deep, "link"));
  writeFileSync(join(deep, "looms.jsonl"), looms(6));
  const inDeep = (...names: string[]) =>
    spawnSync(program, ["export", "looms.jsonl", "-q", ...names.flatMap((name) => ["-o", name])], {
      cwd: deep,
      encoding: "utf8",
    });
  expect(inDeep("../../up.gexf", "link/through.csv")).toMatchObject({ status: 0, stderr: "" });
  expect(readdirSync(deep).sort()).toEqual(["link", "looms.jsonl"]);
  expect(lstatSync(join(deep, "link")).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(folder, "real")).filter((name) => !name.endsWith(".csv"))).toEqual([]);
  expect(readdirSync(join(folder, "real"))).toHaveLength(6);
  // A link in the file's own place could lead anywhere: it is neither followed nor replaced.
  symlinkSync("../elsewhere.gexf", join(folder, "real/planted.gexf"));
  for (const force of [[], ["--force"]]) {
    const line = ["export", "looms.jsonl", "-q", "-o", "link/planted.gexf", ...force];
    const { status, stderr } = spawnSync(program, line, { cwd: deep, encoding: "utf8" });
    expect([status, stderr]).toEqual([
      1,
      "paperweft: link/planted.gexf is a link or device, which is not written over\n",
    ]);
  }
  expect(existsSync(join(folder, "elsewhere.gexf"))).toBe(false);
}, 30_000);

/** Root may write anywhere, so it becomes nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

test("a folder that cannot be written to is told, and nothing is left in it", () => {
  chmodSync(folder, 0o755);
  const closed = join(folder, "closed");
  mkdirSync(closed);
  writeFileSync(join(closed, "looms.jsonl"), looms(6));
  chmodSync(closed, 0o555);
  const line = ["export", "looms.jsonl", "-o", "map.gexf", "-q"];
  const { status, stderr } = spawnSync(program, line, { cwd: closed, encoding: "utf8", ...nobody });
  expect([status, stderr]).toEqual([1, "paperweft: map.gexf: access is not allowed\n"]);
  expect(readdirSync(closed)).toEqual(["looms.jsonl"]);
  chmodSync(closed, 0o755);
}, 30_000);

/** Interrupts a run that writes a large archive; gives how it ended and what it left behind. */
async function interrupted(when: (child: ChildProcess, place: string) => Promise<void>) {
  const place = mkdtempSync(join(folder, "stopped-"));
  writeFileSync(join(place, "many.jsonl"), looms(3000));
  const child = spawn(program, ["export", "many.jsonl", "-o", "many.gexf", "-o", "many.bundle.zip"], {
    cwd: place,
  });
  const ending = new Promise((done) => child.on("close", (code, signal) => done({ code, signal })));
  await when(child, place);
  child.kill("SIGINT");
  return { ending: await ending, left: readdirSync(place) };
}

test("Ctrl-C ends a run by the signal and leaves no file", async () => {
  const { ending, left } = await interrupted(
    (child) => new Promise((go) => child.stderr!.once("data", () => go())),
  );
  expect(ending).toEqual({ code: null, signal: "SIGINT" });
  expect(left).toEqual(["many.jsonl"]);
}, 30_000);

test("nor does it when it comes in the middle of a file", async () => {
  const { ending, left } = await interrupted(async (child, place) => {
    const isBegun = () => readdirSync(place).some((name) => name.endsWith("-1.tmp"));
    while (!isBegun() && child.exitCode === null) await new Promise((go) => setTimeout(go, 5));
  });
  expect(ending).toEqual({ code: null, signal: "SIGINT" });
  expect(left).toEqual(["many.jsonl"]);
}, 30_000);
