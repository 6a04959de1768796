import Graph from "graphology";
import { describe, expect, test } from "vitest";
import { EDGE_ATTRIBUTES, edgeKey, NODE_ATTRIBUTES, nodeKeys } from "../../../graph/attributes.ts";
import { toGraph } from "../../../graph/build/index.ts";
import { toTable } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { corpusOf, finish, mapOf, paperOf } from "../../support/smallMap.ts";

const twoPapers: PaperMap = {
  ...mapOf({ a: ["kernel method", "noise"], b: ["noise"] }),
  papers: toTable([
    paperOf({
      id: "doi:10.1000/a",
      title: "Kernels <b>",
      abstract: "We study kernel method, noise.",
      authors: ["Ada Quill", "Bo Reed"],
      authorCount: 2,
      date: { year: 2021, month: 9, day: null, inferred: true },
      venue: "Journal of Invented Results",
      doi: "10.1000/a",
      keywords: ["kernels", "noise"],
      citations: 0,
    }),
    paperOf({ id: "key:b", title: "b" }),
  ]),
};

describe("toGraph", () => {
  test("a paper carries what is known of it, and nothing else", () => {
    const { x, y, size, ...known } = toGraph(twoPapers).getNodeAttributes("doi:10.1000/a");
    expect([x, y, size].every(Number.isFinite)).toBe(true);
    expect(known).toEqual({
      kind: "paper",
      label: "Kernels <b>",
      color: "#1753b3",
      cluster: 0,
      topic: twoPapers.topics[0]!.label,
      authors: "Ada Quill; Bo Reed",
      authorCount: 2,
      year: 2021,
      month: 9,
      yearInferred: true,
      venue: "Journal of Invented Results",
      doi: "10.1000/a",
      keywords: "kernels | noise",
      citations: 0,
      abstract: "We study kernel method, noise.",
      concepts: "kernel method | noise",
    });
    const bare = toGraph(twoPapers).getNodeAttributes("key:b");
    expect(Object.keys(bare)).toEqual([
      "kind",
      "label",
      "x",
      "y",
      "size",
      "color",
      "cluster",
      "topic",
      "concepts",
    ]);
  });

  test("a concept carries its forms and counts", () => {
    expect(toGraph(twoPapers).getNodeAttributes("concept:noise")).toMatchObject({
      kind: "concept",
      label: "noise",
      variants: "noise",
      documentFrequency: 2,
      termhood: 0.5,
      origin: "extracted",
    });
  });

  test("every attribute is listed, with its type, in the order of the list", () => {
    const graph = toGraph(twoPapers);
    const names = NODE_ATTRIBUTES.map(({ name }) => name);
    const types = new Map(NODE_ATTRIBUTES.map(({ name, type }) => [name, type]));
    graph.forEachNode((_, attributes) => {
      const own = Object.keys(attributes);
      expect(own).toEqual(names.filter((name) => own.includes(name)));
      for (const [name, value] of Object.entries(attributes)) {
        const type = types.get(name)!;
        expect(typeof value).toBe(type === "integer" || type === "double" ? "number" : type);
        if (type === "integer") expect(Number.isInteger(value)).toBe(true);
      }
    });
    graph.forEachEdge((_, attributes) => {
      expect(Object.keys(attributes)).toEqual(EDGE_ATTRIBUTES.map(({ name }) => name));
    });
  });

  test("it is undirected and bipartite, and its keys are its own", () => {
    const graph = toGraph(twoPapers);
    expect(graph.type).toBe("undirected");
    expect(graph.edges()).toEqual([
      "doi:10.1000/a--concept:kernel method",
      "doi:10.1000/a--concept:noise",
      "key:b--concept:noise",
    ]);
    graph.forEachEdge((_, __, source, target, from, to) => {
      expect([from.kind, to.kind, source === target]).toEqual(["paper", "concept", false]);
    });
    expect(graph.getAttributes()).toMatchObject({
      version: "0.0.0",
      recipe: JSON.stringify(twoPapers.recipe),
    });
  });

  test("graphology reads its own back unchanged", () => {
    const graph = toGraph(twoPapers);
    const back = Graph.from(JSON.parse(JSON.stringify(graph.export())), { type: "undirected" });
    expect(back.export()).toEqual(graph.export());
  });

  test("ids that collide, or look like an edge's key, still give every node and edge a key of its own", () => {
    const { papers, extraction } = corpusOf({ a: ["x"], b: ["y--concept:x"], c: ["x"] });
    const ids = ["key:p", "key:p--concept:y", "key:p"];
    const map = finish(
      { papers: papers.map((paper, i) => ({ ...paper, id: ids[i]! })), extraction },
      { ...DEFAULT_RECIPE, minDocuments: 1 },
    );
    expect(new Set(nodeKeys(map)).size).toBe(3 + map.graph.conceptCount);
    const edges = Array.from(map.graph.edgePaper.keys(), (edge) => edgeKey(map, edge));
    expect(new Set(edges).size).toBe(edges.length);
    expect(toGraph(map).order).toBe(3 + map.graph.conceptCount);
  });

  test("no papers make an empty graph", () => {
    expect(toGraph(mapOf({})).order).toBe(0);
  });
});
