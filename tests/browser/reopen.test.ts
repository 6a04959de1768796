/** An explorer's file opened on the page: papers, reading list, notes and renamed topics are there again. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { joinPieces, zipParts } from "../../graph/index.ts";
import { visit } from "../support/page.ts";
import { details } from "../support/steps.ts";

const PAPER = "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023";

test("a map that was saved as an explorer is opened again with all that was made of it", async () => {
  const { page } = await visit({ at: PAPER });
  await details(page).getByRole("button", { name: "Bookmark", exact: true }).click();
  await details(page).getByRole("button", { name: "Remove the bookmark" }).waitFor();
  await page.getByRole("tab", { name: "Reading list" }).click();
  const list = page.getByRole("tabpanel", { name: "Reading list" });
  await list.getByRole("textbox", { name: "Note" }).fill("Ask about the merge");
  await page.getByRole("button", { name: "Export" }).click();
  await page.locator('[value="html"]').check();
  await page.getByRole("radio", { name: "Take along" }).waitFor();
  await page.getByRole("radio", { name: "What is open now" }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("dialog")
      .getByRole("button", { name: /^Save / })
      .click(),
  ]);
  const html = readFileSync(await download.path());
  const entry = (name: string, bytes: Uint8Array) => ({ name, pieces: [bytes] });
  const bundle = joinPieces(zipParts([entry("README.txt", new Uint8Array(3)), entry("map.html", html)]));

  for (const upload of [
    { name: "looms.html", mimeType: "text/html", buffer: html },
    { name: "looms.bundle.zip", mimeType: "application/zip", buffer: Buffer.from(bundle) },
  ]) {
    const { page: again } = await visit();
    await again.locator("input[type=file]").first().setInputFiles(upload);
    await again.getByRole("button", { name: /^looms 35 read, 35 kept/ }).waitFor();
    await details(again)
      .getByRole("heading", { name: /^Magnitude Invariant/ })
      .waitFor();
    await again.getByRole("tab", { name: "Reading list" }).click();
    const note = again.getByRole("tabpanel", { name: "Reading list" }).getByRole("textbox", { name: "Note" });
    await expect.poll(() => note.inputValue()).toBe("Ask about the merge");
  }
});

test("a zip of papers opens as the files in it", async () => {
  const { page } = await visit();
  const files = ["one", "two"].map((name) => ({
    name: `folder/${name}.ris`,
    pieces: [`TY  - JOUR\nTI  - Looms ${name}\nAB  - About looms and warps.\nER  - \n`],
  }));
  const buffer = Buffer.from(joinPieces(zipParts(files)));
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "papers.zip", mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: /2 read, 2 kept/ }).waitFor();
});
