import { describe, expect, test } from "vitest";
import { headingForm, sentenceCase } from "../../../graph/analyze/headings.ts";

const concept = (label: string, forms: Record<string, number>, shortForm: string | null = null) => ({
  label,
  shortForm,
  variants: Object.entries(forms).map(([form, mentions]) => ({ form, mentions })),
});

describe("a concept as a heading", () => {
  test.each([
    [
      "plural where papers write it",
      concept("graph neural network", { "graph neural networks": 9, "graph neural network": 4 }),
      "graph neural networks",
    ],
    [
      "singular where that is commoner",
      concept("vector field", { "vector field": 7, "vector fields": 3 }),
      "vector field",
    ],
    ["spellings are counted together", concept("mesh", { mesh: 3, Meshes: 2, meshes: 2 }), "meshes"],
    ["irregular", concept("child", { children: 5, child: 1 }), "children"],
    [
      "analyses",
      concept("visual analysis", { "visual analyses": 5, "visual analysis": 1 }),
      "visual analyses",
    ],
    ["no other word", concept("optimization", { optimizes: 9, optimization: 2 }), "optimization"],
    ["no possessive", concept("analyst", { "analyst's": 9, analyst: 2 }), "analyst"],
    [
      "no capitals of titles",
      concept("Neural Architecture Search", {
        "Neural Architecture Search": 9,
        "neural architecture search": 5,
      }),
      "neural architecture search",
    ],
    ["but those of names, in spite of a slip", concept("BERT", { BERT: 80, bert: 1 }), "BERT"],
    [
      "short where the long form is too long",
      concept("bidirectional encoder representations from transformers", {}, "BERT"),
      "BERT",
    ],
    ["a label no text has", concept("looms", {}), "looms"],
  ])("%s", (_, given, heading) => {
    expect(headingForm(given)).toBe(heading);
  });

  test.each([
    ["neural architecture search", "Neural architecture search"],
    ["mRNA decay", "mRNA decay"],
    ["t-SNE", "t-SNE"],
    ["", ""],
  ])("%s begins a line as %s", (text, heading) => {
    expect(sentenceCase(text)).toBe(heading);
  });
});
