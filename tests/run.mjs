/**
 * `npm test`: types, lint, build, then library tests in Node and page tests in a real Chromium.
 * Every step runs even when an earlier one failed, so that one run tells everything; the last line counts.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./support/browser.mjs";

const root = new URL("..", import.meta.url).pathname;
const cache = join(root, "node_modules/.cache/paperweft");
const report = join(cache, "vitest.json");
mkdirSync(cache, { recursive: true });
rmSync(report, { force: true });

const failures = [];
function step(name, args, env = {}) {
  const start = performance.now();
  const { status } = spawnSync("npm", ["exec", "--", ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  console.log(
    `${status === 0 ? "ok" : "FAILED"}  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
  if (status !== 0) failures.push(name);
}

for (const folder of ["graph", "graph/cli", "src", "tests"])
  step(`types in ${folder}`, ["tsc", "-p", folder]);
step("lint", ["biome", "check", "--error-on-warnings", "."]);
step("build of the page", ["vite", "build", "--logLevel", "warn"]);
step("build of the explorer", ["vite", "build", "--mode", "explorer", "--logLevel", "warn"]);
step("build of the command line", ["vite", "build", "--mode", "cli", "--logLevel", "warn"]);

try {
  const browser = await findBrowser();
  console.log(`browser  ${browser}`);
  step(
    "tests",
    [
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    {
      PAPERWEFT_CHROMIUM: browser,
    },
  );
} catch (error) {
  console.error(error.message);
  failures.push("browser");
  step("library tests", [
    "vitest",
    "run",
    "--project",
    "graph",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
}

let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
try {
  counts = JSON.parse(readFileSync(report, "utf8"));
} catch {
  failures.push("no test report");
}
if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}`);
console.log(
  `${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`,
);
process.exit(failures.length > 0 ? 1 : 0);
