/** Papers that bridge topics: whose concepts lie in several of them. */
import { type Adjacency, groupOf } from "../map.ts";
import type { GraphColumns } from "../model.ts";

/** A topic's part of a paper's concepts. */
export interface TopicPart {
  /** Row of the topic. */
  readonly topic: number;
  /** Part of the paper's concept weight on concepts of this topic, 0 to 1. */
  readonly share: number;
}
export interface Bridge {
  readonly paper: number;
  /** Participation coefficient, 0 (one topic) to 1 − 1/topics. */
  readonly participation: number;
  /** By falling share, ties by row; at least two. */
  readonly topics: readonly TopicPart[];
}

/** A topic counts as one end of a bridge if at least this share of the paper lies in it … */
const LEAST_SHARE = 0.2;
/** … on at least so many concepts. */
const LEAST_CONCEPTS = 2;

/**
 * Papers by how evenly their concepts are spread over topics: 1 − Σ share² (the participation coefficient of
 * Guimerà & Amaral 2005, doi:10.1038/nature03288, over the paper's edge weights). Only papers with two topics
 * that each hold a fifth of the paper and two of its concepts. Ties by row. Linear in edges.
 *
 * @param limit how many at most, an integer ≥ 0
 */
export function findBridges(
  { paperCount, edgeConcept, edgeWeight, cluster }: GraphColumns,
  { byPaper }: Adjacency,
  limit: number,
): readonly Bridge[] {
  const bridges: Bridge[] = [];
  for (let paper = 0; paper < paperCount; paper++) {
    const parts = new Map<number, { weight: number; concepts: number }>();
    let whole = 0;
    for (const edge of groupOf(byPaper, paper)) {
      const topic = cluster[paperCount + edgeConcept[edge]!]!;
      const part = parts.get(topic) ?? { weight: 0, concepts: 0 };
      whole += edgeWeight[edge]!;
      parts.set(topic, { weight: part.weight + edgeWeight[edge]!, concepts: part.concepts + 1 });
    }
    const ends = [...parts].filter(
      ([topic, { weight, concepts }]) =>
        topic >= 0 && weight >= LEAST_SHARE * whole && concepts >= LEAST_CONCEPTS,
    );
    if (ends.length < 2) continue;
    let squares = 0;
    for (const { weight } of parts.values()) squares += (weight / whole) ** 2;
    const topics = [...parts]
      .filter(([topic]) => topic >= 0)
      .map(([topic, { weight }]) => ({ topic, share: weight / whole }))
      .sort((a, b) => b.share - a.share || a.topic - b.topic);
    bridges.push({ paper, participation: 1 - squares, topics });
  }
  return bridges.sort((a, b) => b.participation - a.participation || a.paper - b.paper).slice(0, limit);
}
