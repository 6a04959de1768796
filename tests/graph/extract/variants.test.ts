/** Which ways of writing are one concept, in different papers. */
import { describe, expect, test } from "vitest";
import { extractConcepts } from "../../../graph/extract/index.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { conceptsOf, paperOf } from "./corpus.ts";

/** Two papers that speak of nothing else; do they share a concept that is written so in both? */
function isOneConcept(a: string, b: string): boolean {
  const papers = [a, b].map((term, i) =>
    paperOf(
      `On ${term}`,
      `We study ${term} in detail. ${["Our mathematical", "The industrial"][i]} view of ${term} is new.`,
    ),
  );
  const extraction = extractConcepts(papers, DEFAULT_RECIPE);
  const forms = (paper: number): ReadonlySet<string> =>
    new Set(
      conceptsOf(extraction, paper)
        .filter((concept) => concept.documentFrequency === 2)
        .flatMap((concept) => concept.variants.map(({ form }) => form.toLowerCase())),
    );
  return forms(0).has(a.toLowerCase()) && forms(1).has(b.toLowerCase());
}

describe("written otherwise, meant the same", () => {
  test.each([
    ["decision tree", "decision trees"],
    ["control policy", "control policies"],
    ["confusion matrix", "confusion matrices"],
    ["graph vertex", "graph vertices"],
    ["protein synthesis", "protein syntheses"],
    ["tumour growth", "tumor growth"],
    ["colour constancy", "color constancy"],
    ["weight regularisation", "weight regularization"],
    ["nearest neighbour search", "nearest neighbor search"],
    ["climate modelling", "climate modeling"],
    ["fibre optics", "fiber optics"],
    ["low-rank adaptation", "low rank adaptation"],
    ["hyper-network", "hypernetwork"],
    ["super-networks", "supernetwork"],
    ["soft-label distillation", "soft label distillation"],
    ["Graph Transformer", "graph transformers"],
    ["Shapley value", "Shapley values"],
    ["mixture of experts", "mixture-of-experts"],
    ["wave–particle duality", "wave-particle duality"],
  ])("%s, %s", (a, b) => {
    expect(isOneConcept(a, b)).toBe(true);
  });
});

describe("written alike, meant otherwise", () => {
  test.each([
    ["optimal transport", "optimization transport"],
    ["organic chemistry", "organ chemistry"],
    ["generalization error", "generator error"],
    ["policy gradient", "police gradient"],
    ["quantum field", "quantile field"],
    ["statistical mechanics", "statistical mechanic"],
    ["sparse coding", "sparse code"],
    ["tensor network", "sensor network"],
    ["neural tangent kernel", "neural tangent kennel"],
  ])("%s, %s", (a, b) => {
    expect(isOneConcept(a, b)).toBe(false);
  });
});

describe("short forms across papers", () => {
  const extract = (...abstracts: readonly string[]) => {
    const extraction = extractConcepts(
      abstracts.map((abstract, i) => paperOf(`Paper number ${i}`, abstract)),
      DEFAULT_RECIPE,
    );
    return (paper: number) =>
      conceptsOf(extraction, paper).map(({ label, shortForm }) => [shortForm, label.toLowerCase()].join(" "));
  };

  test("GHN and GHNs are one, known by the long form", () => {
    const concepts = extract(
      "Graph hypernetworks (GHNs) predict parameters. A GHN is trained once.",
      "We train a GHN on images and compare GHNs.",
    );
    expect(concepts(0)).toContain("GHN graph hypernetwork");
    expect(concepts(1)).toContain("GHN graph hypernetwork");
  });

  test("the short form first", () => {
    const concepts = extract(
      "SVMs (support vector machines) classify.",
      "A support vector machine is slow, and an SVM is dear.",
    );
    expect(concepts(0)).toContain("SVM support vector machine");
    expect(concepts(1)).toContain("SVM support vector machine");
  });

  test("the network and the broadcaster stay two, each with its papers", () => {
    const concepts = extract(
      "A convolutional neural network (CNN) sees edges. The CNN has ten layers.",
      "The Cable News Network (CNN) reported on the vote. Viewers of CNN agreed.",
      "A convolutional neural network (CNN) sees cats. The CNN is small.",
    );
    expect(concepts(0).join()).toContain("convolutional neural network");
    expect(concepts(0).join()).not.toContain("cable news");
    expect(concepts(1).join()).toContain("cable news network");
    expect(concepts(1).join()).not.toContain("convolutional");
    expect(concepts(2).join()).not.toContain("cable news");
  });

  test.each([
    ["Mutual attention pooling (MAP) helps; MAP is fast.", "A map of the city helps; the map is old."],
    ["Adaptive image matching (AIM) helps; AIM is fast.", "We aim at cities; the aim is high."],
    [
      "The World Health Organization (WHO) advised it; WHO is right.",
      "Those who came, and who went, were asked.",
    ],
    ["Contrastive language-image pretraining (CLIP) helps.", "A video clip of the city, and one more clip."],
  ])("a common word is no short form: %s %s", (defining, other) => {
    const concepts = extract(defining, other);
    expect(concepts(1).join()).not.toMatch(/pooling|matching|organization|pretraining/);
  });

  test("WHO is one where the paper says so", () => {
    const concepts = extract(
      "The World Health Organization (WHO) advised. Later WHO changed its mind on malaria.",
    );
    expect(concepts(0).join()).toContain("world health organization");
  });

  test.each(["GNN-based", "GNN–based", "non-GNN", "pre-GNN"])("inside a hyphenated word: %s", (word) => {
    const concepts = extract(
      "Graph neural networks (GNNs) learn. A GNN is small.",
      `We propose a ${word} detector of molecules.`,
    );
    expect(concepts(1).join()).toMatch(word === "pre-GNN" ? /./ : /graph neural network/);
  });
});
