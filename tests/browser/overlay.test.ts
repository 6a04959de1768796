/** Routes and gaps are drawn over the map. */
import { expect, test } from "vitest";
import { settled } from "../support/ink.ts";
import { visit } from "../support/page.ts";
import { details, sampleShown } from "../support/steps.ts";
import { strokesOn } from "../support/strokes.ts";

/** CSS pixels: longer than any letter, or two that touch. */
const LONG = 60;
/** Of a dash, smoothed ends included. */
const isDash = (length: number) => length > 5 && length < 13;

test("a route is a bold line through its stops, and goes with the panel", async () => {
  const { page } = await visit({
    at: "#paper=key:auto-gnn-neural-architecture-search-of-graph-neural-networks-2019",
  });
  await details(page).getByRole("button", { name: "Route from here …" }).click();
  await details(page).getByText("Choose a paper or concept").waitFor();
  await settled(page, "nodes");
  expect((await strokesOn(page)).filter((length) => length > LONG)).toEqual([]);
  await page.getByRole("tab", { name: "Papers" }).click();
  await page.getByRole("textbox", { name: /^Filter papers/ }).fill("HNeRV");
  await page
    .getByRole("tabpanel")
    .getByRole("link", { name: /^HNeRV/ })
    .click();
  await details(page).getByRole("radio").first().waitFor();
  await expect.poll(async () => Math.max(...(await strokesOn(page)))).toBeGreaterThan(LONG);
  await page.keyboard.press("Escape");
  await expect.poll(async () => Math.max(...(await strokesOn(page)))).toBeLessThan(LONG);
});

test("a gap is a dashed line while it is pointed at", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.getByRole("tab", { name: "Gaps and bridges" }).click();
  const gap = page
    .getByRole("tabpanel")
    .getByText(/^expected \d+\.\d, found 0/)
    .first();
  await gap.waitFor();
  await settled(page, "nodes");
  const dashes = async () => (await strokesOn(page)).filter(isDash).length;
  const before = await dashes();
  await gap.hover();
  await expect.poll(dashes).toBeGreaterThan(before + 5);
  expect(Math.max(...(await strokesOn(page)))).toBeLessThan(LONG);
});
