/** Colors by year: on the map, in its legend, in the address. */
import { expect, test } from "vitest";
import { colorsOn, settled } from "../support/ink.ts";
import { visit } from "../support/page.ts";
import { sampleShown } from "../support/steps.ts";

test("c colors by year and back; the legend says what the colors and signs mean", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await settled(page, "nodes");
  const topicInk = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--topic-0"));
  const before = await topicInk();
  const byTopic = await colorsOn(page, "nodes");
  await page.getByRole("application").focus();
  await page.keyboard.press("c");
  const legend = page.getByRole("region", { name: "Colors by year" });
  await legend.waitFor();
  await expect.poll(() => legend.innerText()).toMatch(/20\d\d[\s\S]*20\d\d/);
  await expect.poll(() => legend.innerText()).toMatch(/inferred \d+/);
  await expect.poll(() => legend.innerText()).toMatch(/unknown \d+/);
  // Of the colors that the topics' marks had none is left on the map: of years they stand in one ramp.
  await expect
    .poll(async () => (await colorsOn(page, "nodes")).filter((color) => byTopic.includes(color)))
    .toEqual([]);
  expect((await colorsOn(page, "nodes")).length).toBeGreaterThan(1);
  // Nothing on the page stands for a topic by its color any more.
  expect(await topicInk()).not.toBe(before);
  await expect.poll(() => new URL(page.url()).hash).toContain("color=year");
  await page.reload();
  await legend.waitFor();
  await legend.getByRole("button", { name: "Color by topic" }).click();
  await legend.waitFor({ state: "detached" });
  expect(await topicInk()).toBe(before);
});
