/** Everything the canvas offers, without a pointer. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details, sampleShown } from "../support/steps.ts";

test("arrow keys walk from neighbour to neighbour, and a live region says where one stands", async () => {
  const { page } = await visit();
  const stage = page.getByRole("application");
  await sampleShown(page);
  await stage.focus();
  await page.keyboard.press("Enter");
  const said = stage.getByRole("status");
  await expect.poll(() => said.textContent()).toMatch(/, (concept|paper), .*topic /);
  const first = await said.textContent();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
    if ((await said.textContent()) !== first) break;
  }
  await expect.poll(() => said.textContent()).not.toBe(first);
  await page.keyboard.press("Enter");
  await details(page).waitFor();
  // Escape steps back: from where one stands to what is open, and from there to the whole map.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await details(page).waitFor({ state: "detached" });
});

test("brackets put the panels away, a question mark lists the keys, Escape steps back", async () => {
  const { page } = await visit({ at: "#topic=0" });
  const lists = page.getByRole("complementary", { name: "Lists" });
  const topic = details(page);
  await topic.waitFor();
  await page.keyboard.press("[");
  await lists.waitFor({ state: "hidden" });
  await page.keyboard.press("[");
  await lists.waitFor();
  await page.keyboard.press("]");
  await topic.waitFor({ state: "hidden" });
  await page.keyboard.press("]");
  await topic.waitFor();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard" });
  await keys.waitFor();
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
});

/** What has the focus, as a screen reader would name it. */
async function focused(page: Page): Promise<{ readonly role: string; readonly name: string }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const labels = (element as HTMLInputElement).labels ?? [];
    const name = element.getAttribute("aria-label") ?? labels[0]?.textContent ?? element.textContent ?? "";
    return { role: element.getAttribute("role") ?? element.tagName.toLowerCase(), name: name.trim() };
  });
}

/** Presses Tab until the focus is on something of that role and name; each stop on the way has to be visible. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    const box = await page.evaluate(() => {
      const { width, height } = document.activeElement!.getBoundingClientRect();
      return width * height;
    });
    expect(box, `size of ${now.role} “${now.name}”`).toBeGreaterThan(0);
    if (now.role === role && name.test(now.name)) return;
  }
  throw new Error(`Tab does not lead to ${role} ${name}`);
}

test("from search to concept, paper, related paper, table, export and map, by keyboard alone", {
  timeout: 180_000,
}, async () => {
  const { page } = await visit();
  await sampleShown(page);
  const heading = (name: RegExp) => details(page).getByRole("heading", { level: 2, name });

  // Search: Enter opens the concept, and the focus goes on to its heading.
  await page.keyboard.press("/");
  await page.keyboard.type("hypernetwork");
  await page
    .getByRole("option")
    .first()
    .filter({ hasText: /^hypernetwork/ })
    .waitFor();
  await page.keyboard.press("Enter");
  await heading(/^hypernetwork/).waitFor();
  await expect.poll(async () => (await focused(page)).role).toBe("h2");

  // Concept to paper, paper to related paper.
  await tabTo(page, "a", /^Magnitude Invariant/);
  await page.keyboard.press("Enter");
  await heading(/^Magnitude Invariant/).waitFor();
  await expect.poll(async () => (await focused(page)).name).toMatch(/^Magnitude Invariant/);
  const related = details(page).getByRole("region", { name: "Related papers" });
  await related.getByRole("listitem").first().waitFor();

  // "What if not this?": the concept of a reason is unticked, and the list says so.
  await tabTo(page, "button", /^What counts$/);
  await page.keyboard.press("Enter");
  await tabTo(page, "input", /./);
  await page.keyboard.press("Space");
  await related.getByText("Ranked without 1 concept").waitFor();

  // A table, sorted by another column.
  await page.keyboard.press("t");
  await page.getByRole("table", { name: "Topics" }).waitFor();
  for (let i = 0; i < 60 && (await focused(page)).role !== "tab"; i++) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("table", { name: "Papers" }).waitFor();
  await tabTo(page, "button", /^Concepts$/);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.getByRole("columnheader", { name: "Concepts" }).getAttribute("aria-sort"))
    .toBe("descending");
  expect((await focused(page)).name).toBe("Concepts");

  // The dialog takes the focus, keeps it, and gives it back.
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  const isInside = () => dialog.evaluate((element) => element.contains(document.activeElement));
  await dialog.waitFor();
  await expect.poll(isInside).toBe(true);
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    // At its end a guard takes the focus for a moment and sends it back to the beginning.
    await expect.poll(isInside).toBe(true);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(async () => (await focused(page)).name).toBe("Concepts");

  // Projections, and a walk on the map.
  await page.keyboard.press("t");
  await page.keyboard.press("2");
  await expect.poll(() => page.url()).toContain("show=concepts");
  await page.keyboard.press("1");
  await expect.poll(() => page.url()).not.toContain("show=concepts");
  for (let i = 0; i < 80 && (await focused(page)).role !== "application"; i++)
    await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  const said = page.getByRole("application").getByRole("status");
  await expect.poll(() => said.textContent()).toMatch(/, (concept|paper), /);
  const first = await said.textContent();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
    if ((await said.textContent()) !== first) break;
  }
  await expect.poll(() => said.textContent()).not.toBe(first);
});

test("a route by keyboard alone: the focus goes on to it, what was found is said, Escape leads back", async () => {
  const { page } = await visit({ at: "#concept=concept:quantization" });
  const focus = async () => {
    const { role, name } = await focused(page);
    return `${role} ${name}`;
  };
  await details(page).getByRole("button", { name: "Route from here …" }).press("Enter");
  await expect.poll(focus).toBe("h2 Route");
  await page.keyboard.press("/");
  await page.keyboard.type("hypernetwork");
  await page
    .getByRole("option")
    .first()
    .filter({ hasText: /^hypernetwork/ })
    .waitFor();
  await page.keyboard.press("Enter");
  await details(page)
    .getByRole("status")
    .filter({ hasText: /routes?, the closest first/ })
    .waitFor();
  await expect.poll(focus).toBe("h2 Route");
  await page.keyboard.press("Escape");
  await expect.poll(focus).toBe("h2 quantization");
  await details(page).getByRole("button", { name: "Close" }).press("Enter");
  await details(page).waitFor({ state: "detached" });
  await expect.poll(async () => (await focused(page)).role).toBe("application");
});
