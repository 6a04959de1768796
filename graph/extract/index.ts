/** Papers → concepts and mentions. See README.md in this folder for how and why. */
import type { Extraction, OnProgress, Paper } from "../model.ts";
import { Extractor, type ExtractRecipe } from "./extractor.ts";

export { Extractor, trainedModel } from "./extractor.ts";
export { isEnglish } from "./language.ts";
export { findWord, growWords, readWords, type WordPlace } from "./words.ts";

/** Find what the papers speak about, once; see `Extractor.extract`. */
export function extractConcepts(
  papers: readonly Paper[],
  recipe: ExtractRecipe,
  onProgress?: OnProgress,
): Extraction {
  return new Extractor().extract(papers, recipe, onProgress);
}
