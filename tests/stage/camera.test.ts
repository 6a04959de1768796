import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Aim,
  aimToFit,
  aimToReveal,
  aimToShow,
  aimZoomed,
  keepToData,
  type Screen,
} from "../../src/stage/camera.ts";
import { type Extent, extentOf, freeBox, toScreenX, toScreenY, type View } from "../../src/stage/view.ts";

const screens: fc.Arbitrary<Screen> = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 320, max: 1600 }),
  insets: fc.record({
    left: fc.integer({ min: 0, max: 400 }),
    right: fc.integer({ min: 0, max: 500 }),
    top: fc.integer({ min: 0, max: 200 }),
    bottom: fc.integer({ min: 0, max: 500 }),
  }),
});
const extents: fc.Arbitrary<Extent> = fc
  .record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
    width: fc.integer({ min: 200, max: 4000 }),
    height: fc.integer({ min: 200, max: 4000 }),
  })
  .map(({ x, y, width, height }) => ({ minX: x, maxX: x + width, minY: y, maxY: y + height }));
const points = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
});
const zooms = fc.double({ min: 0.05, max: 20, noNaN: true });

function viewOf(aim: Aim, screen: Screen): View {
  return { ...screen, ...aim, closeness: 1, sizeScale: 1 };
}

/** Where an extent is on the screen. */
function place(extent: Extent, view: View) {
  return {
    left: toScreenX(view, extent.minX),
    right: toScreenX(view, extent.maxX),
    top: toScreenY(view, extent.maxY),
    bottom: toScreenY(view, extent.minY),
  };
}

test("fitted, the whole map is in the part that no panel covers", () => {
  fc.assert(
    fc.property(extents, screens, (extent, screen) => {
      const free = freeBox(screen);
      const placed = place(extent, viewOf(aimToFit(extent, screen), screen));
      expect(placed.left).toBeGreaterThanOrEqual(free.left - 1e-6);
      expect(placed.right).toBeLessThanOrEqual(free.right + 1e-6);
      expect(placed.top).toBeGreaterThanOrEqual(free.top - 1e-6);
      expect(placed.bottom).toBeLessThanOrEqual(free.bottom + 1e-6);
    }),
  );
});

test("the camera stays with the data, and staying there changes nothing", () => {
  fc.assert(
    fc.property(extents, screens, points, zooms, (extent, screen, center, zoom) => {
      const kept = keepToData({ center, zoom }, extent, screen);
      const placed = place(extent, viewOf(kept, screen));
      const free = freeBox(screen);
      // Something of the data is always in the free part.
      expect(placed.left).toBeLessThan(free.right);
      expect(placed.right).toBeGreaterThan(free.left);
      expect(placed.top).toBeLessThan(free.bottom);
      expect(placed.bottom).toBeGreaterThan(free.top);
      const again = keepToData(kept, extent, screen);
      expect(again.center.x).toBeCloseTo(kept.center.x, 6);
      expect(again.center.y).toBeCloseTo(kept.center.y, 6);
    }),
  );
});

test("fitting is a place where the camera may stay", () => {
  fc.assert(
    fc.property(extents, screens, (extent, screen) => {
      const aim = aimToFit(extent, screen);
      const kept = keepToData(aim, extent, screen);
      expect(kept.center.x).toBeCloseTo(aim.center.x, 6);
      expect(kept.center.y).toBeCloseTo(aim.center.y, 6);
    }),
  );
});

test("what is under the pointer stays there while zooming", () => {
  fc.assert(
    fc.property(screens, points, zooms, zooms, points, (screen, center, from, to, at) => {
      const view = viewOf({ center, zoom: from }, screen);
      const layoutX = center.x + (at.x - screen.width / 2) / from;
      const zoomed = viewOf(aimZoomed(view, to, at), screen);
      expect(toScreenX(zoomed, layoutX)).toBeCloseTo(at.x, 3);
    }),
  );
});

test("revealing moves a hidden point into the free part and leaves a visible one alone", () => {
  const screen: Screen = {
    width: 1000,
    height: 800,
    insets: { left: 0, right: 400, top: 0, bottom: 0 },
  };
  const view = viewOf({ center: { x: 0, y: 0 }, zoom: 1 }, screen);
  expect(aimToReveal({ x: -100, y: 50 }, view)).toBeNull();
  // At 900 pixels from the left it is under the panel; 540 is the free part's rim less the margin.
  const aim = aimToReveal({ x: 400, y: 50 }, view)!;
  expect(toScreenX(viewOf(aim, screen), 400)).toBeCloseTo(540);
  expect(toScreenY(viewOf(aim, screen), 50)).toBeCloseTo(350);
});

test("showing centers a node, with all that belongs to it in the free part", () => {
  const screen: Screen = {
    width: 1440,
    height: 900,
    insets: { left: 300, right: 480, top: 60, bottom: 0 },
  };
  const around: Extent = { minX: 80, maxX: 140, minY: -30, maxY: 20 };
  const point = { x: 100, y: 0 };
  const view = viewOf(aimToShow(point, around, screen, { farthest: 0.3, nearest: 50 }), screen);
  expect(toScreenX(view, 100)).toBeCloseTo((300 + 960) / 2);
  expect(toScreenY(view, 0)).toBeCloseTo((60 + 900) / 2);
  const placed = place(around, view);
  const free = freeBox(screen);
  expect(placed.left).toBeGreaterThan(free.left);
  expect(placed.right).toBeLessThan(free.right);
});

test("nodes in one place, or none, still make an extent", () => {
  const one = extentOf({ x: Float32Array.of(5, 5), y: Float32Array.of(7, 7) });
  expect(one).toEqual({ minX: -95, maxX: 105, minY: -93, maxY: 107 });
  const none = extentOf({ x: new Float32Array(), y: new Float32Array() });
  expect(none.maxX).toBeGreaterThan(none.minX);
});
