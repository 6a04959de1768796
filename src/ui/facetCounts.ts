/** How many papers a choice in a filter would leave, given all the other filters. */
import { applyFilters, type Filters } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";

/**
 * Papers that pass all filters but the one named, by topic or venue. Pinned papers are not counted: they are
 * shown whatever one chooses. Linear in nodes and edges.
 *
 * @returns papers of each row, and at the end those that have no topic or venue
 */
export function facetCounts(
  { map, adjacency, facets }: LoadedMap,
  filters: Filters,
  facet: "topics" | "venues",
): Uint32Array {
  const others = { ...filters, [facet]: null, pinned: [] };
  const { nodes } = applyFilters(map.graph, adjacency, facets, others);
  const rows = facet === "topics" ? map.graph.cluster : facets.venue;
  const count = facet === "topics" ? map.topics.length : facets.venues.length;
  const papers = new Uint32Array(count + 1);
  for (let paper = 0; paper < map.graph.paperCount; paper++) {
    const row = rows[paper]!;
    if (nodes[paper] === 1) papers[row < 0 ? count : row]!++;
  }
  return papers;
}
