/** Looking around: from the first screen to concepts and papers and back, by pointer, search and links. */
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details, sampleShown } from "../support/steps.ts";

test("the first screen shows the sample and says what one is looking at", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.getByRole("application", { name: /^Map of 35 papers and \d+ concepts$/ }).waitFor();
  await page.getByText("Drop your own papers anywhere").waitFor();
  expect(
    await page.getByRole("tabpanel", { name: "Topics" }).getByRole("link").count(),
  ).toBeGreaterThanOrEqual(3);
});

test("search, then concept, paper, related paper, and back again", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.keyboard.press("/");
  await page.keyboard.type("neural architecture search");
  const best = page.getByRole("option").first();
  await best.filter({ hasText: /^neural architecture search/i }).waitFor();
  await best.click();
  await details(page)
    .getByRole("heading", { name: /neural architecture search/i, level: 2 })
    .waitFor();
  const onConcept = page.url();
  expect(onConcept).toContain("#concept=concept:");

  await details(page)
    .getByRole("link", { name: /^Auto-GNN: Neural Architecture Search of Graph Neural Networks/ })
    .first()
    .click();
  const paper = details(page);
  await paper.getByRole("heading", { name: /^Auto-GNN/ }).waitFor();
  expect(page.url()).toContain("#paper=key:auto-gnn");
  await paper.getByRole("region", { name: "Related papers" }).getByRole("link").first().click();
  await paper.getByRole("heading", { name: /^Auto-GNN/ }).waitFor({ state: "detached" });

  await page.goBack();
  await paper.getByRole("heading", { name: /^Auto-GNN/ }).waitFor();
  await page.goBack();
  await details(page)
    .getByRole("heading", { name: /neural architecture search/i, level: 2 })
    .waitFor();
  await page.goForward();
  await paper.getByRole("heading", { name: /^Auto-GNN/ }).waitFor();
});

test("an address holds what it shows", async () => {
  const { page } = await visit({ at: "#topic=1" });
  await details(page).waitFor();
  await page.reload();
  const name = await details(page).getByRole("heading", { level: 2 }).textContent();
  expect(
    await page.getByRole("tabpanel", { name: "Topics" }).getByRole("link").nth(1).textContent(),
  ).toContain(name);
});

test("concepts are marked in the abstract exactly where the paper names them", async () => {
  const { page } = await visit({
    at: "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023",
  });
  const abstract = details(page).getByRole("paragraph").filter({ hasText: "Why do hypernetworks" });
  await abstract.waitFor();
  const marked = await abstract.getByRole("link").allTextContents();
  expect(marked.filter((text) => /^hypernetworks?$/i.test(text)).length).toBeGreaterThanOrEqual(2);
  await abstract
    .getByRole("link", { name: /^hypernetworks?$/i })
    .first()
    .click();
  await details(page)
    .getByRole("heading", { name: /^hypernetwork/i })
    .waitFor();
});

test("a click on the map opens what stands there, a click beside it closes", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.clock.install();
  const stage = page.getByRole("application");
  const box = (await stage.boundingBox())!;
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
  await details(page).getByRole("heading", { level: 2 }).waitFor();
  await page.clock.runFor(1000); // later than a double click could be
  await page.mouse.click(box.x + 320, box.y + box.height - 12);
  await details(page).waitFor({ state: "detached" });
});
