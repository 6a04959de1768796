import { expect, test } from "vitest";
import { buildWordIndex, growStability, type Stability } from "../../../graph/analyze/index.ts";
import { readWords } from "../../../graph/extract/index.ts";
import { mapOf, paperOf, wordsOf } from "../../support/smallMap.ts";

const FIELDS = [
  ["graph search", "search tree", "path finding"],
  ["mRNA decay", "protein folding", "cell line"],
  ["hash join", "query planning", "index scan"],
];
const planted = mapOf(
  Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`paper${i}`, FIELDS[i % 3]!.slice(i % 2)])),
);

function stabilityOf(map: typeof planted): readonly Stability[] {
  return [...growStability(map.graph, map.topics.length, wordsOf(map), 1)];
}

test("clear topics are found again in every draw, and the same each time it is asked", () => {
  const draws = stabilityOf(planted);
  expect(draws.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(draws.at(-1)).toMatchObject({ total: 10, papers: 48 });
  for (const { together, own } of draws.at(-1)!.ofTopic) {
    expect(together).toBeGreaterThan(0.95);
    expect(own).toBeGreaterThan(0.95);
  }
  expect(stabilityOf(planted)).toEqual(draws);
});

test("a topic that is made up falls apart, and what it is found in is not its own", () => {
  const cluster = planted.graph.cluster.map((_, node) => (node < 60 ? (node < 30 ? 0 : 1) : -1));
  const papers = Array.from({ length: 60 }, (_, i) => paperOf({ id: `key:${i}`, title: `paper${i}` }));
  const index = buildWordIndex(readWords(papers, []));
  const last = [...growStability({ ...planted.graph, cluster }, 2, index, 1)].at(-1)!;
  for (const { together, own } of last.ofTopic) expect(Math.min(together, own)).toBeLessThan(0.67);
});
