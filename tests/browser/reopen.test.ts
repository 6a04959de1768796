/** An explorer's file opened on the page: papers, reading list, notes and renamed topics are there again. */
import { readFileSync } from "node:fs";
import { afterAll, afterEach, expect, test } from "vitest";
import { closeBrowser, type Visit, visit } from "../support/page.ts";

let visited: Visit | undefined;
afterEach(async () => {
  expect(visited?.complaints).toEqual([]);
  await visited?.close();
  visited = undefined;
});
afterAll(closeBrowser);

const PAPER = "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023";

test("a map that was saved as an explorer is opened again with all that was made of it", async () => {
  visited = await visit({ at: PAPER });
  const { page } = visited;
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("button", { name: "Bookmark", exact: true }).click();
  await details.getByRole("button", { name: "Remove the bookmark" }).waitFor();
  await page.getByRole("tab", { name: "Reading list" }).click();
  const list = page.getByRole("tabpanel", { name: "Reading list" });
  await list.getByRole("textbox", { name: "Note" }).fill("Ask about the merge");
  await page.getByRole("button", { name: "Export" }).click();
  await page.locator('[value="html"]').check();
  await page.getByRole("radio", { name: "Take along" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("dialog")
      .getByRole("button", { name: /^Save / })
      .click(),
  ]);
  const file = await download.path();
  await visited.close();

  visited = await visit();
  const again = visited.page;
  const upload = { name: "looms.html", mimeType: "text/html", buffer: readFileSync(file) };
  await again.locator("input[type=file]").first().setInputFiles(upload);
  await again.getByRole("button", { name: /^looms\.papers 35 read, 35 kept/ }).waitFor();
  await again.getByRole("tab", { name: "Reading list" }).click();
  const note = again.getByRole("tabpanel", { name: "Reading list" }).getByRole("textbox", { name: "Note" });
  await expect.poll(() => note.inputValue()).toBe("Ask about the merge");
});
