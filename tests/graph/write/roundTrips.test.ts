/**
 * A part of a map on its way through each graph format and an independent reader, in all three projections: what
 * comes back is the part, to the last attribute that the format can hold.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Graph from "graphology";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaperMap } from "../../../graph/model.ts";
import { type PartRows, partOf } from "../../../graph/part.ts";
import { type WriteOptions, writerById } from "../../../graph/write/index.ts";
import { viewOf } from "../../../graph/write/viewOf.ts";
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

/** All papers but the second, all concepts but the first: something is missing at either end of edges. */
const partRows = ({ graph }: PaperMap): PartRows => ({
  papers: [...Array(graph.paperCount).keys()].filter((row) => row !== 1),
  concepts: [...Array(graph.conceptCount).keys()].slice(1),
});
const KINDS = [undefined, "papers", "concepts"] as const;
const NAMES = Object.keys(MAPS);
const optionsOf = (name: string, projection: (typeof KINDS)[number]): WriteOptions => ({
  only: partRows(MAPS[name]!),
  ...(projection && { projection }),
});
const textOf = (id: string, name: string, projection: (typeof KINDS)[number], more: WriteOptions = {}) =>
  [...writerById(id).write(MAPS[name]!, { ...optionsOf(name, projection), ...more })].join("");
const pair = (a: unknown, b: unknown): string => JSON.stringify([a, b].map(String).sort());

interface Road {
  readonly reader: IndependentReader;
  readonly id: string;
  /** What the format cannot hold, or the reader does not tell. */
  readonly without: readonly string[];
}
const ROADS: readonly Road[] = [
  { reader: "networkx", id: "gexf", without: [] },
  { reader: "networkx", id: "graphml", without: [] },
  { reader: "igraph", id: "graphml", without: ["yearInferred"] }, // knows no missing boolean
  { reader: "networkx", id: "node-link", without: [] },
  { reader: "networkx", id: "cyjs", without: ["y"] }, // grows downward there
  { reader: "networkx", id: "gml", without: ["label", "yearInferred"] }, // labels are made unique; no booleans
];

const python = findPython(["networkx", "igraph"]);
describe.skipIf(python === null)("networkx and igraph read a part", () => {
  const cases = ROADS.flatMap((road) =>
    KINDS.flatMap((kind) =>
      NAMES.map((name) => ({ ...road, kind, name, what: kind ?? "papers and concepts" })),
    ),
  );
  const fileOf = ({ id, kind, name }: { id: string; kind: string | undefined; name: string }) =>
    join(folder, `${kind}-${name.replace(" ", "-")}${writerById(id).extension}`);
  let answers: readonly ReadGraph[] = [];
  beforeAll(() => {
    for (const one of cases) writeFileSync(fileOf(one), textOf(one.id, one.name, one.kind));
    answers = readWith(
      python!,
      cases.map((one) => [one.reader, fileOf(one)]),
    );
  }, 120_000);

  test.each(cases.map((one, i) => ({ ...one, i })))(
    "$reader, $id, $what: $name",
    ({ i, without, kind, name }) => {
      const { nodes, edges, directed } = answers[i]!;
      const view = viewOf(partOf(MAPS[name]!, partRows(MAPS[name]!)), { ...(kind && { projection: kind }) });
      const held = (attributes: ReadRecord): ReadRecord =>
        Object.fromEntries(Object.entries(attributes).filter(([key]) => !without.includes(key)));
      expect(directed).toBe(false);
      const expected = [...view.nodes()];
      expect(nodes.map((node) => node.id)).toEqual(expected.map(({ key }) => key));
      expected.forEach(({ attributes }, n) => {
        expect(nodes[n]).toMatchObject(held(attributes));
      });
      const byEnds = new Map(edges.map((edge) => [pair(edge.source, edge.target), edge]));
      const joined = [...view.edges()];
      expect(edges).toHaveLength(joined.length);
      for (const { source, target, attributes } of joined) {
        const { concepts: _, ...numbers } = attributes; // igraph leaves references of GML as they stand
        expect(byEnds.get(pair(source, target))).toMatchObject(numbers);
      }
    },
  );
});

describe.each(KINDS)("graphology reads a part: %s", (kind) => {
  test.each(NAMES)("%s", (name) => {
    const view = viewOf(partOf(MAPS[name]!, partRows(MAPS[name]!)), { ...(kind && { projection: kind }) });
    const graph = Graph.from(JSON.parse(textOf("graphology", name, kind)));
    expect(graph.mapNodes((key, attributes) => ({ key, attributes }))).toEqual([...view.nodes()]);
    expect(
      graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes })),
    ).toEqual([...view.edges()].map(({ ends: _, ...edge }) => edge));
    expect(graph.getAttributes()).toEqual(view.attributes);
  });
});

const xmllint = spawnSync("xmllint", ["--version"]).error === undefined;
if (!xmllint) console.warn("skipped: GEXF and GraphML with xmllint (Debian: apt-get install libxml2-utils)");
test.skipIf(!xmllint)("libxml2 finds every GEXF and GraphML file well-formed", { timeout: 60_000 }, () => {
  const files = NAMES.flatMap((name) =>
    KINDS.flatMap((kind) =>
      (["gexf", "gexf 1.3", "graphml"] as const).map((form) => {
        const [id, version] = form.split(" ") as [string, "1.3" | undefined];
        const file = join(folder, `well-${kind}-${name}-${form}.xml`);
        writeFileSync(file, textOf(id, name, kind, version && { version }));
        return file;
      }),
    ),
  );
  expect(execFileSync("xmllint", ["--huge", "--noout", ...files]).toString()).toBe("");
});
