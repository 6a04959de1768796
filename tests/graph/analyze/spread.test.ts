import { expect, test } from "vitest";
import { removeOverlaps } from "../../../graph/analyze/overlap.ts";
import { seededDraw } from "../../../graph/analyze/random.ts";
import { spreadHeaps } from "../../../graph/analyze/spread.ts";

const COUNT = 6000;
const RADIUS = 4;

/** Two topics of 3,000 discs, all on two heaps ten radii wide, 400 apart. */
function heaps() {
  const draw = seededDraw(7);
  const cluster = Int32Array.from({ length: COUNT }, (_, i) => i % 2);
  const x = Float64Array.from({ length: COUNT }, (_, i) => 400 * (i % 2) + draw(1000) / 25);
  const y = Float64Array.from({ length: COUNT }, () => draw(1000) / 25);
  return { points: { x, y }, cluster, radius: new Float64Array(COUNT).fill(RADIUS) };
}

/** Share of discs whose middle lies within another disc. */
function covered({ x, y }: ReturnType<typeof heaps>["points"]): number {
  let count = 0;
  for (let a = 0; a < COUNT; a++)
    for (let b = 0; b < COUNT; b++)
      if (a !== b && Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) < RADIUS) {
        count++;
        break;
      }
  return count / COUNT;
}

test("heaps are loosened where a few passes over single discs do little", () => {
  const alone = heaps();
  removeOverlaps(alone.points, alone.radius, alone.cluster, 8);
  const spread = heaps();
  spreadHeaps(spread.points, spread.radius, spread.cluster);
  removeOverlaps(spread.points, spread.radius, spread.cluster, 8);
  expect(covered(alone.points)).toBeGreaterThan(0.9);
  expect(covered(spread.points)).toBeLessThan(0.1);
});

test("what has room stays where it is, to the bit", () => {
  const side = 80;
  const x = Float64Array.from({ length: side * side }, (_, i) => (i % side) * 40);
  const y = Float64Array.from({ length: side * side }, (_, i) => Math.floor(i / side) * 40);
  const before = { x: x.slice(), y: y.slice() };
  spreadHeaps({ x, y }, new Float64Array(side * side).fill(1), new Int32Array(side * side));
  expect({ x, y }).toEqual(before);
});
