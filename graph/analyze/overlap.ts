/** Push discs apart that cover each other, moving as little as possible. */
import type { Points } from "./shape.ts";

/** Topics are told apart by the space around them. */
const BETWEEN_TOPICS = 1.3;

/**
 * Move overlapping discs apart, each by half of what is missing, over and over. Changes `points`.
 *
 * A grid with cells of the largest diameter finds the pairs; a pass is linear in discs as long as they are
 * not all on one heap. Points in the very same place are parted in a direction taken from their row.
 *
 * @param cluster topic of each disc: between different ones there is `BETWEEN_TOPICS` times the distance
 * @param passes at most; ends early once nothing overlaps
 */
export function removeOverlaps(
  { x, y }: Points,
  radius: Float64Array,
  cluster: Int32Array,
  passes: number,
): void {
  const count = x.length;
  const largest = radius.reduce((most, r) => Math.max(most, r), 0);
  if (count < 2 || largest === 0) return;
  for (let pass = 0; pass < passes; pass++) {
    const { starts, members, columns, rows, cellOf } = gridOf({ x, y }, 2 * largest * BETWEEN_TOPICS);
    let moved = false;
    for (let a = 0; a < count; a++) {
      const column = cellOf[a]! % columns;
      const row = (cellOf[a]! - column) / columns;
      const left = Math.max(0, column - 1);
      const right = Math.min(columns - 1, column + 1);
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++)
        for (let m = starts[r * columns + left]!; m < starts[r * columns + right + 1]!; m++) {
          const b = members[m]!;
          if (b <= a) continue;
          const dx = x[b]! - x[a]!;
          const dy = y[b]! - y[a]!;
          const square = dx * dx + dy * dy;
          const apart = cluster[a] === cluster[b] ? 1 : BETWEEN_TOPICS;
          const wanted = (radius[a]! + radius[b]!) * apart;
          if (square >= wanted * wanted * 0.999999) continue;
          moved = true;
          part(a, b, dx, dy, wanted);
        }
    }
    if (!moved) return;
  }

  function part(a: number, b: number, dx: number, dy: number, wanted: number): void {
    let distance = Math.sqrt(dx * dx + dy * dy);
    if (distance === 0) {
      dx = ((a * 7 + b * 3) % 11) - 5.5;
      dy = ((a * 5 + b * 9) % 13) - 6.5;
      const tiny = (0.001 * wanted) / Math.sqrt(dx * dx + dy * dy);
      dx *= tiny;
      dy *= tiny;
      distance = 0.001 * wanted;
    }
    const push = ((wanted - distance) / distance) * 0.5;
    x[a]! -= dx * push;
    y[a]! -= dy * push;
    x[b]! += dx * push;
    y[b]! += dy * push;
  }
}

/** Points by square cells; positions are those at the time of making. */
function gridOf({ x, y }: Points, cell: number) {
  const count = x.length;
  let left = x[0]!;
  let bottom = y[0]!;
  let right = left;
  let top = bottom;
  for (let i = 1; i < count; i++) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    bottom = Math.min(bottom, y[i]!);
    top = Math.max(top, y[i]!);
  }
  // Not more cells than points need, however thinly they are spread.
  const side = Math.max(cell, Math.max(right - left, top - bottom) / 1024);
  const columns = Math.floor((right - left) / side) + 1;
  const rows = Math.floor((top - bottom) / side) + 1;
  const cellOf = Uint32Array.from(
    x,
    (value, i) => Math.floor((y[i]! - bottom) / side) * columns + Math.floor((value - left) / side),
  );
  const starts = new Uint32Array(columns * rows + 1);
  for (const c of cellOf) starts[c + 1]!++;
  for (let c = 0; c < columns * rows; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice();
  const members = new Uint32Array(count);
  for (let i = 0; i < count; i++) members[next[cellOf[i]!]!++] = i;
  // Cells of a row stand side by side, so three neighbors in a row are one run of members.
  return { starts, members, columns, rows, cellOf };
}
