/**
 * The papers most like a paper by the concepts they share, found without looking at every paper that names a
 * frequent one: rare concepts go first, and the long lists of the rest are left out as soon as none but papers
 * already met can be among the nearest (the idea of MaxScore: H. Turtle, J. Flood, "Query evaluation: strategies
 * and optimizations", 1995). Nothing is left to chance by it: the result is that of the full search.
 */
import { type Groups, groupOf } from "./map.ts";

export interface NearPaper {
  readonly paper: number;
  /** Concepts that both have. */
  readonly shared: number;
  /** Cosine of their weights, ≤ 1. */
  readonly strength: number;
}

/** Edges of the graph and weights scaled to length 1 a paper. */
export interface WeightedEdges {
  readonly edgePaper: Uint32Array;
  readonly edgeConcept: Uint32Array;
  readonly unit: Float64Array;
  /** A paper's edges by ascending concept. */
  readonly byPaper: Groups;
  readonly byConcept: Groups;
}

/** More than sums in another order may differ by. */
const ROUNDING = 1e-9;

/** @returns a search for the `top` nearest of a paper, the nearest first, equal ones by row */
export function nearPapersIn(edges: WeightedEdges, top: number): (paper: number) => readonly NearPaper[] {
  const { edgePaper, edgeConcept, unit, byPaper, byConcept } = edges;
  const paperCount = byPaper.offsets.length - 1;
  const most = new Float64Array(byConcept.offsets.length - 1);
  for (let edge = 0; edge < unit.length; edge++)
    most[edgeConcept[edge]!] = Math.max(most[edgeConcept[edge]!]!, unit[edge]!);
  const lengthOf = (edge: number) =>
    byConcept.offsets[edgeConcept[edge]! + 1]! - byConcept.offsets[edgeConcept[edge]!]!;
  /** Of the paper asked for: its weight at each concept; summed for the papers met, which are listed. */
  const own = new Float64Array(most.length);
  const sums = new Float64Array(paperCount);
  const met = new Uint32Array(paperCount);

  return (paper) => {
    const ownEdges = [...groupOf(byPaper, paper)].sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
    /** What is left of the paper's length, and of what its concepts weigh anywhere: either bounds what can come. */
    let square = 1;
    let linear = ownEdges.reduce((sum, edge) => sum + unit[edge]! * most[edgeConcept[edge]!]!, 0);
    const rest = () => Math.min(Math.sqrt(Math.max(square, 0)), Math.max(linear, 0));
    let count = 0;
    for (const edge of ownEdges) {
      if (count >= top && count < lengthOf(edge) && kthOf(sums, met, count, top) > rest() + ROUNDING) break;
      const weight = unit[edge]!;
      const concept = edgeConcept[edge]!;
      const { offsets, rows } = byConcept;
      for (let at = offsets[concept]!; at < offsets[concept + 1]!; at++) {
        const back = rows[at]!;
        const other = edgePaper[back]!;
        if (other === paper) continue;
        if (sums[other] === 0) met[count++] = other;
        sums[other]! += weight * unit[back]!;
      }
      square -= weight * weight;
      linear -= weight * most[concept]!;
    }
    const least = count > top ? kthOf(sums, met, count, top) - rest() - 2 * ROUNDING : 0;
    for (const edge of ownEdges) own[edgeConcept[edge]!] = unit[edge]!;
    const found: NearPaper[] = [];
    for (let i = 0; i < count; i++) {
      const other = met[i]!;
      if (sums[other]! >= least) found.push(exact(other));
      sums[other] = 0;
    }
    for (const edge of ownEdges) own[edgeConcept[edge]!] = 0;
    return found.sort((a, b) => b.strength - a.strength || a.paper - b.paper).slice(0, top);
  };

  /** Summed by ascending concept: both ends of a pair come to the same bits. */
  function exact(paper: number): NearPaper {
    let shared = 0;
    let cosine = 0;
    for (const edge of groupOf(byPaper, paper)) {
      const weight = own[edgeConcept[edge]!]!;
      if (weight === 0) continue;
      shared++;
      cosine += weight * unit[edge]!;
    }
    // A sum of rounded products may pass 1 by its last digit.
    return { paper, shared, strength: Math.min(cosine, 1) };
  }
}

/** The k-th largest sum of those met, of which there are at least k. */
function kthOf(sums: Float64Array, met: Uint32Array, count: number, k: number): number {
  const largest = new Float64Array(k);
  for (let i = 0; i < count; i++) {
    const sum = sums[met[i]!]!;
    if (sum <= largest[k - 1]!) continue;
    let at = k - 1;
    for (; at > 0 && largest[at - 1]! < sum; at--) largest[at] = largest[at - 1]!;
    largest[at] = sum;
  }
  return largest[k - 1]!;
}
