/** Papers that share no concept stand apart, in rows below the map: they get a caption. */
import type { PaperMap } from "../../model.ts";
import type { Placing } from "./sheet.ts";

export interface Apart {
  readonly text: string;
  /** Points: the middle of these papers, their upper and their lower edge. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** @returns null where every paper in the picture shares something, or none does; and in a part of a map */
export function apartIn(
  { graph, whole }: PaperMap,
  nodes: readonly number[],
  placing: Placing,
): Apart | null {
  if (whole !== undefined) return null; // in a part such papers may stand anywhere
  const { paperCount, edgePaper, x, y } = graph;
  const isJoined = new Uint8Array(paperCount);
  for (const paper of edgePaper) isJoined[paper] = 1;
  const papers = nodes.filter((node) => node < paperCount);
  const lone = papers.filter((paper) => isJoined[paper] === 0);
  if (lone.length === 0 || lone.length === papers.length) return null;
  const heights = lone.map((paper) => placing.y(y[paper]!));
  return {
    text:
      lone.length === 1 ? "1 paper that shares no concept" : `${lone.length} papers that share no concept`,
    x: lone.reduce((sum, paper) => sum + placing.x(x[paper]!), 0) / lone.length,
    top: heights.reduce((least, height) => Math.min(least, height), Infinity),
    bottom: heights.reduce((most, height) => Math.max(most, height), 0),
  };
}
