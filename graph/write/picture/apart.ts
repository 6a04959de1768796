/** Papers that share no concept stand apart, in rows below the map: they get a caption. */
import type { PaperMap } from "../../model.ts";
import type { Inks } from "./inks.ts";
import type { Text } from "./picture.ts";
import { textAt } from "./setText.ts";
import type { Placing, Sheet } from "./sheet.ts";

/** @returns null where every paper in the picture shares something, or none does; and in a part of a map */
export function captionOf(
  { graph, whole }: PaperMap,
  nodes: readonly number[],
  placing: Placing,
  { map, type }: Sheet,
  inks: Inks,
): Text | null {
  if (whole !== undefined) return null; // in a part such papers may stand anywhere
  const { paperCount, edgePaper, x, y } = graph;
  const isJoined = new Uint8Array(paperCount);
  for (const paper of edgePaper) isJoined[paper] = 1;
  const papers = nodes.filter((node) => node < paperCount);
  const lone = papers.filter((paper) => isJoined[paper] === 0);
  if (lone.length === 0 || lone.length === papers.length) return null;
  const sum = lone.reduce((total, paper) => total + placing.x(x[paper]!), 0);
  const lowest = lone.reduce((most, paper) => Math.max(most, placing.y(y[paper]!)), 0);
  const said =
    lone.length === 1 ? "1 paper that shares no concept" : `${lone.length} papers that share no concept`;
  const style = { face: "sans", size: 7.5 * type, color: inks.soft } as const;
  return textAt(
    said,
    sum / lone.length,
    Math.min(lowest + 16 * type, map.bottom + 8 * type),
    style,
    "middle",
  );
}
