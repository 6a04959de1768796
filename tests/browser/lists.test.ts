/** The lists beside the map: everything on the canvas, sorted, filtered, as lists and as tables, and picks. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details, sampleShown } from "../support/steps.ts";

/** The texts of a column of the table, as far as its rows are in view. */
async function column(page: Page, name: string): Promise<string[]> {
  const headers = await page.getByRole("columnheader").allTextContents();
  const place = headers.findIndex((header) => header.startsWith(name));
  expect(place).toBeGreaterThanOrEqual(0);
  const rows = page.getByRole("table").locator("tbody tr[data-index]");
  return rows.evaluateAll(
    (elements, at) => elements.map((row) => (row as HTMLTableRowElement).cells[at]?.textContent ?? ""),
    place,
  );
}

const isSorted = (values: readonly string[], sign: number) =>
  values.every((value, i) => i === 0 || sign * (Number(values[i - 1]) - Number(value)) <= 0);

test("t shows a list as a table, sorted by each of its headers, and all of the map is in it", async () => {
  const { page } = await visit();
  await page.getByRole("tab", { name: "Papers" }).click();
  await page.keyboard.press("t");
  const table = page.getByRole("table", { name: "Papers" });
  await table.waitFor();
  await expect.poll(() => table.getAttribute("aria-rowcount")).toBe("36");
  await expect
    .poll(() => page.getByRole("columnheader", { name: "Year" }).getAttribute("aria-sort"))
    .toBe("descending");

  await page.getByRole("button", { name: "Concepts", exact: true }).click();
  await expect
    .poll(() => page.getByRole("columnheader", { name: "Concepts" }).getAttribute("aria-sort"))
    .toBe("descending");
  await expect.poll(async () => isSorted(await column(page, "Concepts"), -1)).toBe(true);
  await page.getByRole("button", { name: "Concepts", exact: true }).click();
  await expect.poll(async () => isSorted(await column(page, "Concepts"), 1)).toBe(true);
  // Where the number of concepts is the same, the year still decides.
  const [years, concepts] = [await column(page, "Year"), await column(page, "Concepts")];
  for (let row = 1; row < years.length; row++)
    if (concepts[row] === concepts[row - 1] && years[row] !== "")
      expect(Number.parseInt(years[row]!, 10)).toBeLessThanOrEqual(Number.parseInt(years[row - 1]!, 10));

  await page.getByRole("tab", { name: "Topics" }).click();
  await page.getByRole("table", { name: "Topics" }).waitFor();
  const topics = await column(page, "Topic");
  await page.keyboard.press("t");
  await page.getByRole("table").waitFor({ state: "detached" });
  expect(
    (await page.getByRole("tabpanel", { name: "Topics" }).getByRole("link").allTextContents()).length,
  ).toBe(topics.length);
});

test("a table is walked with arrow keys, and Enter opens its row", async () => {
  const { page } = await visit();
  await page.getByRole("tab", { name: "Papers" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("t");
  const rows = page.getByRole("table").locator("tbody tr[data-index]");
  await rows.first().waitFor();
  await rows.first().getByRole("link").first().focus();
  const focused = () => page.evaluate(() => document.activeElement?.closest("tr")?.dataset.index);
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("1");
  await page.keyboard.press("End");
  await expect.poll(focused).toBe("34");
  await page.keyboard.press("Home");
  await expect.poll(focused).toBe("0");
  const title = await rows.first().getByRole("link").first().textContent();
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { name: title!, level: 2 }).waitFor();
  await expect.poll(() => rows.first().getAttribute("data-chosen")).toBe("");
  // One stop of the Tab key for all rows.
  await expect.poll(() => page.locator("tbody tr[data-index] th a[tabindex='0']").count()).toBe(1);
});

test("words filter a list, and what is selected elsewhere comes into view", async () => {
  const { page } = await visit();
  await page.getByRole("tab", { name: "Papers" }).click();
  const panel = page.getByRole("tabpanel", { name: "Papers" });
  await panel.getByRole("link").first().waitFor();
  await panel.getByRole("textbox").fill("hypernet magni");
  await panel.getByText("1 of 35").waitFor();
  await expect.poll(() => panel.getByRole("link").count()).toBe(1);
  await panel.getByRole("textbox").fill("no such words");
  await panel.getByText("No paper has these words in its name.").waitFor();
  await panel.getByRole("textbox").fill("");
  await panel.getByRole("button", { name: "Sort by Name" }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("Unsupervised Representation Learning by Predicting");
  await page.getByRole("option").first().click();
  await details(page).waitFor();
  const chosen = panel.locator("li[data-chosen]");
  await chosen.waitFor();
  const [list, row] = [(await panel.boundingBox())!, (await chosen.boundingBox())!];
  expect(row.y).toBeGreaterThan(list.y);
  expect(row.y + row.height).toBeLessThanOrEqual(list.y + list.height + 1);
});

test("all that a search finds stands in a table, where the search gives the best", async () => {
  const { page } = await visit();
  await sampleShown(page);
  const field = page.getByRole("combobox").first();
  await field.fill("network");
  const all = page.getByRole("option", { name: /^All \d+ concepts in a table$/ });
  await all.waitFor();
  const count = Number(/\d+/.exec((await all.textContent())!)![0]);
  await all.click();
  const table = page.getByRole("table", { name: "Concepts" });
  await page
    .getByText(`${count} concepts found for “network”.`)
    .or(page.getByText(`of ${count} shown`))
    .waitFor();
  await table
    .getByRole("link", { name: /network/ })
    .first()
    .waitFor();
  // From there on it is a filter like any other.
  await page.getByRole("textbox", { name: "Filter concepts by words in their name" }).fill("hypernetwork");
  await expect.poll(() => page.getByText(/found for/).count()).toBe(0);
});

test("concepts picked leave the papers that have all or any of them, in map, lists and counts", async () => {
  const { page } = await visit();
  await page.getByRole("tab", { name: "Concepts" }).click();
  const concepts = page.getByRole("tabpanel", { name: "Concepts" });
  const first = concepts.getByRole("listitem").nth(0);
  await first.hover();
  await first.getByRole("button", { name: /^Pick / }).click();
  const bar = page.getByRole("region", { name: "Filters in force" });
  const count = async () => Number.parseInt((await bar.getByRole("status").textContent())!, 10);
  await bar.waitFor();
  const one = await count();
  await expect
    .poll(() =>
      page
        .getByRole("status")
        .filter({ hasText: /shown on the map/ })
        .count(),
    )
    .toBe(1);
  // Shift and Enter do the same from the keyboard; another concept is still to be listed.
  await concepts.getByRole("button", { name: /^List all/ }).click();
  await concepts.getByRole("link", { name: /^quantization/ }).focus();
  await page.keyboard.press("Shift+Enter");
  await bar.getByRole("radio", { name: "all" }).waitFor();
  const all = await count();
  await bar.getByText("any", { exact: true }).click();
  await expect.poll(count).toBeGreaterThan(all);
  const any = await count();
  expect(all).toBeLessThanOrEqual(one);
  expect(any).toBeGreaterThanOrEqual(one);

  await page.getByRole("tab", { name: "Papers" }).click();
  await page.getByRole("tabpanel", { name: "Papers" }).getByText(`${any} of 35 shown on the map.`).waitFor();
  await expect.poll(() => page.getByRole("tabpanel", { name: "Papers" }).getByRole("link").count()).toBe(any);
  for (const chip of await bar.getByRole("button", { name: /^Let go of/ }).all())
    await expect.poll(() => chip.isVisible()).toBe(true);
  await bar.getByRole("button", { name: "Show all" }).click();
  await bar.waitFor({ state: "detached" });
  await expect.poll(() => page.getByText(/shown on the map/).count()).toBe(0);
});
