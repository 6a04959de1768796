/** How many papers a choice in a filter would leave, given all the other filters. */
import { applyFilters, type Filters, groupOf } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";

/**
 * Papers that pass all filters but the one named, by topic or venue. Pinned papers are not counted: they are
 * shown whatever one chooses. Linear in nodes and edges.
 *
 * @returns papers of each row, and at the end those that have no topic or venue
 */
export function facetCounts(loaded: LoadedMap, filters: Filters, facet: "topics" | "venues"): Uint32Array {
  const { map, facets } = loaded;
  const passes = papersPassing(loaded, { ...filters, [facet]: null });
  const rows = facet === "topics" ? map.graph.cluster : facets.venue;
  const count = facet === "topics" ? map.topics.length : facets.venues.length;
  const papers = new Uint32Array(count + 1);
  for (let paper = 0; paper < passes.length; paper++) {
    const row = rows[paper]!;
    if (passes[paper] === 1) papers[row < 0 ? count : row]!++;
  }
  return papers;
}

export interface ConceptCounts {
  /** Papers that have the concept, whatever other concepts are picked. */
  readonly alone: (concept: number) => number;
  /** Papers that were left if the concept, not picked yet, were picked too. */
  readonly added: (concept: number) => number;
}

/** The same for concepts; linear in nodes and edges once, and in its papers for each concept asked about. */
export function conceptCounts(loaded: LoadedMap, filters: Filters): ConceptCounts {
  const { graph } = loaded.map;
  const others = papersPassing(loaded, { ...filters, concepts: null });
  const now = filters.concepts === null ? others : papersPassing(loaded, filters);
  const left = now.reduce((sum, passes) => sum + passes, 0);
  const papers = (concept: number) =>
    concept < graph.conceptCount ? groupOf(loaded.adjacency.byConcept, concept) : new Uint32Array();
  const having = (concept: number, counts: (paper: number) => boolean) =>
    papers(concept).reduce((sum, edge) => sum + Number(counts(graph.edgePaper[edge]!)), 0);
  return {
    alone: (concept) => having(concept, (paper) => others[paper] === 1),
    added: (concept) =>
      filters.concepts?.mode === "any"
        ? left + having(concept, (paper) => others[paper] === 1 && now[paper] === 0)
        : having(concept, (paper) => now[paper] === 1),
  };
}

/** 1 for each paper that passes; what is pinned does not pass by that alone. */
function papersPassing({ map, adjacency, facets }: LoadedMap, filters: Filters): Uint8Array {
  const { nodes } = applyFilters(map.graph, adjacency, facets, { ...filters, pinned: [] });
  return nodes.subarray(0, map.graph.paperCount);
}
