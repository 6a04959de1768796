/** The command line as it is built and called: `paperweft …` in a shell. */
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VERSION } from "../../../graph/version.ts";

const root = new URL("../../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
const program = join(folder, "paperweft.js");

beforeAll(
  () => build({ root, mode: "cli", logLevel: "error", build: { outDir: folder, emptyOutDir: false } }),
  60_000,
);
afterAll(() => rmSync(folder, { recursive: true }));

const paperweft = (args: readonly string[], input = "") =>
  spawnSync(program, args, { cwd: folder, input, encoding: "utf8" });

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
