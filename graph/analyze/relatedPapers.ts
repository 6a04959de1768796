/** Which papers are close to one, and why. */
import type { Adjacency } from "../map.ts";
import { groupOf } from "../map.ts";
import type { GraphColumns, PaperMap } from "../model.ts";

/** One reason why two papers are related. */
export interface Reason {
  /** Row of the shared concept. */
  readonly concept: number;
  /** Its part of the score, > 0. */
  readonly share: number;
}
export interface RelatedPaper {
  readonly paper: number;
  /** Sum of its reasons' shares, in their order: 0 < score ≤ 1, about. */
  readonly score: number;
  /** By falling share, ties by concept. */
  readonly reasons: readonly Reason[];
}

/**
 * Rank the papers that share concepts with `paper`.
 *
 * The score is the cosine of the two papers' edge weights; a shared concept's share in it is the product of
 * both weights over both lengths, so the shares sum to the score exactly. Weights hold the concept's rarity
 * already. Time grows with the number of papers that share a concept.
 *
 * @param limit how many to return at most, an integer ≥ 0
 * @returns by falling score, ties by row
 * @throws {RangeError} if there is no such paper
 */
export function relatedPapers(
  map: PaperMap,
  adjacency: Adjacency,
  paper: number,
  limit: number,
): readonly RelatedPaper[] {
  const { graph } = map;
  if (!(paper >= 0 && paper < graph.paperCount))
    throw new RangeError(`no paper ${paper} on a map of ${graph.paperCount}`);
  const scores = new Map<number, number>();
  for (const edge of groupOf(adjacency.byPaper, paper))
    for (const other of groupOf(adjacency.byConcept, graph.edgeConcept[edge]!)) {
      const row = graph.edgePaper[other]!;
      if (row !== paper)
        scores.set(row, (scores.get(row) ?? 0) + graph.edgeWeight[edge]! * graph.edgeWeight[other]!);
    }
  const own = lengthOf(graph, adjacency, paper);
  const ranked = [...scores].map(([row, product]) => ({
    row,
    score: product / (own * lengthOf(graph, adjacency, row)),
  }));
  ranked.sort((a, b) => b.score - a.score || a.row - b.row);
  return ranked.slice(0, limit).map(({ row }) => {
    const reasons = reasonsFor(graph, adjacency, paper, row);
    return { paper: row, score: reasons.reduce((sum, { share }) => sum + share, 0), reasons };
  });
}

function reasonsFor(graph: GraphColumns, adjacency: Adjacency, a: number, b: number): readonly Reason[] {
  const lengths = lengthOf(graph, adjacency, a) * lengthOf(graph, adjacency, b);
  const weights = new Map<number, number>();
  for (const edge of groupOf(adjacency.byPaper, a))
    weights.set(graph.edgeConcept[edge]!, graph.edgeWeight[edge]!);
  const reasons: Reason[] = [];
  for (const edge of groupOf(adjacency.byPaper, b)) {
    const concept = graph.edgeConcept[edge]!;
    const weight = weights.get(concept);
    if (weight !== undefined) reasons.push({ concept, share: (weight * graph.edgeWeight[edge]!) / lengths });
  }
  return reasons.sort((x, y) => y.share - x.share || x.concept - y.concept);
}

function lengthOf(graph: GraphColumns, adjacency: Adjacency, paper: number): number {
  let square = 0;
  for (const edge of groupOf(adjacency.byPaper, paper))
    square += graph.edgeWeight[edge]! * graph.edgeWeight[edge]!;
  return Math.sqrt(square);
}
