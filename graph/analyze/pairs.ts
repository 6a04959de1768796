/** Why two papers, or two concepts, are joined: what both have. */
import { type Adjacency, groupOf } from "../map.ts";
import type { GraphColumns } from "../model.ts";

export interface SharedConcept {
  readonly concept: number;
  /** Its part of the cosine of the papers' edge weights, > 0. */
  readonly share: number;
}
export interface SharedPaper {
  readonly paper: number;
  /** Product of the weights of both concepts in it, > 0: how much of the paper is about both. */
  readonly weight: number;
}

/**
 * The concepts two papers share, by falling share, ties by row. The shares add up to the strength of the papers'
 * edge in the projection onto papers, but for rounding.
 */
export function sharedConcepts(
  { edgeConcept, edgeWeight }: GraphColumns,
  { byPaper }: Adjacency,
  paper: number,
  other: number,
): readonly SharedConcept[] {
  const weights = new Map<number, number>();
  let square = 0;
  for (const edge of groupOf(byPaper, paper)) {
    weights.set(edgeConcept[edge]!, edgeWeight[edge]!);
    square += edgeWeight[edge]! ** 2;
  }
  let otherSquare = 0;
  const shared: { concept: number; product: number }[] = [];
  for (const edge of groupOf(byPaper, other)) {
    otherSquare += edgeWeight[edge]! ** 2;
    const weight = weights.get(edgeConcept[edge]!);
    if (weight !== undefined)
      shared.push({ concept: edgeConcept[edge]!, product: weight * edgeWeight[edge]! });
  }
  const length = Math.sqrt(square * otherSquare);
  return shared
    .map(({ concept, product }) => ({ concept, share: product / length }))
    .sort((a, b) => b.share - a.share || a.concept - b.concept);
}

/** The papers that have both concepts, those most about both first, ties by row. */
export function sharedPapers(
  { edgePaper, edgeWeight }: GraphColumns,
  { byConcept }: Adjacency,
  concept: number,
  other: number,
): readonly SharedPaper[] {
  const weights = new Map<number, number>();
  for (const edge of groupOf(byConcept, concept)) weights.set(edgePaper[edge]!, edgeWeight[edge]!);
  const shared: SharedPaper[] = [];
  for (const edge of groupOf(byConcept, other)) {
    const weight = weights.get(edgePaper[edge]!);
    if (weight !== undefined) shared.push({ paper: edgePaper[edge]!, weight: weight * edgeWeight[edge]! });
  }
  return shared.sort((a, b) => b.weight - a.weight || a.paper - b.paper);
}
