/** Our graph files as independent programs read them: networkx and igraph. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { toGraph } from "../../../graph/build/index.ts";
import { WRITERS } from "../../../graph/write/index.ts";
import { MAPS } from "../../support/maps.ts";
import { findPython, type ReadRecord, readWith } from "../../support/python.ts";

const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));
const python = findPython(["networkx", "igraph"]);

const ROADS = [
  ["networkx", "gexf"],
  ["networkx", "graphml"],
  ["igraph", "graphml"],
] as const;

describe.skipIf(python === null)("independent readers", () => {
  for (const [reader, id] of ROADS) {
    const writer = WRITERS.find((w) => w.id === id)!;
    const names = Object.keys(MAPS);
    const read = readAll(reader, id, names);
    test.each(names)(`${reader} reads back every node and edge of a ${writer.label} file: %s`, (name) => {
      const graph = toGraph(MAPS[name]!);
      const found = read().get(name)!;
      expect(found.directed).toBe(false);
      expect(found.nodes.map((node) => node.id)).toEqual(graph.nodes());
      expect(found.edges).toHaveLength(graph.size);
      const byId = new Map(found.nodes.map((node) => [node.id, node]));
      graph.forEachNode((key, attributes) => expect(byId.get(key)).toMatchObject(attributes));
      const ends = new Map(found.edges.map((edge) => [pair(edge.source, edge.target), edge]));
      graph.forEachEdge((_, attributes, source, target) =>
        expect(ends.get(pair(source, target))).toMatchObject(attributes),
      );
    });
    test(`${reader} finds no attribute in a ${writer.label} file that the map does not have`, () => {
      const graph = toGraph(MAPS.ordinary!);
      for (const { id: key, r, g, b, ...rest } of read().get("ordinary")!.nodes) {
        const { yearInferred = false, ...expected } = graph.getNodeAttributes(key) as ReadRecord;
        // igraph knows no missing boolean: it reads false.
        const { yearInferred: found = false, ...others } = rest as ReadRecord;
        expect(others).toEqual(expected);
        expect(found).toBe(yearInferred);
        const hex = expected.color as string;
        if (r !== undefined)
          expect([r, g, b]).toEqual([1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
      }
    });
  }
});

const pair = (a: unknown, b: unknown): string => JSON.stringify([a, b].map(String).sort());

/** Reads all files with one start of Python, when first asked. */
function readAll(reader: "networkx" | "igraph", id: string, names: readonly string[]) {
  let read: ReadonlyMap<string, ReturnType<typeof readWith>[number]> | null = null;
  return () => {
    if (read === null) {
      const writer = WRITERS.find((w) => w.id === id)!;
      const files = names.map((name, i) => {
        const file = join(folder, `${reader}-${i}${writer.extension}`);
        writeFileSync(file, [...writer.write(MAPS[name]!, {})].join(""));
        return file;
      });
      const graphs = readWith(python!, reader, files);
      read = new Map(names.map((name, i) => [name, graphs[i]!]));
    }
    return read;
  };
}
