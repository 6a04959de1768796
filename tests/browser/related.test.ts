/** Related papers: why they are, and what if some reason did not count. */
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";

test("parts sum to the score, unticking a concept ranks anew, and there is a way back", async () => {
  const { page } = await visit();
  await page.getByRole("searchbox").or(page.getByRole("combobox")).first().fill("quantnas");
  await page
    .getByRole("option", { name: /for super resolution/ })
    .first()
    .click();
  const related = page.getByRole("region", { name: "Related papers" });
  const titles = () => related.locator("ol > li a:first-child").allInnerTexts();
  await related.getByRole("listitem").first().waitFor();
  const before = await titles();

  const widths = await related
    .locator("ol > li")
    .first()
    .evaluate((row) => {
      const bar = row.querySelector('[aria-hidden="true"]')!;
      const parts = [...bar.children].map((part) => part.getBoundingClientRect().width);
      return { parts: parts.reduce((sum, part) => sum + part, 0), bar: bar.getBoundingClientRect().width };
    });
  // The best paper's bar is full; a hairline stands between its parts.
  expect(Math.abs(widths.parts - widths.bar)).toBeLessThan(8);

  await related.getByRole("button", { name: "Show the sentences that say so" }).first().click();
  const shares = await related.locator("ol > li").first().locator("[data-reason]").count();
  expect(shares).toBeGreaterThan(1);

  await related.getByRole("button", { name: "What counts" }).click();
  const tick = related.getByRole("list", { name: "Concepts that count" }).getByRole("checkbox").first();
  await tick.focus();
  await page.keyboard.press("Space");
  await related.getByText("Ranked without 1 concept").waitFor();
  await expect.poll(titles).not.toEqual(before);
  await related.getByRole("button", { name: "Count all again" }).click();
  await expect.poll(titles).toEqual(before);
});

test("arrow keys go from row to row and open it, the order can be by date", async () => {
  const { page } = await visit();
  await page.getByRole("searchbox").or(page.getByRole("combobox")).first().fill("quantnas");
  await page
    .getByRole("option", { name: /for super resolution/ })
    .first()
    .click();
  const related = page.getByRole("region", { name: "Related papers" });
  const rows = related.locator("ol > li");
  await rows.first().waitFor();
  await rows.first().locator("a").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => rows.nth(1).locator("a:focus").count()).toBe(1);
  await page.keyboard.press("ArrowRight");
  await rows.nth(1).locator("[data-reason]").first().waitFor();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => rows.nth(1).locator("[data-reason]").count()).toBe(0);

  await related.getByRole("combobox").selectOption("newest");
  const years = () =>
    rows.evaluateAll((items) =>
      items.map((item) => Number(/\b(?:19|20)\d\d\b/.exec(item.textContent ?? "")?.[0] ?? 0)),
    );
  await expect.poll(async () => (await years()).every((y, i, all) => i === 0 || y <= all[i - 1]!)).toBe(true);
});

test("on a narrow screen, what is brought into view in the sheet leaves the map where it is", async () => {
  const { page } = await visit({
    at: "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023",
    width: 390,
    height: 844,
    touch: true,
  });
  const related = page.getByRole("region", { name: "Related papers" });
  await related.locator("ol > li").first().waitFor({ state: "attached" });
  const map = page.getByRole("application", { name: /^Map of/ });
  const before = await map.boundingBox();
  await related.evaluate((region) => region.scrollIntoView({ block: "start" }));
  expect(await map.boundingBox()).toEqual(before);
});
