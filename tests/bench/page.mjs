/**
 * `npm run bench:page [sample|2k|10k|100k …]`: what the page costs its main thread, in Chromium on the built page.
 * 100,000 papers take some ten minutes and are measured only when asked for.
 *
 * A task over 50 ms is a freeze one can feel. For each corpus and each part of a tour: the longest task and how
 * many were over 50 ms, in milliseconds of processor time of the page's main thread as Chromium's own trace tells
 * them, so that a busy machine makes them hardly longer. Software WebGL counts as main thread in part, so a
 * machine with a GPU does better.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { preview } from "vite";
import { findBrowser, LAUNCH_ARGS } from "../support/browser.mjs";
import { readData } from "../support/corpora.mjs";

const SIZES = ["sample", "2k", "10k", "100k"];
const ONLY_IF_ASKED = ["100k"];
const sizes =
  process.argv.length > 2 ? process.argv.slice(2) : SIZES.filter((size) => !ONLY_IF_ASKED.includes(size));
const unknown = sizes.filter((size) => !SIZES.includes(size));
if (unknown.length > 0) {
  console.error(`There is no corpus ${unknown.join(", ")}: choose from ${SIZES.join(", ")}.`);
  process.exit(2);
}

const root = new URL("../..", import.meta.url).pathname;
const executablePath = await findBrowser();
const server = await preview({ root, preview: { port: 4329, open: false }, logLevel: "error" });
const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });

/** What the page calls in a trace, so that its thread is told from those of the browser's own pages. */
const MARK = "paperweft bench";

/** @returns the tasks of the page's main thread while `work` went on, in milliseconds */
async function tasksOf(page, work) {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await work();
  await page.evaluate((mark) => performance.mark(mark), MARK);
  await page.waitForTimeout(300);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const { pid, tid } = traceEvents.find(({ name }) => name === MARK);
  return traceEvents
    .filter(
      (event) => event.pid === pid && event.tid === tid && /RunTask$/.test(event.name) && event.tdur > 0,
    )
    .map(({ tdur }) => tdur / 1000);
}

/** Bytes of papers from which on only the end of making the map is traced: a trace of all of it would be too large. */
const LARGE = 50_000_000;

async function measure(name, bytes) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const row = { corpus: name };
  const tell = (phase, value) => {
    row[phase] = value;
    // At once, on stderr: the larger corpora take minutes, and what was measured is not lost with what fails.
    console.error(`${name}  ${phase}: ${value}`);
  };
  const during = async (phase, work) => {
    const tasks = await tasksOf(page, work);
    const over50 = tasks.filter((task) => task > 50).length;
    tell(phase, `${Math.round(Math.max(0, ...tasks))} ms (${over50} over 50)`);
  };
  await during("start, sample", async () => {
    await page.goto(server.resolvedUrls.local[0]);
    await page.getByRole("application").waitFor();
    await page.waitForTimeout(2500);
  });
  if (bytes !== null) {
    // By its path: a buffer would be decoded on the page's own thread, and counted.
    const path = join(folder, name);
    writeFileSync(path, bytes);
    let start = 0;
    const open = async () => {
      await page.getByRole("button", { name: "Open", exact: true }).click();
      start = performance.now();
      await page.getByRole("dialog").locator("input[type=file]").setInputFiles(path);
    };
    const isLarge = bytes.length > LARGE;
    if (isLarge) {
      await open();
      await page.getByText("Arranging the map").first().waitFor({ timeout: 600_000 });
    }
    await during("build and draw", async () => {
      if (!isLarge) await open();
      await page
        .getByRole("button", { name: new RegExp(`^${name.replace(/\W/g, ".")}`) })
        .waitFor({ timeout: 600_000 });
      tell("seconds", ((performance.now() - start) / 1000).toFixed(1));
      await page.waitForTimeout(4000);
    });
  }
  const details = page.getByRole("complementary", { name: "Details" });
  await during("two searches", async () => {
    for (const query of ["neural", "learning"]) {
      await page.keyboard.press("/");
      await page.keyboard.type(query, { delay: 60 });
      await page.getByRole("option").first().waitFor({ timeout: 120_000 });
    }
  });
  await during("ten clicks", async () => {
    await page.getByRole("option").first().click();
    await details.waitFor();
    for (let click = 0; click < 10; click++) {
      const links = details.getByRole("link");
      // The panel may change after its links were counted.
      await links
        .nth(Math.min(2 + (click % 5), (await links.count()) - 1))
        .click({ timeout: 5000 })
        .catch(() => links.first().click());
      await page.waitForTimeout(300);
    }
  });
  await page.keyboard.press("Escape");
  await during("hover and zoom", async () => {
    await page.mouse.move(800, 450);
    for (let i = 0; i < 6; i++) {
      await page.mouse.wheel(0, i < 3 ? -200 : 200);
      await page.mouse.move(700 + i * 30, 400 + i * 20, { steps: 5 });
      await page.waitForTimeout(200);
    }
  });
  await during("projections", async () => {
    // Twice: the links of a projection are made by the worker when they are first asked for.
    for (const key of ["2", "3", "1", "2", "3", "1"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(1500);
      await page.mouse.move(700, 420, { steps: 8 });
      await page.mouse.move(860, 520, { steps: 8 });
    }
  });
  const years = page.getByRole("region", { name: "Years" }).getByRole("slider").first();
  if (await years.isVisible())
    await during("years brushed", async () => {
      await years.focus();
      for (const key of ["ArrowRight", "ArrowLeft"])
        for (let step = 0; step < 10; step++) {
          await page.keyboard.press(key);
          await page.waitForTimeout(100);
        }
    });
  await during("tables, pick, palette", async () => {
    await page.getByRole("tab", { name: "Papers" }).click();
    await page.keyboard.press("t");
    await page.getByRole("table", { name: "Papers" }).waitFor({ timeout: 120_000 });
    for (const column of ["Title", "Concepts", "Year"]) {
      await page.getByRole("columnheader", { name: column }).getByRole("button").click();
      await page.waitForTimeout(400);
    }
    await page.getByRole("tabpanel").getByRole("textbox").pressSequentially("neural net", { delay: 60 });
    await page.getByRole("tab", { name: "Concepts" }).click();
    await page.getByRole("table", { name: "Concepts" }).waitFor();
    await page
      .getByRole("button", { name: /^Pick / })
      .first()
      .click();
    await page.waitForTimeout(400);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("graph", { delay: 60 });
    await page.getByRole("option").first().waitFor();
  });
  await page.close();
  return row;
}

const rows = [];
for (const size of sizes) {
  const bytes = size === "sample" ? null : readData(`corpora/papers-${size}.jsonl.gz`);
  if (size === "sample" || bytes !== null) rows.push(await measure(`${size}.jsonl`, bytes));
}
for (const row of rows)
  console.log(
    Object.entries(row)
      .map(([key, value]) => `${key}: ${value}`)
      .join("  ·  "),
  );
await browser.close();
await server.close();
rmSync(folder, { recursive: true });
