/** A small made-up map drawn by numbers alone: positions, sizes and edges as a test wants them. */
import type { GraphColumns } from "../../graph/model.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly cluster?: number;
}

/** @param edges paper, concept and weight; sorted by paper, then falling weight, as in every map */
export function graphOf(
  papers: readonly Spot[],
  concepts: readonly Spot[],
  edges: readonly (readonly [paper: number, concept: number, weight?: number])[],
): GraphColumns {
  const spots = [...papers, ...concepts];
  return {
    paperCount: papers.length,
    conceptCount: concepts.length,
    edgePaper: Uint32Array.from(edges, ([paper]) => paper),
    edgeConcept: Uint32Array.from(edges, ([, concept]) => concept),
    edgeWeight: Float32Array.from(edges, ([, , weight]) => weight ?? 1),
    edgeMentions: new Uint32Array(edges.length).fill(1),
    x: Float32Array.from(spots, ({ x }) => x),
    y: Float32Array.from(spots, ({ y }) => y),
    size: Float32Array.from(spots, ({ size }) => size ?? 4),
    cluster: Int32Array.from(spots, ({ cluster }) => cluster ?? 0),
  };
}
