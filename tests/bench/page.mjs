/**
 * `npm run bench:page`: what the page costs its main thread, in Chromium on the built page.
 *
 * A task over 50 ms is a freeze one can feel. For each corpus: the longest task and how many were over 50 ms
 * while the map is made and drawn, and in a tour of clicks, searches and zooming. Software WebGL counts as main
 * thread in part, so a machine with a GPU does better.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { preview } from "vite";
import { findBrowser, LAUNCH_ARGS } from "../support/browser.mjs";
import { readData } from "../support/corpora.mjs";

const root = new URL("../..", import.meta.url).pathname;
const executablePath = await findBrowser();
const server = await preview({ root, preview: { port: 4329, open: false }, logLevel: "error" });
const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });

/** Reads the long tasks since the last call: how many over 50 ms, the longest. */
const taken = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const tasks = globalThis.longTasks.splice(0);
    return { over50: tasks.length, longest: Math.round(Math.max(0, ...tasks)) };
  });

async function measure(name, bytes) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  const row = { corpus: name };
  const record = (phase, { over50, longest }) => {
    row[phase] = `${longest} ms (${over50} over 50)`;
  };
  await page.goto(server.resolvedUrls.local[0]);
  await page.getByRole("application").waitFor();
  await page.waitForTimeout(2500);
  record("start, sample", await taken(page));
  if (bytes !== null) {
    await page.getByRole("button", { name: "Open", exact: true }).click();
    // By its path: a buffer would be decoded on the page's own thread, and counted.
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const start = performance.now();
    await page.getByRole("dialog").locator("input[type=file]").setInputFiles(path);
    await page
      .getByRole("button", { name: new RegExp(`^${name.replace(/\W/g, ".")}`) })
      .waitFor({ timeout: 600_000 });
    row.seconds = ((performance.now() - start) / 1000).toFixed(1);
    await page.waitForTimeout(4000);
    record("build and draw", await taken(page));
  }
  for (const query of ["neural", "learning"]) {
    await page.keyboard.press("/");
    await page.keyboard.type(query, { delay: 60 });
    await page.getByRole("option").first().waitFor({ timeout: 120_000 });
  }
  record("search", await taken(page));
  await page.getByRole("option").first().click();
  await page.getByRole("complementary", { name: "Details" }).waitFor();
  for (let click = 0; click < 10; click++) {
    const links = page.getByRole("complementary", { name: "Details" }).getByRole("link");
    await links.nth(Math.min(2 + (click % 5), (await links.count()) - 1)).click();
    await page.waitForTimeout(300);
  }
  record("ten clicks", await taken(page));
  await page.keyboard.press("Escape");
  await page.mouse.move(800, 450);
  for (let i = 0; i < 6; i++) {
    await page.mouse.wheel(0, i < 3 ? -200 : 200);
    await page.mouse.move(700 + i * 30, 400 + i * 20, { steps: 5 });
    await page.waitForTimeout(200);
  }
  record("hover and zoom", await taken(page));
  // Its links are made by the worker when they are first asked for.
  for (const key of ["2", "3", "1", "2", "3"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(1500);
    await page.mouse.move(700, 420, { steps: 8 });
    await page.mouse.move(860, 520, { steps: 8 });
  }
  await page.keyboard.press("1");
  await page.waitForTimeout(1000);
  record("projections", await taken(page));
  const slider = page.getByRole("region", { name: "Years" }).getByRole("slider").first();
  await slider.focus();
  for (const key of ["ArrowRight", "ArrowLeft"])
    for (let step = 0; step < 10; step++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
    }
  await page.waitForTimeout(500);
  record("twenty years brushed", await taken(page));
  await page.close();
  return row;
}

const rows = [await measure("sample", null)];
for (const [name, path] of [
  ["2k.jsonl", "corpora/papers-2k.jsonl.gz"],
  ["10k.jsonl", "corpora/papers-10k.jsonl.gz"],
]) {
  const bytes = readData(path);
  if (bytes !== null) rows.push(await measure(name, bytes));
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
