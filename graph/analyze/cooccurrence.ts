/** Which concepts meet in papers, as a weighted graph of concepts. */
import { naturalLog } from "../logarithm.ts";
import { groupRows } from "../map.ts";
import type { EdgeColumns } from "../model.ts";
import type { WeightedGraph } from "./communities.ts";

/**
 * Concepts joined by the papers in which they meet.
 *
 * A paper hands out one unit of weight, so that long papers do not drown short ones (fractional counting,
 * Perianes-Rodriguez, Waltman & van Eck 2016, doi:10.1016/j.joi.2016.10.006): each pair of its concepts gets
 * a part in proportion to the product of their rarities, ln(1 + papers / papers with it).
 *
 * Time and memory grow with the number of pairs, papers × (concepts per paper)².
 */
export function cooccurrenceOf(edges: EdgeColumns): WeightedGraph {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = edges;
  const byPaper = groupRows(edgePaper, paperCount);
  const byConcept = groupRows(edgeConcept, conceptCount);
  const rarity = Float64Array.from({ length: conceptCount }, (_, c) =>
    naturalLog(1 + paperCount / Math.max(1, byConcept.offsets[c + 1]! - byConcept.offsets[c]!)),
  );
  const pairSum = pairSums(edges, rarity);
  const together = new Float64Array(conceptCount);
  const touched = new Uint32Array(conceptCount);

  /** Sums the pairs of one concept into `together`; returns how many others it meets. */
  const gather = (concept: number): number => {
    let near = 0;
    for (let r = byConcept.offsets[concept]!; r < byConcept.offsets[concept + 1]!; r++) {
      const paper = edgePaper[byConcept.rows[r]!]!;
      const part = rarity[concept]! / pairSum[paper]!;
      for (let s = byPaper.offsets[paper]!; s < byPaper.offsets[paper + 1]!; s++) {
        const other = edgeConcept[byPaper.rows[s]!]!;
        if (other === concept) continue;
        if (together[other] === 0) touched[near++] = other;
        together[other]! += part * rarity[other]!;
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

/** For each paper the sum of the products of rarities over all pairs of its concepts. */
function pairSums({ paperCount, edgePaper, edgeConcept }: EdgeColumns, rarity: Float64Array): Float64Array {
  const sum = new Float64Array(paperCount);
  const squares = new Float64Array(paperCount);
  edgePaper.forEach((paper, edge) => {
    const r = rarity[edgeConcept[edge]!]!;
    sum[paper]! += r;
    squares[paper]! += r * r;
  });
  return sum.map((s, paper) => (s * s - squares[paper]!) / 2);
}
