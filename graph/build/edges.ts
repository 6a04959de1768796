/** Links of the extraction → weighted edges of the bipartite graph. */
import { naturalLog } from "../logarithm.ts";
import type { EdgeColumns, Extraction, LinkColumns, MentionColumns, Recipe } from "../model.ts";

/** With fewer papers than this every concept goes on the map: hardly any would be shared. */
const SMALL_CORPUS = 12;

/** How many papers must mention a concept for it to be on the map: the recipe's number, in a small corpus 1. */
export function effectiveMinDocuments(paperCount: number, recipe: Pick<Recipe, "minDocuments">): number {
  return paperCount < SMALL_CORPUS ? 1 : recipe.minDocuments;
}

/**
 * Build the edges between papers and the concepts frequent enough to be on the map.
 *
 * Weight of an edge: the concept's salience in the paper times ln(1 + papers / document frequency), the
 * smoothed inverse document frequency, as a share of the paper's sum: what is everywhere links little.
 * The concepts on the map are a prefix of the concept table, which falls by document frequency.
 * Linear in links and mentions.
 */
export function buildEdges(
  paperCount: number,
  extraction: Extraction,
  recipe: Pick<Recipe, "minDocuments">,
): EdgeColumns {
  const { concepts, links, mentions } = extraction;
  const minimum = effectiveMinDocuments(paperCount, recipe);
  const firstRare = concepts.findIndex((concept) => concept.documentFrequency < minimum);
  const conceptCount = firstRare < 0 ? concepts.length : firstRare;
  const rarity = Float64Array.from({ length: conceptCount }, (_, c) =>
    naturalLog(1 + paperCount / Math.max(1, concepts[c]!.documentFrequency)),
  );

  let edgeCount = 0;
  for (const concept of links.concept) if (concept < conceptCount) edgeCount++;
  const edges = {
    paperCount,
    conceptCount,
    edgePaper: new Uint32Array(edgeCount),
    edgeConcept: new Uint32Array(edgeCount),
    edgeWeight: new Float32Array(edgeCount),
    edgeMentions: new Uint32Array(edgeCount),
  };
  const counter = mentionCounter(mentions, concepts.length);
  let out = 0;
  for (let start = 0, end = 0; start < links.paper.length; start = end) {
    const paper = links.paper[start]!;
    while (end < links.paper.length && links.paper[end] === paper) end++;
    const countOf = counter(paper);
    for (const { concept, weight } of weightsOfPaper(links, start, end, rarity)) {
      edges.edgePaper[out] = paper;
      edges.edgeConcept[out] = concept;
      edges.edgeWeight[out] = weight;
      // A concept known from the authors' keywords alone has no mention in the text: it counts as one.
      edges.edgeMentions[out] = Math.max(1, countOf(concept));
      out++;
    }
  }
  return edges;
}

/** The smallest normal 32-bit float: keeps a weight above zero where its share would vanish. */
const SMALLEST = 2 ** -126;

function weightsOfPaper(
  links: LinkColumns,
  start: number,
  end: number,
  rarity: Float64Array,
): readonly { concept: number; weight: number }[] {
  const edges: { concept: number; weight: number }[] = [];
  let sum = 0;
  for (let i = start; i < end; i++) {
    const concept = links.concept[i]!;
    if (concept >= rarity.length) continue;
    const weight = links.salience[i]! * rarity[concept]!;
    edges.push({ concept, weight });
    sum += weight;
  }
  // Rounded to the column's precision before sorting, so that the column itself is sorted.
  for (const edge of edges) edge.weight = Math.fround(Math.max(edge.weight / sum, SMALLEST));
  return edges.sort((a, b) => b.weight - a.weight || a.concept - b.concept);
}

/** Counts mentions paper by paper, papers ascending, in one walk over the columns. */
function mentionCounter(
  mentions: MentionColumns,
  conceptCount: number,
): (paper: number) => (concept: number) => number {
  const counts = new Uint32Array(conceptCount);
  let start = 0;
  let end = 0;
  return (paper) => {
    for (let i = start; i < end; i++) counts[mentions.concept[i]!] = 0;
    start = end;
    while (start < mentions.paper.length && mentions.paper[start]! < paper) start++;
    end = start;
    for (; end < mentions.paper.length && mentions.paper[end] === paper; end++)
      counts[mentions.concept[end]!]!++;
    return (concept) => counts[concept]!;
  };
}
