/** The histogram of years: brushed, played, undone; unknown years; by touch. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { madePapers, openPapers } from "../support/made.ts";
import { visit } from "../support/page.ts";
import { details } from "../support/steps.ts";

const strip = (page: Page) => page.getByRole("region", { name: "Years", exact: true });
const bar = (page: Page) => page.getByRole("region", { name: "Filters in force" });
const papers = (page: Page) => page.getByRole("list", { name: "On the map" }).getByRole("button").first();

/** Opens papers of these years, and waits until the histogram is theirs. */
async function openYears(page: Page, years: readonly number[]): Promise<void> {
  await openPapers(page, madePapers(years));
  await strip(page).getByText(`${years.length} papers`, { exact: true }).waitFor();
}

/** Drag over a share of the histogram. */
async function brush(page: Page, from: number, to: number): Promise<void> {
  const box = (await page.locator("[data-years]").boundingBox())!;
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + from * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + ((from + to) / 2) * box.width, y);
  await page.mouse.move(box.x + to * box.width, y);
  await page.mouse.up();
}

// Five years, and three papers of unknown year.
const YEARS = [2020, 2020, 2021, 2022, 2022, 2022, 2023, 2024, 2024, 2024, 0, 0, 0];

test("dragging over years leaves their papers, every count follows, and one undo takes it back", async () => {
  const { page } = await visit();
  await openYears(page, YEARS);
  await brush(page, 0.3, 0.5);
  await bar(page).getByText("2021–2022 or year unknown").waitFor();
  await expect.poll(() => papers(page).textContent()).toBe("7 of 13 papers");
  await expect.poll(() => strip(page).getByText("7 of 13 papers").count()).toBe(1);
  await strip(page).getByRole("button", { name: "year unknown: 3" }).click();
  await expect.poll(() => papers(page).textContent()).toBe("4 of 13 papers");
  await page.keyboard.press("Control+z");
  await expect.poll(() => papers(page).textContent()).toBe("7 of 13 papers");
  await page.keyboard.press("Control+z");
  await expect.poll(() => papers(page).textContent()).toBe("13 papers");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => papers(page).textContent()).toBe("7 of 13 papers");
  await bar(page)
    .getByRole("button", { name: /^Remove the filter/ })
    .click();
  await expect.poll(() => papers(page).textContent()).toBe("13 papers");
});

test("a click leaves one year, another click all; the window is dragged along", async () => {
  const { page } = await visit();
  await openYears(page, YEARS);
  const box = (await page.locator("[data-years]").boundingBox())!;
  const over = (year: number) => [box.x + ((year - 2020 + 0.5) / 5) * box.width, box.y + 12] as const;
  await page.mouse.click(...over(2022));
  await strip(page).getByText("2022", { exact: true }).first().waitFor();
  await expect.poll(() => papers(page).textContent()).toBe("6 of 13 papers");
  await page.mouse.click(...over(2022));
  await expect.poll(() => papers(page).textContent()).toBe("13 papers");
  await brush(page, 0.3, 0.5);
  await page.mouse.move(...over(2021));
  await page.mouse.down();
  await page.mouse.move(...over(2023));
  await page.mouse.up();
  await bar(page)
    .getByText(/^2023–2024/)
    .waitFor();
});

test("the ends are sliders for the keyboard", async () => {
  const { page } = await visit();
  await openYears(page, YEARS);
  const first = strip(page).getByRole("slider", { name: "First year" });
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => first.getAttribute("aria-valuetext")).toBe("2022, 3 papers");
  await strip(page).getByRole("slider", { name: "Last year" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => papers(page).textContent()).toBe("7 of 13 papers");
  await page.keyboard.press("End");
  await first.focus();
  await page.keyboard.press("Home");
  await expect.poll(() => papers(page).textContent()).toBe("13 papers");
});

test("played, the years grow one by one until all are there; paused, they stay", async () => {
  const { page } = await visit({ reducedMotion: false });
  await openYears(page, YEARS);
  await page.clock.install();
  await strip(page).getByRole("button", { name: "Play the years" }).press("Enter");
  await bar(page)
    .getByText(/^2020 or/)
    .waitFor();
  await bar(page)
    .getByText(/^2020–2021/)
    .waitFor();
  await strip(page).getByRole("button", { name: "Pause" }).press("Enter");
  const stood = await papers(page).textContent();
  await page.clock.runFor(5000);
  expect(await papers(page).textContent()).toBe(stood);
  await strip(page).getByRole("button", { name: "Play the years" }).press("Enter");
  await bar(page).waitFor({ state: "detached" });
  await expect.poll(() => papers(page).textContent()).toBe("13 papers");
  // All of it is one step.
  await page.keyboard.press("Control+z");
  await expect.poll(() => papers(page).textContent()).toBe("13 papers");
});

test("with reduced motion a press is a step, and nothing moves by itself", async () => {
  const { page } = await visit();
  await openYears(page, YEARS);
  await page.clock.install();
  const step = strip(page).getByRole("button", { name: "One year on" });
  await step.click();
  await step.click();
  await bar(page)
    .getByText(/^2020–2021/)
    .waitFor();
  await page.clock.runFor(5000);
  expect(await bar(page).innerText()).toMatch(/^2020–2021/);
});

test("one year, and none, are said in a sentence; the strip can be put away", async () => {
  const { page } = await visit();
  await openPapers(page, madePapers([0, 0, 0]));
  await strip(page).getByText("None of these papers states its year.").waitFor();
  await openYears(page, [2024, 2024]);
  await strip(page).getByText("2024", { exact: true }).first().waitFor();
  await expect.poll(() => strip(page).getByRole("slider").count()).toBe(0);
  await page.keyboard.press("y");
  await strip(page).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show the years" }).click();
  await strip(page).waitFor();
});

test("what leaves nothing says so, with one thing to do", async () => {
  const { page } = await visit();
  await openYears(page, [2020, 2022]);
  const box = (await page.locator("[data-years]").boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + 12);
  await page.getByText("No paper passes these filters.").waitFor();
  await bar(page).getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => papers(page).textContent()).toBe("2 papers");
});

test("on a phone the years stand in the filters' sheet and are brushed with a finger", async () => {
  const { page } = await visit({ width: 390, height: 844, touch: true });
  await page.getByRole("application", { name: /^Map of 35 papers/ }).waitFor();
  await page.getByRole("tab", { name: "Filter" }).tap();
  const sheet = page.getByRole("tabpanel", { name: "Filter" });
  await sheet.locator("[data-years]").waitFor();
  const box = (await sheet.locator("[data-years]").boundingBox())!;
  await page.touchscreen.tap(box.x + box.width * 0.8, box.y + box.height / 2);
  await sheet.getByText(/^\d+ of 35 papers$/).waitFor();
  await bar(page).getByRole("button", { name: "Show all" }).tap();
  await sheet.getByText("35 papers", { exact: true }).waitFor();
});

test("on a phone the years are played by touch", async () => {
  const { page } = await visit({ width: 390, height: 844, touch: true, reducedMotion: false });
  await page.getByRole("application", { name: /^Map of 35 papers/ }).waitFor();
  await page.getByRole("tab", { name: "Filter" }).tap();
  const sheet = page.getByRole("tabpanel", { name: "Filter" });
  const play = sheet.getByRole("button", { name: "Play the years" });
  await play.waitFor();
  const box = (await play.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(40);
  await play.tap();
  await sheet.getByText(/^\d+ of 35 papers$/).waitFor();
  await sheet.getByRole("button", { name: "Pause" }).tap();
  await play.waitFor();
  const bars = page.getByRole("region", { name: "Filters in force" });
  await bars.getByText(/^20\d\d/).waitFor();
});

test("a concept tells its years, and whether it rises only where that can be told", async () => {
  const { page } = await visit();
  await openYears(page, YEARS);
  await page.getByRole("tab", { name: "Concepts" }).click();
  await page.getByRole("tabpanel", { name: "Concepts" }).getByRole("link").first().click();
  const over = details(page).getByRole("region", { name: "Over time" });
  await over.getByText("first seen 2020").waitFor();
  await over.getByText(/3 of unknown year; too few papers to tell/).waitFor();
  await page.getByRole("tab", { name: "Filter" }).click();
  await page
    .getByRole("region", { name: "Rising and falling concepts" })
    .getByText(/^Too few papers to tell/)
    .waitFor();
});
