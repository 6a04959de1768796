/** What joins two papers or two concepts agrees with the projections' edges. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedConcepts, sharedPapers } from "../../../graph/analyze/index.ts";
import { adjacencyOf } from "../../../graph/map.ts";
import { projectionOf } from "../../../graph/projections.ts";
import { mapOf, type Spec } from "../../support/smallMap.ts";

const specs: fc.Arbitrary<Spec> = fc
  .array(fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 6 }), { maxLength: 10 })
  .map((papers) => Object.fromEntries(papers.map((concepts, i) => [`p${i}`, concepts])));

test("shares add up to the strength of the papers' edge, one for each concept shared", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const { graph } = mapOf(spec);
      const adjacency = adjacencyOf(graph);
      for (const { source, target, shared, strength } of projectionOf(graph, "papers").edges()) {
        const reasons = sharedConcepts(graph, adjacency, source, target);
        expect(reasons.length).toBe(shared);
        expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(strength, 6);
        expect(
          reasons.every(({ share }, i) => share > 0 && (i === 0 || share <= reasons[i - 1]!.share)),
        ).toBe(true);
      }
    }),
  );
});

test("two concepts are joined by the papers that have both", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const { graph } = mapOf(spec);
      const adjacency = adjacencyOf(graph);
      for (const { source, target, shared } of projectionOf(graph, "concepts").edges()) {
        const papers = sharedPapers(graph, adjacency, source, target).map(({ paper }) => paper);
        expect(papers.length).toBe(shared);
        expect(new Set(sharedPapers(graph, adjacency, target, source).map(({ paper }) => paper))).toEqual(
          new Set(papers),
        );
      }
    }),
  );
});
