/** Routes between papers and concepts, and gaps. */
import { afterAll, afterEach, expect, test } from "vitest";
import { closeBrowser, type Visit, visit } from "../support/page.ts";

let visited: Visit | undefined;
afterEach(async () => {
  expect(visited?.complaints).toEqual([]);
  await visited?.close();
  visited = undefined;
});
afterAll(closeBrowser);

const AT = "#paper=key:auto-gnn-neural-architecture-search-of-graph-neural-networks-2019";

test("from a paper to another one: routes with sentences, not through this, must pass, copied as text", async () => {
  visited = await visit({ at: AT });
  const { page, context } = visited;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("button", { name: "Route from here …" }).click();
  await details.getByText("Choose a paper or concept").waitFor();
  await page.getByRole("tab", { name: "Papers" }).click();
  // The list holds only the rows in view.
  await page.getByRole("textbox", { name: /^Filter papers/ }).fill("HNeRV");
  await page
    .getByRole("tabpanel")
    .getByRole("link", { name: /^HNeRV/ })
    .click();
  const routes = details.getByRole("radio");
  await expect.poll(() => routes.count()).toBeGreaterThanOrEqual(2);

  const second = details.getByRole("list", { name: "Hops" }).locator("> li").nth(1);
  const concept = (await second.getByRole("link").textContent())!;
  const first = details.getByText(/^through /).first();
  expect(await first.textContent()).toContain(concept);
  expect(await details.locator("mark").count()).toBeGreaterThanOrEqual(2);

  await details.getByRole("button", { name: "Copy this route as text" }).click();
  await details.getByText("Copied").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Auto-GNN: .*\n {4}“/);
  expect(text).toContain(`→ ${concept}`);
  expect(
    text
      .trim()
      .split("\n")
      .some((line) => line.startsWith("HNeRV")),
  ).toBe(true);

  await details.getByRole("button", { name: "Not through this" }).first().click();
  await expect
    .poll(() => details.getByText(/^through /).allTextContents())
    .not.toContain(`through ${concept}`);
  for (const words of await details.getByText(/^through /).allTextContents())
    expect(words.replace("through ", "").split(/, | and /)).not.toContain(concept);

  const must = (await second.getByRole("link").textContent())!;
  await details.getByRole("button", { name: "Must pass here" }).first().click();
  await details.getByRole("list", { name: "Conditions" }).getByText("must pass").waitFor();
  await expect.poll(() => details.getByText(/^through /).count()).toBeGreaterThanOrEqual(1);
  for (const words of await details.getByText(/^through /).allTextContents()) expect(words).toContain(must);

  await page.keyboard.press("Escape");
  await details.getByRole("heading", { name: /^Auto-GNN/ }).waitFor();
});

test("a gap says what it expects and why, and leads to routes", async () => {
  visited = await visit();
  const { page } = visited;
  await page.getByRole("tab", { name: "Gaps and bridges" }).click();
  const list = page.getByRole("tabpanel");
  await list
    .getByText(/^expected \d+\.\d, found 0/)
    .first()
    .waitFor();
  await list.getByRole("button", { name: "Show why they should meet" }).first().click();
  await list.getByText("Both go with").waitFor();
  expect(await list.getByText("Nearest papers").count()).toBe(1);
  await list.getByRole("button", { name: "Routes between them" }).click();
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("radio").first().waitFor();
  await list.getByText("Bridges").click();
  await list.getByText(/Papers whose concepts lie in several topics|No paper has two/).waitFor();
});
