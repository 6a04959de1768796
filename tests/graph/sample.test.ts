/** The bundled sample: the page's facts and flaws, and none of the original abstracts' sentences. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPapers } from "../../graph/index.ts";

const sample = new URL("../../public/samples/daily-papers.txt", import.meta.url).pathname;
const original = new URL("../../../shared/data/daily-papers/page.txt", import.meta.url).pathname;
const papersOf = (path: string) =>
  readPapers([{ name: "page.txt", bytes: new Uint8Array(readFileSync(path)) }]);
const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

test("35 papers with summaries of 80 to 150 words", () => {
  const { papers } = papersOf(sample);
  expect(papers.length).toBe(35);
  for (const { title, abstract } of papers) {
    const words = (abstract ?? "").split(/\s+/).length;
    expect(words, title).toBeGreaterThanOrEqual(80);
    expect(words, title).toBeLessThanOrEqual(150);
  }
});

test.skipIf(!existsSync(original))(
  "titles, dates and counts of the page; no eight words in a row of its abstracts",
  () => {
    const [ours, theirs] = [papersOf(sample), papersOf(original)];
    const facts = ({ papers }: typeof ours) =>
      papers.map(({ title, authorCount, date, source }) => ({ title, authorCount, date, source }));
    expect(facts(ours)).toEqual(facts(theirs));
    const runs = new Set<string>();
    const length = 8;
    for (const { abstract } of theirs.papers) {
      const words = wordsOf(abstract ?? "");
      for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(" "));
    }
    const shared = ours.papers.flatMap(({ abstract }) => {
      const words = wordsOf(abstract ?? "");
      return words.map((_, i) => words.slice(i, i + length).join(" ")).filter((run) => runs.has(run));
    });
    expect(shared).toEqual([]);
  },
);
