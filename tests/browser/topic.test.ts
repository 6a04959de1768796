/** A topic's card: the marks of its name, and naming it otherwise. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { isKept } from "../support/kept.ts";
import { visit } from "../support/page.ts";

test("a topic is renamed everywhere, with Enter, undone by taking the name back", async () => {
  const { page } = await visit({ at: "#topic=0" });
  const legend = page.locator('a[href*="topic=0"]').first();
  const heading = page.getByRole("heading", { level: 2 });
  await page.getByRole("button", { name: "Rename this topic" }).click();
  const made = await page.getByRole("textbox", { name: /^New name of the topic/ }).inputValue();

  await page.keyboard.type("Nothing of the kind");
  await page.keyboard.press("Escape");
  await expect.poll(() => heading.innerText()).toBe(made);

  await page.getByRole("button", { name: "Rename this topic" }).click();
  await page.keyboard.type("Looms and wefts");
  await page.keyboard.press("Enter");
  await expect.poll(() => heading.innerText()).toBe("Looms and wefts");
  await expect.poll(() => legend.innerText()).toContain("Looms and wefts");
  expect(new URL(page.url()).hash).toContain("topic=0");

  await page.getByRole("button", { name: "Take that name back" }).click();
  await expect.poll(() => heading.innerText()).toBe(made);
});

test("the next best names have marks, one click takes one, and the topic's stability is told", async () => {
  const { page } = await visit({ at: "#topic=0" });
  const marks = page.getByRole("region", { name: "The name" });
  const other = marks.getByRole("row").nth(2);
  await other.waitFor();
  await expect.poll(() => other.innerText()).toMatch(/\d+ %\s+\d+ %/);
  const name = await other.getByRole("button").innerText();
  await marks.getByText(/\d+ % of these papers are together again, .*average of 10 draws/).waitFor();
  await other.getByRole("button").click();
  const heading = page.getByRole("heading", { level: 2 });
  await expect.poll(() => heading.innerText()).toBe(name);
});

test("a topic's own name is exported, kept over a reload, and undone", async () => {
  const { page } = await visit({ at: "#topic=0" });
  const heading = page.getByRole("heading", { level: 2 });
  await page.getByRole("button", { name: "Rename this topic" }).click();
  const made = await page.getByRole("textbox", { name: /^New name of the topic/ }).inputValue();
  await page.keyboard.type("Looms and wefts");
  await page.keyboard.press("Enter");
  await expect.poll(() => heading.innerText()).toBe("Looms and wefts");

  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: /^Save / }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain("Looms and wefts");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await expect.poll(() => isKept(page, "Looms and wefts"), { timeout: 15_000 }).toBe(true);
  await page.reload();
  await expect.poll(() => heading.innerText(), { timeout: 15_000 }).toBe("Looms and wefts");

  await page.getByRole("button", { name: "Take that name back" }).click();
  await expect.poll(() => heading.innerText()).toBe(made);
  await page.keyboard.press("Control+z");
  await expect.poll(() => heading.innerText()).toBe("Looms and wefts");
});
