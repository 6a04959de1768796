/** Sheets a picture is made for, and where on them the map, its title and its legend stand. */
import type { Box } from "../../boxGrid.ts";
import type { GraphColumns } from "../../model.ts";

/** Landscape, as all ISO 216 sheets are alike: a larger one has room for more names, in type of the same size. */
export const SHEETS = {
  a4: { width: 842, height: 595, type: 1 },
  a3: { width: 1191, height: 842, type: 1.12 },
  a2: { width: 1684, height: 1191, type: 1.35 },
  a1: { width: 2384, height: 1684, type: 1.7 },
} as const;
export type SheetName = keyof typeof SHEETS;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** What title, legend and names of topics are enlarged by. */
  readonly type: number;
  readonly margin: number;
  readonly map: Box;
  readonly legend: Box;
}

/** Nodes up to which a sheet is large enough. */
const ENOUGH: readonly (readonly [SheetName, number])[] = [
  ["a4", 250],
  ["a3", 2500],
  ["a2", Infinity],
];
const LEGEND_WIDTH = 168;
const TITLE_HEIGHT = 44;
const FOOT_HEIGHT = 16;

/** @param name if not given, a sheet that fits so many nodes */
export function sheetFor(nodes: number, name?: SheetName): Sheet {
  const { width, height, type } = SHEETS[name ?? ENOUGH.find(([, most]) => nodes <= most)![0]];
  const margin = 28 * type;
  const top = margin + TITLE_HEIGHT * type;
  const bottom = height - margin - FOOT_HEIGHT * type;
  const legendLeft = width - margin - LEGEND_WIDTH * type;
  return {
    width,
    height,
    type,
    margin,
    map: { left: margin, right: legendLeft - 20 * type, top, bottom },
    legend: { left: legendLeft, right: width - margin, top, bottom },
  };
}

/** Layout units to points. */
export interface Placing {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  /** Points a layout unit. */
  readonly zoom: number;
  /** What a node's size is multiplied with to get its radius in points. */
  readonly sizeScale: number;
}

/** Layout units that are looked at in any case: a single node is not blown up. */
const LEAST_EXTENT = 300;
/** Layout units a pixel of a node's size stands for (see analyze/layout.ts). */
const UNITS_PER_PIXEL = 2.5;
const MOST_SCALE = 1.5;
/** Room for the names at the rim, as a share of the map's box. */
const RIM = { x: 0.05, y: 0.035 };

/** Fit nodes into a box, in its middle. */
export function placingIn(box: Box, { x, y }: GraphColumns, nodes: Iterable<number>): Placing {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    minX = Math.min(minX, x[node]!);
    maxX = Math.max(maxX, x[node]!);
    minY = Math.min(minY, y[node]!);
    maxY = Math.max(maxY, y[node]!);
  }
  if (minX > maxX) [minX, maxX, minY, maxY] = [0, 0, 0, 0];
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const zoom = Math.min(
    (width * (1 - 2 * RIM.x)) / Math.max(LEAST_EXTENT, maxX - minX),
    (height * (1 - 2 * RIM.y)) / Math.max(LEAST_EXTENT, maxY - minY),
  );
  const scale = zoom * UNITS_PER_PIXEL;
  return {
    x: (value) => (box.left + box.right) / 2 + (value - (minX + maxX) / 2) * zoom,
    y: (value) => (box.top + box.bottom) / 2 - (value - (minY + maxY) / 2) * zoom,
    zoom,
    // Of a part that is seen from near, marks stay marks.
    sizeScale: scale <= 0.8 ? scale : Math.min(MOST_SCALE, Math.sqrt(0.8 * scale)),
  };
}
