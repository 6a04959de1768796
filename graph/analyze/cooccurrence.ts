/** Which concepts meet in papers, as a weighted graph of concepts. */
import { type Groups, groupRows } from "../map.ts";
import type { EdgeColumns } from "../model.ts";
import type { WeightedGraph } from "./communities.ts";

/**
 * Concepts joined by the papers in which they meet.
 *
 * A paper with n concepts gives each pair 1 / (n − 1), so that every concept of a paper hands out one
 * unit and long papers do not drown short ones: fractional counting, Perianes-Rodriguez, Waltman &
 * van Eck (2016), doi:10.1016/j.joi.2016.10.006.
 *
 * Time and memory grow with the number of pairs, papers × (concepts per paper)².
 */
export function cooccurrenceOf(edges: EdgeColumns): WeightedGraph {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = edges;
  const byPaper = groupRows(edgePaper, paperCount);
  const byConcept = groupRows(edgeConcept, conceptCount);
  const size = (paper: number) => byPaper.offsets[paper + 1]! - byPaper.offsets[paper]!;
  const together = new Float64Array(conceptCount);
  const touched = new Uint32Array(conceptCount);

  /** Sums the pairs of one concept into `together`; returns how many others it meets. */
  const gather = (concept: number): number => {
    let near = 0;
    for (const paper of papersOf(byConcept, edgePaper, concept)) {
      const share = 1 / (size(paper) - 1);
      for (let r = byPaper.offsets[paper]!; r < byPaper.offsets[paper + 1]!; r++) {
        const other = edgeConcept[byPaper.rows[r]!]!;
        if (other === concept) continue;
        if (together[other] === 0) touched[near++] = other;
        together[other]! += share;
      }
    }
    return near;
  };

  // Twice through, to count and to fill: less memory than growing lists of unknown length.
  const offsets = new Uint32Array(conceptCount + 1);
  for (let c = 0; c < conceptCount; c++) {
    const near = gather(c);
    for (let k = 0; k < near; k++) together[touched[k]!] = 0;
    offsets[c + 1] = offsets[c]! + near;
  }
  const neighbors = new Uint32Array(offsets[conceptCount]!);
  const weights = new Float64Array(offsets[conceptCount]!);
  for (let c = 0; c < conceptCount; c++) {
    const near = gather(c);
    const row = touched.subarray(0, near).sort();
    row.forEach((other, k) => {
      neighbors[offsets[c]! + k] = other;
      weights[offsets[c]! + k] = together[other]!;
      together[other] = 0;
    });
  }
  return { offsets, neighbors, weights };
}

function* papersOf(byConcept: Groups, edgePaper: Uint32Array, concept: number): Generator<number> {
  for (let r = byConcept.offsets[concept]!; r < byConcept.offsets[concept + 1]!; r++)
    yield edgePaper[byConcept.rows[r]!]!;
}
