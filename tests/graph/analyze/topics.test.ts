import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCommunities, modularity, type WeightedGraph } from "../../../graph/analyze/communities.ts";
import { findTopics } from "../../../graph/analyze/index.ts";
import { seededDraw, shuffled } from "../../../graph/analyze/random.ts";
import { buildEdges } from "../../../graph/build/index.ts";
import type { Recipe } from "../../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import {
  agreement,
  NO_WORDS,
  type Planting,
  plantTopics,
  wordsOfPlanted,
} from "../../support/plantedTopics.ts";
import { mapOf } from "../../support/smallMap.ts";

function topicsOf(planting: Planting, settings: Partial<Recipe> = {}) {
  const { extraction, paperTopic } = plantTopics(planting);
  const recipe = { ...DEFAULT_RECIPE, ...settings };
  const edges = buildEdges(planting.papers, extraction, recipe);
  return {
    ...findTopics(edges, extraction.concepts, NO_WORDS, recipe),
    edges,
    paperTopic,
    concepts: extraction.concepts,
  };
}
const thousand = {
  papers: 1000,
  topics: 12,
  conceptsPerTopic: 60,
  conceptsPerPaper: 8,
  inside: 0.8,
  seed: 3,
};

describe("topics", () => {
  test("planted topics are found again", () => {
    const { cluster, topics, paperTopic } = topicsOf(thousand);
    expect(topics.length).toBe(12);
    expect(agreement(cluster.subarray(0, 1000), paperTopic)).toBeGreaterThan(0.97);
  });

  test("also where four concepts in ten come from elsewhere", () => {
    const { cluster, paperTopic } = topicsOf({ ...thousand, inside: 0.6 }, { resolution: 1.5 });
    expect(agreement(cluster.subarray(0, 1000), paperTopic)).toBeGreaterThan(0.85);
  });

  test("the seed of the recipe changes nothing", () => {
    const first = topicsOf({ ...thousand, inside: 0.6 }, { seed: 1 });
    const second = topicsOf({ ...thousand, inside: 0.6 }, { seed: 99 });
    expect(second.cluster).toEqual(first.cluster);
    expect(second.topics).toEqual(first.topics);
  });

  test("the order of equally frequent concepts changes hardly anything", () => {
    const { extraction, paperTopic } = plantTopics(thousand);
    const edges = buildEdges(1000, extraction, DEFAULT_RECIPE);
    const turned = (row: number) => edges.conceptCount - 1 - row;
    const reversed = { ...edges, edgeConcept: edges.edgeConcept.map(turned) };
    const concepts = extraction.concepts.map((_, row) =>
      row < edges.conceptCount ? extraction.concepts[turned(row)]! : extraction.concepts[row]!,
    );
    const a = findTopics(edges, extraction.concepts, NO_WORDS, DEFAULT_RECIPE).cluster.subarray(0, 1000);
    const b = findTopics(reversed, concepts, NO_WORDS, DEFAULT_RECIPE).cluster.subarray(0, 1000);
    expect(agreement(a, b)).toBeGreaterThan(0.98);
    expect(agreement(b, paperTopic)).toBeGreaterThan(0.97);
  });

  test("a higher resolution gives more topics, a lower one fewer", () => {
    const planted = plantTopics({ ...thousand, inside: 0.6 });
    const edges = buildEdges(thousand.papers, planted.extraction, DEFAULT_RECIPE);
    const words = wordsOfPlanted(planted);
    const counts = [0.2, 1, 8].map(
      (resolution) => findTopics(edges, planted.extraction.concepts, words, { resolution }).topics.length,
    );
    expect(counts[0]).toBeLessThan(counts[1]!);
    expect(counts[1]).toBeLessThan(counts[2]!);
  });

  test("the largest comes first, counts agree, names differ, leading concepts are its own", () => {
    const { cluster, topics, edges } = topicsOf(thousand);
    const papers = cluster.subarray(0, edges.paperCount);
    const concepts = cluster.subarray(edges.paperCount);
    topics.forEach((topic, row) => {
      expect(topic.paperCount).toBe(papers.filter((c) => c === row).length);
      expect(topic.conceptCount).toBe(concepts.filter((c) => c === row).length);
      if (row > 0) expect(topic.paperCount).toBeLessThanOrEqual(topics[row - 1]!.paperCount);
      expect(topic.concepts.every((concept) => concepts[concept] === row)).toBe(true);
    });
    expect(new Set(topics.map(({ label }) => label)).size).toBe(topics.length);
  });

  test("papers that share nothing belong to no topic", () => {
    const map = mapOf({ a: ["x", "y"], b: ["x", "y"], alone: ["z"], empty: [] });
    expect([...map.graph.cluster.subarray(0, 4)]).toEqual([0, 0, -1, -1]);
    expect(map.topics.map(({ paperCount }) => paperCount)).toEqual([2]);
  });

  test("nothing at all has no topics", () => {
    expect(mapOf({}).topics).toEqual([]);
    expect(mapOf({ empty: [] }).topics).toEqual([]);
  });
});

describe("names", () => {
  const spec = Object.fromEntries([
    ...Array.from({ length: 6 }, (_, i) => [`s${i}`, ["graph search", "neural network", `s own ${i % 2}`]]),
    ...Array.from({ length: 6 }, (_, i) => [`k${i}`, ["mRNA decay", "neural network", `k own ${i % 2}`]]),
    ...Array.from({ length: 6 }, (_, i) => [`h${i}`, ["hash join", "neural network", `h own ${i % 2}`]]),
  ]);

  test("are sentence case, keep inner capitals, and avoid what is everywhere", () => {
    const labels = mapOf(spec).topics.map(({ label }) => label);
    expect(labels.toSorted()).toEqual(["Graph search", "Hash join", "mRNA decay"]);
  });
});

describe("communities", () => {
  const ring = cliques(8, 5);

  test("a ring of cliques falls into its cliques", () => {
    const community = findCommunities(ring, 1, [shuffled(40, seededDraw(1)), shuffled(40, seededDraw(2))]);
    expect([...community]).toEqual(Array.from({ length: 40 }, (_, i) => Math.floor(i / 5)));
    // Per clique 2·10 of 22 weight ends stay inside; chance would keep 1/8.
    expect(modularity(ring, community, 1)).toBeCloseTo(20 / 22 - 1 / 8, 10);
  });

  test("are connected, whatever the graph", () => {
    fc.assert(
      fc.property(randomGraph, fc.integer({ min: 1, max: 99 }), (graph, seed) => {
        const count = graph.offsets.length - 1;
        const orders = [0, 1, 2].map((i) => shuffled(count, seededDraw(seed + i)));
        return isConnected(graph, findCommunities(graph, 1, orders));
      }),
    );
  });
});

/** `count` cliques of `size`, each joined to the next by one edge. */
function cliques(count: number, size: number): WeightedGraph {
  const pairs: [number, number][] = [];
  for (let c = 0; c < count; c++) {
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) pairs.push([c * size + i, c * size + j]);
    pairs.push([c * size, ((c + 1) % count) * size + 1]);
  }
  return graphOf(count * size, pairs);
}

const randomGraph = fc.integer({ min: 2, max: 30 }).chain((n) =>
  fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 60 }).map((pairs) =>
    graphOf(
      n,
      pairs.filter(([a, b]) => a !== b),
    ),
  ),
);

function graphOf(count: number, pairs: readonly (readonly [number, number])[]): WeightedGraph {
  const rows = Array.from({ length: count }, () => new Map<number, number>());
  for (const [a, b] of pairs) {
    rows[a]!.set(b, 1);
    rows[b]!.set(a, 1);
  }
  const offsets = new Uint32Array(count + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.size;
  });
  return {
    offsets,
    neighbors: Uint32Array.from(rows.flatMap((row) => [...row.keys()])),
    weights: Float64Array.from(rows.flatMap((row) => [...row.values()])),
  };
}

function isConnected({ offsets, neighbors }: WeightedGraph, community: Int32Array): boolean {
  const seen = new Set<number>();
  const started = new Set<number>();
  for (let start = 0; start < community.length; start++) {
    if (seen.has(start)) continue;
    if (started.has(community[start]!)) return false;
    started.add(community[start]!);
    const open = [start];
    while (open.length > 0) {
      const node = open.pop()!;
      if (seen.has(node)) continue;
      seen.add(node);
      for (const next of neighbors.subarray(offsets[node], offsets[node + 1]))
        if (community[next] === community[node]) open.push(next);
    }
  }
  return true;
}
