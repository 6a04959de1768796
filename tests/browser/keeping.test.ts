/** What one made of the papers is there again after a reload; papers of one's own are offered on the next visit. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { madePapers, openPapers } from "../support/made.ts";
import { visit } from "../support/page.ts";
import { details } from "../support/steps.ts";

const PAPER = "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023";
const readingList = async (page: Page) => {
  await page.getByRole("tab", { name: "Reading list" }).click();
  return page.getByRole("tabpanel", { name: "Reading list" });
};
/** All that the browser keeps of the visits so far, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("paperweft");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(["workspaces", "state"]);
          const workspaces = transaction.objectStore("workspaces").getAll();
          const last = transaction.objectStore("state").getAll();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(JSON.stringify([workspaces.result, last.result]));
          };
        };
      }),
  );
const bookmarksKept = async (page: Page) => (await kept(page)).split('"note":').length - 1;

test("bookmarks, notes and filters survive a reload", async () => {
  const { page } = await visit({ at: PAPER });
  await details(page).getByRole("button", { name: "Bookmark", exact: true }).click();
  const list = await readingList(page);
  await list.getByRole("textbox", { name: "Note" }).fill("Ask about norms");
  await page.getByRole("tab", { name: "Filter" }).click();
  await page
    .getByRole("checkbox", { name: /Multi-layer|Neural|Deep/i })
    .first()
    .check();
  const papers = page.getByRole("list", { name: "On the map" }).getByRole("button").first();
  await expect.poll(() => papers.textContent()).toMatch(/ of 35 papers$/);
  const filtered = await papers.textContent();
  await expect.poll(() => kept(page)).toMatch(/"topics":\[/);
  expect(await kept(page)).toContain("Ask about norms");
  await page.goto(page.url().split("#")[0]!);
  await page.reload();
  await expect.poll(() => papers.textContent()).toBe(filtered);
  const again = await readingList(page);
  await expect.poll(() => again.getByRole("textbox", { name: "Note" }).inputValue()).toBe("Ask about norms");
});

test("one's own papers are offered again, with what was made of them, and can be forgotten", async () => {
  const { page } = await visit();
  await openPapers(page, madePapers([2020, 2021, 2022, 2022]), "mine.json");
  await page.getByRole("tab", { name: "Papers" }).click();
  await page.getByRole("tabpanel", { name: "Papers" }).getByRole("link").first().click();
  await details(page).waitFor();
  await page.keyboard.press("b");
  await expect.poll(() => bookmarksKept(page)).toBe(1);
  await page.goto(page.url().split("#")[0]!);
  await page.reload();
  await page.getByText("Continue where you left off?").waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("application", { name: /^Map of 4 papers/ }).waitFor();
  const list = await readingList(page);
  await list.getByRole("listitem").waitFor();

  await page.reload();
  await page.getByRole("button", { name: "Forget them" }).click();
  await expect.poll(() => kept(page)).toBe("[[],[]]");
  await page.reload();
  await page.getByText("Drop your own papers anywhere").waitFor();
  await expect.poll(() => page.getByText("Continue where you left off?").count()).toBe(0);
});

test("where nothing can be kept the page says so once, and goes on", async () => {
  const { page, context } = await visit();
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      document.documentElement.dataset.refused = `${Number(document.documentElement.dataset.refused ?? 0) + 1}`;
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  await page.goto(page.url() + PAPER);
  await page.reload();
  await details(page).waitFor();
  await page.keyboard.press("b");
  await page.getByText("This browser keeps nothing here").waitFor();
  await page.getByRole("button", { name: "Put this message away" }).click();
  const refused = () => page.evaluate(() => Number(document.documentElement.dataset.refused));
  const before = await refused();
  await page.keyboard.press("b");
  await expect.poll(refused).toBeGreaterThan(before);
  await expect.poll(() => page.getByText("This browser keeps nothing here").count()).toBe(0);
  await details(page).getByRole("button", { name: "Bookmark", exact: true }).waitFor();
});

test("a tab closed right after a change loses nothing, whatever was being saved", async () => {
  const { page, context } = await visit();
  await openPapers(page, madePapers([2020, 2021, 2022, 2022]), "mine.json");
  await page.getByRole("tab", { name: "Papers" }).click();
  await page.getByRole("tabpanel", { name: "Papers" }).getByRole("link").first().click();
  await details(page).waitFor();
  await expect.poll(() => kept(page)).toContain("mine.json");
  await page.keyboard.press("b");
  await details(page).getByRole("button", { name: "Remove the bookmark" }).waitFor();
  const url = page.url().split("#")[0]!;
  // As a person closes it: the page is told, and not waited for.
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await next.goto(url);
  await next.getByRole("button", { name: "Continue" }).click();
  await next.getByRole("application", { name: /^Map of 4 papers/ }).waitFor();
  await (await readingList(next)).getByRole("listitem").waitFor();
});

test("where the browser's storage is full the page says what is kept and what is not, and goes on", async () => {
  const { page, context } = await visit();
  const client = await context.newCDPSession(page);
  await client.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(page.url()).origin,
    quotaSize: 10_000,
  });
  const long = madePapers([2020, 2021, 2022]).map((paper) => ({
    ...paper,
    abstract: `${paper.abstract} `.repeat(200),
  }));
  await openPapers(page, long, "long.json");
  await page.getByText("These papers do not fit into this browser's storage").waitFor();
  await page.getByRole("tab", { name: "Papers" }).click();
  await page.getByRole("tabpanel", { name: "Papers" }).getByRole("link").first().click();
  await details(page).getByRole("button", { name: "Bookmark", exact: true }).click();
  await (await readingList(page)).getByRole("listitem").waitFor();
});

test("a workspace is saved as one file and opened again, with all that was made of it", async () => {
  const { page } = await visit();
  await openPapers(page, madePapers([2020, 2021, 2022, 2022]), "mine.json");
  await page.getByRole("tab", { name: "Papers" }).click();
  await page.getByRole("tabpanel", { name: "Papers" }).getByRole("link").first().click();
  await details(page).waitFor();
  await page.keyboard.press("b");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save workspace" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("mine.paperweft");
  const path = await file.path();
  const buffer = await readFile(path);

  const other = await visit();
  await other.page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "mine.paperweft", mimeType: "application/zip", buffer });
  await other.page.getByRole("application", { name: /^Map of 4 papers/ }).waitFor();
  const list = await readingList(other.page);
  await list.getByRole("listitem").waitFor();

  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "bad.paperweft", mimeType: "application/zip", buffer: Buffer.from("no zip") });
  await page.getByText(/bad\.paperweft cannot be opened: it holds no workspace/).waitFor();
});
