import { describe, expect, test } from "vitest";
import { lemma, lemmaOfCompound, singular } from "../../../graph/extract/lemma.ts";

describe("one lemma for plural and British spelling", () => {
  test.each([
    ["networks", "network"],
    ["corps", "corps"],
    ["policies", "policy"],
    ["classes", "class"],
    ["boxes", "box"],
    ["losses", "loss"],
    ["matches", "match"],
    ["caches", "cache"],
    ["approaches", "approach"],
    ["headaches", "headache"],
    ["taxes", "tax"],
    ["matrices", "matrix"],
    ["analyses", "analysis"],
    ["hypotheses", "hypothesis"],
    ["criteria", "criterion"],
    ["prostheses", "prosthesis"],
    ["mice", "mouse"],
    ["viruses", "virus"],
    ["behaviours", "behavior"],
    ["modelling", "modeling"],
    ["regularisation", "regularization"],
    ["optimised", "optimized"],
    ["tumours", "tumor"],
    ["shapley's", "shapley"],
    ["vertices", "vertex"],
  ])("%s → %s", (word, expected) => {
    expect(lemma(word)).toBe(expected);
  });
});

describe("words that stay as they are", () => {
  test.each([
    "bias",
    "loss",
    "class",
    "analysis",
    "physics",
    "dynamics",
    "series",
    "gas",
    "status",
    "process",
    "supervised",
    "compromise",
    "exercise",
    "noise",
    "optimal",
    "optimality",
    "general",
    "was",
    "diabetes",
    "fungoides",
    "nas",
  ])("%s", (word) => {
    expect(lemma(word)).toBe(word);
  });
});

test.each([
  ["low-rank", "low rank"],
  ["super-networks", "super network"],
  ["signal-to-noise", "signal to noise"],
  ["kolmogorov–arnold", "kolmogorov arnold"],
  ["plain", "plain"],
])("a compound's parts have lemmas of their own: %s → %s", (word, expected) => {
  expect(lemmaOfCompound(word)).toBe(expected);
});

test("singular keeps the writer's spelling", () => {
  expect(singular("behaviours")).toBe("behaviour");
});
