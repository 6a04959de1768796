/** What one does with a node and with the lasso: focus, hide, pin, bookmark; and what the map then shows. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { middleOfNode, settled } from "../support/ink.ts";
import { visit } from "../support/page.ts";
import { details, openByName, sampleShown } from "../support/steps.ts";

const counts = (page: Page) => page.getByRole("list", { name: "On the map" }).innerText();
const shownPapers = async (page: Page) => Number.parseInt(await counts(page), 10);

/** By search, so that the test does not depend on how its id is written. */
async function openConcept(page: Page): Promise<void> {
  await sampleShown(page);
  await openByName(page, "neural architecture search");
}

test("f focuses one, two, three steps and lets go; counts and map follow", async () => {
  const { page } = await visit();
  await openConcept(page);
  await page.getByRole("application").focus();
  const all = await settled(page, "nodes");
  const steps: number[] = [];
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("f");
    steps.push(await shownPapers(page));
    expect(await counts(page)).toMatch(/\d+ of 35 papers/);
  }
  expect(steps[0]).toBeGreaterThan(1);
  expect(steps[1]).toBe(steps[0]);
  expect(steps[2]).toBeGreaterThan(steps[0]!);
  await page.keyboard.press("f");
  await expect.poll(() => counts(page)).toMatch(/^35 papers/);
  await page.keyboard.press("f");
  expect((await settled(page, "nodes")).pixels).toBeLessThan(all.pixels / 2);
  // Escape steps back: the selection first, the focus last.
  await page.keyboard.press("Escape");
  expect(await counts(page)).toMatch(/ of 35 papers/);
  await page.keyboard.press("Escape");
  await expect.poll(() => counts(page)).toMatch(/^35 papers/);
});

test("in a focus only what is shown is walked to and said", async () => {
  const { page } = await visit();
  await openConcept(page);
  const stage = page.getByRole("application");
  await stage.focus();
  await page.keyboard.press("f");
  await expect.poll(() => counts(page)).toMatch(/ of 35 papers/);
  await settled(page, "nodes");
  await page.keyboard.press("Enter");
  const said = stage.getByRole("status");
  await expect.poll(() => said.textContent()).toMatch(/^Neural architecture search, concept/);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
    if (/, paper, /.test((await said.textContent())!)) break;
  }
  // Of a paper's concepts one is shown: the one in focus.
  await expect.poll(() => said.textContent()).toMatch(/, paper, \d+ concepts, 1 of them shown/);
});

test("the menu of a node opens by right click, says what it is about and does it", async () => {
  const { page } = await visit();
  await openConcept(page);
  await page.getByRole("button", { name: "Focus, pin, bookmark, hide …" }).click();
  const menu = page.getByRole("menu", { name: "neural architecture search" });
  await menu.waitFor();
  await menu.getByRole("menuitem", { name: "Focus, 1 step" }).click();
  await menu.waitFor({ state: "detached" });
  await expect.poll(() => counts(page)).toMatch(/ of 35 papers/);
  await page.keyboard.press("Escape");
  // The camera fits what is left; in its middle stands something to click on.
  await page.keyboard.press("0");
  await settled(page, "nodes");
  const stage = page.getByRole("application");
  await stage.focus();
  await page.keyboard.press("Enter");
  const said = await stage.getByRole("status").textContent();
  await page.keyboard.press("Shift+F10");
  const own = page.getByRole("menu");
  await own.waitFor();
  expect(said?.toLowerCase()).toContain(
    (await own.getAttribute("aria-label"))!.replace(/…$/, "").toLowerCase(),
  );
  await own.getByRole("menuitemcheckbox", { name: /^Pin/ }).click();
  await own.waitFor({ state: "detached" });
  await expect.poll(() => stage.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Shift+F10");
  await expect
    .poll(() => own.getByRole("menuitemcheckbox", { name: /^Pin/ }).getAttribute("aria-checked"))
    .toBe("true");
  await own.getByRole("menuitem", { name: "Hide" }).click();
  await own.waitFor({ state: "detached" });
});

test("closed, the menu of a node gives the focus back to where it was opened", async () => {
  const { page } = await visit();
  await openConcept(page);
  const opener = page.getByRole("button", { name: "Focus, pin, bookmark, hide …" });
  await opener.press("Enter");
  const menu = page.getByRole("menu", { name: "neural architecture search" });
  await menu.waitFor();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await details(page).waitFor();
});

test("h hides what is selected and puts it away", async () => {
  const { page } = await visit();
  await openConcept(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("h");
  await details(page).waitFor({ state: "detached" });
  await expect.poll(() => counts(page)).toMatch(/\d+ of \d+ concepts/);
});

test("a lasso drawn with the pointer catches what is inside; only that is shown then", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("l");
  const box = (await page.getByTestId("lasso").boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.05, 0.1));
  await page.mouse.down();
  for (const [x, y] of [
    [0.6, 0.1],
    [0.6, 0.95],
    [0.05, 0.95],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 4 });
  await page.mouse.up();
  const caught = page.getByRole("region", { name: "Lasso" });
  const words = await caught.getByRole("status").textContent();
  const papers = Number.parseInt(words!, 10);
  expect(papers).toBeGreaterThan(2);
  expect(papers).toBeLessThan(35);
  await caught.getByRole("button", { name: "Show only these" }).click();
  await expect.poll(() => counts(page)).toContain(`${papers} of 35 papers`);
});

test("without a pointer the lasso takes a topic; Escape puts it away", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("l");
  const lasso = page.getByRole("region", { name: "Lasso" });
  await lasso.getByLabel("All of a topic").selectOption({ index: 1 });
  await expect.poll(() => lasso.getByRole("status").textContent()).toMatch(/^\d+ papers, \d+ concepts$/);
  await page.keyboard.press("Escape");
  await lasso.waitFor({ state: "detached" });
  await page.keyboard.press("l");
  await lasso.getByRole("button", { name: "All in view" }).click();
  await expect.poll(() => lasso.getByRole("status").textContent()).toMatch(/^35 papers, \d+ concepts$/);
  await lasso.getByRole("button", { name: "Hide these" }).click();
  await expect.poll(() => counts(page)).toMatch(/^0 of 35 papers/);
});

test("a finger that rests on a node opens its menu", async () => {
  const { page, context } = await visit({ width: 390, height: 844, touch: true });
  await page.getByRole("application", { name: /^Map of 35/ }).waitFor();
  await settled(page, "nodes");
  const point = await middleOfNode(page);
  const client = await context.newCDPSession(page);
  const menu = page.getByRole("menu");
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
  await menu.waitFor();
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  // The tap that ended the press has opened nothing else.
  await expect.poll(() => details(page).count()).toBe(0);
  await menu.getByRole("menuitem", { name: "Open" }).tap();
  await details(page).waitFor();
});
