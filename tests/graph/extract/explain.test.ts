/** Why a concept was chosen: the terms add up, and what is told is what was done. */
import { describe, expect, test } from "vitest";
import { Extractor } from "../../../graph/extract/index.ts";
import type { Extraction, Paper } from "../../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { paperOf } from "./corpus.ts";

const PAPERS: readonly Paper[] = [
  paperOf(
    "Neural Architecture Search with Grammars",
    "Neural architecture search (NAS) finds good vision transformers but needs many trials. We present a grammar " +
      "that describes the search space of NAS, and evolve programs in it. Knowledge distillation helps the smallest.",
    ["vision transformers"],
  ),
  paperOf(
    "Predicting Accuracy before Training",
    "Training every candidate makes NAS slow. A graph neural network (GNN) reads the candidate's computation graph " +
      "and predicts its accuracy. GNNs rank new candidates well, so that neural architecture search takes minutes.",
  ),
  paperOf(
    "Quantization of Graph Neural Networks for Sensors",
    "Sensors run on batteries. We quantize graph neural networks to four bits and retrain them with knowledge " +
      "distillation. Mixed precision quantization keeps the accuracy of GNN-based detectors.",
  ),
  paperOf(
    "Detectors in the Field",
    "Detectors watch birds for a year on small boards. Batteries last longer with mixed precision quantization, and we " +
      "mention neural architecture search once.",
  ),
];

function extracted(): { extractor: Extractor; extraction: Extraction } {
  const extractor = new Extractor();
  return { extractor, extraction: extractor.extract(PAPERS, DEFAULT_RECIPE) };
}
const { extractor, extraction } = extracted();
const rowOf = (label: string): number => extraction.concepts.findIndex((concept) => concept.label === label);
const papersOf = (concept: number): number[] =>
  [...extraction.links.paper.keys()]
    .filter((i) => extraction.links.concept[i] === concept)
    .map((i) => extraction.links.paper[i]!);
const evidence = (label: string) => extractor.explain(rowOf(label), papersOf(rowOf(label)));

test("base and terms add up to the log-odds, for every concept of every paper", () => {
  let forms = 0;
  extraction.concepts.forEach((_, concept) => {
    for (const paper of extractor.explain(concept, papersOf(concept)).papers) {
      for (const { base, terms, logOdds } of paper.forms) {
        forms++;
        expect(base + terms.reduce((sum, term) => sum + term.logOdds, 0)).toBeCloseTo(logOdds, 9);
      }
    }
  });
  expect(forms).toBeGreaterThan(20);
});

test("log-odds, trust and discounts give the probability", () => {
  for (const concept of extraction.concepts.keys()) {
    for (const form of extractor.explain(concept, papersOf(concept)).papers.flatMap((paper) => paper.forms)) {
      const worth = form.discounts.reduce((product, { factor }) => product * factor, 1);
      const own = worth / (1 + Math.exp(-form.logOdds));
      if (form.isTitlePhrase) expect(form.probability).toBeGreaterThanOrEqual(own - 1e-9);
      else if (form.trust > 0) expect(form.probability).toBeGreaterThanOrEqual(own);
      else if (form.probability > 0) expect(form.probability).toBeCloseTo(own, 9);
    }
  }
});

test("ranks are those of the paper's own concepts, each once", () => {
  for (const paper of PAPERS.keys()) {
    const ranks = [...extraction.concepts.keys()]
      .map((concept) => extractor.explain(concept, [paper]).papers[0]!)
      .flatMap(({ rank, ownConcepts }) => (rank === null ? [] : [[rank, ownConcepts] as const]));
    expect(ranks.map(([rank]) => rank).sort((a, b) => a - b)).toEqual(ranks.map((_, i) => i + 1));
    for (const [, own] of ranks) expect(own).toBe(ranks.length);
  }
});

describe("what is told of neural architecture search", () => {
  const { chosenIn, mentionedIn, papers } = evidence("neural architecture search");

  test("in how many papers it is chosen and mentioned", () => {
    expect(mentionedIn).toBe(3);
    expect(chosenIn).toBeGreaterThanOrEqual(2);
    expect(papers.map(({ paper }) => paper)).toEqual(papersOf(rowOf("neural architecture search")));
  });

  test("its forms with their mentions: short and long ones", () => {
    expect(papers[0]!.forms.map(({ form, mentions }) => [form, mentions])).toEqual(
      expect.arrayContaining([
        ["Neural Architecture Search", 2],
        ["NAS", 2],
      ]),
    );
  });

  test("the paper that defines a short form", () => {
    expect(papers[0]!.definition).toBeGreaterThan(0);
    expect(papers[1]!.definition).toBeNull();
  });

  test("where other papers choose it too, that adds to the score", () => {
    expect(papers[0]!.support).toBeGreaterThan(0);
    expect(papers[0]!.score).toBeCloseTo((papers[0]!.probability + papers[0]!.support) * papers[0]!.hub, 4);
  });
});

test("title and place together speak for what the title says, on the whole", () => {
  const inTitle: number[] = [];
  const elsewhere: number[] = [];
  for (const concept of extraction.concepts.keys()) {
    for (const { paper, forms } of extractor.explain(concept, papersOf(concept)).papers) {
      for (const { form, terms } of forms) {
        const title = PAPERS[paper]!.title.toLowerCase();
        const logOdds = terms
          .filter(({ group }) => group === "title" || group === "position")
          .reduce((sum, term) => sum + term.logOdds, 0);
        (title.includes(form.toLowerCase()) ? inTitle : elsewhere).push(logOdds);
      }
    }
  }
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  expect(mean(inTitle)).toBeGreaterThan(mean(elsewhere));
});

test("authors' keywords are told", () => {
  const row = extraction.concepts.findIndex(({ label }) => /vision transformer/.test(label));
  expect(extractor.explain(row, [0]).papers[0]!.keyword).toBeGreaterThan(0);
});

test("asking does not change what is extracted afterwards", () => {
  const { extractor: other } = extracted();
  other.explain(0, [0]);
  expect(other.extract(PAPERS, DEFAULT_RECIPE)).toEqual(extraction);
});

test("there is no concept beyond the last", () => {
  expect(() => extractor.explain(extraction.concepts.length, [0])).toThrow(RangeError);
});
