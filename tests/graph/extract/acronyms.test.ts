import { describe, expect, test } from "vitest";
import { findDefinitions } from "../../../graph/extract/acronyms.ts";
import { readCorpus } from "../../../graph/extract/corpusText.ts";
import { readLedger } from "../../../graph/extract/ledger.ts";
import { NOUN } from "../../../graph/extract/wordClasses.ts";
import { paperOf } from "./corpus.ts";

const NOUNS = new Map([
  ["network", NOUN],
  ["model", NOUN],
]);

function definitionsIn(abstract: string): string[] {
  const text = readCorpus([paperOf("", abstract)], NOUNS, true, () => {});
  const surface = (word: number): string => abstract.slice(text.start[word], text.endOf(word));
  return findDefinitions(text, 0, text.type.length).map(
    ({ short, longFrom, longTo }) =>
      `${surface(short)} = ${abstract.slice(text.start[longFrom], text.endOf(longTo))}`,
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
    ["cooperative fruit picking methods (CFP) help", "CFP = cooperative fruit picking"],
    ["a cooperative fruit picker model (CFPM) helps", "CFPM = cooperative fruit picker model"],
    ["polymerase chain reaction (PCR) assays", "PCR = polymerase chain reaction"],
    ["The mean average precision (mAP) rises.", "mAP = mean average precision"],
    ["Low-Rank Adaptation (LoRA) is cheap.", "LoRA = Low-Rank Adaptation"],
    ["Graph HyperNetworks (GHNs) predict weights.", "GHNs = Graph HyperNetworks"],
    ["Kolmogorov-Arnold Networks (KANs) differ.", "KANs = Kolmogorov-Arnold Networks"],
    ["the structure–activity relationship (SAR) holds", "SAR = structure–activity relationship"],
    ["single-nucleotide polymorphisms (SNPs) vary", "SNPs = single-nucleotide polymorphisms"],
    ["deoxyribonucleic acid (DNA) strands", "DNA = deoxyribonucleic acid"],
    ["tuberculosis (TB) spreads", "TB = tuberculosis"],
    ["The World Health Organization (WHO) advised.", "WHO = World Health Organization"],
    ["an SVM (support vector machine) classifies", "SVM = support vector machine"],
    ["RCTs (randomized controlled trials) were pooled", "RCTs = randomized controlled trials"],
    ["a gated recurrent unit (GRU), then", "GRU = gated recurrent unit"],
    ["Bag of words (BoW) counts", "BoW = Bag of words"],
    ["the signal-to-noise ratio (SNR) falls", "SNR = signal-to-noise ratio"],
    ["neural ordinary differential equations (ODEs)", "ODEs = ordinary differential equations"],
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
    "Figure (Fig. 2) and table (Tab. 3) agree.",
    "We use Adam (Kingma and Ba) for it.",
    "The sample (n = 20) was small (p < 0.05).",
    "It runs on one GPU (NVIDIA A100) in an hour.",
    "as follows: (i) we train, (ii) we test",
    "the first research question (RQ1) is",
    "Two cities (Paris and Rome) are compared.",
    "A robust method (XYZ) for graphs.",
    "It is open (see GitHub).",
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

  test("a tie settles nothing, and the papers that gave a meaning keep it", () => {
    const meaning = ledgerOf([
      "A variational autoencoder (VAE) draws.",
      "A ventilator-associated event (VAE) harms.",
      "The VAE was seen.",
    ]);
    expect(meaning(0, "VAE")).toBe("variational autoencoder");
    expect(meaning(1, "VAE")).toBe("ventilator-associated event");
    expect(meaning(2, "VAE")).toBeUndefined();
  });

  test("British and American long forms are one vote", () => {
    const meaning = ledgerOf([
      "Tumour growth factor (TGF) rises.",
      "Tumor growth factor (TGF) falls.",
      "The great forest (TGF) burns.",
      "TGF matters.",
    ]);
    expect(meaning(3, "TGF")).toMatch(/tumou?r growth factor/i);
  });

  test("hyphened and spaced long forms are one vote", () => {
    const meaning = ledgerOf([
      "Low-rank adaptation (LRA) helps.",
      "Low rank adaptation (LRA) helps more.",
      "Long range arena (LRA) tests.",
      "LRA again.",
    ]);
    expect(meaning(3, "LRA")).toMatch(/low.rank adaptation/i);
  });

  test("a definition in the title serves the abstract", () => {
    const paper = paperOf("Graph Neural Networks (GNNs) for Soil", "A GNN is small.");
    const text = readCorpus([paper], NOUNS, true, () => {});
    const ledger = readLedger(text, 1);
    expect(ledger.longFormOf(0, text.vocabulary.rootOf("gnn"))?.text).toBe("Graph Neural Networks");
  });

  test("two letters are not trusted beyond their paper on one definition", () => {
    const meaning = ledgerOf(["Super resolution (SR) is hard.", "The SR module."]);
    expect(meaning(0, "SR")).toBe("Super resolution");
    expect(meaning(1, "SR")).toBeUndefined();
  });
});
