/** Papers → concepts and mentions. Skeleton. */
import type { Extraction, OnProgress, Paper, Recipe } from "../model.ts";

export function extractConcepts(
  papers: readonly Paper[],
  recipe: Recipe,
  onProgress?: OnProgress,
): Extraction {
  throw new Error(`not built yet ${papers.length} ${recipe.seed} ${onProgress}`);
}
