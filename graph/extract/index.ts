/** Papers → concepts and mentions. See README.md in this folder for how and why. */
import type { Extraction, OnProgress, Paper, Recipe } from "../model.ts";
import { toExtraction } from "./columns.ts";
import { readCorpus } from "./corpusText.ts";
import { fillInventory } from "./fillInventory.ts";
import { readLedger } from "./ledger.ts";
import { chooseConcepts } from "./links.ts";
import { linkPapers } from "./propagate.ts";
import { Model } from "./scorer.ts";
import { UnitReader } from "./units.ts";
import weights from "./weights.json" with { type: "json" };

export { isEnglish } from "./language.ts";

/**
 * Find what the papers speak about.
 *
 * Tokens and word classes, candidates and their scores paper by paper; then, over the corpus, short forms and
 * variants become one, each paper gets its own concepts, and a concept known from one paper is looked for in
 * all. Papers in other languages than English get none.
 *
 * Time and memory grow linearly with the text; vocabulary is looked at once, so that the cost per paper falls.
 *
 * @param onProgress told about a hundred times
 */
export function extractConcepts(
  papers: readonly Paper[],
  recipe: Recipe,
  onProgress?: OnProgress,
): Extraction {
  const passes = 4;
  const every = Math.max(1, Math.ceil((papers.length * passes) / 100));
  const tick =
    (pass: number) =>
    (paper: number): void => {
      const done = pass * papers.length + paper + 1;
      if (done % every === 0) onProgress?.({ step: "extract", done, total: passes * papers.length });
    };
  const model = trainedModel();
  const text = readCorpus(papers, model.background.nouns, false, tick(0));
  const ledger = readLedger(text, papers.length);
  const inventory = fillInventory(papers, text, ledger, model, recipe, tick(1));
  const units = new UnitReader();
  const rules = {
    most: recipe.conceptsPerPaper,
    least: Math.min(7, recipe.conceptsPerPaper),
    threshold: 0.03,
    floor: 0.012,
  };
  const chosen = chooseConcepts(text, ledger, inventory, papers.length, rules, units, tick(2));
  const found = linkPapers(papers.length, text, chosen, recipe.conceptsPerPaper, tick(3));
  return toExtraction(text, ledger, inventory, chosen, found, papers, model.background);
}

let trained: Model | undefined;

/** The model with the weights of this folder; unpacked at first use. */
export function trainedModel(): Model {
  trained ??= new Model(weights);
  return trained;
}
