/** The law of remembering: whatever was extracted before, a call gives what a first call would give. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Extractor, extractConcepts } from "../../../graph/extract/index.ts";
import type { Paper, Recipe } from "../../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
// @ts-expect-error plain module without types
import { hasData, readRows, toPaper } from "../../quality/data.mjs";
import { paperOf } from "./corpus.ts";

const sentences = fc.constantFrom(
  "Graph neural networks (GNNs) learn on molecules.",
  "A GNN predicts the accuracy of candidates.",
  "Graph nets narrow (GNN) in another sense.",
  "We propose low-rank adaptation of vision transformers.",
  "LoRA (low-rank adaptation) saves memory; quantization-aware training helps.",
  "Neural architecture search (NAS) needs knowledge distillation.",
  "NAS search space design matters.",
  "Die Ergebnisse zeigen, dass das Verfahren für alle Schichten geeignet ist.",
  "$\\alpha$-divergence of 🧠 imaging and the Schro\u0308dinger equation.",
  "Malaria vaccines in children.",
  // Nothing tells where these end but the end of the text: what comes next belongs to another paper.
  "Long video generation beats long-video generation",
  'Low rank adaptation: low-rank adaptation of "cross-attention"',
);
const text = fc.array(sentences, { maxLength: 6 }).map((parts) => parts.join(" "));
const paper = fc
  .tuple(fc.integer({ min: 0, max: 9 }), text, text, fc.constantFrom([], ["GNN"], ["low-rank adaptation"]))
  .map(
    ([id, title, abstract, keywords]): Paper => ({ ...paperOf(title, abstract, keywords), id: `key:${id}` }),
  );
const recipe = fc
  .tuple(fc.constantFrom(0, 0.5, 1), fc.constantFrom(3, 12, 14))
  .map(([breadth, conceptsPerPaper]): Recipe => ({ ...DEFAULT_RECIPE, breadth, conceptsPerPaper }));
/** Papers come, go, change place and text: ids are few, so that the same one meets other texts. */
const calls = fc.array(fc.tuple(fc.array(paper, { maxLength: 8 }), recipe), { minLength: 1, maxLength: 5 });

test("papers may come, go, change place and text, and settings change", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(calls, (steps) => {
      const extractor = new Extractor();
      for (const [papers, settings] of steps)
        expect(extractor.extract(papers, settings)).toEqual(extractConcepts(papers, settings));
    }),
    { numRuns: 100 },
  );
});

describe.skipIf(!hasData())("on real papers (needs ../shared/data beside the repository)", () => {
  test("papers added later, and first", { timeout: 120_000 }, () => {
    const papers: Paper[] = readRows("corpora/papers-2k.jsonl.gz").slice(0, 1200).map(toPaper);
    const expected = extractConcepts(papers, DEFAULT_RECIPE);
    const extractor = new Extractor();
    extractor.extract(papers.slice(100, 1100), DEFAULT_RECIPE);
    extractor.extract(papers.slice(100), { ...DEFAULT_RECIPE, breadth: 0.2 });
    expect(extractor.extract(papers, DEFAULT_RECIPE)).toEqual(expected);
  });

  test("papers taken away, the others in another order", { timeout: 120_000 }, () => {
    const papers: Paper[] = readRows("corpora/papers-2k.jsonl.gz").map(toPaper);
    const others = [...papers.slice(1000, 1600).reverse(), ...papers.slice(0, 300)];
    const extractor = new Extractor();
    extractor.extract(papers, DEFAULT_RECIPE);
    expect(extractor.extract(others, DEFAULT_RECIPE)).toEqual(extractConcepts(others, DEFAULT_RECIPE));
  });
});
