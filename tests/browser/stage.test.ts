/** The canvas: what is on it, and what happens when WebGL goes away or was never there. */
import { afterAll, afterEach, expect, test } from "vitest";
import { settled } from "../support/ink.ts";
import { closeBrowser, type Visit, visit } from "../support/page.ts";

let visited: Visit | undefined;
afterEach(async () => {
  expect(visited?.complaints).toEqual([]);
  await visited?.close();
  visited = undefined;
});
afterAll(closeBrowser);

const LOADED = { name: "35 papers", exact: true };

test("nodes, edges and labels are drawn, and more labels as one comes closer", async () => {
  visited = await visit();
  const { page } = visited;
  await page.getByRole("button", LOADED).waitFor();
  expect((await settled(page, "nodes")).pixels).toBeGreaterThan(2000);
  expect((await settled(page, "edges")).pixels).toBeGreaterThan(1000);
  const far = await settled(page, "labels");
  await page.getByRole("application").focus();
  for (let i = 0; i < 2; i++) {
    await page.keyboard.press("+");
    await page.waitForTimeout(300);
  }
  const near = await settled(page, "labels");
  expect(far.titles).toBe(0);
  expect(near.titles).toBeGreaterThan(100);
  await page.keyboard.press("0");
  await page.waitForTimeout(300);
  // As before, but that a label may have kept a place it took meanwhile, and another given way to it.
  const back = await settled(page, "labels");
  expect(back.titles).toBe(0);
  expect(Math.abs(back.pixels / far.pixels - 1)).toBeLessThan(0.1);
});

test("WebGL lost three times: the map comes back each time, where one was", async () => {
  visited = await visit();
  const { page } = visited;
  await page.getByRole("button", LOADED).waitFor();
  await page.getByRole("application").focus();
  await page.keyboard.press("+");
  await page.waitForTimeout(300);
  const before = await settled(page, "nodes");
  for (let i = 0; i < 3; i++) {
    await page.getByRole("application").evaluate((stage) => {
      const canvas = stage.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")!;
      canvas.dataset.lost = "";
      canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
    });
    await page.locator("canvas.sigma-nodes:not([data-lost])").waitFor({ state: "attached" });
    expect(Math.abs((await settled(page, "nodes")).pixels / before.pixels - 1)).toBeLessThan(0.05);
  }
});

test("without WebGL the page says so, and lists, search and panels go on working", async () => {
  visited = await visit();
  const { page } = visited;
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
      return /webgl/.test(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  });
  await page.reload();
  await page.getByRole("button", LOADED).waitFor();
  await page.getByText("this browser gives no WebGL").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("quantization");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Details" }).waitFor();
});

test("WebGL lost in a projection of a focus: it comes back as it was, and counts and lists never left", async () => {
  visited = await visit({ at: "#show=concepts" });
  const { page } = visited;
  await page.getByRole("button", LOADED).waitFor();
  const stage = page.getByRole("application");
  await stage.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("f");
  const counts = page.getByRole("list", { name: "On the map" });
  await expect.poll(() => counts.innerText()).toMatch(/ of 35 papers/);
  const said = await counts.innerText();
  const before = await settled(page, "nodes");
  await stage.evaluate((element) => {
    const canvas = element.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")!;
    canvas.dataset.lost = "";
    canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
  });
  expect(await counts.innerText()).toBe(said);
  await page.locator("canvas.sigma-nodes:not([data-lost])").waitFor({ state: "attached" });
  expect(Math.abs((await settled(page, "nodes")).pixels / before.pixels - 1)).toBeLessThan(0.05);
  expect(await page.getByRole("button", { name: /^Concepts alone/ }).getAttribute("aria-pressed")).toBe(
    "true",
  );
});

test("without WebGL filters and projections are kept and the lasso says it cannot be used", async () => {
  visited = await visit();
  const { page } = visited;
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
      return /webgl/.test(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  });
  await page.reload();
  await page.getByText("this browser gives no WebGL").waitFor();
  await page.getByRole("button", { name: /^Papers alone/ }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain("show=papers");
  expect(await page.getByRole("button", { name: "Draw around papers and concepts" }).isDisabled()).toBe(true);
  await page.getByRole("tabpanel", { name: "Topics" }).getByRole("link").first().click();
  await page.getByRole("complementary", { name: "Details" }).waitFor();
});
