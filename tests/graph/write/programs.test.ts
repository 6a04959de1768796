/**
 * Rules of programs that are not at hand, read off their sources, which files of ours must keep to be opened
 * with their look. Further ones stand in rules.test.ts (VOSviewer, Pajek), xml.test.ts (Gephi's GEXF and
 * GraphML) and databases.test.ts (CX2).
 */
import { describe, expect, test } from "vitest";
import type { PaperMap } from "../../../graph/model.ts";
import { readCsv } from "../../support/csv.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { payloadMap } from "../../support/payloads.ts";
import { textOf } from "../../support/written.ts";
import { elements, parseXml } from "../../support/xml.ts";

/** Those that VOSviewer takes: it wants three items. */
const LARGE = Object.entries(MAPS).filter(([, { graph }]) => graph.x.length >= 3);
const NAMES = Object.keys(MAPS);

describe("VOSviewer Online, utils/errors.js", () => {
  type Item = Readonly<Record<string, unknown>> & {
    readonly weights: Readonly<Record<string, unknown>>;
    readonly scores?: Readonly<Record<string, unknown>>;
  };
  interface File {
    readonly info: object;
    readonly config: object;
    readonly network: {
      readonly items: readonly Item[];
      readonly links: readonly {
        readonly source_id: number;
        readonly target_id: number;
        readonly strength: number;
      }[];
      readonly clusters: readonly { readonly cluster: number }[];
    };
  }
  const vosviewer = (map: PaperMap, options = {}) => JSON.parse(textOf("vosviewer", map, options)) as File;

  /** What it would complain about. */
  function errorsIn({ network: { items, links, clusters } }: File): readonly string[] {
    const errors: string[] = [];
    const fail = (isWrong: boolean, words: string) => void (isWrong && errors.push(words));
    const ids = new Set(items.map(({ id }) => id));
    const weights = new Set(items.flatMap((item) => Object.keys(item.weights)));
    fail(items.length < 3, "fewer than three items");
    fail(ids.size !== items.length, "ids are not unique");
    for (const [axis, values] of [
      ["x", items.map(({ x }) => x)],
      ["y", items.map(({ y }) => y)],
    ] as const) {
      fail(!values.every(Number.isFinite), `${axis} is not a number`);
      fail(new Set(values).size === 1, `all ${axis} are equal`);
    }
    for (const item of items) {
      fail(typeof item.label !== "string" && item.id === undefined, "neither id nor label");
      fail("cluster" in item && !isBetween(item.cluster, 1, 1000), "cluster is not 1 to 1000");
      for (const weight of weights)
        fail(!isNumber(item.weights[weight]) || (item.weights[weight] as number) < 0, `${weight} is missing`);
      for (const score of Object.values(item.scores ?? {})) fail(!isNumber(score), "a score is no number");
    }
    for (const { source_id, target_id, strength } of links) {
      fail(!ids.has(source_id) || !ids.has(target_id), "a link leads to no item");
      fail(!isNumber(strength) || strength < 0, "a strength is no number");
    }
    for (const { cluster } of clusters) fail(!isBetween(cluster, 1, 1000), "a cluster is not 1 to 1000");
    return errors;
  }
  const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
  const isBetween = (value: unknown, least: number, most: number) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

  test.each(LARGE)("finds nothing to complain about: %s", (_, map) => {
    for (const options of [{}, { projection: "papers" }, { projection: "concepts" }]) {
      const file = vosviewer(map, options);
      if (file.network.items.length >= 3) expect(errorsIn(file)).toEqual([]);
    }
  });

  test("complains about a map of fewer than three nodes, as the format says", () => {
    expect(errorsIn(vosviewer(MAPS["one node"]!))).toContain("fewer than three items");
  });

  test("no topic past the thousandth becomes a cluster, which it would refuse", () => {
    const map = mapWith([{ title: "a" }, { title: "b" }, { title: "c" }, { title: "d" }]);
    const topics = Array.from({ length: 1100 }, () => map.topics[0]!);
    const cluster = Int32Array.from([0, 999, 1000, 1099]);
    const many = vosviewer({ ...map, topics, graph: { ...map.graph, cluster } });
    expect(errorsIn(many)).toEqual([]);
    expect(many.network.items.map((item) => item.cluster)).toEqual([1, 1000, undefined, undefined]);
    expect(many.network.clusters).toHaveLength(1000);
  });

  test("no link joins an item to itself, and no pair stands twice, which it would add up", () => {
    for (const [, map] of LARGE) {
      const { links } = vosviewer(map).network;
      const pairs = links.map(({ source_id, target_id }) => [source_id, target_id].sort().join(" "));
      for (const { source_id, target_id } of links) expect(source_id).not.toBe(target_id);
      expect(new Set(pairs).size).toBe(pairs.length);
    }
  });

  test("the weights it reckons itself are not written", () => {
    for (const item of vosviewer(MAPS.ordinary!).network.items)
      expect(Object.keys(item.weights)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(links|total link strength)$/i)]),
      );
    expect(textOf("vosviewer-map", MAPS.ordinary!)).not.toMatch(/weight<(Links|Total link strength)>/);
  });

  test("the file has the parts it knows and no others", () => {
    const file = vosviewer(MAPS.ordinary!);
    expect(Object.keys(file)).toEqual(["info", "config", "network"]);
    expect(Object.keys(file.config)).toEqual(["color_schemes"]);
  });
});

describe("Gephi Lite, opening GEXF and graphology JSON", () => {
  const nodes = (map: PaperMap) =>
    (JSON.parse(textOf("graphology", map)) as { nodes: { attributes: Record<string, unknown> }[] }).nodes;

  test.each(NAMES)("every color is #rrggbb, of which it wants 95 %% to see colors at all: %s", (name) => {
    for (const { attributes } of nodes(MAPS[name]!)) expect(attributes.color).toMatch(/^#[0-9a-f]{6}$/);
    const gexf = textOf("gexf", MAPS[name]!, { version: "1.3" });
    for (const [, hex] of gexf.matchAll(/<viz:color ([^>]*)\/>/g))
      expect(hex).toMatch(/^hex="#[0-9a-f]{6}"$/);
  });

  test("no color has an alpha, which it would read as no color", () => {
    for (const version of ["1.2", "1.3"] as const)
      expect(textOf("gexf", MAPS.ordinary!, { version })).not.toMatch(/<viz:color[^>]* a=/);
  });

  test.each(["1.2", "1.3"] as const)(
    "lists are joined by a bar in strings, and no list type is used: %s",
    (version) => {
      const text = textOf("gexf", MAPS.ordinary!, { version });
      expect(text).not.toMatch(/type="list/);
      expect(text).toContain('<attvalue for="concepts" value="concept map | threads"/>');
    },
  );

  test("size and positions are numbers of every node, under the names it looks for", () => {
    for (const { attributes } of nodes(MAPS.ordinary!))
      for (const name of ["x", "y", "size"]) expect(attributes[name]).toBeTypeOf("number");
  });

  test("edges have keys of their own that are the same each time", () => {
    const keys = () =>
      [...textOf("gexf", MAPS.ordinary!).matchAll(/<edge id="([^"]*)"/g)].map(([, key]) => key);
    expect(new Set(keys()).size).toBe(MAPS.ordinary!.graph.edgePaper.length);
    expect(keys()).toEqual(keys());
  });

  test("no array stands in the attributes: its JSON reader runs those that begin with <<Function", () => {
    const map = payloadMap(['["<<Function","alert(1)","Function>>"]', "<<Function", "other"]);
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const one of Object.values(value)) {
        expect(Array.isArray(one)).toBe(false);
        visit(one);
      }
    };
    for (const { attributes } of nodes(map)) visit(attributes);
  });
});

describe("Gephi desktop", () => {
  test("GEXF's meta holds what the schema lists and nothing else", () => {
    for (const version of ["1.2", "1.3"] as const) {
      const root = parseXml(textOf("gexf", MAPS.ordinary!, { version }));
      const [meta] = elements(root, "meta");
      expect(meta!.children.map((child) => (typeof child === "string" ? "text" : child.name))).toEqual(
        expect.arrayContaining(["creator", "description"]),
      );
      for (const child of meta!.children)
        if (typeof child !== "string") expect(["creator", "keywords", "description"]).toContain(child.name);
    }
  });

  test("GraphML's keys are of the names and types it maps to its own columns", () => {
    const root = parseXml(textOf("graphml", MAPS.ordinary!));
    const keys = new Map(
      elements(root, "key").map(({ attributes }) => [
        `${attributes.get("for")} ${attributes.get("attr.name")}`,
        attributes.get("attr.type"),
      ]),
    );
    for (const name of ["x", "y", "size"]) expect(keys.get(`node ${name}`)).toBe("double");
    for (const name of ["r", "g", "b"]) expect(keys.get(`node ${name}`)).toBe("int");
    for (const name of ["label", "color"]) expect(keys.get(`node ${name}`)).toBe("string");
    expect(keys.get("edge weight")).toBe("double");
    for (const type of keys.values())
      expect(["boolean", "int", "long", "float", "double", "string"]).toContain(type);
    for (const { attributes } of elements(root, "key"))
      expect(["node", "edge"]).toContain(attributes.get("for"));
    expect(elements(root, "graph").map(({ attributes }) => attributes.get("edgedefault"))).toEqual([
      "undirected",
    ]);
  });

  test("nothing follows a Pajek vertex's two coordinates, or it would take y for the size", () => {
    const lines = textOf("pajek", MAPS.ordinary!).split("\r\n");
    for (const line of lines.slice(1, lines.indexOf("*Edges")))
      expect(line.replace(/"[^"]*"/, "label").split(" ")).toHaveLength(4);
  });

  test.each(NAMES)("a Pajek label holds no quote, which it would log as an error: %s", (name) => {
    const lines = textOf("pajek", MAPS[name]!).split("\r\n");
    for (const line of lines.slice(1, lines.indexOf("*Edges"))) expect(line.match(/"/g)).toHaveLength(2);
  });
});

describe("Pajek", () => {
  test.each(NAMES)("vertices are numbered from 1, and no count stands behind *Edges: %s", (name) => {
    const lines = textOf("pajek", MAPS[name]!).split("\r\n");
    const at = lines.indexOf("*Edges");
    expect(lines[0]).toBe(`*Vertices ${at - 1}`);
    expect(lines.slice(1, at).map((line) => Number(line.split(" ")[0]))).toEqual(
      Array.from({ length: at - 1 }, (_, i) => i + 1),
    );
    expect(lines.some((line) => /^\*Arcs/i.test(line))).toBe(false);
  });
});

describe("Cytoscape", () => {
  type Aspect = Readonly<Record<string, readonly Record<string, unknown>[]>>;
  const aspects = (map: PaperMap) => JSON.parse(textOf("cx2", map)) as readonly Aspect[];
  const aspect = (map: PaperMap, name: string) => aspects(map).find((one) => name in one)![name]!;

  test.each(NAMES)("CX2: ids are whole numbers, and none stands among a node's values: %s", (name) => {
    for (const kind of ["nodes", "edges"])
      for (const { id, s, t, v } of aspect(MAPS[name]!, kind)) {
        for (const number of kind === "nodes" ? [id] : [id, s, t])
          expect(Number.isInteger(number)).toBe(true);
        expect(Object.keys(v as object)).not.toContain("id");
      }
  });

  test.each(NAMES)("CX2: if one node has a position, all have: %s", (name) => {
    for (const { x, y } of aspect(MAPS[name]!, "nodes")) expect([x, y].every(Number.isFinite)).toBe(true);
  });

  test("CX2: what is declared stands before what uses it, and the status stands last", () => {
    const names = aspects(MAPS.ordinary!).map((one) => Object.keys(one)[0]);
    expect(names.indexOf("attributeDeclarations")).toBeLessThan(names.indexOf("networkAttributes"));
    expect(names.indexOf("attributeDeclarations")).toBeLessThan(names.indexOf("nodes"));
    expect(names.at(-1)).toBe("status");
  });

  test.each(NAMES)("cyjs: nodes and edges have ids that are text, and edges join nodes: %s", (name) => {
    const { elements: found } = JSON.parse(textOf("cyjs", MAPS[name]!)) as {
      elements: Record<"nodes" | "edges", { data: Record<string, unknown>; position?: object }[]>;
    };
    const ids = new Set(found.nodes.map(({ data }) => data.id));
    for (const { data, position } of found.nodes) {
      expect(data.id).toBeTypeOf("string");
      expect(position).toEqual({ x: expect.any(Number), y: expect.any(Number) });
    }
    for (const { data } of found.edges) expect(ids.has(data.source) && ids.has(data.target)).toBe(true);
  });
});

describe("programs that read tables", () => {
  const columns = (id: string) => [...readCsv(textOf(id, MAPS.ordinary!))[0]!.keys()];

  test("Cosmograph finds source and target of edges, and ids of nodes", () => {
    expect(columns("edges-csv").slice(0, 2)).toEqual(["source", "target"]);
    for (const id of ["papers-csv", "concepts-csv"]) expect(columns(id)).toContain("id");
  });

  test("Embedding Atlas finds text and positions of papers", () => {
    expect(columns("papers-csv")).toEqual(expect.arrayContaining(["title", "abstract", "x", "y"]));
  });

  test("Local Citation Network reads references of type JOUR or a type of RIS", () => {
    for (const [, type] of textOf("ris", MAPS.ordinary!).matchAll(/^TY {2}- (\w+)/gm))
      expect(["JOUR", "CONF", "CPAPER", "GEN", "UNPB", "ELEC", "RPRT"]).toContain(type);
  });
});
