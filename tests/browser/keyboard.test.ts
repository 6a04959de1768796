/** Everything the canvas offers, without a pointer. */
import { afterAll, afterEach, expect, test } from "vitest";
import { closeBrowser, type Visit, visit } from "../support/page.ts";

let visited: Visit | undefined;
afterEach(async () => {
  expect(visited?.complaints).toEqual([]);
  await visited?.close();
  visited = undefined;
});
afterAll(closeBrowser);

test("arrow keys walk from neighbour to neighbour, and a live region says where one stands", async () => {
  visited = await visit();
  const { page } = visited;
  const stage = page.getByRole("application");
  await page.getByRole("button", { name: "35 papers", exact: true }).waitFor();
  await stage.focus();
  await page.keyboard.press("Enter");
  const said = stage.getByRole("status");
  await expect.poll(() => said.textContent()).toMatch(/, (concept|paper), .*topic /);
  const first = await said.textContent();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
    if ((await said.textContent()) !== first) break;
  }
  expect(await said.textContent()).not.toBe(first);
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Details" }).waitFor();
  // Escape steps back: from where one stands to what is open, and from there to the whole map.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("complementary", { name: "Details" }).waitFor({ state: "detached" });
});

test("brackets put the panels away, a question mark lists the keys, Escape steps back", async () => {
  visited = await visit({ at: "#topic=0" });
  const { page } = visited;
  const lists = page.getByRole("complementary", { name: "Lists" });
  const topic = page.getByRole("complementary", { name: "Details" });
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
