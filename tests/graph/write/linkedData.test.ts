/** Turtle and JSON-LD as rdflib reads them, and by their own rules. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conceptLabels } from "../../../graph/attributes.ts";
import { rowCount } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { toPlainText } from "../../../graph/plainText.ts";
import { writerById } from "../../../graph/write/index.ts";
import { writtenText } from "../../../graph/write/textOffsets.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { findPython, type ReadLinkedData, readLinkedData } from "../../support/python.ts";

const textOf = (id: string, map: PaperMap) => [...writerById(id).write(map, {})].join("");
const NAMES = Object.keys(MAPS);
const iri = (kind: string, name: string) => `urn:x-paperweft:${kind}:${encodeURIComponent(name)}`;

const python = findPython(["rdflib"]);
describe.skipIf(python === null)("rdflib", () => {
  const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const found = new Map<string, ReadLinkedData>();
  beforeAll(() => {
    const pairs = NAMES.map((name, i) => {
      const [turtle, jsonLd] = [join(folder, `${i}.ttl`), join(folder, `${i}.jsonld`)];
      writeFileSync(turtle, textOf("turtle", MAPS[name]!));
      writeFileSync(jsonLd, textOf("json-ld", MAPS[name]!));
      return [turtle, jsonLd] as const;
    });
    readLinkedData(python!, pairs).forEach((graph, i) => {
      found.set(NAMES[i]!, graph);
    });
  }, 60_000);

  test.each(NAMES)("both forms are the same graph, with every paper, concept and mention: %s", (name) => {
    const map = MAPS[name]!;
    const { same, papers, concepts, mentions } = found.get(name)!;
    expect(same).toBe(true);
    expect(Object.keys(papers)).toHaveLength(rowCount(map.papers));
    expect(Object.keys(concepts)).toHaveLength(rowCount(map.concepts));
    expect(mentions).toHaveLength(map.mentions.paper.length);
    const labels = Object.values(concepts).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining([...conceptLabels(map)]));
    const about = Object.values(papers).flatMap((paper) => paper.about);
    expect(about).toHaveLength(map.graph.edgePaper.length);
    for (const concept of about) expect(concepts).toHaveProperty([concept]);
  });

  test.each(NAMES)("offsets lead to the quoted words, counted in characters: %s", (name) => {
    for (const { at, around, exact, quoted, paper, concept } of found.get(name)!.mentions) {
      expect([at, around]).toEqual([exact, quoted]);
      expect(at).not.toBe("");
      expect(found.get(name)!.papers).toHaveProperty([paper]);
      expect(found.get(name)!.concepts).toHaveProperty([concept]);
    }
  });

  test("a paper has its resolver's address, its authors and its date as far as it stands in the record", () => {
    const { papers } = found.get("ordinary")!;
    expect(papers["https://doi.org/10.1000/loom.1"]).toEqual({
      name: "Weaving maps from shared words",
      authors: ["Ada Weaver", "Bo Spinner"],
      about: [iri("concept", "concept map"), iri("concept", "threads")],
      date: '"2024-05-25"^^<http://www.w3.org/2001/XMLSchema#date>',
    });
    expect(papers[iri("paper", "paper 1")]).toMatchObject({ name: "Threads, revisited", date: null });
  });

  test("concepts that meet are related, both ways", () => {
    const { concepts } = found.get("ordinary")!;
    expect(concepts[iri("concept", "threads")]!.related).toEqual([iri("concept", "concept map")]);
    expect(concepts[iri("concept", "concept map")]!.related).toEqual([iri("concept", "threads")]);
    expect(concepts[iri("concept", "loom")]!.related).toEqual([]);
  });
});

test("a date says only what is known, and no day that is not in the calendar", () => {
  const dated = (year: number, month: number | null, day: number | null) =>
    JSON.parse(textOf("json-ld", mapWith([{ title: "x", date: { year, month, day, inferred: false } }])))[
      "@graph"
    ].find((node: { "@type": string }) => node["@type"] === "schema:ScholarlyArticle")[
      "schema:datePublished"
    ];
  expect(dated(2024, null, null)).toEqual({ "@value": "2024", "@type": "xsd:gYear" });
  expect(dated(2024, 2, null)).toEqual({ "@value": "2024-02", "@type": "xsd:gYearMonth" });
  expect(dated(2024, 2, 29)).toEqual({ "@value": "2024-02-29", "@type": "xsd:date" });
  expect(dated(2023, 2, 29)).toEqual({ "@value": "2023-02", "@type": "xsd:gYearMonth" });
});

test("any text keeps Turtle whole: strings, addresses, and nothing of the input outside them", () => {
  fc.assert(
    fc.property(anyText, anyText, (title, label) => {
      const map = mapWith([{ title, id: `key:${title}`, abstract: `${label} ${title}`, concepts: [label] }]);
      const text = textOf("turtle", map);
      expect(toPlainText(text)).toBe(text);
      const rest = text
        .replaceAll(/"(?:\\["\\nr]|[^"\\\n\r])*"/g, "S")
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what an address must not hold
        .replaceAll(/<[^\u0000-\u0020<>"{}|^`\\]*>/g, "I");
      expect(rest).toMatch(/^[\n\w :;,.@[\]^]*$/);
    }),
  );
});

test("characters of the written text are found from offsets of the original", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (original, a, b) => {
      const written = writtenText(original);
      const [start, end] = [a, b].map((n) => n % (original.length + 1)).sort((x, y) => x - y);
      const [from, to] = [written.toPoint(start!), written.toPoint(end!)];
      expect(written.text).toBe(toPlainText(original));
      expect([...written.text].slice(from, to).join("")).toBe(written.slice(from, to));
      const isWhole = (at: number) => !/[\ud800-\udbff]$/.test(original.slice(0, at));
      if (isWhole(start!) && isWhole(end!))
        expect(written.slice(from, to)).toBe(toPlainText(original.slice(start, end)));
    }),
  );
});
