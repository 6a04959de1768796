import { describe, expect, test } from "vitest";
import { nounOfDeed } from "../../../graph/extract/deeds.ts";
import { extractConcepts } from "../../../graph/extract/index.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { formsOf, labelsOf, paperOf } from "./corpus.ts";

describe("the noun of what somebody does", () => {
  test.each([
    ["quantize", "quantization"],
    ["quantised", "quantization"],
    ["quantizing", "quantization"],
    ["classify", "classification"],
    ["classifies", "classification"],
    ["segregated", "segregation"],
    ["simulate", "simulation"],
    ["compress", "compression"],
    ["compressed", "compression"],
    ["distill", "distillation"],
    ["distilling", "distillation"],
    ["train", null],
    ["prune", null],
    ["use", null],
    ["is", null],
    ["rise", null],
    ["rate", null],
  ])("%s → %s", (verb, noun) => {
    expect(nounOfDeed(verb)).toBe(noun);
  });
});

describe("what is done is spoken of", () => {
  const papers = [
    paperOf(
      "Quantization of Sensor Models",
      "Quantization saves energy. We study quantization to four bits.",
    ),
    paperOf("Quantization of Watches", "Watches need little energy. Quantization of their models helps."),
    paperOf(
      "Small Models for Sensors",
      "Batteries are small. We quantize models for sensors and prune them.",
    ),
  ];
  const extraction = extractConcepts(papers, DEFAULT_RECIPE);

  test("a paper that quantizes links to quantization, with the verb as evidence", () => {
    expect(labelsOf(extraction, 2)).toContain("quantization");
    expect(formsOf(papers, extraction, 2, "quantization")).toEqual(["quantize"]);
  });

  test("the concept keeps its noun as name", () => {
    expect(labelsOf(extraction, 0)).toContain("quantization");
  });

  test("a noun that no paper chose comes from no verb", () => {
    expect(labelsOf(extractConcepts(papers.slice(2), DEFAULT_RECIPE), 0)).not.toContain("quantization");
  });
});
