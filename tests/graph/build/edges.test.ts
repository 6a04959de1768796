import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildEdges, effectiveMinDocuments } from "../../../graph/build/index.ts";
import { naturalLog } from "../../../graph/logarithm.ts";
import { groupOf, groupRows } from "../../../graph/map.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { plantTopics } from "../../support/plantedTopics.ts";
import { corpusOf } from "../../support/smallMap.ts";

const all = { ...DEFAULT_RECIPE, minDocuments: 1 };

describe("edges", () => {
  test("concepts in fewer papers than asked for are no nodes", () => {
    const spec = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`p${i}`, ["shared", `own ${i}`]]));
    const { papers, extraction } = corpusOf(spec);
    const edges = buildEdges(papers.length, extraction, DEFAULT_RECIPE);
    expect(edges.conceptCount).toBe(1);
    expect([...edges.edgePaper]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect([...edges.edgeWeight]).toEqual(new Array(12).fill(1));
  });

  test("a corpus of fewer than 12 papers keeps every concept", () => {
    expect(effectiveMinDocuments(11, DEFAULT_RECIPE)).toBe(1);
    expect(effectiveMinDocuments(12, DEFAULT_RECIPE)).toBe(2);
    const { papers, extraction } = corpusOf({ a: ["x"], b: ["y"] });
    expect(buildEdges(papers.length, extraction, DEFAULT_RECIPE).conceptCount).toBe(2);
  });

  test("equally salient, the rarer concept weighs more", () => {
    const { papers, extraction } = corpusOf({ a: ["rare", "common"], b: ["common"], c: ["common"] });
    extraction.links.salience.fill(1);
    const edges = buildEdges(papers.length, extraction, all);
    const labels = [...edges.edgeConcept.slice(0, 2)].map((c) => extraction.concepts[c]!.label);
    expect(labels).toEqual(["rare", "common"]);
    // ln(1 + 3/1) : ln(1 + 3/3) = 2 : 1
    expect([...edges.edgeWeight.slice(0, 2)]).toEqual([Math.fround(2 / 3), Math.fround(1 / 3)]);
  });

  test("mentions are counted, and a concept from the keywords alone counts as one", () => {
    const { papers, extraction } = corpusOf({ a: ["x", "y"], b: ["x"] });
    const row = (label: string) => extraction.concepts.findIndex((c) => c.label === label);
    const mentions = {
      ...extraction.mentions,
      paper: Uint32Array.of(0, 0, 0, 1),
      concept: Uint32Array.of(row("x"), row("x"), row("x"), row("x")),
    };
    const edges = buildEdges(papers.length, { ...extraction, mentions }, all);
    const counts = [...edges.edgePaper].map((paper, e) => [
      paper,
      edges.edgeConcept[e],
      edges.edgeMentions[e],
    ]);
    expect(counts).toContainEqual([0, row("x"), 3]);
    expect(counts).toContainEqual([0, row("y"), 1]);
    expect(counts).toContainEqual([1, row("x"), 1]);
  });

  test("weights are positive, fall within a paper and sum to 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1000 }), (papers, seed) => {
        const { extraction } = plantTopics({
          papers,
          topics: 3,
          conceptsPerTopic: 20,
          conceptsPerPaper: 9,
          inside: 0.7,
          seed,
        });
        const edges = buildEdges(papers, extraction, DEFAULT_RECIPE);
        const byPaper = groupRows(edges.edgePaper, papers);
        for (let paper = 0; paper < papers; paper++) {
          const weights = [...groupOf(byPaper, paper)].map((e) => edges.edgeWeight[e]!);
          if (weights.some((w, i) => !(w > 0) || (i > 0 && w > weights[i - 1]!))) return false;
          const sum = weights.reduce((a, b) => a + b, 0);
          if (weights.length > 0 && Math.abs(sum - 1) > 1e-5) return false;
        }
        return edges.edgePaper.every((paper, e) => e === 0 || paper >= edges.edgePaper[e - 1]!);
      }),
    );
  });

  test("no papers, no edges", () => {
    const { extraction } = corpusOf({});
    expect(buildEdges(0, extraction, DEFAULT_RECIPE)).toMatchObject({ paperCount: 0, conceptCount: 0 });
  });
});

test("the logarithm is the logarithm", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (x) => {
      return Math.abs(naturalLog(x) - Math.log(x)) <= 1e-14 * Math.max(1, Math.abs(Math.log(x)));
    }),
  );
});
