/** The only place that knows the order of the steps. */
import { findTopics, layOut } from "./analyze/index.ts";
import { buildEdges } from "./build/index.ts";
import { extractConcepts, isEnglish } from "./extract/index.ts";
import { toTable } from "./map.ts";
import type { InputFile, Issue, OnProgress, Paper, PaperMap, Recipe } from "./model.ts";
import { readPapers, toIssue } from "./read/index.ts";
import { VERSION } from "./version.ts";

/**
 * Files in, map out: read, extract, build, cluster, lay out.
 *
 * Pure: the same files, recipe and version give the same map, byte for byte, in Node and in a browser.
 * Blocks until done; run it in a worker where somebody is waiting.
 *
 * @param onProgress called between pieces of work, at most some hundred times a step
 * @throws {ReadError} if no file could be read, {PaperweftError} `no-papers` if nothing is left
 */
export function buildMap(files: readonly InputFile[], recipe: Recipe, onProgress?: OnProgress): PaperMap {
  const { papers, issues, ...report } = readPapers(files, onProgress);
  const extraction = extractConcepts(papers, recipe, onProgress);
  const edges = buildEdges(papers.length, extraction, recipe);
  const { cluster, topics } = findTopics(edges, extraction.concepts, recipe, onProgress);
  const layout = layOut(edges, cluster, recipe, onProgress);
  return {
    version: VERSION,
    recipe,
    papers: toTable(papers),
    concepts: toTable(extraction.concepts),
    mentions: extraction.mentions,
    graph: { ...edges, ...layout, cluster },
    topics,
    report: { ...report, issues: [...issues, ...papers.flatMap(languageIssue)] },
  };
}

/** Extraction leaves papers in other languages alone; the report says which. */
function languageIssue(paper: Paper): readonly Issue[] {
  const { file, line } = paper.source;
  return isEnglish(paper) ? [] : [toIssue("paper-not-english", file, line, paper.title)];
}
