/** Where the camera may stand and where it goes: pure rules on centers and zooms. */
import { type Box, type Extent, freeBox, type Insets, type Point, type View } from "./view.ts";

/** What of a view the camera decides. */
export interface Aim {
  readonly center: Point;
  readonly zoom: number;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
}

/** Pixels kept free around the map when it is fitted: room for marks and labels at its rim. */
const FIT_MARGIN = { x: 56, y: 36 };
/** Share of the free part that may lie past the data when one is near its rim. */
const OVERSCROLL = 0.15;

/** The aim that shows all of an extent in the free part of the screen. */
export function aimToFit(extent: Extent, screen: Screen): Aim {
  const free = freeBox(screen);
  const freeWidth = free.right - free.left;
  const freeHeight = free.bottom - free.top;
  const width = freeWidth - 2 * Math.min(FIT_MARGIN.x, freeWidth * 0.08);
  const height = freeHeight - 2 * Math.min(FIT_MARGIN.y, freeHeight * 0.08);
  const zoom = Math.min(width / (extent.maxX - extent.minX), height / (extent.maxY - extent.minY));
  return aimAt({ x: (extent.minX + extent.maxX) / 2, y: (extent.minY + extent.maxY) / 2 }, zoom, screen);
}

/** The aim that has a layout point in the middle of the free part of the screen. */
export function aimAt(point: Point, zoom: number, screen: Screen): Aim {
  const free = freeBox(screen);
  return {
    center: {
      x: point.x + (screen.width / 2 - (free.left + free.right) / 2) / zoom,
      y: point.y - (screen.height / 2 - (free.top + free.bottom) / 2) / zoom,
    },
    zoom,
  };
}

/**
 * Centers a point and shows what belongs to it, as far as that is possible without leaving the map's
 * whole or coming nearer than `nearest`.
 */
export function aimToShow(
  point: Point,
  around: Extent,
  screen: Screen,
  limits: { readonly farthest: number; readonly nearest: number },
): Aim {
  const free = freeBox(screen);
  const halfWidth = Math.max(around.maxX - point.x, point.x - around.minX, 1e-6);
  const halfHeight = Math.max(around.maxY - point.y, point.y - around.minY, 1e-6);
  const zoom = Math.min(
    (free.right - free.left - 2 * FIT_MARGIN.x) / 2 / halfWidth,
    (free.bottom - free.top - 2 * FIT_MARGIN.y) / 2 / halfHeight,
  );
  return aimAt(point, Math.min(limits.nearest, Math.max(limits.farthest, zoom)), screen);
}

/**
 * Keeps the camera with the data. Where the map is smaller than the free part of the screen it stays
 * inside of it; where it is larger, no more than a rim of the free part shows what lies past it.
 */
export function keepToData({ center, zoom }: Aim, extent: Extent, screen: Screen): Aim {
  const free = freeBox(screen);
  const left = screen.width / 2 + (extent.minX - center.x) * zoom;
  const right = screen.width / 2 + (extent.maxX - center.x) * zoom;
  const top = screen.height / 2 - (extent.maxY - center.y) * zoom;
  const bottom = screen.height / 2 - (extent.minY - center.y) * zoom;
  const moveX = correction(left, right, free.left, free.right);
  const moveY = correction(top, bottom, free.top, free.bottom);
  return { center: { x: center.x - moveX / zoom, y: center.y + moveY / zoom }, zoom };
}

/** By how many pixels an interval of data must move to satisfy keepToData on one axis. */
function correction(low: number, high: number, freeLow: number, freeHigh: number): number {
  const rim = (freeHigh - freeLow) * OVERSCROLL;
  const span = high - low;
  // Larger than the free part: its ends may come inside by the rim. Smaller: it may leave by nothing.
  const [least, most] =
    span >= freeHigh - freeLow - 2 * rim
      ? [freeHigh - rim - span, freeLow + rim]
      : [freeLow, freeHigh - span];
  if (low < least) return least - low;
  return low > most ? most - low : 0;
}

/** The smallest move that brings a point into the free part, with a margin; null if it is there already. */
export function aimToReveal(point: Point, view: View, margin = 60): Aim | null {
  const free = freeBox(view);
  const x = view.width / 2 + (point.x - view.center.x) * view.zoom;
  const y = view.height / 2 - (point.y - view.center.y) * view.zoom;
  const inside = shrink(free, margin);
  const moveX = x < inside.left ? inside.left - x : x > inside.right ? inside.right - x : 0;
  const moveY = y < inside.top ? inside.top - y : y > inside.bottom ? inside.bottom - y : 0;
  if (moveX === 0 && moveY === 0) return null;
  const { center, zoom } = view;
  return { center: { x: center.x - moveX / zoom, y: center.y + moveY / zoom }, zoom };
}

function shrink(box: Box, margin: number): Box {
  const x = Math.min(margin, (box.right - box.left) / 3);
  const y = Math.min(margin, (box.bottom - box.top) / 3);
  return { left: box.left + x, right: box.right - x, top: box.top + y, bottom: box.bottom - y };
}

/** Zoom around a point of the screen, which stays where it is. */
export function aimZoomed(view: View, zoom: number, at: Point): Aim {
  const dx = at.x - view.width / 2;
  const dy = at.y - view.height / 2;
  return {
    center: {
      x: view.center.x + dx / view.zoom - dx / zoom,
      y: view.center.y - dy / view.zoom + dy / zoom,
    },
    zoom,
  };
}

/**
 * The nearest zoom that is of use: the mean distance between nodes is then a label's width. For a few
 * nodes that is reached early, so at least four times the whole.
 */
export function nearestZoom(fitted: number, extent: Extent, nodes: number): number {
  const area = (extent.maxX - extent.minX) * (extent.maxY - extent.minY);
  const spacing = Math.sqrt(area / Math.max(1, nodes));
  return Math.max(4 * fitted, Math.min(400 / spacing, 200 * fitted));
}
