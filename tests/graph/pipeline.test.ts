/** The steps together: the same input gives the same bytes, and every paper of the sample is on the map. */
import { readFileSync } from "node:fs";
import { serialize } from "node:v8";
import { describe, expect, test } from "vitest";
import {
  buildMap,
  type CurationStep,
  DEFAULT_RECIPE,
  MapMaker,
  mentionAt,
  type PaperMap,
  paperAt,
  parseRecipe,
  type Recipe,
  rowCount,
  rowsOf,
  type Step,
  toGraph,
  WRITERS,
} from "../../graph/index.ts";
import { bytesOf } from "../support/written.ts";

const sample = {
  name: "daily-papers.txt",
  bytes: new Uint8Array(readFileSync(new URL("../../public/samples/daily-papers.txt", import.meta.url))),
};
const map = buildMap([sample], DEFAULT_RECIPE);
const jsonl = (name: string, ...papers: object[]) => ({
  name,
  bytes: new TextEncoder().encode(papers.map((paper) => JSON.stringify(paper)).join("\n")),
});
const conceptNamed = (label: string) => [...rowsOf(map.concepts)].find((concept) => concept.label === label)!;
const struck = (label: string): CurationStep => ({
  action: "strike",
  concept: conceptNamed(label).id,
  label,
});
const allBytes = (one: PaperMap) =>
  WRITERS.filter(({ group }) => group !== "archive").map((writer) =>
    Buffer.from(bytesOf(writer.id, one)).toString("base64"),
  );

test("two runs on the same papers give the same bytes in every format", () => {
  expect(allBytes(buildMap([sample], DEFAULT_RECIPE))).toEqual(allBytes(map));
});

test("another seed arranges the same graph otherwise", () => {
  const other = buildMap([sample], parseRecipe({ seed: 7 }));
  expect(other.graph.edgeConcept).toEqual(map.graph.edgeConcept);
  expect(other.graph.cluster).toEqual(map.graph.cluster);
  expect(other.graph.x).not.toEqual(map.graph.x);
});

test("the concepts the product is asked for tie the sample's papers", () => {
  const graph = toGraph(map);
  const papersOf = (label: string) => {
    const node = graph.findNode((_, { kind, label: own }) => kind === "concept" && own === label);
    return node === undefined ? 0 : graph.degree(node);
  };
  expect(papersOf("neural architecture search")).toBeGreaterThanOrEqual(4);
  expect(papersOf("quantization")).toBeGreaterThanOrEqual(3);
  expect(papersOf("hypernetwork")).toBeGreaterThanOrEqual(2);
});

test("every mention of the sample is the surface form at its place, inside its sentence", () => {
  for (let row = 0; row < map.mentions.paper.length; row++) {
    const { paper, field, start, end, sentence } = mentionAt(map.mentions, row);
    const text = paperAt(map, paper)[field] ?? "";
    expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
    expect(sentence[0]).toBeLessThanOrEqual(start);
    expect(sentence[1]).toBeGreaterThanOrEqual(end);
  }
});

test("no remains of formulas become concepts", () => {
  const debris = /mathcal|sigmaleft|cdot|\betc\b|https?|\\|[{}$]/;
  expect([...rowsOf(map.concepts)].filter(({ label }) => debris.test(label))).toEqual([]);
});

test("papers in other languages are kept, told and left out of extraction", () => {
  const mixed = buildMap(
    [
      jsonl(
        "mixed.jsonl",
        {
          title: "Tidal gauges",
          abstract: "Tidal gauges measure the sea level. We calibrate tidal gauges with satellite altimetry.",
        },
        {
          title: "Gezeitenpegel",
          abstract:
            "Die Gezeitenpegel messen den Stand des Meeres und werden durch die Strömung nicht gestört, auch wenn eine Flut kommt.",
        },
      ),
    ],
    DEFAULT_RECIPE,
  );
  expect(rowCount(mixed.papers)).toBe(2);
  expect(mixed.report.issues.filter(({ code }) => code === "paper-not-english")).toMatchObject([
    { file: "mixed.jsonl", line: 2 },
  ]);
  expect([...mixed.mentions.paper]).not.toContain(1);
});

describe("one maker, many maps", () => {
  const more = jsonl(
    "more.jsonl",
    {
      title: "Pruning hypernetworks for edge devices",
      abstract:
        "We prune hypernetworks. Quantization and neural architecture search (NAS) help on edge devices.",
    },
    {
      title: "Searching for small models",
      abstract: "Neural architecture search finds small vision transformers.",
    },
  );
  const recipes = [
    DEFAULT_RECIPE,
    parseRecipe({ seed: 9 }),
    parseRecipe({ resolution: 2, seed: 9 }),
    parseRecipe({ minDocuments: 1 }),
    parseRecipe({ breadth: 0.1, conceptsPerPaper: 5 }),
    parseRecipe({ breadth: 0.1, conceptsPerPaper: 20 }),
    parseRecipe({ curation: [struck("quantization")] }),
    DEFAULT_RECIPE,
  ];

  test("gives what each made alone would be: files and settings change, runs fail", {
    timeout: 60_000,
  }, () => {
    const maker = new MapMaker();
    const empty = { name: "empty.txt", bytes: new Uint8Array() };
    for (const recipe of recipes) {
      for (const files of recipe === DEFAULT_RECIPE ? [[sample], [more], [more, sample]] : [[sample, more]])
        expect(serialize(maker.make(files, recipe)).equals(serialize(buildMap(files, recipe)))).toBe(true);
      expect(() => maker.make([empty], recipe)).toThrow();
    }
  });

  test.each<[string, Partial<Recipe>, Step[]]>([
    ["seed", { seed: 3 }, ["layout"]],
    ["resolution", { resolution: 2 }, ["cluster", "layout"]],
    ["papers per concept", { minDocuments: 3 }, ["cluster", "layout"]],
    ["concepts per paper", { conceptsPerPaper: 9 }, ["extract", "cluster", "layout"]],
    ["word on a concept", { curation: [struck("quantization")] }, ["cluster", "layout"]],
    ["nothing", {}, []],
  ])("another %s asks for the steps after it alone", (_name, change, expected) => {
    const maker = new MapMaker();
    maker.make([sample], DEFAULT_RECIPE);
    const steps = new Set<Step>();
    maker.make([sample], { ...DEFAULT_RECIPE, ...change }, ({ step }) => steps.add(step));
    expect([...steps]).toEqual(expected);
  });

  test("why two concepts made one are linked to a paper is told of the stronger", () => {
    const { id: into } = conceptNamed("quantization");
    const { id, label } = conceptNamed("hypernetwork");
    const maker = new MapMaker();
    const made = maker.make(
      [sample],
      parseRecipe({ curation: [{ action: "merge", concept: id, label, into }] }),
    );
    const row = [...rowsOf(made.concepts)].findIndex((concept) => concept.id === into);
    const papers = [...made.graph.edgePaper].filter((_, edge) => made.graph.edgeConcept[edge] === row);
    const evidence = maker.explain(row, papers);
    const forms = new Set(evidence.papers.map((paper) => paper.forms[0]!.form.toLowerCase().slice(0, 8)));
    expect(evidence.papers.map(({ paper }) => paper)).toEqual(papers);
    expect(forms).toContain("quantiza");
    expect(forms).toContain("hypernet");
  });

  test("adding a file reads that file alone", () => {
    const maker = new MapMaker();
    maker.make([sample], DEFAULT_RECIPE);
    const told: number[] = [];
    maker.make([sample, more], DEFAULT_RECIPE, ({ step, done }) => {
      if (step === "read") told.push(done);
    });
    // Known bytes count as read at once.
    expect(told[0]).toBe(sample.bytes.length);
    expect(told.at(-1)).toBe(sample.bytes.length + more.bytes.length);
  });
});
