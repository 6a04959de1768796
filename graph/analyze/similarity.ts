/** Which papers resemble each other, from the concepts they share. */
import { groupRows } from "../map.ts";
import type { EdgeColumns } from "../model.ts";

/** The nearest others of each paper, best first. Place p × k + j holds neighbor j of paper p; -1 past the last. */
export interface Neighbors {
  readonly k: number;
  readonly paper: Int32Array;
  /** Score of `relatedPapers`: 0 < similarity ≤ 1, but for rounding. */
  readonly similarity: Float64Array;
}

/** Papers looked at for one paper, by way of its weightiest concepts: keeps 100,000 papers affordable. */
const MOST_VISITS = 2_000;

/**
 * The `k` papers most similar to each, ties by row.
 *
 * Sums over an inverted index, so that only papers that share a concept are ever looked at: time grows with
 * the number of paths of length 2, 4 to 70 µs a paper. Exact, unless a paper's concepts lead to more than
 * `MOST_VISITS` papers: then its least weighty concepts are left out.
 *
 * @param onPaper called with the number of papers done, now and then
 */
export function nearestPapers(edges: EdgeColumns, k: number, onPaper?: (done: number) => void): Neighbors {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = edges;
  const byPaper = groupRows(edgePaper, paperCount);
  const byConcept = groupRows(edgeConcept, conceptCount);
  const root = Float64Array.from(edges.edgeWeight, Math.sqrt);
  const paper = new Int32Array(paperCount * k).fill(-1);
  const similarity = new Float64Array(paperCount * k);
  const shared = new Float64Array(paperCount);
  const touched = new Uint32Array(paperCount);
  for (let p = 0; p < paperCount; p++) {
    let near = 0;
    let visits = 0;
    for (let r = byPaper.offsets[p]!; r < byPaper.offsets[p + 1]!; r++) {
      const edge = byPaper.rows[r]!;
      const concept = edgeConcept[edge]!;
      const start = byConcept.offsets[concept]!;
      const end = byConcept.offsets[concept + 1]!;
      visits += end - start;
      if (visits > MOST_VISITS && near > 0) break;
      for (let s = start; s < end; s++) {
        const back = byConcept.rows[s]!;
        const other = edgePaper[back]!;
        if (shared[other] === 0) touched[near++] = other;
        shared[other]! += root[edge]! * root[back]!;
      }
    }
    let kept = 0;
    for (let t = 0; t < near; t++) {
      const other = touched[t]!;
      const score = shared[other]!;
      shared[other] = 0;
      if (other === p) continue;
      let place = kept < k ? kept++ : k;
      while (place > 0 && isBetter(score, other, p * k + place - 1)) {
        if (place < k) {
          paper[p * k + place] = paper[p * k + place - 1]!;
          similarity[p * k + place] = similarity[p * k + place - 1]!;
        }
        place--;
      }
      if (place === k) continue;
      paper[p * k + place] = other;
      similarity[p * k + place] = score;
    }
    if (p % 256 === 0) onPaper?.(p);
  }
  return { k, paper, similarity };

  function isBetter(score: number, other: number, than: number): boolean {
    return score > similarity[than]! || (score === similarity[than] && other < paper[than]!);
  }
}
