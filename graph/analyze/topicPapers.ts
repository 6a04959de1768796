/** The papers of a topic: which are at its heart, which hardly fit. */
import type { Adjacency } from "../map.ts";
import { groupOf } from "../map.ts";
import type { PaperMap } from "../model.ts";

export interface TopicPaper {
  readonly paper: number;
  /** Cosine of the paper's edge weights and the sum of all papers' of the topic, 0 to 1. */
  readonly centrality: number;
  /** Part of the paper's concept weight that lies on concepts of this topic, 0 to 1. */
  readonly share: number;
  /** That share against the best other topic's, 0 to 1: above 0.5 no other topic fits better. */
  readonly fit: number;
}

/**
 * The papers of a topic, most central first, ties by row. Linear in the edges of the topic's papers.
 *
 * @param limit how many to return at most
 * @throws {RangeError} if there is no such topic
 */
export function topicPapers(
  map: PaperMap,
  adjacency: Adjacency,
  topic: number,
  limit = Number.POSITIVE_INFINITY,
): readonly TopicPaper[] {
  if (map.topics[topic] === undefined) throw new RangeError(`no topic ${topic} of ${map.topics.length}`);
  const { paperCount, conceptCount, edgeConcept, edgeWeight, cluster } = map.graph;
  const papers = Array.from({ length: paperCount }, (_, p) => p).filter((p) => cluster[p] === topic);
  const profile = new Float64Array(conceptCount);
  for (const paper of papers)
    for (const edge of groupOf(adjacency.byPaper, paper)) profile[edgeConcept[edge]!]! += edgeWeight[edge]!;
  const profileLength = Math.sqrt(profile.reduce((sum, v) => sum + v * v, 0));

  const shares = new Float64Array(map.topics.length);
  const described = papers.map((paper) => {
    let product = 0;
    let square = 0;
    let sum = 0;
    shares.fill(0);
    for (const edge of groupOf(adjacency.byPaper, paper)) {
      const weight = edgeWeight[edge]!;
      const concept = edgeConcept[edge]!;
      product += weight * profile[concept]!;
      square += weight * weight;
      sum += weight;
      const home = cluster[paperCount + concept]!;
      if (home >= 0) shares[home]! += weight;
    }
    const own = shares[topic]!;
    const other = shares.reduce((most, share, t) => (t === topic ? most : Math.max(most, share)), 0);
    return {
      paper,
      centrality: sum > 0 ? Math.min(1, product / (Math.sqrt(square) * profileLength)) : 0,
      share: sum > 0 ? Math.min(1, own / sum) : 0,
      fit: own + other > 0 ? own / (own + other) : 0,
    };
  });
  return described.sort((a, b) => b.centrality - a.centrality || a.paper - b.paper).slice(0, limit);
}
