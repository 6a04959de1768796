/** Reading rules of programs that are not at hand, as their sources state them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { topicInk } from "../../../graph/palette.ts";
import { toPlainText } from "../../../graph/plainText.ts";
import { writerById } from "../../../graph/write/index.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";

const textOf = (id: string, map = MAPS.ordinary!) => [...writerById(id).write(map, {})].join("");
const NAMES = Object.keys(MAPS);

interface Item {
  readonly id: number;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly cluster?: number;
  readonly description: string;
}
interface Link {
  readonly source_id: number;
  readonly target_id: number;
  readonly strength: number;
  readonly description: string;
}
const vosviewer = (map = MAPS.ordinary!) =>
  JSON.parse(textOf("vosviewer", map)) as {
    info: { title: string; description: string };
    config: { color_schemes: { cluster_colors: { cluster: number; color: string }[] } };
    network: { clusters: { cluster: number; label: string }[]; items: Item[]; links: Link[] };
  };

test.each(NAMES)(
  "VOSviewer: ids are 1, 2, …, links join items, strengths and weights are numbers: %s",
  (name) => {
    const map = MAPS[name]!;
    const { items, links } = vosviewer(map).network;
    expect(items.map((item) => item.id)).toEqual(items.map((_, i) => i + 1));
    expect(items).toHaveLength(map.graph.paperCount + map.graph.conceptCount);
    expect(links).toHaveLength(map.graph.edgePaper.length);
    for (const { source_id, target_id, strength } of links) {
      expect(items[source_id - 1]).toBeDefined();
      expect(items[target_id - 1]).toBeDefined();
      expect(strength).toBeGreaterThan(0);
    }
    for (const { weights } of items) {
      expect(Object.keys(weights)).toEqual(["Papers", "Size"]);
      for (const weight of Object.values(weights)) expect(weight).toBeGreaterThanOrEqual(0);
    }
  },
);

test.each(NAMES)("VOSviewer: no key is mistaken for a weight, score or cluster column: %s", (name) => {
  for (const item of vosviewer(MAPS[name]!).network.items)
    for (const key of Object.keys(item))
      if (!["weights", "scores", "cluster"].includes(key)) expect(key).not.toMatch(/weight|score|cluster/i);
});

test.each(NAMES)(
  "VOSviewer: descriptions are HTML without markup of the input and without braces: %s",
  (name) => {
    const { items, links } = vosviewer(MAPS[name]!).network;
    for (const { description } of [...items, ...links]) {
      expect(description).not.toMatch(/[{}]/);
      expect(description.replaceAll(/<\/?(p|strong)>/g, "")).not.toMatch(/[<>]/);
    }
  },
);

test("VOSviewer: clusters are topics counted from 1, in our colors", () => {
  const { config, network } = vosviewer();
  expect(network.clusters[1]).toEqual({ cluster: 2, label: "Second <topic>" });
  expect(config.color_schemes.cluster_colors[1]).toEqual({ cluster: 2, color: topicInk(1).light });
  expect(network.items.map((item) => item.cluster)).toEqual([1, 2, 3, 1, 2, undefined]);
});

test("VOSviewer: a link tells the sentences in which the paper speaks of the concept", () => {
  const [link] = vosviewer().network.links;
  expect(link!.description).toBe(
    "<p><strong>Mentions:</strong> 1</p><p>A loom for papers. Shared words tie a concept map together, and so do threads.</p>",
  );
});

/** As VOSviewer splits it: tabs, quotes where needed, one record a line. */
const fields = (line: string) =>
  [...line.matchAll(/(?:^|\t)(?:"((?:[^"]|"")*)"|([^"\t]*))(?=\t|$)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );

test.each(NAMES)("VOSviewer: the map file has the items of the JSON file, and no ragged line: %s", (name) => {
  const [header, ...lines] = textOf("vosviewer-map", MAPS[name]!).split("\n").slice(0, -1);
  const columns = header!.split("\t");
  expect(columns.slice(0, 7)).toEqual(["id", "label", "description", "url", "x", "y", "cluster"]);
  const spaced = (text: string) => text.replaceAll(/[\t\n\r]+/g, " ");
  const found = lines.map((line) => fields(line));
  for (const row of found) expect(row).toHaveLength(columns.length);
  expect(found.map((row) => row.slice(0, 3).concat(row.slice(4, 8)))).toEqual(
    vosviewer(MAPS[name]!).network.items.map((item) =>
      [item.id, item.label, item.description, item.x, item.y, item.cluster ?? "", item.weights.Papers].map(
        (value) => spaced(String(value)),
      ),
    ),
  );
});

test.each(NAMES)(
  "VOSviewer: the network file has the links of the JSON file, without a header: %s",
  (name) => {
    const lines = textOf("vosviewer-network", MAPS[name]!).split("\n").slice(0, -1);
    expect(lines.map((line) => line.split("\t").map(Number))).toEqual(
      vosviewer(MAPS[name]!).network.links.map((link) => [link.source_id, link.target_id, link.strength]),
    );
  },
);

test("Pajek: exactly two coordinates, in the unit square, y downward", () => {
  const lines = textOf("pajek").split("\r\n");
  const vertices = lines
    .slice(1, lines.indexOf("*Edges"))
    .map((line) => /^(\d+) "([^"]*)" (\S+) (\S+)$/.exec(line)!);
  const { x, y } = MAPS.ordinary!.graph;
  vertices.forEach(([, number, , vx, vy], i) => {
    expect(Number(number)).toBe(i + 1);
    for (const coordinate of [vx, vy]) {
      expect(Number(coordinate)).toBeGreaterThanOrEqual(0);
      expect(Number(coordinate)).toBeLessThanOrEqual(1);
    }
    const next = (i + 1) % vertices.length;
    expect(Math.sign(Number(vx) - Number(vertices[next]![3]))).toBe(Math.sign(x[i]! - x[next]!));
    expect(Math.sign(Number(vy) - Number(vertices[next]![4]))).toBe(-Math.sign(y[i]! - y[next]!));
  });
});

test("Pajek: partition and vector have a line for each vertex, in the same order", () => {
  expect(textOf("pajek-topics").split("\r\n")).toEqual(["*Vertices 6", "1", "2", "3", "1", "2", "0", ""]);
  expect(textOf("pajek-sizes").split("\r\n")).toEqual([
    "*Vertices 6",
    "3",
    "4.1",
    "5.2",
    "6.3",
    "7.4",
    "8.5",
    "",
  ]);
});

test("Pajek: labels hold no quote, no backslash and no line break, and are unique", () => {
  const map = mapWith([
    { title: 'a "quoted\\" \r\n title' },
    { title: "a 'quoted/'   title" },
    { title: "same" },
    { title: "same" },
  ]);
  const labels = [...textOf("pajek", map).matchAll(/"(.*)"/g)].map((match) => match[1]);
  expect(labels).toEqual(["a 'quoted/'   title", "a 'quoted/'   title (2)", "same", "same (2)"]);
});

test("GML: ASCII only, reals with a point, also before an exponent", () => {
  const text = textOf("gml", MAPS.unicode!);
  expect(text).toMatch(/^[\n -~]*$/);
  expect(textOf("gml")).toMatch(/graphics \[ x -?\d+\.\d+ y -?\d+\.\d+ w /);
  const weights = [...textOf("gml").matchAll(/weight (\S+)/g)].map((match) => match[1]!);
  for (const weight of weights) expect(weight).toMatch(/^\d+\.\d+(e-\d+)?$/);
});

test("Gephi Lite: colors are all #rrggbb and lists are joined by a bar", () => {
  const { nodes } = JSON.parse(textOf("graphology"));
  for (const { attributes } of nodes) expect(attributes.color).toMatch(/^#[0-9a-f]{6}$/);
  expect(nodes[0].attributes.concepts).toBe("concept map | threads");
});

test("any text keeps GML, Pajek, DOT and the edge list whole", () => {
  fc.assert(
    fc.property(anyText, anyText, (title, label) => {
      const map = mapWith([
        { title, id: `key:${title}`, abstract: label, concepts: [label, "other"] },
        { title },
      ]);
      const [nodes, edges] = [map.graph.paperCount + map.graph.conceptCount, map.graph.edgePaper.length];
      // Strings as the formats' own grammars have them; what is left must not depend on the input.
      const gml = textOf("gml", map).replaceAll(/"[ !#-~]*"/g, "S");
      expect(gml).toMatch(/^[\n\w .[\]-]*$/);
      expect(gml.split(" node [").length - 1).toBe(nodes);
      expect(gml.split(" edge [").length - 1).toBe(edges);
      const dot = textOf("dot", map).replaceAll(/"(?:\\[\s\S]|[^"\\])*"/g, "S");
      expect(dot).toMatch(/^[\n\w .,;={}[\]-]*$/);
      expect(dot.split("label=").length - 1).toBe(nodes);
      expect(dot.split("--").length - 1).toBe(edges);
      const pajek = textOf("pajek", map).split("\r\n");
      expect(pajek).toHaveLength(nodes + edges + 3);
      for (const line of pajek.slice(1, nodes + 1)) expect(line).toMatch(/^\d+ "[^"\\\n\r]*" [\d.]+ [\d.]+$/);
      for (const line of textOf("edge-list", map).split("\n").slice(0, -1))
        expect(line.split(/\s+/u)).toHaveLength(3);
    }),
  );
});

test.each(["graphology", "node-link", "cyjs", "vosviewer"])(
  "any text keeps JSON whole and free of half characters: %s",
  (id) => {
    fc.assert(
      fc.property(anyText, anyText, (title, label) => {
        const text = textOf(id, mapWith([{ title, abstract: label, concepts: [label] }]));
        expect(toPlainText(text)).toBe(text);
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(toPlainText(title)));
      }),
    );
  },
);
