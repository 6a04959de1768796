/** GEXF and GraphML as XML: well-formed whatever stands in the papers, with everything in its place. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { toPlainText } from "../../../graph/plainText.ts";
import { type WriteOptions, writerById } from "../../../graph/write/index.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { elements, parseXml } from "../../support/xml.ts";

const textOf = (id: string, map = MAPS.ordinary!, options: WriteOptions = {}) =>
  [...writerById(id).write(map, options)].join("");

const FORMS = [
  ["gexf", {}],
  ["gexf", { version: "1.3" }],
  ["graphml", {}],
] as const;

test("GEXF 1.2 has the namespaces that networkx compares, and the look", () => {
  const root = parseXml(textOf("gexf"));
  expect(Object.fromEntries(root.attributes)).toEqual({
    xmlns: "http://www.gexf.net/1.2draft",
    "xmlns:viz": "http://www.gexf.net/1.2draft/viz",
    version: "1.2",
  });
  const [node] = elements(root, "node");
  expect(elements(node!, "viz:color").map((e) => [...e.attributes.values()])).toEqual([["23", "83", "179"]]);
  expect(elements(node!, "viz:position").map((e) => [...e.attributes.values()])).toEqual([["0", "0", "0"]]);
  expect(elements(node!, "viz:size").map((e) => [...e.attributes.values()])).toEqual([["3"]]);
});

test("GEXF 1.3 has its own namespaces and hex colors", () => {
  const root = parseXml(textOf("gexf", MAPS.ordinary!, { version: "1.3" }));
  expect(Object.fromEntries(root.attributes)).toEqual({
    xmlns: "http://gexf.net/1.3",
    "xmlns:viz": "http://gexf.net/1.3/viz",
    version: "1.3",
  });
  for (const color of elements(root, "viz:color"))
    expect(color.attributes.get("hex")).toMatch(/^#[0-9a-f]{6}$/);
});

test.each(FORMS)("recipe and version stand in the file, a date does not: %s %o", (id, options) => {
  const xml = textOf(id, MAPS.ordinary!, options);
  const [remark] = elements(parseXml(xml), id === "gexf" ? "description" : "desc");
  expect(remark!.text).toContain("Paperweft 1.2.3");
  expect(remark!.text).toContain(JSON.stringify(MAPS.ordinary!.recipe));
  expect(xml).not.toContain("lastmodified");
});

test("GraphML ids are none that Gephi takes for labels, and no key is for the graph", () => {
  const keys = elements(parseXml(textOf("graphml")), "key");
  expect(new Set(keys.map((key) => key.attributes.get("id"))).size).toBe(keys.length);
  for (const key of keys) {
    expect(key.attributes.get("id")).not.toMatch(/^d\d+$/);
    expect(key.attributes.get("for")).toMatch(/^(node|edge)$/);
    expect(key.attributes.get("attr.type")).toMatch(/^(int|double|boolean|string)$/);
  }
});

test.each(FORMS)("every value is declared, and none is null: %s %o", (id, options) => {
  for (const map of Object.values(MAPS)) {
    const root = parseXml(textOf(id, map, options));
    const declared = new Set([
      ...elements(root, "attribute").map((a) => a.attributes.get("id")),
      ...elements(root, "key").map((a) => a.attributes.get("id")),
    ]);
    for (const value of elements(root, "attvalue")) {
      expect(declared).toContain(value.attributes.get("for"));
      expect(value.attributes.get("value")).not.toMatch(/^(|null|undefined|NaN|\[object Object\])$/);
    }
    for (const value of elements(root, "data")) {
      expect(declared).toContain(value.attributes.get("key"));
      expect(value.text).not.toMatch(/^(|null|undefined|NaN|\[object Object\])$/);
    }
  }
});

test.each(FORMS)("any text keeps the file well-formed, complete and exact: %s %o", (id, options) => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, abstract, label) => {
      const map = mapWith([
        { title, abstract, id: `key:${title}`, concepts: [label, "other"] },
        { title: "b" },
      ]);
      const root = parseXml(textOf(id, map, options));
      const nodes = elements(root, "node");
      expect(nodes).toHaveLength(2 + new Set([label, "other"]).size);
      expect(new Set(nodes.map((node) => node.attributes.get("id"))).size).toBe(nodes.length);
      expect(elements(root, "edge")).toHaveLength(new Set([label, "other"]).size);
      const [first] = nodes;
      const found =
        id === "gexf"
          ? first!.attributes.get("label")
          : (first!.children.find((data) => data.attributes.get("key") === "label")?.text ?? "");
      expect(found).toBe(toPlainText(title));
    }),
  );
});

test("a file comes in pieces of some kilobytes that never split a character", () => {
  const map = mapWith(
    Array.from({ length: 300 }, (_, i) => ({
      title: `👩‍🔬 ${i}`,
      abstract: "🧪".repeat(200),
      concepts: ["a", "b"],
    })),
  );
  for (const id of ["gexf", "graphml", "graphology", "papers-csv"]) {
    const pieces = [...writerById(id).write(map, {})].map(String);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThan(32_768);
      expect(toPlainText(piece)).toBe(piece);
    }
  }
});
