/** What many tests do first, as a visitor does it: each step waits for what one would see before going on. */
import type { Locator, Page } from "playwright";

/** The sample's map is there. */
export async function sampleShown(page: Page): Promise<void> {
  await page.getByRole("button", { name: "35 papers", exact: true }).waitFor();
}

/** The panel about what is open. */
export function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details" });
}

/** Finds something by name, opens it, and waits until the focus has gone on to its heading, as it does after a search. */
export async function openByName(page: Page, name: string): Promise<void> {
  const named = new RegExp(`^${name}`, "i");
  await page.getByRole("combobox").first().fill(name);
  await page.getByRole("option").filter({ hasText: named }).first().click();
  await details(page).locator("h2:focus").filter({ hasText: named }).waitFor();
}

/** Opens what an address names, and waits for its panel. */
export async function goTo(page: Page, hash: string) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await details(page).getByRole("heading", { level: 2 }).waitFor();
}

/** For `before`: a browser that has no WebGL. */
export function withoutWebGL(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
    return /webgl/.test(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
  } as typeof getContext;
}
