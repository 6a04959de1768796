/** Papers made up for a test, as a file to open. */
import type { Page } from "playwright";

export interface MadePaper {
  readonly title: string;
  readonly abstract?: string;
  readonly year?: number;
  readonly venue?: string;
}

/** Two kinds of papers that share a few concepts; 0 stands for an unknown year. */
export function madePapers(years: readonly number[]): readonly MadePaper[] {
  return years.map((year, i) => ({
    title: `Paper number ${i} on woven looms`,
    abstract: `We study woven looms and graph neural networks. They are ${i % 2 === 0 ? "kernel machines" : "decision trees"} with graph neural networks.`,
    ...(year > 0 ? { year } : {}),
    venue: i % 3 === 0 ? "Journal of Looms" : "Loom Conference",
  }));
}

export async function openPapers(
  page: Page,
  papers: readonly MadePaper[],
  name = "made.json",
): Promise<void> {
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page
    .getByRole("dialog")
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(papers)) });
  await page.getByRole("application", { name: new RegExp(`^Map of ${papers.length} paper`) }).waitFor();
  // While it goes it still takes the keys.
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
