/** Looking around: from the first screen to concepts and papers and back, by pointer, search and links. */
import { afterAll, afterEach, expect, test } from "vitest";
import { closeBrowser, type Visit, visit } from "../support/page.ts";

let visited: Visit | undefined;
afterEach(async () => {
  expect(visited?.complaints).toEqual([]);
  await visited?.close();
  visited = undefined;
});
afterAll(closeBrowser);

test("the first screen shows the sample and says what one is looking at", async () => {
  visited = await visit();
  const { page } = visited;
  await page.getByRole("button", { name: "35 papers", exact: true }).waitFor();
  await page.getByRole("application", { name: /^Map of 35 papers and \d+ concepts$/ }).waitFor();
  await page.getByText("Drop your own papers anywhere").waitFor();
  expect(
    await page.getByRole("tabpanel", { name: "Topics" }).getByRole("link").count(),
  ).toBeGreaterThanOrEqual(3);
});

test("search, then concept, paper, related paper, and back again", async () => {
  visited = await visit();
  const { page } = visited;
  await page.getByRole("button", { name: "35 papers", exact: true }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("neural architecture search");
  const best = page.getByRole("option").first();
  await best.filter({ hasText: /^neural architecture search/i }).waitFor();
  await best.click();
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("heading", { name: /neural architecture search/i, level: 2 }).waitFor();
  const onConcept = page.url();
  expect(onConcept).toContain("#concept=concept:");

  await details
    .getByRole("link", { name: /^Auto-GNN: Neural Architecture Search of Graph Neural Networks/ })
    .first()
    .click();
  const paper = page.getByRole("complementary", { name: "Details" });
  await paper.getByRole("heading", { name: /^Auto-GNN/ }).waitFor();
  expect(page.url()).toContain("#paper=key:auto-gnn");
  await paper.getByRole("region", { name: "Related papers" }).getByRole("link").first().click();
  await paper.getByRole("heading", { name: /^Auto-GNN/ }).waitFor({ state: "detached" });

  await page.goBack();
  await paper.getByRole("heading", { name: /^Auto-GNN/ }).waitFor();
  await page.goBack();
  await details.getByRole("heading", { name: /neural architecture search/i, level: 2 }).waitFor();
  await page.goForward();
  await paper.getByRole("heading", { name: /^Auto-GNN/ }).waitFor();
});

test("an address holds what it shows", async () => {
  visited = await visit({ at: "#topic=1" });
  const { page } = visited;
  await page.getByRole("complementary", { name: "Details" }).waitFor();
  await page.reload();
  const name = await page
    .getByRole("complementary", { name: "Details" })
    .getByRole("heading", { level: 2 })
    .textContent();
  expect(
    await page.getByRole("tabpanel", { name: "Topics" }).getByRole("link").nth(1).textContent(),
  ).toContain(name);
});

test("concepts are marked in the abstract exactly where the paper names them", async () => {
  visited = await visit({
    at: "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023",
  });
  const { page } = visited;
  const abstract = page
    .getByRole("complementary", { name: "Details" })
    .getByRole("paragraph")
    .filter({ hasText: "Why do hypernetworks" });
  await abstract.waitFor();
  const marked = await abstract.getByRole("link").allTextContents();
  expect(marked.filter((text) => /^hypernetworks?$/i.test(text)).length).toBeGreaterThanOrEqual(2);
  await abstract
    .getByRole("link", { name: /^hypernetworks?$/i })
    .first()
    .click();
  await page
    .getByRole("complementary", { name: "Details" })
    .getByRole("heading", { name: /^hypernetwork/i })
    .waitFor();
});

test("a click on the map opens what stands there, a click beside it closes", async () => {
  visited = await visit();
  const { page } = visited;
  await page.getByRole("button", { name: "35 papers", exact: true }).waitFor();
  const stage = page.getByRole("application");
  const box = (await stage.boundingBox())!;
  const details = page.getByRole("complementary", { name: "Details" });
  // The cursor tells what can be opened: sweep the map until it does.
  const isOver = () =>
    stage.evaluate(
      (element) =>
        element.querySelector("[style*='cursor: pointer']") !== null ||
        (element as HTMLElement).style.cursor === "pointer",
    );
  let found = false;
  for (let y = box.y + 120; y < box.y + box.height - 60 && !found; y += 14) {
    for (let x = box.x + 320; x < box.x + box.width - 40 && !found; x += 14) {
      await page.mouse.move(x, y);
      if (await isOver()) {
        found = true;
        await page.mouse.click(x, y);
      }
    }
  }
  expect(found).toBe(true);
  await details.getByRole("heading", { level: 2 }).waitFor();
  await page.waitForTimeout(500); // later than a double click could be
  await page.mouse.click(box.x + 320, box.y + box.height - 12);
  await details.waitFor({ state: "detached" });
});
