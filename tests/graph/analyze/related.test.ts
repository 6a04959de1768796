import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relatedConcepts, topicPapers } from "../../../graph/analyze/index.ts";
import { adjacencyOf, conceptAt, paperAt } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { mapOf, type Spec } from "../../support/smallMap.ts";

const specs: fc.Arbitrary<Spec> = fc
  .array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), { maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((papers) => Object.fromEntries(papers.map((concepts, i) => [`p${i}`, concepts])));

const rowOf = (map: PaperMap, name: string) =>
  Array.from({ length: map.graph.paperCount }, (_, p) => p).find((p) => paperAt(map, p).title === name)!;
const conceptRow = (map: PaperMap, label: string) =>
  Array.from({ length: map.graph.conceptCount }, (_, c) => c).find((c) => conceptAt(map, c).label === label)!;

describe("related concepts", () => {
  test("association is observed over expected, half a paper added to both", () => {
    // 4 papers; both in 2: observed 2, expected 2 · 2 / 4 = 1
    const map = mapOf({ p: ["a", "b"], q: ["a", "b"], r: ["c"], s: ["c"] });
    expect(relatedConcepts(map, adjacencyOf(map.graph), conceptRow(map, "a"), 9)).toEqual([
      { concept: conceptRow(map, "b"), together: 2, association: 2.5 / 1.5 },
    ]);
  });

  test("one meeting with a rare concept does not outrank many with a frequent one", () => {
    const spec: Record<string, string[]> = { odd: ["query", "once"] };
    for (let i = 0; i < 8; i++) spec[`both${i}`] = ["query", "partner"];
    for (let i = 0; i < 40; i++) spec[`else${i}`] = [`x${i % 5}`, "noise"];
    const map = mapOf(spec);
    const related = relatedConcepts(map, adjacencyOf(map.graph), conceptRow(map, "query"), 9);
    expect(related.map(({ concept }) => conceptAt(map, concept).label)).toEqual(["partner", "once"]);
  });

  test("together counts papers, both ways", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const map = mapOf(spec);
        const adjacency = adjacencyOf(map.graph);
        const papers = Object.values(spec);
        return Array.from({ length: map.graph.conceptCount }, (_, c) => c).every((c) => {
          const label = conceptAt(map, c).label;
          return relatedConcepts(map, adjacency, c, 99).every(({ concept, together, association }) => {
            const other = conceptAt(map, concept).label;
            const count = papers.filter((p) => p.includes(label) && p.includes(other)).length;
            return together === count && association > 0;
          });
        });
      }),
    );
  });
});

describe("papers of a topic", () => {
  const map = mapOf({
    core1: ["search space", "graph search"],
    core2: ["search space", "graph search"],
    core3: ["search space", "graph search", "hash join"],
    join1: ["hash join", "merge join"],
    join2: ["hash join", "merge join"],
    join3: ["hash join", "merge join"],
  });
  const adjacency = adjacencyOf(map.graph);

  test("the typical come first, the one that leans elsewhere last", () => {
    const topic = map.graph.cluster[rowOf(map, "core1")]!;
    const papers = topicPapers(map, adjacency, topic);
    expect(papers.map(({ paper }) => paperAt(map, paper).title)).toEqual(["core1", "core2", "core3"]);
    expect(papers[0]).toMatchObject({ share: 1, fit: 1 });
    expect(papers[2]!.share).toBeLessThan(1);
    expect(topicPapers(map, adjacency, topic, 1)).toHaveLength(1);
  });

  test("together they are all papers that have a topic, with values from 0 to 1", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const made = mapOf(spec);
        const near = adjacencyOf(made.graph);
        const all = made.topics.flatMap((_, topic) => topicPapers(made, near, topic));
        const placed = made.graph.cluster.subarray(0, made.graph.paperCount).filter((c) => c >= 0).length;
        return (
          all.length === placed &&
          all.every((p) => [p.centrality, p.share, p.fit].every((value) => value >= 0 && value <= 1))
        );
      }),
    );
  });
});
