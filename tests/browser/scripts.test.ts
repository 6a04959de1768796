/** Papers in other scripts: from right to left, and such as no concept can be found in. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openPapers } from "../support/made.ts";
import { visit } from "../support/page.ts";
import { details } from "../support/steps.ts";

const ARABIC = [
  { title: "نماذج الترجمة الآلية", abstract: "نقدم نموذجا للترجمة الآلية." },
  { title: "أثر التعلم العميق", abstract: "ندرس أثر التعلم العميق في فهم النصوص." },
];

async function openFirst(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Papers" }).click();
  await page.getByRole("link", { name: ARABIC[0]!.title }).click();
  await details(page).getByRole("heading", { level: 2 }).waitFor();
}

test("text from right to left begins at the right, and its full stop stands at the left", async () => {
  const { page } = await visit();
  await openPapers(page, ARABIC);
  await openFirst(page);
  const abstract = details(page).getByText(ARABIC[0]!.abstract);
  const { first, stop, box } = await abstract.evaluate((paragraph) => {
    const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const edgesOf = (at: number) => {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    };
    const { left, right } = paragraph.getBoundingClientRect();
    return { first: edgesOf(0), stop: edgesOf(text.data.length - 1), box: { left, right } };
  });
  expect(first.right).toBeGreaterThan(box.right - 4);
  expect(stop.right).toBeLessThan(first.left);
});

test("where no paper is in English the page says that this is why there is no topic", async () => {
  const { page } = await visit();
  await openPapers(page, ARABIC);
  await openFirst(page);
  await details(page).getByText("concepts are found in English text").waitFor();
  await page.getByRole("tab", { name: "Topics" }).click();
  const topics = page.getByRole("tabpanel", { name: "Topics" });
  await topics.getByText("2 of 2 papers are in another language").waitFor();
  await topics.getByRole("button", { name: "Open papers" }).click();
  await page.getByRole("dialog", { name: "Open papers" }).waitFor();
});
