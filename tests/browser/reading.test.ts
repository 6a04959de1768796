/** Bookmarks: put on the list by button and key, noted, ordered, removed, undone, saved as references. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details } from "../support/steps.ts";

const PAPER = "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023";
const list = (page: Page) => page.getByRole("tabpanel", { name: "Reading list" });
const titles = (page: Page) => list(page).getByRole("listitem").getByRole("link").allTextContents();

test("what is bookmarked stands on the reading list, with a note and in one's own order", async () => {
  const { page } = await visit({ at: PAPER });
  await details(page).getByRole("button", { name: "Bookmark", exact: true }).click();
  await details(page).getByRole("button", { name: "Remove the bookmark" }).waitFor();
  await details(page).getByRole("region", { name: "Concepts" }).getByRole("link").first().click();
  await page.waitForURL(/#concept=/);
  await page.keyboard.press("b");
  await page.getByRole("tab", { name: "Reading list" }).click();
  await expect.poll(() => list(page).getByRole("listitem").count()).toBe(2);
  const [paper, concept] = await titles(page);
  expect(paper).toMatch(/^Magnitude Invariant Parametrizations/);

  const note = list(page).getByRole("textbox", { name: "Note" }).first();
  await note.fill("Ask about the merge");
  await list(page).getByRole("button", { name: "Move down" }).first().click();
  expect(await titles(page)).toEqual([concept, paper]);
  await expect
    .poll(() => list(page).getByRole("textbox", { name: "Note" }).last().inputValue())
    .toBe("Ask about the merge");

  const download = page.waitForEvent("download");
  await list(page).getByRole("button", { name: "Markdown" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toContain("1. **Magnitude Invariant Parametrizations");
  expect(text).toContain("\n   Ask about the merge\n");

  const table = page.waitForEvent("download");
  await list(page).getByRole("button", { name: "CSV" }).click();
  const [head, row, end] = (await readFile(await (await table).path(), "utf8")).split("\r\n");
  expect(head).toMatch(/^\ufeffid,title,.*,note$/);
  expect(row).toMatch(/Magnitude Invariant Parametrizations.*,Ask about the merge$/);
  expect(end).toBe("");

  await list(page).getByRole("button", { name: "Remove from the reading list" }).last().click();
  await expect.poll(() => titles(page)).toEqual([concept]);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  expect(await titles(page)).toEqual([concept, paper]);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Do again: Remove a paper/ }).waitFor();
});

test("a note goes along with the table of all papers, or stays", async () => {
  const { page } = await visit({ at: PAPER });
  await details(page).getByRole("button", { name: "Bookmark", exact: true }).click();
  await page.getByRole("tab", { name: "Reading list" }).click();
  await list(page).getByRole("textbox", { name: "Note" }).fill("Ask about norms");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: /^Papers \(CSV\)/ }).check();
  const saved = async () => {
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: /^Save 35 papers as CSV/ }).click();
    return (await readFile(await (await download).path(), "utf8")).split("\r\n");
  };
  const rows = await saved();
  expect(rows).toHaveLength(37);
  expect(rows[0]).toMatch(/,note$/);
  expect(rows.filter((row) => row.endsWith(",Ask about norms"))).toHaveLength(1);
  await dialog.getByRole("radio", { name: "Leave out" }).check();
  expect((await saved())[0]).not.toMatch(/,note$/);
});

test("a paper's reference is copied as text and as BibTeX", async () => {
  const { page, context } = await visit({ at: PAPER });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await details(page).getByRole("button", { name: "Copy the reference as text" }).click();
  await details(page).getByText("Reference copied").waitFor();
  expect(await copied()).toMatch(/^\(2023\)\. Magnitude Invariant Parametrizations .*\.$/);
  await details(page).getByRole("button", { name: "Copy the reference as BibTeX" }).click();
  await details(page).getByText("BibTeX copied").waitFor();
  expect(await copied()).toMatch(/^@misc\{[\s\S]*title = \{/);
});

test("Ctrl+Z inside a note is the note's own", async () => {
  const { page } = await visit({ at: PAPER });
  await details(page).waitFor();
  await page.keyboard.press("b");
  await page.getByRole("tab", { name: "Reading list" }).click();
  const note = list(page).getByRole("textbox", { name: "Note" });
  await note.click();
  await page.keyboard.type("b y");
  await expect.poll(() => note.inputValue()).toBe("b y");
  await page.keyboard.press("Control+z");
  expect(await titles(page)).toHaveLength(1);
});
