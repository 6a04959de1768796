/** The projections in every graph format: the right half of the map, as independent readers find it. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGraph } from "../../../graph/build/index.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { WRITERS, type WriteOptions, writerById } from "../../../graph/write/index.ts";
import { projectionView } from "../../../graph/write/projectionView.ts";
import { readCsv } from "../../support/csv.ts";
import { MAPS } from "../../support/maps.ts";
import { findPython, type IndependentReader, type ReadGraph, readWith } from "../../support/python.ts";
import { FONTS, TEMPLATE } from "../../support/written.ts";
import { elements, parseXml } from "../../support/xml.ts";

const textOf = (id: string, map: PaperMap, options: WriteOptions) =>
  [...writerById(id).write(map, { template: TEMPLATE, fonts: FONTS, width: 400, ...options })].join("");
const KINDS = ["papers", "concepts"] as const;
const NAMES = Object.keys(MAPS);

describe.each(KINDS)("%s", (kind) => {
  test.each(NAMES)("the nodes are those of the whole graph, without the other half: %s", (name) => {
    const whole = toGraph(MAPS[name]!);
    const view = projectionView(MAPS[name]!, kind);
    const expected = whole.filterNodes((_, { kind: of }) => `${of}s` === kind);
    expect([...view.nodes()]).toEqual(
      expected.map((key) => ({ key, attributes: whole.getNodeAttributes(key) })),
    );
    expect(view.nodeCount).toBe(expected.length);
    const edges = [...view.edges()];
    expect(view.edgeCount()).toBe(edges.length);
    expect(new Set(edges.map((edge) => edge.key)).size).toBe(edges.length);
    for (const { source, target, ends } of edges)
      expect([source, target]).toEqual(ends.map((i) => expected[i]));
  });

  test.each(NAMES)("GEXF counts and declares what it holds: %s", (name) => {
    const root = parseXml(textOf("gexf", MAPS[name]!, { projection: kind }));
    for (const [list, item] of [
      ["nodes", "node"],
      ["edges", "edge"],
    ] as const)
      expect(elements(root, list)[0]!.attributes.get("count")).toBe(String(elements(root, item).length));
    const declared = elements(root, "attribute").map((a) => a.attributes.get("id"));
    for (const value of elements(root, "attvalue")) expect(declared).toContain(value.attributes.get("for"));
  });
});

test("papers say which concepts they share, by their part in the weight", () => {
  const [first] = projectionView(MAPS.ordinary!, "papers").edges();
  // weights 2/3 and 1/3 in one paper, 1/3 and 2/3 in the other
  expect(first!.attributes).toEqual({ weight: 0.8, sharedConcepts: 2, concepts: "threads | concept map" });
});

test("concepts say in how many papers they meet, and how far beyond chance", () => {
  const edges = readCsv(textOf("edges-csv", MAPS.ordinary!, { projection: "concepts" }));
  expect(edges.map((row) => [...row.values()])).toEqual([
    [
      "concept:threads",
      "concept:concept map",
      "undirected",
      "concept:threads|concept:concept map",
      "2",
      String(Number((2.5 / ((3 * 2) / 4 + 0.5)).toPrecision(6))),
    ],
  ]);
});

test("the file says which projection it is and what its weights mean", () => {
  const text = textOf("graphml", MAPS.ordinary!, { projection: "papers", top: 3 });
  expect(text).toContain("4 papers, joined by the concepts they share. Weight: cosine");
  const { attributes } = JSON.parse(textOf("graphology", MAPS.ordinary!, { projection: "papers", top: 3 }));
  expect(attributes).toMatchObject({ projection: "papers", top: 3 });
});

test("Pajek's partition and vector go with the network of the same projection", () => {
  const lines = (id: string) => textOf(id, MAPS.ordinary!, { projection: "concepts" }).split("\r\n");
  expect(lines("pajek")[0]).toBe("*Vertices 2");
  expect(lines("pajek-topics")).toEqual(["*Vertices 2", "2", "0", ""]);
  expect(lines("pajek-sizes")).toEqual(["*Vertices 2", "7.4", "8.5", ""]);
});

test("VOSviewer: items of a projection count from 1, and links tell what is shared", () => {
  const { network } = JSON.parse(textOf("vosviewer", MAPS.ordinary!, { projection: "concepts" }));
  expect(network.items.map((item: { id: number; label: string }) => [item.id, item.label])).toEqual([
    [1, "threads"],
    [2, "concept map"],
  ]);
  expect(network.links).toEqual([
    {
      source_id: 1,
      target_id: 2,
      strength: 2,
      description: "<p><strong>Papers:</strong> 2</p><p><strong>Times chance:</strong> 1.25</p>",
    },
  ]);
});

test("every format of a graph takes projections, and no other list of its own does", () => {
  const takes = WRITERS.filter((writer) => writer.options.includes("projection"));
  const differs = WRITERS.filter(
    ({ id }) =>
      textOf(id, MAPS.ordinary!, {}) !== textOf(id, MAPS.ordinary!, { projection: "concepts", top: 1 }),
  );
  expect(takes.map((writer) => writer.id)).toEqual(differs.map((writer) => writer.id));
});

const python = findPython(["networkx", "igraph"]);
describe.skipIf(python === null)("networkx and igraph read projections", () => {
  const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const ROADS: readonly (readonly [IndependentReader, string])[] = [
    ["networkx", "gexf"],
    ["networkx", "graphml"],
    ["igraph", "graphml"],
    ["networkx", "node-link"],
    ["networkx", "cyjs"],
    ["networkx", "gml"],
    ["igraph", "gml"],
  ];
  const cases = ROADS.flatMap(([reader, id]) =>
    KINDS.flatMap((kind) =>
      NAMES.map((name) => ({
        reader,
        id,
        kind,
        name,
        file: join(folder, `${kind}-${name.replace(" ", "-")}${writerById(id).extension}`),
      })),
    ),
  );
  const found = new Map<(typeof cases)[number], ReadGraph>();
  beforeAll(() => {
    for (const { id, kind, name, file } of cases)
      writeFileSync(file, textOf(id, MAPS[name]!, { projection: kind, top: 2 }));
    const graphs = readWith(
      python!,
      cases.map(({ reader, file }) => [reader, file]),
    );
    graphs.forEach((graph, i) => {
      found.set(cases[i]!, graph);
    });
  }, 60_000);

  test.each(cases)("$reader, $id, $kind: $name", (road) => {
    const { nodes, edges, directed } = found.get(road)!;
    const view = projectionView(MAPS[road.name]!, road.kind, 2);
    expect(directed).toBe(false);
    expect(nodes.map((node) => node.id)).toEqual([...view.nodes()].map((node) => node.key));
    const byEnds = new Map(edges.map((edge) => [JSON.stringify([edge.source, edge.target].sort()), edge]));
    const expected = [...view.edges()];
    expect(edges).toHaveLength(expected.length);
    for (const { source, target, attributes } of expected) {
      const { concepts, ...numbers } = attributes;
      const edge = byEnds.get(JSON.stringify([source, target].sort()))!;
      expect(edge).toMatchObject(numbers);
      if (road.reader === "networkx" && concepts !== undefined) expect(edge.concepts).toBe(concepts);
    }
  });
});

const graphviz = spawnSync("neato", ["-V"]).status === 0;
if (!graphviz) console.warn("skipped: reading projections in DOT with Graphviz, which is not installed");
test.skipIf(!graphviz).each(KINDS)("Graphviz reads the projection onto %s", (kind) => {
  const view = projectionView(MAPS.ordinary!, kind);
  const input = textOf("dot", MAPS.ordinary!, { projection: kind });
  const { objects, edges } = JSON.parse(execFileSync("neato", ["-n", "-Tdot_json"], { input }).toString());
  expect(objects).toHaveLength(view.nodeCount);
  expect(edges.map((e: { weight: string }) => Number(e.weight))).toEqual(
    [...view.edges()].map((edge) => edge.attributes.weight),
  );
});
