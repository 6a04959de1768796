/** On a phone: what stands over the map is in sight, whatever the sheets below do. */
import type { Locator } from "playwright";
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details } from "../support/steps.ts";

const PHONE = { width: 390, height: 844, touch: true } as const;

/** Nothing of it is cut off by the window, and nothing stands over its middle. */
async function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((found) => {
    const { left, top, right, bottom } = found.getBoundingClientRect();
    const inWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return inWindow && found.contains(over);
  });
}

test("closed details leave the map's controls in sight above the lists", async () => {
  const { page } = await visit({ ...PHONE, at: "#topic=0" });
  await details(page).getByRole("button", { name: "Close" }).tap();
  await details(page).waitFor({ state: "detached" });
  const controls = ["Draw around papers and concepts", "Color by year", "Show the whole map"];
  for (const name of controls)
    await expect.poll(() => isInSight(page.getByRole("button", { name })), { message: name }).toBe(true);
});

test("while papers are read the way to stop it is in sight", async () => {
  const { page } = await visit(PHONE);
  await page.route("**/samples/**", () => {
    // Never answered: the page goes on waiting.
  });
  await page.reload();
  await expect.poll(() => isInSight(page.getByRole("button", { name: "Stop" }))).toBe(true);
});

test("the first line makes room for whoever raises the lists", async () => {
  const { page } = await visit(PHONE);
  const line = page.getByText("Drop your own papers anywhere");
  await line.waitFor();
  await page.getByRole("tab", { name: /^Papers/ }).tap();
  await line.waitFor({ state: "hidden" });
});
