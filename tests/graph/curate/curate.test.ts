/** The user's word on concepts: what each step does, and what holds whatever steps are taken. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curate } from "../../../graph/curate/index.ts";
import { Extractor } from "../../../graph/extract/index.ts";
import type { Concept, Curation, CurationStep, Extraction, Paper } from "../../../graph/model.ts";
import { readPapers } from "../../../graph/read/index.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";

const bytes = readFileSync(new URL("../../../public/samples/daily-papers.txt", import.meta.url));
const { papers } = readPapers([{ name: "page.txt", bytes }]);
const extraction = new Extractor().extract(papers, DEFAULT_RECIPE);

const strike = (label: string): CurationStep => ({ action: "strike", concept: idOf(label), label });
const rename = (label: string, name: string): CurationStep => ({
  action: "rename",
  concept: idOf(label),
  label,
  name,
});
const merge = (label: string, into: string): CurationStep => ({
  action: "merge",
  concept: idOf(label),
  label,
  into: idOf(into),
});
const labelled = ({ concepts }: Extraction, label: string): Concept =>
  concepts.find((concept) => concept.label === label)!;
const idOf = (label: string) => labelled(extraction, label)?.id ?? `concept:${label}`;
const done = (...steps: CurationStep[]) => curate(papers, extraction, steps).extraction;

/** Titles of the papers linked to a concept. */
function papersOf({ concepts, links }: Extraction, label: string): readonly string[] {
  const row = concepts.findIndex((concept) => concept.label === label);
  return [...links.paper].filter((_, i) => links.concept[i] === row).map((paper) => papers[paper]!.title);
}

describe("a step", () => {
  test("strikes a concept out, with its mentions and links; all others stay as they are", () => {
    const without = done(strike("quantization"));
    expect(labelled(without, "quantization")).toBeUndefined();
    expect(without.concepts).toEqual(extraction.concepts.filter(({ label }) => label !== "quantization"));
    const gone = extraction.concepts.findIndex(({ label }) => label === "quantization");
    const count = (rows: Uint32Array) => rows.filter((row) => row === gone).length;
    expect(without.mentions.paper.length).toBe(
      extraction.mentions.paper.length - count(extraction.mentions.concept),
    );
    expect(without.links.paper.length).toBe(extraction.links.paper.length - count(extraction.links.concept));
  });

  test("calls a concept otherwise; its id, variants and papers stay", () => {
    const renamed = done(rename("quantization", "Low-bit weights"));
    const before = labelled(extraction, "quantization");
    expect(labelled(renamed, "Low-bit weights")).toEqual({
      ...before,
      label: "Low-bit weights",
      origin: "curated",
    });
    expect(papersOf(renamed, "Low-bit weights")).toEqual(papersOf(extraction, "quantization"));
  });

  test("makes two concepts one, with the papers and forms of both", () => {
    const merged = done(merge("quantization", "hypernetwork"));
    const both = labelled(merged, "hypernetwork");
    const union = new Set([...papersOf(extraction, "quantization"), ...papersOf(extraction, "hypernetwork")]);
    expect(new Set(papersOf(merged, "hypernetwork"))).toEqual(union);
    expect(both.documentFrequency).toBe(union.size);
    expect(labelled(merged, "quantization")).toBeUndefined();
    expect(both.origin).toBe("curated");
    for (const { form } of labelled(extraction, "quantization").variants)
      expect(both.variants.map((variant) => variant.form)).toContain(form);
  });

  test("about what was merged is about what it went into", () => {
    const steps = [merge("quantization", "hypernetwork"), rename("quantization", "Both")] as const;
    expect(labelled(done(...steps), "Both")).toBeDefined();
    expect(labelled(done(...steps, strike("hypernetwork")), "Both")).toBeUndefined();
  });

  test("waits where its concept is not there, or is struck out", () => {
    expect(done(strike("no such thing"), merge("quantization", "no such thing"))).toEqual(extraction);
    const both = done(strike("hypernetwork"), merge("quantization", "hypernetwork"));
    expect(both).toEqual(done(strike("hypernetwork")));
  });

  test("into itself, or round in a circle, loses nothing", () => {
    expect(done(merge("quantization", "quantization"))).toEqual(extraction);
    const circle = done(merge("quantization", "hypernetwork"), merge("hypernetwork", "quantization"));
    expect(circle).toEqual(done(merge("quantization", "hypernetwork")));
  });
});

test("where merged concepts overlap, one mention is left, the longest", () => {
  const title = "Graph neural networks and a network of graphs";
  const paper = { ...papers[0]!, title, abstract: null };
  const places: [concept: number, start: number, end: number][] = [
    [0, 0, 21], // Graph neural networks
    [1, 6, 21], // neural networks
    [1, 28, 35], // network
  ];
  const concept = (id: string): Concept => ({
    id,
    label: id,
    shortForm: null,
    variants: [],
    documentFrequency: 1,
    termhood: 0.5,
    origin: "extracted",
  });
  const made: Extraction = {
    concepts: [concept("a"), concept("b")],
    mentions: {
      paper: new Uint32Array(3),
      concept: Uint32Array.from(places, ([row]) => row),
      field: new Uint8Array(3),
      start: Uint32Array.from(places, ([, start]) => start),
      end: Uint32Array.from(places, ([, , end]) => end),
      sentenceStart: new Uint32Array(3),
      sentenceEnd: new Uint32Array(3).fill(title.length),
    },
    links: {
      paper: new Uint32Array(2),
      concept: Uint32Array.of(0, 1),
      salience: Float32Array.of(0.75, 0.5),
    },
  };
  const { extraction: one, sourcesOf } = curate([paper as Paper], made, [
    { action: "merge", concept: "a", label: "a", into: "b" },
  ]);
  expect(one.concepts).toMatchObject([
    {
      id: "b",
      documentFrequency: 1,
      variants: [
        { form: "Graph neural networks", mentions: 1 },
        { form: "network", mentions: 1 },
      ],
    },
  ]);
  expect([...one.mentions.start]).toEqual([0, 28]);
  expect([...one.links.salience]).toEqual([0.75]);
  expect(sourcesOf(0)).toEqual([1, 0]);
});

describe("whatever the steps", () => {
  const { concepts } = extraction;
  const anyConcept = fc.nat({ max: concepts.length - 1 }).map((row) => concepts[row]!);
  const anyStep: fc.Arbitrary<CurationStep> = fc
    .tuple(fc.constantFrom("strike", "rename", "merge"), anyConcept, anyConcept, fc.string({ minLength: 1 }))
    .map(([action, { id, label }, into, name]) => {
      if (action === "strike") return { action, concept: id, label };
      return action === "rename"
        ? { action, concept: id, label, name }
        : { action: "merge", concept: id, label, into: into.id };
    });
  const anySteps: fc.Arbitrary<Curation> = fc.array(anyStep, { maxLength: 30 });

  test("an extraction keeps what is promised of one", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { extraction: after, sourcesOf } = curate(papers, extraction, steps);
        const { concepts: left, mentions, links } = after;
        // Concepts in their order, each with its papers.
        for (let row = 1; row < left.length; row++) {
          const [a, b] = [left[row - 1]!, left[row]!];
          const order = b.documentFrequency - a.documentFrequency || b.termhood - a.termhood;
          expect(order < 0 || (order === 0 && a.id < b.id)).toBe(true);
        }
        const linked = left.map(() => 0);
        for (const row of links.concept) linked[row]!++;
        expect(left.map(({ documentFrequency }) => documentFrequency)).toEqual(linked);
        // Mentions and links in their orders, none twice.
        const keyOf = (i: number) => [
          mentions.paper[i]!,
          mentions.field[i]!,
          mentions.start[i]!,
          mentions.end[i]!,
        ];
        for (let i = 1; i < mentions.paper.length; i++)
          expect(compareKeys(keyOf(i - 1), keyOf(i))).toBeLessThanOrEqual(0);
        const linkOf = (i: number) => [links.paper[i]!, -links.salience[i]!, links.concept[i]!];
        for (let i = 1; i < links.paper.length; i++)
          expect(compareKeys(linkOf(i - 1), linkOf(i))).toBeLessThan(0);
        const pairs = [...links.paper].map((paper, i) => `${paper} ${links.concept[i]}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        // Each is made of others, none of which is in two.
        const sources = left.flatMap((_, row) => sourcesOf(row));
        expect(new Set(sources).size).toBe(sources.length);
        // What is written of a concept is what its mentions say.
        const said = left.map(() => 0);
        for (const row of mentions.concept) said[row]!++;
        left.forEach(({ variants }, row) => {
          if (said[row]! > 0) expect(variants.reduce((sum, each) => sum + each.mentions, 0)).toBe(said[row]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("the extraction they are taken on stays as it was", () => {
    const before = structuredClone(extraction);
    fc.assert(
      fc.property(anySteps, (steps) => {
        curate(papers, extraction, steps);
      }),
      { numRuns: 20 },
    );
    expect(extraction).toEqual(before);
    expect(curate(papers, extraction, []).extraction).toBe(extraction);
  });
});

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
