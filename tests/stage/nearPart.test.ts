import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPart } from "../../src/stage/NearPart.ts";
import type { View } from "../../src/stage/view.ts";

const whole = { minX: -1000, maxX: 1000, minY: -800, maxY: 800 };
const viewAt = (x: number, y: number, zoom: number): View => ({
  width: 1000,
  height: 800,
  insets: { left: 0, right: 0, top: 0, bottom: 0 },
  center: { x, y },
  zoom,
  closeness: zoom / 0.5,
  sizeScale: 1,
});
const views = fc
  .tuple(
    fc.integer({ min: -900, max: 900 }),
    fc.integer({ min: -700, max: 700 }),
    fc.integer({ min: 5, max: 400 }),
  )
  .map(([x, y, zoom]) => viewAt(x, y, zoom / 10));

test("from afar it is the whole, and from near the view lies within it, whatever was looked at before", () => {
  expect(nextPart(null, viewAt(0, 0, 0.5), whole)).toBeNull();
  fc.assert(
    fc.property(fc.array(views, { minLength: 1, maxLength: 8 }), (looked) => {
      let part: ReturnType<typeof nextPart> = null;
      for (const view of looked) {
        part = nextPart(part, view, whole);
        if (part === null) continue;
        const half = { x: 500 / view.zoom, y: 400 / view.zoom };
        expect(part.minX).toBeLessThanOrEqual(view.center.x - half.x);
        expect(part.maxX).toBeGreaterThanOrEqual(view.center.x + half.x);
        expect(part.minY).toBeLessThanOrEqual(view.center.y - half.y);
        expect(part.maxY).toBeGreaterThanOrEqual(view.center.y + half.y);
      }
    }),
  );
});

test("a small move changes nothing", () => {
  const part = nextPart(null, viewAt(0, 0, 4), whole);
  expect(nextPart(part, viewAt(40, -30, 4), whole)).toBe(part);
  expect(nextPart(part, viewAt(500, 0, 4), whole)).not.toBe(part);
});
