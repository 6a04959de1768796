import { describe, expect, test } from "vitest";
import { findDefinitions } from "../../../graph/extract/acronyms.ts";
import { readCorpus } from "../../../graph/extract/corpusText.ts";
import { readLedger } from "../../../graph/extract/ledger.ts";
import { paperOf } from "./corpus.ts";

const NOUNS = new Set(["network", "model"]);

function definitionsIn(abstract: string): string[] {
  const text = readCorpus([paperOf("", abstract)], NOUNS, true, () => {});
  const surface = (word: number): string => abstract.slice(text.start[word], text.end[word]);
  return findDefinitions(text, 0, text.type.length).map(
    ({ short, longFrom, longTo }) =>
      `${surface(short)} = ${abstract.slice(text.start[longFrom], text.end[longTo])}`,
  );
}

describe("short forms are tied to the words that define them", () => {
  test.each([
    ["We use neural architecture search (NAS) here.", "NAS = neural architecture search"],
    ["Graph neural networks (GNNs) are popular.", "GNNs = Graph neural networks"],
    ["A Mixture-of-Experts (MoE) layer.", "MoE = Mixture-of-Experts"],
    ["Sparsely activated Mixture-of-Experts (SMoE) scales.", "SMoE = Sparsely activated Mixture-of-Experts"],
    ["Deep convolutional neural networks (ConvNets) win.", "ConvNets = convolutional neural networks"],
    [
      "the alternating direction method of multipliers (ADMM) converges",
      "ADMM = alternating direction method of multipliers",
    ],
    ["with magnetic resonance imaging (MRI), we", "MRI = magnetic resonance imaging"],
    [
      "patients with chronic obstructive pulmonary disease [COPD] were",
      "COPD = chronic obstructive pulmonary disease",
    ],
    ["A GNN (graph neural network) learns.", "GNN = graph neural network"],
    ["We train an LSTM (long short-term memory).", "LSTM = long short-term memory"],
    ["k-nearest neighbors (kNN) search", "kNN = k-nearest neighbors"],
    ["implicit neural representations (INRs; see below)", "INRs = implicit neural representations"],
    ["sinusoidal representation networks (SIRENs), focusing", "SIRENs = sinusoidal representation networks"],
    ["Adaptive Deviation for Quantization (ADQ) module", "ADQ = Adaptive Deviation for Quantization"],
    ["a cascaded attention network (CasAN) to enhance", "CasAN = cascaded attention network"],
    ["an adaptive attention mechanism (AAM) helps", "AAM = adaptive attention mechanism"],
    ["polymerase chain reaction (PCR) assays", "PCR = polymerase chain reaction"],
    ["The mean average precision (mAP) rises.", "mAP = mean average precision"],
  ])("%s", (abstract, expected) => {
    expect(definitionsIn(abstract)).toEqual([expected]);
  });
});

describe("what is no definition", () => {
  test.each([
    "The wide variant (Hourglass) is better.",
    "We compare two models (see Table 2) in depth.",
    "Accuracy rises (by 3%) on all sets.",
    "A smaller network (ResNet) is trained.",
    "Three data sets (A, B, and C) are used.",
    "We follow earlier work (Smith et al., 2020).",
    "It is fast (USA).",
    "The results hold (IID) for all.",
    "Rainfall detection camera-based prompt encoder (VPP-Enc) helps.",
    "in the (NP) complete case",
    "Our method (ABC) wins.",
    "of the kind (TK) we saw",
    "",
    "()",
    "(NAS)",
  ])("%s", (abstract) => {
    expect(definitionsIn(abstract)).toEqual([]);
  });
});

describe("the corpus votes on what a short form means", () => {
  const ledgerOf = (abstracts: readonly string[]) => {
    const text = readCorpus(
      abstracts.map((abstract) => paperOf("", abstract)),
      NOUNS,
      true,
      () => {},
    );
    const ledger = readLedger(text, abstracts.length);
    return (paper: number, short: string): string | undefined =>
      ledger.longFormOf(paper, text.vocabulary.rootOf(short.toLowerCase()))?.text;
  };

  test("one definition serves the papers that only use the short form", () => {
    const meaning = ledgerOf(["With neural architecture search (NAS) we win.", "NAS is slow."]);
    expect(meaning(1, "NAS")).toBe("neural architecture search");
  });

  test("CNN the network and CNN the broadcaster: each paper keeps its own", () => {
    const meaning = ledgerOf([
      "A convolutional neural network (CNN) sees.",
      "The Cable News Network (CNN) reported.",
      "We watch CNN.",
    ]);
    expect(meaning(0, "CNN")).toBe("convolutional neural network");
    expect(meaning(1, "CNN")).toBe("Cable News Network");
    expect(meaning(2, "CNN")).toBeUndefined();
  });

  test("two to one settles it, but never against a paper's own word", () => {
    const meaning = ledgerOf([
      "A convolutional neural network (CNN) sees.",
      "Convolutional neural networks (CNNs) see more.",
      "The Cable News Network (CNN) reported.",
      "We train a CNN.",
    ]);
    expect(meaning(3, "CNN")).toMatch(/convolutional neural network/i);
    expect(meaning(2, "CNN")).toBe("Cable News Network");
  });

  test("plural and singular long forms are one vote", () => {
    const meaning = ledgerOf([
      "A graph neural network (GNN) learns.",
      "Graph neural networks (GNNs) learn.",
      "Gated neural nodes (GNNs) differ.",
      "GNNs are here.",
    ]);
    expect(meaning(3, "GNN")).toMatch(/graph neural network/i);
  });

  test("two letters are not trusted beyond their paper on one definition", () => {
    const meaning = ledgerOf(["Super resolution (SR) is hard.", "The SR module."]);
    expect(meaning(0, "SR")).toBe("Super resolution");
    expect(meaning(1, "SR")).toBeUndefined();
  });
});
