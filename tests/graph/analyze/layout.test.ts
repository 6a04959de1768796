import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTopics, type Layout, layOut } from "../../../graph/analyze/index.ts";
import { nearestPapers } from "../../../graph/analyze/similarity.ts";
import { buildEdges } from "../../../graph/build/index.ts";
import type { EdgeColumns } from "../../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { NO_WORDS, plantTopics } from "../../support/plantedTopics.ts";
import { corpusOf, type Spec } from "../../support/smallMap.ts";

const UNITS_PER_PIXEL = 2.5;

function planted(papers: number, seed = 1, recipeSeed = 1) {
  const topics = Math.max(2, Math.round(Math.sqrt(papers) / 3));
  const { extraction, paperTopic } = plantTopics({
    papers,
    topics,
    conceptsPerTopic: 30,
    conceptsPerPaper: 8,
    inside: 0.7,
    seed,
  });
  const recipe = { ...DEFAULT_RECIPE, seed: recipeSeed };
  const edges = buildEdges(papers, extraction, recipe);
  const { cluster } = findTopics(edges, extraction.concepts, NO_WORDS, recipe);
  return { edges, cluster, paperTopic, layout: layOut(edges, cluster, recipe) };
}

function laidOut(spec: Spec): Layout {
  const { papers, extraction } = corpusOf(spec);
  const edges = buildEdges(papers.length, extraction, { ...DEFAULT_RECIPE, minDocuments: 1 });
  const { cluster } = findTopics(edges, extraction.concepts, NO_WORDS, DEFAULT_RECIPE);
  return layOut(edges, cluster, DEFAULT_RECIPE);
}

/** Nodes whose discs cover each other. */
function overlaps({ x, y, size }: Layout): number {
  let count = 0;
  for (let a = 0; a < x.length; a++)
    for (let b = 0; b < a; b++)
      if (Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) < (size[a]! + size[b]!) * UNITS_PER_PIXEL) count++;
  return count;
}
const radius = ({ x, y }: Layout) => Math.max(0, ...Array.from(x, (value, i) => Math.hypot(value, y[i]!)));

describe("layout", () => {
  test("the same every time, another for another seed", () => {
    expect(planted(100).layout).toEqual(planted(100).layout);
    expect(planted(100, 1, 2).layout.x).not.toEqual(planted(100).layout.x);
  });

  test("finite, within the map's radius, not overlapping, three decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 99 }), (papers, seed) => {
        const { layout } = planted(papers, seed);
        const values = [...layout.x, ...layout.y];
        return (
          values.every((v) => Number.isFinite(v) && Math.fround(Math.round(v * 1000) / 1000) === v) &&
          radius(layout) < 1200 &&
          overlaps(layout) === 0
        );
      }),
      { numRuns: 40 },
    );
  });

  test("papers of a planted topic stand together", () => {
    const { layout, paperTopic } = planted(400);
    let same = 0;
    for (let p = 0; p < 400; p++) {
      const distance = (q: number) => Math.hypot(layout.x[p]! - layout.x[q]!, layout.y[p]! - layout.y[q]!);
      const others = paperTopic.map((_, q) => q).filter((q) => q !== p);
      const nearest = others.sort((a, b) => distance(a) - distance(b)).slice(0, 10);
      same += nearest.filter((q) => paperTopic[q] === paperTopic[p]).length;
    }
    expect(same / 4000).toBeGreaterThan(0.85);
  });

  test("a paper that shares nothing stands below all others", () => {
    const { x, y } = laidOut({ a: ["p", "q"], b: ["p", "q"], c: ["q", "p"], alone: [] });
    expect(y[3]!).toBeLessThan(Math.min(y[0]!, y[1]!, y[2]!));
    expect(x.every(Number.isFinite)).toBe(true);
  });

  test.each<[string, Spec]>([
    ["nothing", {}],
    ["one paper without concepts", { a: [] }],
    ["one paper with concepts", { a: ["x", "y", "z"] }],
    ["two papers apart", { a: ["x"], b: ["y"] }],
    ["two papers together", { a: ["x"], b: ["x"] }],
    ["three papers without concepts", { a: [], b: [], c: [] }],
    ["one star", Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, ["hub"]]))],
    ["many alone", Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, i < 4 ? ["x"] : []]))],
  ])("%s", (_, spec) => {
    const layout = laidOut(spec);
    expect([...layout.x, ...layout.y, ...layout.size].every(Number.isFinite)).toBe(true);
    expect(overlaps(layout)).toBe(0);
    expect(radius(layout)).toBeLessThan(1200);
  });

  test("sizes say how much a node is linked", () => {
    const { size } = laidOut({ a: ["hub", "x", "y"], b: ["hub"], c: ["hub"], d: ["hub"] });
    expect(size[0]!).toBeGreaterThan(size[1]!);
    expect(size[4]!).toBeGreaterThan(size[5]!); // the hub is the first concept
    expect(size.every((s) => s >= 4 && s <= 18)).toBe(true);
  });
});

describe("nearest papers", () => {
  test("are those that share most, exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 99 }), (papers, seed) => {
        const { extraction } = plantTopics({
          papers,
          topics: 2,
          conceptsPerTopic: 10,
          conceptsPerPaper: 5,
          inside: 0.7,
          seed,
        });
        const edges = buildEdges(papers, extraction, DEFAULT_RECIPE);
        const { paper, similarity } = nearestPapers(edges, 3);
        const vectors = vectorsOf(edges);
        return vectors.every((v, p) => {
          const all = vectors.map((w, q) => (q === p ? 0 : dot(v, w)));
          const best = all.filter((score) => score > 0).sort((a, b) => b - a);
          return [0, 1, 2].every((j) =>
            best[j] === undefined
              ? paper[p * 3 + j] === -1
              : Math.abs(similarity[p * 3 + j]! - best[j]) < 1e-9 &&
                Math.abs(all[paper[p * 3 + j]!]! - best[j]) < 1e-9,
          );
        });
      }),
    );
  });
});

function vectorsOf(edges: EdgeColumns): Float64Array[] {
  const vectors = Array.from({ length: edges.paperCount }, () => new Float64Array(edges.conceptCount));
  edges.edgePaper.forEach((paper, edge) => {
    vectors[paper]![edges.edgeConcept[edge]!] = Math.sqrt(edges.edgeWeight[edge]!);
  });
  return vectors;
}
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
