import { describe, expect, test } from "vitest";
import { extractConcepts } from "../../../graph/extract/index.ts";
import type { OnProgress, Paper } from "../../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { conceptsOf, formsOf, labelsOf, paperOf } from "./corpus.ts";

/** A little corpus of invented papers. */
const PAPERS: readonly Paper[] = [
  paperOf(
    "Searching Small Vision Models with Evolutionary Grammars",
    "Neural architecture search (NAS) finds good vision transformers but needs many trials. We present a grammar " +
      "that describes the search space of NAS, and evolve programs in it. On three image classification data sets " +
      "our evolutionary algorithm finds vision transformers with half the parameters. Knowledge distillation " +
      "helps the smallest of them.",
  ),
  paperOf(
    "Predicting Accuracy before Training",
    "Training every candidate makes NAS slow. A graph neural network (GNN) reads the candidate's computation graph " +
      "and predicts its accuracy. GNNs trained on a few hundred pairs rank new candidates well, so that neural " +
      "architecture search takes minutes. We study mixed-precision quantization as a second task.",
  ),
  paperOf(
    "Quantization of Graph Neural Networks for Sensors",
    "Sensors run on batteries. We quantize graph neural networks to four bits and retrain them with knowledge " +
      "distillation. Mixed precision quantization keeps the accuracy of GNN-based detectors, while the energy " +
      "falls by a factor of ten.",
  ),
  paperOf(
    "Malaria Vaccines in Children under Five",
    "In a randomized controlled trial we compared two malaria vaccines in 900 children. Vaccine efficacy against " +
      "severe malaria was 54% after one year. Antibody titers fell quickly, and booster doses restored them.",
  ),
];
const { conceptsPerPaper } = DEFAULT_RECIPE;

describe("what the papers share", () => {
  const extraction = extractConcepts(PAPERS, DEFAULT_RECIPE);

  test("a short form and its long form are one concept, in papers that use either", () => {
    const nas = extraction.concepts.find((concept) => concept.shortForm === "NAS");
    expect(nas).toMatchObject({ label: "neural architecture search", documentFrequency: 2 });
    expect(nas?.variants.map(({ form }) => form).sort()).toEqual(
      ["NAS", "Neural architecture search", "neural architecture search"].sort(),
    );
  });

  test("plural, singular and short form of a term are one concept, named in full and singular", () => {
    const gnn = extraction.concepts.find((concept) => concept.shortForm === "GNN");
    expect(gnn).toMatchObject({ label: "graph neural network", documentFrequency: 2 });
    expect(formsOf(PAPERS, extraction, 1, "graph neural network")).toEqual([
      "graph neural network",
      "GNN",
      "GNNs",
    ]);
  });

  test("a short form inside a hyphenated word is a mention", () => {
    expect(formsOf(PAPERS, extraction, 2, "graph neural network")).toContain("GNN");
  });

  test("a hyphen makes no other concept", () => {
    const labels = extraction.concepts.map(({ label }) => label.replace("-", " "));
    expect(labels.filter((label) => label === "mixed precision quantization")).toHaveLength(1);
  });

  test("what one paper is about links the paper that only mentions it", () => {
    expect(labelsOf(extraction, 0)).toContain("knowledge distillation");
    expect(labelsOf(extraction, 2)).toContain("knowledge distillation");
  });

  test("papers of another field share nothing with the rest", () => {
    const others = new Set([0, 1, 2].flatMap((paper) => labelsOf(extraction, paper)));
    expect(labelsOf(extraction, 3).filter((label) => others.has(label))).toEqual([]);
    expect(labelsOf(extraction, 3).join()).toMatch(/malaria/);
  });
});

describe("what never becomes a concept", () => {
  const noise = paperOf(
    "A Novel Method and Extensive Experimental Results",
    "In this paper we propose a novel approach, etc. Our method achieves state of the art results and significantly " +
      "outperforms strong baselines on various tasks. Extensive experiments demonstrate the effectiveness of the " +
      "proposed framework; see https://example.org/code. The cost is \\mathcal{O}(n) with sigmaleft mathcal cdot " +
      "varepsilon, 100times faster, and B_ijright in sum_j. First, we show that the i-th case is easy.",
  );
  const labels = labelsOf(extractConcepts([noise, ...PAPERS], DEFAULT_RECIPE), 0);

  test.each([
    "method",
    "novel method",
    "approach",
    "novel approach",
    "result",
    "experimental result",
    "extensive experimental result",
    "extensive experiment",
    "state",
    "art",
    "state of the art",
    "art result",
    "strong baseline",
    "baseline",
    "task",
    "various task",
    "effectiveness",
    "framework",
    "proposed framework",
    "paper",
    "etc",
    "case",
    "mathcal",
    "sigmaleft",
    "cdot",
    "varepsilon",
    "100times",
    "example.org",
    "https",
    "sum_j",
    "B_ijright",
    "novel",
  ])("%s", (label) => {
    expect(labels).not.toContain(label);
  });
});

describe("verbs and clauses are no terms", () => {
  const papers = [
    paperOf(
      "Soil Moisture from Low Frequency Radar",
      "We study soil moisture under maize. Radar regression gains 4.7 dB over the old one. In wet years the harvester " +
        "wins. Natural fields PDEs describe the flow, and the radar predictor ranks fields by soil moisture.",
    ),
    paperOf(
      "Merge, Then Dry: Sparse Mixture-of-Experts for Kilns",
      "Mixture-of-Experts (MoE) models are costly. We merge the experts of a MoE and dry bricks with it. A MoE with " +
        "few experts is cheap.",
    ),
  ];
  const extraction = extractConcepts(papers, DEFAULT_RECIPE);
  const labels = extraction.concepts.map((concept) => concept.label);

  test("soil moisture is there", () => {
    expect(labelsOf(extraction, 0)).toContain("soil moisture");
  });

  test.each(["radar regression gain", "harvester win", "natural fields PDE", "radar predictor ranks field"])(
    "%s",
    (label) => {
      expect(labels).not.toContain(label);
    },
  );

  test('what follows "of" keeps its number', () => {
    const experts = extraction.concepts.find((concept) => concept.shortForm === "MoE");
    expect(experts?.label).toMatch(/mixture-of-experts$/);
  });
});

describe("no field's small talk", () => {
  const medical = paperOf(
    "Aspirin after Stroke: A Follow-up Study",
    "In this case report we followed a control group of 20 normal subjects whose mean age was 54 years and whose " +
      "blood pressure was 120 mm Hg. Patients receiving aspirin had fewer strokes than control subjects. Stroke in " +
      "10-year-old boys has received increased attention. A published erratum corrects the age group. Determining " +
      "the dose of aspirin remains open, and the disc causing symptoms was removed.",
  );
  const library = paperOf(
    "Catalogs of the Library of Congress",
    "From the point of view of librarians, the Library of Congress has drawn much interest. In spite of its history, " +
      "a dozen scientific reports compress its catalogs. We compress catalogs too.",
  );
  const labels = [medical, library].map((paper) => labelsOf(extractConcepts([paper], DEFAULT_RECIPE), 0));

  test("what the papers are about is there", () => {
    expect(labels[0]).toEqual(expect.arrayContaining(["stroke", "aspirin"]));
    expect(labels[1]).toEqual(expect.arrayContaining(["Library of Congress"]));
  });

  test.each([
    "case report",
    "control group",
    "control subject",
    "normal subject",
    "mean age",
    "age group",
    "mm Hg",
    "published erratum",
    "follow-up study",
    "patient",
    "patients receiving",
    "10-year-old boy",
    "attention",
    "increased attention",
    "interest",
    "determining",
    "disc causing symptom",
    "point of view",
    "spite",
    "history",
    "dozen",
    "scientific",
    "compress",
  ])("%s", (label) => {
    expect(labels.flat().map((one) => one.toLowerCase())).not.toContain(label.toLowerCase());
  });
});

describe("names keep their capitals, other words do not", () => {
  test.each([
    ["Rademacher complexity", "Rademacher complexity"],
    ["Neural Turing Machines", "neural Turing machine"],
    ["Graph HyperNetworks", "graph HyperNetwork"],
    ["Library of Congress", "Library of Congress"],
    ["Transformers", "Transformer"],
    ["Monte Carlo methods", "Monte Carlo method"],
  ])("%s", (form, label) => {
    const paper = paperOf(
      `Notes on ${form}`,
      `We revisit ${form} with new proofs. The theory of ${form} is old.`,
      [form],
    );
    expect(labelsOf(extractConcepts([paper], DEFAULT_RECIPE), 0)).toContain(label);
  });
});

describe("evidence", () => {
  const extraction = extractConcepts(PAPERS, DEFAULT_RECIPE);

  test("every link has a mention, and every mention a link", () => {
    const { links, mentions } = extraction;
    const linked = new Set([...links.paper.keys()].map((i) => `${links.paper[i]} ${links.concept[i]}`));
    const mentioned = new Set(
      [...mentions.paper.keys()].map((i) => `${mentions.paper[i]} ${mentions.concept[i]}`),
    );
    expect(mentioned).toEqual(linked);
  });

  test("document frequency counts the linked papers, variants count the mentions", () => {
    const { concepts, links, mentions } = extraction;
    concepts.forEach((concept, c) => {
      expect(links.concept.filter((row) => row === c)).toHaveLength(concept.documentFrequency);
      const counted = concept.variants.reduce((sum, variant) => sum + variant.mentions, 0);
      expect(mentions.concept.filter((row) => row === c)).toHaveLength(counted);
    });
  });

  test("the sentence of a mention contains it", () => {
    const { mentions } = extraction;
    for (let i = 0; i < mentions.paper.length; i++) {
      expect(mentions.sentenceStart[i]).toBeLessThanOrEqual(mentions.start[i]!);
      expect(mentions.sentenceEnd[i]).toBeGreaterThanOrEqual(mentions.end[i]!);
    }
  });

  test("concepts come by falling document frequency, links by paper and falling salience", () => {
    const { concepts, links } = extraction;
    const frequencies = concepts.map((concept) => concept.documentFrequency);
    expect(frequencies).toEqual([...frequencies].sort((a, b) => b - a));
    for (let i = 1; i < links.paper.length; i++) {
      expect(links.paper[i]).toBeGreaterThanOrEqual(links.paper[i - 1]!);
      if (links.paper[i] === links.paper[i - 1])
        expect(links.salience[i]).toBeLessThanOrEqual(links.salience[i - 1]!);
      expect(links.salience[i]).toBeGreaterThan(0);
    }
    expect(new Set(concepts.map((concept) => concept.id)).size).toBe(concepts.length);
  });
});

describe("settings", () => {
  test("the same papers and recipe give the same result", () => {
    expect(extractConcepts(PAPERS, DEFAULT_RECIPE)).toEqual(extractConcepts(PAPERS, DEFAULT_RECIPE));
  });

  test("the ceiling holds, twice over with mere mentions", () => {
    const few = extractConcepts(PAPERS, { ...DEFAULT_RECIPE, conceptsPerPaper: 3 });
    for (const paper of PAPERS.keys()) expect(conceptsOf(few, paper).length).toBeLessThanOrEqual(6);
    for (const paper of PAPERS.keys())
      expect(conceptsOf(extractConcepts(PAPERS, DEFAULT_RECIPE), paper).length).toBeLessThanOrEqual(
        2 * conceptsPerPaper,
      );
  });

  test("indexers name more than authors", () => {
    const count = (breadth: number): number =>
      extractConcepts(PAPERS, { ...DEFAULT_RECIPE, breadth }).links.paper.length;
    expect(count(1)).toBeGreaterThan(count(0));
  });

  test("progress ends at the total", () => {
    const seen: Parameters<OnProgress>[0][] = [];
    extractConcepts(PAPERS, DEFAULT_RECIPE, (progress) => seen.push(progress));
    expect(seen.at(-1)).toEqual({ step: "extract", done: 16, total: 16 });
  });
});

describe("authors' keywords", () => {
  const glass = (...keywords: readonly string[]) =>
    extractConcepts(
      [
        paperOf(
          "Slow Cooling of Glass",
          "Borosilicate glass rests for a week. Its thermal expansion was measured with a laser, and finite " +
            "element methods (FEM) gave the stress. The oven was an old one.",
          keywords,
        ),
      ],
      DEFAULT_RECIPE,
    );
  const conceptNamed = (label: string, ...keywords: readonly string[]) =>
    glass(...keywords).concepts.find((concept) => concept.label === label);

  test("are concepts where the text supports them, marked as such", () => {
    expect(conceptNamed("thermal expansion", "thermal expansion")?.origin).toBe("keyword");
    expect(conceptNamed("thermal expansion", "borosilicate glass")?.origin).toBe("extracted");
    expect(conceptNamed("borosilicate glass", "borosilicate glass")?.origin).toBe("keyword");
  });

  test("what the text does not say is no concept: there would be no evidence", () => {
    expect(glass("thermal history").concepts.map(({ label }) => label)).not.toContain("thermal history");
  });

  test.each(["Borosilicate Glasses", "borosilicate-glass", "  borosilicate glass."])(
    "in another form than the text's: %s",
    (keyword) => {
      expect(conceptNamed("borosilicate glass", keyword)?.origin).toBe("keyword");
    },
  );

  test.each(["FEM", "finite element method"])("as short form or as long one: %s", (keyword) => {
    const fem = glass(keyword).concepts.find((concept) => concept.shortForm === "FEM");
    expect(fem?.origin).toBe("keyword");
  });

  test("a word that would not be chosen by itself is, and comes before the rest", () => {
    expect(conceptNamed("week")).toBeUndefined();
    expect(labelsOf(glass("week"), 0).slice(0, 3)).toContain("week");
  });

  test.each(["", "the", "a, b", "-", "of the"])("what is none is left aside: %j", (keyword) => {
    expect(glass(keyword).concepts.every(({ origin }) => origin === "extracted")).toBe(true);
  });

  test("other papers that mention it link to it", () => {
    const papers = [
      paperOf("Slow Cooling of Glass", "We let borosilicate glass rest for a week.", ["borosilicate glass"]),
      paperOf("Windows for Ovens", "Windows of borosilicate glass last long in ovens."),
    ];
    expect(labelsOf(extractConcepts(papers, DEFAULT_RECIPE), 1)).toContain("borosilicate glass");
  });
});

test("no papers, no concepts", () => {
  expect(extractConcepts([], DEFAULT_RECIPE).concepts).toEqual([]);
});
