/** Routes between papers and concepts, and gaps. */
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details } from "../support/steps.ts";

const AT = "#paper=key:auto-gnn-neural-architecture-search-of-graph-neural-networks-2019";

test("from a paper to another one: routes with sentences, not through this, must pass, copied as text", async () => {
  const { page, context } = await visit({ at: AT });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await details(page).getByRole("button", { name: "Route from here …" }).click();
  await details(page).getByText("Choose a paper or concept").waitFor();
  await page.getByRole("tab", { name: "Papers" }).click();
  // The list holds only the rows in view.
  await page.getByRole("textbox", { name: /^Filter papers/ }).fill("HNeRV");
  await page
    .getByRole("tabpanel")
    .getByRole("link", { name: /^HNeRV/ })
    .click();
  const routes = details(page).getByRole("radio");
  await expect.poll(() => routes.count()).toBeGreaterThanOrEqual(2);

  const second = details(page).getByRole("list", { name: "Hops" }).locator("> li").nth(1);
  const concept = (await second.getByRole("link").textContent())!;
  const first = details(page)
    .getByText(/^through /)
    .first();
  await expect.poll(() => first.textContent()).toContain(concept);
  await expect.poll(() => details(page).locator("mark").count()).toBeGreaterThanOrEqual(2);

  await details(page).getByRole("button", { name: "Copy this route as text" }).click();
  await details(page).getByText("Copied").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Auto-GNN: .*\n {4}“/);
  expect(text).toContain(`→ ${concept}`);
  expect(
    text
      .trim()
      .split("\n")
      .some((line) => line.startsWith("HNeRV")),
  ).toBe(true);

  await details(page).getByRole("button", { name: "Not through this" }).first().click();
  await expect
    .poll(() =>
      details(page)
        .getByText(/^through /)
        .allTextContents(),
    )
    .not.toContain(`through ${concept}`);
  for (const words of await details(page)
    .getByText(/^through /)
    .allTextContents())
    expect(words.replace("through ", "").split(/, | and /)).not.toContain(concept);

  const must = (await second.getByRole("link").textContent())!;
  await details(page).getByRole("button", { name: "Must pass here" }).first().click();
  await details(page).getByRole("list", { name: "Conditions" }).getByText("must pass").waitFor();
  await expect
    .poll(() =>
      details(page)
        .getByText(/^through /)
        .count(),
    )
    .toBeGreaterThanOrEqual(1);
  for (const words of await details(page)
    .getByText(/^through /)
    .allTextContents())
    expect(words).toContain(must);

  await page.keyboard.press("Escape");
  await details(page)
    .getByRole("heading", { name: /^Auto-GNN/ })
    .waitFor();
});

test("a gap says what it expects and why, and leads to routes", async () => {
  const { page } = await visit();
  await page.getByRole("tab", { name: "Gaps and bridges" }).click();
  const list = page.getByRole("tabpanel");
  await list
    .getByText(/^expected \d+\.\d, found 0/)
    .first()
    .waitFor();
  await list.getByRole("button", { name: "Show why they should meet" }).first().click();
  await list.getByText("Both go with").waitFor();
  await expect.poll(() => list.getByText("Nearest papers").count()).toBe(1);
  await list.getByRole("button", { name: "Routes between them" }).click();
  await details(page).getByRole("radio").first().waitFor();
  await list.getByText("Bridges").click();
  await list.getByText(/Papers whose concepts lie in several topics|No paper has two/).waitFor();
});
