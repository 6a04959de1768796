/** Why a concept was chosen, in its panel. */
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";

test("a concept's panel tells why it was chosen, paper by paper, by pointer and keyboard", async () => {
  const { page } = await visit({ at: "#concept=concept:neural%20architecture%20search" });
  const why = page.getByRole("region", { name: "Why it is a concept" });
  await why.getByRole("button", { name: "Show the reasons", exact: true }).click();
  await why.getByText(/^Chosen for (all|both|\d+ of the)/).waitFor();
  // The first paper's reasons are open: terms with what they do to the odds, and what they come to.
  await expect.poll(() => why.getByText(/^[×÷] \d/).count()).toBeGreaterThan(2);
  await why.getByText("Taken together").waitFor();
  await why.getByText("Ranked by the sum").waitFor();
  expect(await why.getByText(/concepts?$/).allTextContents()).toContainEqual(
    expect.stringMatching(/^1st of the paper’s \d+ concepts$/),
  );

  await why.getByRole("button", { name: "Show the reasons in this paper" }).first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => why.getByText("Taken together").count()).toBe(2);
});

test("the reasons hold for a map made anew from the same papers", async () => {
  const { page } = await visit({ at: "#concept=concept:neural%20architecture%20search" });
  const why = page.getByRole("region", { name: "Why it is a concept" });
  await why.getByRole("button", { name: "Show the reasons", exact: true }).click();
  await why.getByText("Taken together").waitFor();
  const before = await why.innerText();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /Settings/ }).click();
  const settings = page.getByRole("dialog", { name: /Settings/ });
  await settings.getByLabel("Seed").fill("5");
  await settings.getByRole("button", { name: "Apply and build again" }).click();
  await settings.waitFor({ state: "detached" });
  await why.getByText("Taken together").waitFor();
  await expect.poll(() => why.innerText()).toBe(before);
});
