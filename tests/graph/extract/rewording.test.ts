import { describe, expect, test } from "vitest";
import { nounsOfDeed } from "../../../graph/extract/deeds.ts";
import { Extractor, extractConcepts } from "../../../graph/extract/index.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { formsOf, labelsOf, paperOf } from "./corpus.ts";

describe("the nouns of a deed with its object", () => {
  test.each([
    ["prune", ["pruning"]],
    ["pruned", ["pruning"]],
    ["learns", ["learning"]],
    ["quantizing", ["quantization", "quantizing"]],
    ["detects", ["detection", "detecting"]],
    ["recognize", ["recognition", "recognizing"]],
    ["retrieve", ["retrieval", "retrieving"]],
    ["segment", ["segmentation", "segmenting"]],
    ["decomposes", ["decomposition", "decomposing"]],
    ["process", ["procession", "processing"]],
    ["is", []],
  ])("%s → %s", (verb, nouns) => {
    expect(nounsOfDeed(verb)).toEqual(nouns);
  });
});

describe("an established term in other words", () => {
  const read = (abstract: string, title = "Notes From a Winter in the Lab") => {
    const papers = [paperOf(title, abstract)];
    return { papers, extraction: extractConcepts(papers, DEFAULT_RECIPE) };
  };

  test.each([
    [
      "We distill the knowledge of a teacher into a student.",
      "knowledge distillation",
      "distill the knowledge",
    ],
    [
      "Bats are heard at night. Here we quantify the uncertainty.",
      "uncertainty quantification",
      "quantify the uncertainty",
    ],
    ["The propagation of signals is slow in wet sand.", "signal propagation", "propagation of signals"],
  ])("%s", (abstract, label, form) => {
    const { papers, extraction } = read(abstract);
    expect(labelsOf(extraction, 0)).toContain(label);
    expect(formsOf(papers, extraction, 0, label)).toEqual([form]);
  });

  test.each([
    ["We distill the water of a lake.", "water distillation"],
    ["Rain plays a role in floods.", "role playing"],
    ["We prove the theorem of the lake.", "theorem proving"],
    ["The knowledge that a still distills is old.", "knowledge distillation"],
    ["They distill. Knowledge is old.", "knowledge distillation"],
  ])("not from %s", (abstract, label) => {
    expect(labelsOf(read(abstract).extraction, 0)).not.toContain(label);
  });

  test("is told as the reason", () => {
    const papers = [paperOf("Notes From a Winter", "We distill the knowledge of a teacher into a student.")];
    const extractor = new Extractor();
    const { concepts } = extractor.extract(papers, DEFAULT_RECIPE);
    const row = concepts.findIndex(({ label }) => label === "knowledge distillation");
    const [evidence] = extractor.explain(row, [0]).papers;
    expect(evidence!.forms).toEqual([]);
    expect(evidence!.reworded).toBeGreaterThan(0);
    expect(evidence!.probability).toBeCloseTo(evidence!.reworded!, 5);
  });
});

describe("a concept of the corpus in other words", () => {
  const known = paperOf(
    "Gravel Detection by Hand",
    "Gravel detection is old. We study gravel detection, and how gravel detection is taught.",
  );
  const link = (title: string, abstract: string) => {
    const papers = [known, paperOf(title, abstract)];
    const extraction = extractConcepts(papers, DEFAULT_RECIPE);
    return { labels: labelsOf(extraction, 1), forms: formsOf(papers, extraction, 1, "gravel detection") };
  };

  test.each([
    ["a deed and its object", "Machines detect the gravel of rivers.", "detect the gravel"],
    ["one and its parts", "The detection of coarse gravel is slow.", "detection of coarse gravel"],
    ["what begins two", "Gravel removal and detection are slow.", "detection"],
    ["what ends two", "Gravel and sand detection are slow.", "Gravel"],
  ])("%s", (_what, abstract, form) => {
    const { labels, forms } = link("Rivers in Spring", abstract);
    expect(labels).toContain("gravel detection");
    expect(forms).toEqual([form]);
  });

  test.each([
    ["several that stand for themselves", "Gravels and sand detection are slow."],
    ["another object", "Machines detect the sand of gravel pits."],
    ["two sentences", "Machines detect. Gravel is left."],
    ["what is not said of it", "Gravel costs time and detection."],
  ])("not from %s", (_what, abstract) => {
    expect(link("Rivers in Spring", abstract).labels).not.toContain("gravel detection");
  });
});
