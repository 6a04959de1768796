/** The link under the pointer. */
import type { GraphColumns } from "../../graph/index.ts";
import type { Links } from "./links.ts";
import type { Point, View } from "./view.ts";

/**
 * The nearest of some links within `tolerance` pixels of a point of the screen, or null; of equally near ones
 * the last. Looks at each of them: some 0.2 ms for 40,000, less than a grid would need to be kept in step.
 */
export function nearestLink(
  { x, y }: GraphColumns,
  { source, target }: Links,
  rows: ArrayLike<number>,
  view: View,
  point: Point,
  tolerance: number,
): number | null {
  const px = view.center.x + (point.x - view.width / 2) / view.zoom;
  const py = view.center.y - (point.y - view.height / 2) / view.zoom;
  const reach = tolerance / view.zoom;
  let best: number | null = null;
  let bestSquare = reach * reach;
  for (let i = 0; i < rows.length; i++) {
    const link = rows[i]!;
    const one = source[link]!;
    const other = target[link]!;
    const ax = x[one]!;
    const bx = x[other]!;
    if ((ax < px - reach && bx < px - reach) || (ax > px + reach && bx > px + reach)) continue;
    const ay = y[one]!;
    const by = y[other]!;
    if ((ay < py - reach && by < py - reach) || (ay > py + reach && by > py + reach)) continue;
    const dx = bx - ax;
    const dy = by - ay;
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / square));
    const offX = ax + along * dx - px;
    const offY = ay + along * dy - py;
    const distance = offX * offX + offY * offY;
    if (distance <= bestSquare) {
      best = link;
      bestSquare = distance;
    }
  }
  return best;
}
