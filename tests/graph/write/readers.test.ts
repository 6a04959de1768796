/** Our graph files as independent programs read them: networkx, igraph and Graphviz. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { NodeAttributes } from "../../../graph/attributes.ts";
import { toGraph } from "../../../graph/build/index.ts";
import { writerById } from "../../../graph/write/index.ts";
import { MAPS } from "../../support/maps.ts";
import {
  findPython,
  type IndependentReader,
  type ReadGraph,
  type ReadRecord,
  readWith,
} from "../../support/python.ts";

const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));
const NAMES = Object.keys(MAPS);

const fileName = (id: string, name: string) => name.replace(" ", "-") + writerById(id).extension;

function writeFile(id: string, name: string): string {
  const file = join(folder, fileName(id, name));
  writeFileSync(file, [...writerById(id).write(MAPS[name]!, {})].join(""));
  return file;
}

/** All files of all roads, read with one start of Python when one is first asked for. */
const asked: (readonly [reader: IndependentReader, file: string])[] = [];
let answers: ReadonlyMap<string, ReadGraph> | null = null;

interface Road {
  readonly reader: IndependentReader;
  readonly id: string;
  /** What the format cannot hold, or the reader does not tell. */
  readonly without: readonly (keyof NodeAttributes)[];
  /** Names that the reader or the format adds. */
  readonly besides: readonly string[];
}
const ROADS: readonly Road[] = [
  { reader: "networkx", id: "gexf", without: [], besides: ["name"] },
  { reader: "networkx", id: "graphml", without: [], besides: ["name", "r", "g", "b"] },
  { reader: "igraph", id: "graphml", without: [], besides: ["r", "g", "b"] },
  { reader: "networkx", id: "node-link", without: [], besides: ["name"] },
  { reader: "networkx", id: "cyjs", without: ["y"], besides: ["name", "value", "y"] },
  { reader: "networkx", id: "gml", without: ["label"], besides: ["name", "key"] },
  { reader: "igraph", id: "gml", without: ["label", "x", "y", "size", "color"], besides: ["key", "label"] },
];

const python = findPython(["networkx", "igraph"]);
describe.skipIf(python === null)("networkx and igraph", () => {
  for (const { reader, id, without, besides } of ROADS) {
    const { label, extension } = writerById(id);
    const read = reading(reader, id);
    const held = (attributes: ReadRecord): ReadRecord =>
      Object.fromEntries(Object.entries(attributes).filter(([name]) => !without.includes(name)));

    test.each(NAMES)(`${reader} reads back every node and edge of ${label} (${extension}): %s`, (name) => {
      const graph = toGraph(MAPS[name]!);
      const found = read(name);
      expect(found.directed).toBe(false);
      expect(found.nodes.map((node) => node.id)).toEqual(graph.nodes());
      expect(found.edges).toHaveLength(graph.size);
      const byId = new Map(found.nodes.map((node) => [node.id, node]));
      graph.forEachNode((key, attributes) =>
        expect(byId.get(key)).toMatchObject(toRead(id, held(attributes))),
      );
      const byEnds = new Map(found.edges.map((edge) => [pair(edge.source, edge.target), edge]));
      graph.forEachEdge((_, attributes, source, target) =>
        expect(byEnds.get(pair(source, target))).toMatchObject(attributes),
      );
    });

    test(`${reader} finds no attribute in ${label} that the map does not have`, () => {
      const graph = toGraph(MAPS.ordinary!);
      for (const node of read("ordinary").nodes) {
        const { yearInferred = false, ...expected } = toRead(id, held(graph.getNodeAttributes(node.id)));
        const { id: _, yearInferred: found = false, ...rest } = node;
        for (const name of besides) delete (rest as Record<string, unknown>)[name];
        expect(rest).toEqual(expected);
        expect(Boolean(found)).toBe(Boolean(yearInferred)); // igraph knows no missing boolean: it reads false
      }
    });
  }

  const [readGraphml, readCyjs, readGml] = [
    reading("networkx", "graphml"),
    reading("networkx", "cyjs"),
    reading("networkx", "gml"),
  ];
  test("GraphML tells colors in red, green and blue too, for Gephi", () => {
    for (const { color, r, g, b } of readGraphml("ordinary").nodes)
      expect([r, g, b]).toEqual([1, 3, 5].map((at) => Number.parseInt(String(color).slice(at, at + 2), 16)));
  });

  test("Cytoscape's y grows downward", () => {
    const graph = toGraph(MAPS.ordinary!);
    for (const { id, y } of readCyjs("ordinary").nodes) expect(y).toBe(0 - graph.getNodeAttribute(id, "y"));
  });

  test("GML labels are the titles, and differ where titles are the same", () => {
    const labels = readGml("ordinary").nodes.map((node) => node.name);
    expect(labels).toEqual(toGraph(MAPS.ordinary!).mapNodes((_, { label }) => label));
    const hostile = readGml("hostile").nodes.map((node) => node.name);
    expect(hostile).toContain("\ufffd (2)");
  });

  for (const reader of ["networkx", "igraph"] as const) {
    const readPajek = reading(reader, "pajek");
    test.each(NAMES)(`${reader} reads vertices and weighted edges of a Pajek network: %s`, (name) => {
      const graph = toGraph(MAPS[name]!);
      const { nodes, edges } = readPajek(name);
      expect(nodes).toHaveLength(graph.order);
      expect(edges.map((edge) => edge.weight).sort()).toEqual(graph.mapEdges((_, a) => a.weight).sort());
    });

    const readList = reading(reader, "edge-list");
    test.each(NAMES)(`${reader} reads an edge list: %s`, (name) => {
      const graph = toGraph(MAPS[name]!);
      const found = readList(name).edges.map((e) => [pair(e.source, e.target), e.weight]);
      const expected = graph.mapEdges((_, { weight }, source, target) => [pair(source, target), weight]);
      expect(new Map(found as [string, number][])).toEqual(new Map(expected as [string, number][]));
      expect(found).toHaveLength(expected.length);
    });
  }
});

const graphviz = spawnSync("neato", ["-V"]).status === 0;
if (!graphviz) console.warn("skipped: reading our DOT files with Graphviz, which is not installed");
describe.skipIf(!graphviz)("Graphviz", () => {
  test.each(NAMES)("reads every node and edge, with look and data: %s", (name) => {
    const graph = toGraph(MAPS[name]!);
    const output = execFileSync("neato", ["-n", "-Tdot_json", writeFile("dot", name)], {
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const { objects = [], edges = [] } = JSON.parse(output.toString("utf8"));
    const lines = (text: string) => text.replaceAll(/\r\n?/g, "\n").replaceAll("\\", "\\\\");
    expect(objects.map((node: ReadRecord) => node.name)).toEqual(graph.mapNodes((key) => lines(key)));
    graph.nodes().forEach((key, i) => {
      const { label, x, y, size, color, ...data } = graph.getNodeAttributes(key);
      expect(objects[i]).toMatchObject({
        label: lines(label).replaceAll("&", "&amp;").replaceAll("\n", "\\n"),
        pos: `${x},${y}`,
        width: (size / 36).toFixed(4),
        fillcolor: color,
        ...Object.fromEntries(Object.entries(data).map(([name, value]) => [name, lines(String(value))])),
      });
    });
    const weights = edges.map((e: ReadRecord) => [`${e.tail} ${e.head}`, Number(e.weight)]);
    const rows = new Map(graph.nodes().map((key, i) => [key, i]));
    const expected = graph.mapEdges(
      (_, a, from, to) => [`${rows.get(from)} ${rows.get(to)}`, a.weight] as const,
    );
    expect(weights).toHaveLength(expected.length);
    expect(new Map(weights)).toEqual(new Map(expected));
  });
});

const pair = (a: unknown, b: unknown): string => JSON.stringify([a, b].map(String).sort());

/** GML has no booleans. */
function toRead(id: string, attributes: ReadRecord): ReadRecord {
  const asNumber = (value: string | number | boolean) => (typeof value === "boolean" ? Number(value) : value);
  if (id !== "gml") return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, asNumber(value)]));
}

/** What a reader finds in a format's files, by the map's name. To be called before the first answer. */
function reading(reader: IndependentReader, id: string): (name: string) => ReadGraph {
  const key = (name: string): string => `${reader}:${join(folder, fileName(id, name))}`;
  for (const name of python === null ? [] : NAMES) asked.push([reader, writeFile(id, name)]);
  return (name) => {
    if (answers === null) {
      const graphs = readWith(python!, asked);
      answers = new Map(asked.map((pair, i) => [pair.join(":"), graphs[i]!]));
    }
    return answers.get(key(name))!;
  };
}
