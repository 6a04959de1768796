/**
 * The two fences of the house, tried: a copy of the configuration, one file that breaks a rule, and
 * compiler or linter must refuse it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "paperweft-fences-"));
  for (const file of [
    ".biome.json",
    ".gitignore",
    "tsconfig.json",
    "graph/tsconfig.json",
    "graph/globals.d.ts",
  ]) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    cpSync(join(root, file), join(house, file));
  }
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function run(
  command: string,
  args: string[],
  file: string,
  text: string,
): { refused: boolean; output: string } {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules/.bin", command), args, {
    cwd: house,
    encoding: "utf8",
  });
  return { refused: status !== 0, output: stdout + stderr };
}
const lint = (file: string, text: string) => run("biome", ["lint", file], file, text);
const compile = (text: string) => run("tsc", ["-p", "graph"], "graph/read/probe.ts", text);

test("the compiler knows neither Node nor the page inside graph/", () => {
  expect(compile("export const fine = [1, 2].length;\n")).toMatchObject({ refused: false });
  expect(
    compile('import { readFileSync } from "node:fs";\nexport const text = readFileSync("x");\n'),
  ).toMatchObject({
    refused: true,
    output: expect.stringContaining("node:fs"),
  });
  expect(compile("export const title = document.title;\n")).toMatchObject({
    refused: true,
    output: expect.stringContaining("document"),
  });
});

test.each([
  ["graph/read/probe.ts", "node:fs"],
  ["graph/read/probe.ts", "react"],
  ["graph/write/probe.ts", "sigma"],
  ["graph/read/probe.ts", "../extract/index.ts"],
  ["graph/write/probe.ts", "../build/index.ts"],
  ["graph/analyze/probe.ts", "../pipeline.ts"],
  ["graph/model.ts", "./read/index.ts"],
  ["graph/read/probe.ts", "../../src/store/state.ts"],
  ["graph/cli/probe.ts", "../read/index.ts"],
  ["src/panels/ProbePanel.tsx", "../../graph/read/index.ts"],
  ["src/panels/ProbePanel.tsx", "../stage/GraphStage.tsx"],
  ["src/panels/ProbePanel.tsx", "./PaperPanel.tsx"],
])("the linter refuses that %s imports %s", (file, module) => {
  expect(lint(file, `import { a } from "${module}";\n\nexport const b = a;\n`)).toMatchObject({
    refused: true,
    output: expect.stringContaining("noRestrictedImports"),
  });
});

test.each([
  ["graph/read/probe.ts", "../model.ts"],
  ["graph/pipeline.ts", "./read/index.ts"],
  ["src/panels/ProbePanel.tsx", "../../graph/index.ts"],
  ["src/panels/ProbePanel.tsx", "react"],
  ["src/panels/index.ts", "./PaperPanel.tsx"],
  ["graph/cli/probe.ts", "node:fs"],
])("and lets %s import %s", (file, module) => {
  expect(lint(file, `import { a } from "${module}";\n\nexport const b = a;\n`)).toMatchObject({
    refused: false,
  });
});
