/** What joins a paper and a concept that it names. */
import { type Adjacency, type GraphColumns, groupOf } from "../../graph/index.ts";

export interface Tie {
  /** Of the weight of all the paper's concepts on the map, 0 to 1. */
  readonly share: number;
  /** Place among the paper's concepts by weight, 1 the heaviest. */
  readonly rank: number;
  /** Concepts of the paper on the map. */
  readonly of: number;
  /** How often the paper names it. */
  readonly mentions: number;
}

/** Null if the paper does not name the concept. */
export function findTie(
  { edgeConcept, edgeWeight, edgeMentions }: GraphColumns,
  { byPaper }: Adjacency,
  paper: number,
  concept: number,
): Tie | null {
  const edges = groupOf(byPaper, paper);
  const edge = edges.find((each) => edgeConcept[each] === concept);
  if (edge === undefined) return null;
  const weight = edgeWeight[edge]!;
  const all = edges.reduce((sum, each) => sum + edgeWeight[each]!, 0);
  const heavier = edges.filter((each) => edgeWeight[each]! > weight).length;
  return {
    share: all === 0 ? 0 : weight / all,
    rank: heavier + 1,
    of: edges.length,
    mentions: edgeMentions[edge]!,
  };
}
