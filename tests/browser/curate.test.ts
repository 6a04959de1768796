/** Concepts that are not right are renamed, merged and struck out, and each word is taken back. */
import { expect, test } from "vitest";
import { isKept } from "../support/kept.ts";
import { visit } from "../support/page.ts";

const AT = "#concept=concept:quantization";

test("a concept is renamed in its panel and in what is saved; undone it has its name again", async () => {
  const { page } = await visit({ at: AT });
  const heading = page.getByRole("heading", { level: 2 });
  await page.getByRole("button", { name: "Rename this concept" }).click();
  await page.keyboard.type("Low-bit weights");
  await page.keyboard.press("Enter");
  await expect.poll(() => heading.innerText()).toBe("Low-bit weights");
  await page.getByText("corrected by you").waitFor();
  expect(new URL(page.url()).hash).toContain("quantization");

  await expect.poll(() => isKept(page, "Low-bit weights"), { timeout: 15_000 }).toBe(true);
  await page.reload();
  await expect.poll(() => heading.innerText()).toBe("Low-bit weights");
  await page.getByRole("button", { name: "Take back: Rename “quantization” to “Low-bit weights”" }).click();
  await expect.poll(() => heading.innerText()).toBe("quantization");
  await page.keyboard.press("Control+z");
  await expect.poll(() => heading.innerText()).toBe("Low-bit weights");
});

test("a concept is struck out, offered back at once, and listed in the settings", async () => {
  const { page } = await visit({ at: AT });
  await page.getByRole("button", { name: "Strike it out" }).click();
  const toast = page.getByRole("status").filter({ hasText: "Strike out “quantization”" });
  await toast.waitFor();
  expect(await page.getByRole("heading", { level: 2, name: "quantization" }).count()).toBe(0);
  await page.keyboard.press("/");
  await page.keyboard.type("quantization");
  await page.getByRole("option").first().waitFor();
  await expect
    .poll(() => page.getByRole("option").allInnerTexts())
    .not.toContainEqual(expect.stringMatching(/^quantization$/));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: "Concepts you corrected" }).waitFor();
  await dialog.getByRole("button", { name: "Take back: Strike out “quantization”" }).click();
  await expect.poll(() => dialog.getByRole("heading", { name: "Concepts you corrected" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.goto(page.url().replace(/#.*$/, "") + AT);
  await page.getByRole("heading", { level: 2, name: "quantization" }).waitFor();
});

test("two concepts are made one, found by a word, with the papers of both", async () => {
  const { page } = await visit({ at: AT });
  const heading = page.getByRole("heading", { level: 2 });
  await page.getByRole("button", { name: "Same as another" }).click();
  const field = page.getByRole("textbox", { name: "The concept that quantization is the same as" });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type("hypernet");
  await page.keyboard.press("Enter");
  await expect.poll(() => heading.innerText()).toBe("hypernetwork");
  await page.getByText("corrected by you").waitFor();
  const written = page.getByRole("region", { name: "Written as" });
  await expect.poll(() => written.innerText()).toMatch(/quantization/);
  await page.getByRole("button", { name: "Take back: Merge “quantization”" }).click();
  await expect.poll(() => page.getByText("corrected by you").count()).toBe(0);
  await expect.poll(() => heading.innerText()).toBe("hypernetwork");
});
