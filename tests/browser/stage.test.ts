/** The canvas: what is on it, and what happens when WebGL goes away or was never there. */
import { expect, test } from "vitest";
import { inkOf, settled } from "../support/ink.ts";
import { visit } from "../support/page.ts";
import { details, sampleShown, withoutWebGL } from "../support/steps.ts";

test("nodes, edges and labels are drawn, and more labels as one comes closer", async () => {
  const { page } = await visit();
  await sampleShown(page);
  expect((await settled(page, "nodes")).pixels).toBeGreaterThan(2000);
  expect((await settled(page, "edges")).pixels).toBeGreaterThan(1000);
  const far = await settled(page, "labels");
  await page.getByRole("application").focus();
  expect(far.titles).toBe(0);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(async () => (await inkOf(page, "labels")).titles).toBeGreaterThan(100);
  await page.keyboard.press("0");
  await expect.poll(async () => (await inkOf(page, "labels")).titles).toBe(0);
  // As before, but that a label may have kept a place it took meanwhile, and another given way to it.
  const back = await settled(page, "labels");
  expect(back.titles).toBe(0);
  expect(Math.abs(back.pixels / far.pixels - 1)).toBeLessThan(0.1);
});

test("WebGL lost three times: the map comes back each time, where one was", async () => {
  const { page } = await visit();
  await sampleShown(page);
  const fitted = await settled(page, "nodes");
  await page.getByRole("application").focus();
  await page.keyboard.press("+");
  await expect.poll(async () => (await inkOf(page, "nodes")).pixels).not.toBe(fitted.pixels);
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
  const { page } = await visit({ before: withoutWebGL });
  await sampleShown(page);
  await page.getByText("this browser gives no WebGL").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("quantization");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await details(page).waitFor();
});

test("WebGL lost in a projection of a focus: it comes back as it was, and counts and lists never left", async () => {
  const { page } = await visit({ at: "#show=concepts" });
  await sampleShown(page);
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
  await expect.poll(() => counts.innerText()).toBe(said);
  await page.locator("canvas.sigma-nodes:not([data-lost])").waitFor({ state: "attached" });
  expect(Math.abs((await settled(page, "nodes")).pixels / before.pixels - 1)).toBeLessThan(0.05);
  await expect
    .poll(() => page.getByRole("button", { name: /^Concepts alone/ }).getAttribute("aria-pressed"))
    .toBe("true");
});

test("without WebGL filters and projections are kept and the lasso says it cannot be used", async () => {
  const { page } = await visit({ before: withoutWebGL });
  await page.getByText("this browser gives no WebGL").waitFor();
  await page.getByRole("button", { name: /^Papers alone/ }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain("show=papers");
  await expect
    .poll(() => page.getByRole("button", { name: "Draw around papers and concepts" }).isDisabled())
    .toBe(true);
  await page.getByRole("tabpanel", { name: "Topics" }).getByRole("link").first().click();
  await details(page).waitFor();
});
