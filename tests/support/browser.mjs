/**
 * Finds a Chromium for the browser tests, or gets one.
 *
 * Order: $PAPERWEFT_CHROMIUM, Playwright's own, a Chromium or Chrome of the system; then installs:
 * Playwright's installer, else the system's package manager. A candidate counts only if it starts here
 * and draws WebGL2. If all fails, one sentence says what to do; the tests are never skipped.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** WebGL in software, and none of the browser's own traffic. */
export const LAUNCH_ARGS = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

const SYSTEM = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
  ],
};

async function draws(executablePath) {
  if (!existsSync(executablePath)) return false;
  let browser;
  try {
    browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS, timeout: 30_000 });
    const page = await browser.newPage();
    return await page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);
  } catch {
    return false;
  } finally {
    await browser?.close();
  }
}

function succeeds(command, args) {
  // What installers print goes to stderr: stdout belongs to the tests.
  return (
    spawnSync(command, args, {
      stdio: ["ignore", 2, 2],
      timeout: 900_000,
      shell: process.platform === "win32",
    }).status === 0
  );
}

const isRoot = process.getuid?.() === 0;

/** Ways to get a browser, tried in order; each returns the paths worth a look afterwards. */
const INSTALLERS = [
  {
    name: "Playwright's installer",
    run: () =>
      succeeds("npx", ["playwright", "install", ...(isRoot ? ["--with-deps"] : []), "chromium"])
        ? [chromium.executablePath()]
        : [],
  },
  {
    name: "apt-get",
    run: () =>
      process.platform === "linux" &&
      isRoot &&
      succeeds("sh", [
        "-c",
        "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends chromium",
      ])
        ? ["/usr/bin/chromium"]
        : [],
  },
  {
    name: "dnf",
    run: () =>
      process.platform === "linux" && isRoot && succeeds("sh", ["-c", "dnf install -y chromium"])
        ? ["/usr/bin/chromium-browser", "/usr/bin/chromium"]
        : [],
  },
];

/**
 * @returns {Promise<string>} path of a Chromium that starts and draws
 * @throws {Error} one sentence, if there is none and none could be installed
 */
export async function findBrowser() {
  const chosen = process.env.PAPERWEFT_CHROMIUM;
  if (chosen) {
    if (await draws(chosen)) return chosen;
    throw new Error(`PAPERWEFT_CHROMIUM is ${chosen}, but no Chromium with WebGL2 starts from there.`);
  }
  for (const path of [chromium.executablePath(), ...(SYSTEM[process.platform] ?? [])]) {
    if (await draws(path)) return path;
  }
  for (const installer of INSTALLERS) {
    console.error(`No Chromium found; trying ${installer.name}.`);
    for (const path of installer.run()) if (await draws(path)) return path;
  }
  throw new Error(
    "The browser tests need Chromium: install it (for example `npx playwright install --with-deps chromium`, or your system's chromium package) or set PAPERWEFT_CHROMIUM to its path.",
  );
}
