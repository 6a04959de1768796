/** Cytoscape's CX2 and Neo4j's tables and script, by the rules of their specifications. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toGraph } from "../../../graph/build/index.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { toPlainText } from "../../../graph/plainText.ts";
import { type WriteOptions, writerById } from "../../../graph/write/index.ts";
import { anyText } from "../../support/anyText.ts";
import { readCsv } from "../../support/csv.ts";
import { MAPS, mapWith } from "../../support/maps.ts";

const textOf = (id: string, map: PaperMap, options: WriteOptions = {}) =>
  [...writerById(id).write(map, options)].join("");
const NAMES = Object.keys(MAPS);

describe.each(NAMES)("CX2: %s", (name) => {
  type Values = Readonly<Record<string, string | number | boolean>>;
  interface Row {
    readonly id: number;
    readonly v: Values;
  }
  const read = (options: WriteOptions = {}) => {
    const fragments = JSON.parse(textOf("cx2", MAPS[name]!, options)) as Record<string, unknown>[];
    return { fragments, aspects: new Map(fragments.flatMap((fragment) => Object.entries(fragment))) };
  };

  test("opens with its version and counts, ends with its status, and counts what it holds", () => {
    const { fragments, aspects } = read();
    expect(fragments[0]).toEqual({ CXVersion: "2.0", hasFragments: false });
    expect(fragments.at(-1)).toEqual({ status: [{ success: true }] });
    const counts = aspects.get("metaData") as { name: string; elementCount: number }[];
    expect(counts.map((count) => count.name)).toEqual(
      [...aspects.keys()].filter((key) => !/^(CXVersion|hasFragments|metaData|status)$/.test(key)),
    );
    for (const { name: aspect, elementCount } of counts)
      expect(aspects.get(aspect)).toHaveLength(elementCount);
  });

  test.each([{}, { projection: "concepts" }, { projection: "papers" }] as const)(
    "every value is declared and of its type, edges join nodes: %o",
    (options) => {
      const { aspects } = read(options);
      const [declared] = aspects.get("attributeDeclarations") as Record<
        "nodes" | "edges" | "networkAttributes",
        Record<string, { d: string }>
      >[];
      const check = (values: Values, of: "nodes" | "edges" | "networkAttributes") => {
        for (const [attribute, value] of Object.entries(values)) {
          const type = declared![of][attribute]?.d;
          if (type === "integer") expect(Number.isInteger(value), attribute).toBe(true);
          else if (type === "double") expect(typeof value, attribute).toBe("number");
          else expect(typeof value, attribute).toBe(type);
        }
      };
      for (const values of aspects.get("networkAttributes") as Values[]) check(values, "networkAttributes");
      const nodes = aspects.get("nodes") as (Row & { x: number; y: number })[];
      expect(nodes.map((node) => node.id)).toEqual(nodes.map((_, i) => i + 1));
      for (const { x, y, v } of nodes) {
        expect([typeof x, typeof y]).toEqual(["number", "number"]);
        expect(v).not.toHaveProperty("id");
        check(v, "nodes");
      }
      for (const { s, t, v } of aspects.get("edges") as (Row & { s: number; t: number })[]) {
        expect(nodes[s - 1]).toBeDefined();
        expect(nodes[t - 1]).toBeDefined();
        check(v, "edges");
      }
    },
  );

  test("holds every attribute of the graph, y downward", () => {
    const { aspects } = read();
    const nodes = aspects.get("nodes") as (Row & { x: number; y: number })[];
    expect(
      nodes.map(({ x, y, v: { name: label, diameter, key, ...others } }) => ({
        key,
        attributes: { x, y: 0 - y, label, ...others },
        diameter,
      })),
    ).toEqual(
      toGraph(MAPS[name]!).mapNodes((key, attributes) => ({
        key,
        attributes,
        diameter: 2 * attributes.size,
      })),
    );
  });
});

const bulk = (map: PaperMap, table: string) =>
  readCsv(textOf(`neo4j-${table}`, map).replaceAll("\n", "\r\n"));

test.each(NAMES)(
  "Neo4j: the tables have one line a node and a relationship, with ends that exist: %s",
  (name) => {
    const graph = toGraph(MAPS[name]!);
    const [papers, concepts, mentions] = ["papers", "concepts", "mentions"].map((table) =>
      bulk(MAPS[name]!, table),
    );
    const ids = (rows: typeof papers, space: string) => rows!.map((row) => row.get(`key:ID(${space})`));
    expect([...ids(papers, "Paper"), ...ids(concepts, "Concept")]).toEqual(
      graph.mapNodes((key) => key.replaceAll(/[\n\r]+/g, " ")),
    );
    expect(mentions).toHaveLength(graph.size);
    for (const row of mentions!) {
      expect(ids(papers, "Paper")).toContain(row.get(":START_ID(Paper)"));
      expect(ids(concepts, "Concept")).toContain(row.get(":END_ID(Concept)"));
      expect(row.get(":TYPE")).toBe("MENTIONS");
    }
  },
);

test("Neo4j: headers name a property with its type, a number stands in every typed cell", () => {
  const [row] = bulk(MAPS.ordinary!, "papers");
  for (const [name, value] of row!) {
    expect(name).toMatch(/^(key:ID\(Paper\)|:LABEL|\w+(:(long|double|boolean))?)$/);
    if (/:(long|double)$/.test(name) && value !== "") expect(Number.isFinite(Number(value))).toBe(true);
    if (name.endsWith(":boolean")) expect(value).toMatch(/^(true|false)$/);
  }
  expect(row!.get("year:long")).toBe("2024");
});

/** Cypher's literals taken out of a script; what is left are its statements. */
function withoutLiterals(script: string): string {
  return script.replaceAll(/"(?:\\["\\nr]|[^"\\\n\r])*"/g, "S");
}

test("Cypher: any text stays inside its string", () => {
  fc.assert(
    fc.property(anyText, anyText, (title, label) => {
      const map = mapWith([{ title, abstract: label, concepts: [label, "other"] }]);
      const [remark, ...lines] = textOf("cypher", map).split("\n");
      expect(remark).toMatch(/^\/\/ 1 papers and the /);
      const script = withoutLiterals(lines.join("\n"));
      expect(toPlainText(script)).toBe(script);
      expect(script).toMatch(/^[\w\n {}()[\]:;,.+=>-]*$/);
      expect(script.split("key: S").length - 1).toBe(3);
      expect(script.split("from: S").length - 1).toBe(2);
    }),
  );
});

test("Cypher: long lists come in statements of 500 rows, each ended", () => {
  const map = mapWith(Array.from({ length: 1001 }, (_, i) => ({ title: `${i}`, concepts: ["a"] })));
  const script = textOf("cypher", map);
  expect(script.match(/MERGE \(n:Paper /g)).toHaveLength(3);
  expect(script.match(/MERGE \(n:Concept /g)).toHaveLength(1);
  expect(script.match(/MERGE \(p\)-\[m:MENTIONS\]->\(c\)/g)).toHaveLength(3);
  expect(script.split(";\n")).toHaveLength(2 + 3 + 1 + 3 + 1);
});
