/** Where one has been: back and forward by buttons and keys, the list; and filters in the address. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details, sampleShown } from "../support/steps.ts";

const heading = (page: Page) => details(page).getByRole("heading", { level: 2 });
const trail = (page: Page) => page.getByRole("group", { name: "Where you have been" });
const topic = (page: Page, n: number) =>
  page.getByRole("tabpanel", { name: "Topics" }).getByRole("link").nth(n);

/** @returns its name */
async function openTopic(page: Page, n: number): Promise<string> {
  const link = (await topic(page, n).textContent())!;
  await topic(page, n).click();
  const name = async () => (await heading(page).textContent())!;
  await expect.poll(async () => link.startsWith(await name())).toBe(true);
  return name();
}

test("back and forward go along what one looked at, in step with the browser", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await expect.poll(() => trail(page).count()).toBe(0);
  const names: string[] = [];
  for (const n of [0, 1, 2]) names.push(await openTopic(page, n));
  await trail(page).getByRole("button", { name: "Back" }).click();
  await expect.poll(() => heading(page).textContent()).toBe(names[1]);
  await page.goBack();
  await expect.poll(() => heading(page).textContent()).toBe(names[0]);
  await trail(page).getByRole("button", { name: "Forward" }).click();
  await expect.poll(() => heading(page).textContent()).toBe(names[1]);
  await trail(page).getByRole("button", { name: "List where you have been" }).click();
  await expect.poll(() => page.getByRole("menuitem").allTextContents()).toEqual([...names].reverse());
  await page.getByRole("menuitem").first().click();
  await expect.poll(() => heading(page).textContent()).toBe(names[2]);
  await expect.poll(() => trail(page).getByRole("button", { name: "Forward" }).isDisabled()).toBe(true);
});

test("a right click and a resting finger on back list where one has been, and go nowhere", async () => {
  const { page, context } = await visit({ touch: true });
  await sampleShown(page);
  const names: string[] = [];
  for (const n of [0, 1]) names.unshift(await openTopic(page, n));
  const back = trail(page).getByRole("button", { name: "Back" });
  const items = page.getByRole("menuitem");
  await back.click({ button: "right" });
  await expect.poll(() => items.allTextContents()).toEqual(names);
  await page.keyboard.press("Escape");
  await items.first().waitFor({ state: "detached" });

  const { x, y } = (await back.boundingBox())!;
  const client = await context.newCDPSession(page);
  const finger = { x: x + 8, y: y + 8 };
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [finger] });
  await items.first().waitFor();
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await items.last().tap();
  await expect.poll(() => heading(page).textContent()).toBe(names.at(-1));
  await back.tap();
  await heading(page).waitFor({ state: "detached" });
});

test("an address holds the filters; going back leaves them as they are", async () => {
  const { page } = await visit({ at: "#years=2023-2024&unknown=no&topics=0,1" });
  const bar = page.getByRole("region", { name: "Filters in force" });
  await bar.getByText("2023–2024").waitFor();
  const papers = page.getByRole("list", { name: "On the map" }).getByRole("button").first();
  const filtered = await papers.textContent();
  expect(filtered).toMatch(/^\d+ of 35 papers$/);
  await topic(page, 0).click();
  await heading(page).waitFor();
  await bar.getByRole("button", { name: /^Remove the filter: 2023/ }).click();
  await page.waitForURL((url) => !url.hash.includes("years"));
  const wider = await papers.textContent();
  expect(wider).not.toBe(filtered);
  await page.goBack();
  await heading(page).waitFor({ state: "detached" });
  await expect.poll(() => papers.textContent()).toBe(wider);
  await page.waitForURL((url) => !url.hash.includes("years"));
  // Typed by hand it is meant.
  await page.evaluate(() => {
    location.hash = "#years=2023-2024&unknown=no&topics=0,1";
  });
  await expect.poll(() => papers.textContent()).toBe(filtered);
  await page.reload();
  await bar.getByText("2023–2024").waitFor();
  await expect.poll(() => papers.textContent()).toBe(filtered);
});
