/** Which concepts occur together with one, more often than chance. */
import type { Adjacency } from "../map.ts";
import { groupOf } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { associationOf } from "../projections.ts";

export interface RelatedConcept {
  readonly concept: number;
  /** Papers that mention both, ≥ 1. */
  readonly together: number;
  /** `associationOf`: > 0; 1 is chance, 3 is three times as often. */
  readonly association: number;
}

/**
 * Rank the concepts that share papers with `concept`.
 *
 * @param limit how many to return at most, an integer ≥ 0
 * @returns by falling association, then papers together, then row
 * @throws {RangeError} if the concept is not on the map
 */
export function relatedConcepts(
  map: PaperMap,
  adjacency: Adjacency,
  concept: number,
  limit: number,
): readonly RelatedConcept[] {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = map.graph;
  if (!(concept >= 0 && concept < conceptCount))
    throw new RangeError(`no concept ${concept} on a map of ${conceptCount}`);
  const together = new Map<number, number>();
  for (const edge of groupOf(adjacency.byConcept, concept))
    for (const other of groupOf(adjacency.byPaper, edgePaper[edge]!)) {
      const row = edgeConcept[other]!;
      if (row !== concept) together.set(row, (together.get(row) ?? 0) + 1);
    }
  const own = groupOf(adjacency.byConcept, concept).length;
  const related = [...together].map(([row, count]) => {
    const others = groupOf(adjacency.byConcept, row).length;
    return { concept: row, together: count, association: associationOf(count, own, others, paperCount) };
  });
  return related
    .sort((a, b) => b.association - a.association || b.together - a.together || a.concept - b.concept)
    .slice(0, limit);
}
