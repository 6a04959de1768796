/** Search and palette: finding by name, by short form, with errors; doing by name; without a pointer. */
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details, sampleShown } from "../support/steps.ts";

test("a short form and a misspelled word find their concept, and what matched is marked", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.keyboard.press("/");
  await page.keyboard.type("nas");
  const best = page.getByRole("option").first();
  await best.filter({ hasText: /^neural architecture search/ }).waitFor();
  expect(await best.locator("mark").allTextContents()).toEqual(["NAS"]);
  await page.getByRole("combobox").fill("quantizaton");
  await best.filter({ hasText: /^quantization/ }).waitFor();
  expect(await best.locator("mark").allTextContents()).toEqual(["quantization"]);
  await page.getByRole("combobox").fill("xyzzyplugh");
  await page.getByText("Nothing found for “xyzzyplugh”").waitFor();
});

test("Ctrl K finds things and commands; Enter does them; Escape gives the focus back", async () => {
  const { page } = await visit();
  await sampleShown(page);
  const papers = page.getByRole("tab", { name: "Papers" });
  await papers.focus();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Find anything, do anything" });
  const field = palette.getByRole("combobox");
  await field.waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => palette.getByRole("option").count()).toBeGreaterThan(15);
  await page.keyboard.press("Escape");
  await palette.waitFor({ state: "detached" });
  await expect.poll(() => papers.evaluate((element) => element === document.activeElement)).toBe(true);

  // A command, though misspelled.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("exprot");
  await palette.getByRole("option", { name: "Export" }).waitFor();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.waitFor();
  await palette.waitFor({ state: "detached" });
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  // What can be done depends on what is selected.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("route");
  await palette.getByRole("status").filter({ hasText: /found/i }).waitFor();
  await expect.poll(() => palette.getByRole("option", { name: /^Find a route/ }).count()).toBe(0);
  await field.fill("neural architecture search");
  await palette
    .getByRole("option")
    .first()
    .filter({ hasText: /^neural/ })
    .waitFor();
  await page.keyboard.press("Enter");
  await details(page).getByRole("heading", { level: 2 }).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("route");
  await palette.getByRole("option", { name: /^Find a route from “neural architecture search”/ }).waitFor();
  await page.keyboard.press("Enter");
  await details(page).getByText("Route", { exact: true }).first().waitFor();
});

test("who types on before the panel is painted is not called away from the search", async () => {
  const { page } = await visit({
    before: () => {
      // Frames come late while `slow` is set, as on a busy machine.
      const { requestAnimationFrame: frame } = window;
      window.requestAnimationFrame = (paint) =>
        "slow" in window ? window.setTimeout(() => frame(paint), 800) : frame(paint);
    },
  });
  await sampleShown(page);
  await page.evaluate(() => Object.assign(window, { slow: true }));
  const field = page.getByRole("combobox");
  await field.fill("quantization");
  await page.getByRole("option").first().filter({ hasText: "quantization" }).click();
  await details(page).getByRole("heading", { level: 2, name: "quantization" }).waitFor();
  await field.fill("hypernetwork");
  // The frame that would have moved the focus, and one after it.
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  await page.getByRole("option").first().filter({ hasText: "hypernetwork" }).waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("Shift and Enter pick concepts from the search, one after the other", async () => {
  const { page } = await visit();
  await sampleShown(page);
  const bar = page.getByRole("region", { name: "Filters in force" });
  await page.keyboard.press("/");
  for (const name of ["quantization", "neural architecture search"]) {
    await page.getByRole("combobox").fill(name);
    await page.getByRole("option").first().filter({ hasText: name }).waitFor();
    await page.keyboard.press("Shift+Enter");
    await bar.getByRole("link", { name }).waitFor();
  }
  await expect.poll(() => bar.getByRole("radio", { name: "all" }).isChecked()).toBe(true);
  await expect.poll(() => page.getByRole("option").first().textContent()).toContain("picked");
});

test("on a phone the palette is reached from the menu and chosen from by touch", async () => {
  const { page } = await visit({ width: 390, height: 844, touch: true });
  await page.getByRole("button", { name: "More" }).tap();
  await page.getByRole("menuitem", { name: "Find anything, do anything" }).tap();
  const palette = page.getByRole("dialog", { name: "Find anything, do anything" });
  await palette.getByRole("combobox").fill("dark theme");
  const option = palette.getByRole("option", { name: "Dark theme" });
  expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await palette.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
});
