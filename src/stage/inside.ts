/** Nodes inside of a polygon drawn on the screen. */
import type { GraphColumns } from "../../graph/index.ts";
import { type Point, toScreenX, toScreenY, type View } from "./view.ts";

/** Visible nodes inside, ascending; a point is inside where a ray from it crosses the outline an odd number of times. */
export function nodesInside(
  { x, y }: GraphColumns,
  visible: Uint8Array,
  view: View,
  corners: readonly Point[],
): readonly number[] {
  const nodes: number[] = [];
  visible.forEach((is, node) => {
    if (is === 1 && isInside(toScreenX(view, x[node]!), toScreenY(view, y[node]!), corners)) nodes.push(node);
  });
  return nodes;
}

function isInside(x: number, y: number, corners: readonly Point[]): boolean {
  let inside = false;
  let before = corners.at(-1);
  for (const corner of corners) {
    if (
      before !== undefined &&
      corner.y > y !== before.y > y &&
      x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x
    )
      inside = !inside;
    before = corner;
  }
  return inside;
}
