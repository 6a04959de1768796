/** Papers alone and concepts alone: who is joined, how strongly, and which edges a limit keeps. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EdgeColumns } from "../../graph/model.ts";
import {
  associationOf,
  type ProjectedEdge,
  type ProjectionKind,
  projectionOf,
} from "../../graph/projections.ts";

/** Papers as lists of [concept, weight]. */
function edgesOf(papers: readonly (readonly (readonly [concept: number, weight: number])[])[]): EdgeColumns {
  const rows = papers.flatMap((list, paper) => list.map(([concept, weight]) => ({ paper, concept, weight })));
  return {
    paperCount: papers.length,
    conceptCount: rows.reduce((most, row) => Math.max(most, row.concept + 1), 0),
    edgePaper: Uint32Array.from(rows, (row) => row.paper),
    edgeConcept: Uint32Array.from(rows, (row) => row.concept),
    edgeWeight: Float32Array.from(rows, (row) => row.weight),
    edgeMentions: new Uint32Array(rows.length).fill(1),
  };
}
const list = (edges: EdgeColumns, kind: ProjectionKind, top?: number) => [
  ...projectionOf(edges, kind, top).edges(),
];

const LOOMS = edgesOf([
  [
    [0, 0.5],
    [1, 0.5],
  ],
  [
    [0, 0.75],
    [2, 0.25],
  ],
  [
    [1, 0.5],
    [0, 0.5],
  ],
  [],
]);

test("concepts are joined by the papers they meet in, ranked by association", () => {
  expect(list(LOOMS, "concepts")).toEqual([
    { source: 0, target: 1, shared: 2, strength: associationOf(2, 3, 2, 4) },
    { source: 0, target: 2, shared: 1, strength: associationOf(1, 3, 1, 4) },
  ]);
  expect(associationOf(2, 3, 2, 4)).toBe(2.5 / 2);
});

test("papers are joined by the concepts they share, by the cosine of their weights", () => {
  const cosine = (0.5 * 0.75) / Math.sqrt(0.5 * 0.625);
  const found = list(LOOMS, "papers");
  expect(found.map(({ source, target, shared }) => [source, target, shared])).toEqual([
    [0, 2, 2],
    [0, 1, 1],
    [1, 2, 1],
  ]);
  expect(found.map((edge) => edge.strength)).toEqual(
    [1, cosine, cosine].map((value) => expect.closeTo(value, 12)),
  );
});

test("with a limit an edge stays that is among the strongest of one of its ends", () => {
  expect(list(LOOMS, "papers", 1).map(({ source, target }) => [source, target])).toEqual([
    [0, 2],
    [0, 1], // the strongest of paper 1, by row
  ]);
});

const corpora = fc
  .array(fc.uniqueArray(fc.nat(7), { maxLength: 5 }), { maxLength: 12 })
  .map((papers) => edgesOf(papers.map((concepts) => concepts.map((c, i) => [c, 1 / (i + 1.5)]))));

describe.each(["papers", "concepts"] as const)("for any graph, of %s", (kind) => {
  test("every pair that shares something stands once, and nothing else", () => {
    fc.assert(
      fc.property(corpora, (edges) => {
        const [near, far] =
          kind === "papers" ? [edges.edgePaper, edges.edgeConcept] : [edges.edgeConcept, edges.edgePaper];
        const shared = new Map<string, number>();
        near.forEach((a, i) => {
          near.forEach((b, j) => {
            if (a < b && far[i] === far[j]) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
          });
        });
        const found = list(edges, kind);
        expect(new Map(found.map((e) => [`${e.source} ${e.target}`, e.shared]))).toEqual(shared);
        expect(found).toHaveLength(shared.size);
        expect(projectionOf(edges, kind).edgeCount()).toBe(found.length);
        for (const { strength } of found) expect(strength).toBeGreaterThan(0);
        if (kind === "papers") for (const { strength } of found) expect(strength).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a limit keeps the strongest of each node, in the same order, with the same numbers", () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 1, max: 4 }), (edges, top) => {
        const all = list(edges, kind);
        const ofNode = (node: number): readonly ProjectedEdge[] => {
          const other = (e: ProjectedEdge) => (e.source === node ? e.target : e.source);
          return all
            .filter((e) => e.source === node || e.target === node)
            .sort((a, b) => b.strength - a.strength || other(a) - other(b))
            .slice(0, top);
        };
        const kept = all.filter((e) => ofNode(e.source).includes(e) || ofNode(e.target).includes(e));
        expect(list(edges, kind, top)).toEqual(kept);
        expect(projectionOf(edges, kind, top).edgeCount()).toBe(kept.length);
      }),
    );
  });
});
