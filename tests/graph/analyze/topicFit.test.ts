import { expect, test } from "vitest";
import type { Features } from "../../../graph/analyze/features.ts";
import { fitPapers } from "../../../graph/analyze/topicFit.ts";

/** Papers whose features all weigh the same. */
function featuresOf(papers: readonly (readonly number[])[]): Features {
  const offsets = Uint32Array.from([0, ...papers.keys()].map((_, i) => papers.slice(0, i).flat().length));
  return {
    count: Math.max(...papers.flat()) + 1,
    offsets,
    feature: Uint32Array.from(papers.flat()),
    weight: Float64Array.from(papers.flatMap((own) => own.map(() => 1 / Math.sqrt(own.length)))),
  };
}

test("a paper leaves a small topic in which it shares nothing, though it is near the center it makes itself", () => {
  const features = featuresOf([
    [0, 1, 9],
    [0, 1, 2],
    [0, 1, 3],
    [4, 5],
    [1, 6, 7],
  ]);
  const topics = Int32Array.of(0, 0, 0, 1, 1);
  fitPapers(features, topics, 2, 6);
  expect([...topics]).toEqual([0, 0, 0, 1, 0]);
});

test("papers of no topic stay there, and papers that fit stay where they are", () => {
  const features = featuresOf([[0, 1], [0, 1], [2, 3], [2, 3], [0]]);
  const topics = Int32Array.of(0, 0, 1, 1, -1);
  fitPapers(features, topics, 2, 6);
  expect([...topics]).toEqual([0, 0, 1, 1, -1]);
});
