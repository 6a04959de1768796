/** What the page looks up in a map, made in the worker so that the page's thread has no part in it. */
import {
  type Adjacency,
  adjacencyOf,
  facetsOf,
  type Groups,
  groupRows,
  type PaperFacets,
  type PaperMap,
  rowCount,
} from "../../graph/index.ts";

export interface LookUps {
  readonly adjacency: Adjacency;
  readonly facets: PaperFacets;
  /** Mentions by paper and by concept: rows of `map.mentions`. */
  readonly mentionsByPaper: Groups;
  readonly mentionsByConcept: Groups;
}

/** Linear in papers, which are parsed, edges and mentions. */
export function lookUpsOf(map: PaperMap): LookUps {
  return {
    adjacency: adjacencyOf(map.graph),
    facets: facetsOf(map),
    mentionsByPaper: groupRows(map.mentions.paper, rowCount(map.papers)),
    mentionsByConcept: groupRows(map.mentions.concept, rowCount(map.concepts)),
  };
}

/** All columns of it, to be handed over. */
export function columnsOfLookUps({ adjacency, facets, ...mentions }: LookUps): readonly ArrayBufferView[] {
  const groups = [
    adjacency.byPaper,
    adjacency.byConcept,
    mentions.mentionsByPaper,
    mentions.mentionsByConcept,
  ];
  return [
    facets.year,
    facets.yearInferred,
    facets.venue,
    ...groups.flatMap(({ offsets, rows }) => [offsets, rows]),
  ];
}
