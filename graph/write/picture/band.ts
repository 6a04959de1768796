/**
 * A strip of a picture in pixels, into which lines, rings and outlines are drawn with smooth edges.
 *
 * How much of a pixel a shape covers is reckoned, not sampled: for lines and rings from the distance of the
 * pixel's middle to the edge, for outlines exactly, by the signed areas that their edges cut from each row.
 * Only + − × ÷ √ are used, which every engine rounds alike, so that the same picture gives the same bytes.
 * Source of the second: Levien, "Inside the fastest font renderer in the world" (2016).
 */
import type { Contour } from "./font.ts";

/** Red, green and blue, 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

export class Band {
  readonly width: number;
  readonly height: number;
  /** Row of the picture that the first one is. */
  readonly top: number;
  /** Red, green, blue and opacity of each pixel, the first three times the last. */
  readonly pixels: Float32Array;
  /** Signed areas; kept for the next outline. */
  #areas = new Float64Array(0);

  /** @param ground null for none */
  constructor(width: number, top: number, height: number, ground: Color | null) {
    this.width = width;
    this.height = height;
    this.top = top;
    this.pixels = new Float32Array(4 * width * height);
    if (ground === null) return;
    this.pixels.set([...ground, 1]);
    // Twice as much each time.
    for (let done = 4; done < this.pixels.length; done *= 2)
      this.pixels.copyWithin(done, 0, Math.min(done, this.pixels.length - done));
  }

  /** Lay a color over a pixel. @param cover 0 to 1 */
  #blend(at: number, cover: number, color: Color): void {
    const { pixels } = this;
    const rest = 1 - cover;
    pixels[at] = color[0] * cover + pixels[at]! * rest;
    pixels[at + 1] = color[1] * cover + pixels[at + 1]! * rest;
    pixels[at + 2] = color[2] * cover + pixels[at + 2]! * rest;
    pixels[at + 3] = cover + pixels[at + 3]! * rest;
  }

  /** Rows of the band that lie between two heights of the picture, which may be fractions. */
  #rows(from: number, to: number): readonly [first: number, end: number] {
    return [Math.max(0, Math.floor(from - this.top)), Math.min(this.height, Math.ceil(to - this.top))];
  }

  #columns(from: number, to: number): readonly [first: number, end: number] {
    return [Math.max(0, Math.floor(from)), Math.min(this.width, Math.ceil(to))];
  }

  /** A straight line with ends cut off square. */
  line(x1: number, y1: number, x2: number, y2: number, width: number, color: Color): void {
    const half = width / 2;
    const reach = half + 0.5;
    const [rowsFrom, rowsTo] = this.#rows(Math.min(y1, y2) - reach, Math.max(y1, y2) + reach);
    if (rowsFrom >= rowsTo) return;
    const length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    if (length === 0) return;
    const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
    const most = Math.min(1, width);
    const [left, right] = [Math.min(x1, x2) - reach, Math.max(x1, x2) + reach];
    // How far along a row the line's edges are from its middle.
    const spread = dy === 0 ? Infinity : reach / Math.abs(dy);
    for (let row = rowsFrom; row < rowsTo; row++) {
      const y = this.top + row + 0.5 - y1;
      const middle = dy === 0 ? x1 : x1 + (y * dx) / dy;
      const [from, to] = this.#columns(Math.max(left, middle - spread), Math.min(right, middle + spread) + 1);
      for (let column = from; column < to; column++) {
        const x = column + 0.5 - x1;
        const along = x * dx + y * dy;
        const end = Math.min(1, along + 0.5, length - along + 0.5);
        const cover = Math.min(most, reach - Math.abs(x * dy - y * dx)) * end;
        if (cover > 0 && end > 0) this.#blend(4 * (row * this.width + column), cover, color);
      }
    }
  }

  /** What lies between two circles; a disc if `inner` is negative. */
  ring(x: number, y: number, outer: number, inner: number, color: Color): void {
    const reach = outer + 0.5;
    const [rowsFrom, rowsTo] = this.#rows(y - reach, y + reach);
    // Thinner than a pixel, it covers none wholly.
    const most = Math.min(1, inner < 0 ? 2 * outer : outer - inner);
    for (let row = rowsFrom; row < rowsTo; row++) {
      const dy = this.top + row + 0.5 - y;
      const chord = Math.sqrt(Math.max(0, reach * reach - dy * dy));
      const [from, to] = this.#columns(x - chord - 0.5, x + chord + 0.5);
      for (let column = from; column < to; column++) {
        const dx = column + 0.5 - x;
        const distance = Math.sqrt(dx * dx + dy * dy);
        const cover = Math.min(most, reach - distance, inner < 0 ? 1 : distance - inner + 0.5);
        if (cover > 0) this.#blend(4 * (row * this.width + column), cover, color);
      }
    }
  }

  /** Fill what closed lines go around, in either direction; x, y, x, y, … in pixels of the picture. */
  fill(contours: readonly Contour[], color: Color): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const contour of contours)
      for (let i = 0; i < contour.length; i += 2) {
        left = Math.min(left, contour[i]!);
        right = Math.max(right, contour[i]!);
        top = Math.min(top, contour[i + 1]!);
        bottom = Math.max(bottom, contour[i + 1]!);
      }
    const [rowsFrom, rowsTo] = this.#rows(top, bottom);
    if (rowsFrom >= rowsTo) return;
    const x = Math.floor(left);
    const columns = Math.ceil(right) - x + 2;
    const rows = rowsTo - rowsFrom;
    if (this.#areas.length < columns * rows) this.#areas = new Float64Array(columns * rows);
    else this.#areas.fill(0, 0, columns * rows);
    for (const contour of contours) {
      let [fromX, fromY] = [contour.at(-2)!, contour.at(-1)!];
      for (let i = 0; i < contour.length; i += 2) {
        const [toX, toY] = [contour[i]!, contour[i + 1]!];
        const y = this.top + rowsFrom;
        addEdge(this.#areas, columns, rows, fromX - x, fromY - y, toX - x, toY - y);
        [fromX, fromY] = [toX, toY];
      }
    }
    const [columnsFrom, columnsTo] = this.#columns(x, x + columns);
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let column = x; column < columnsTo; column++) {
        sum += this.#areas[row * columns + column - x]!;
        const cover = Math.min(1, Math.abs(sum));
        if (column >= columnsFrom && cover > LEAST)
          this.#blend(4 * ((rowsFrom + row) * this.width + column), cover, color);
      }
    }
  }
}

/** Less is a rest of rounding. */
const LEAST = 1e-6;

/** Add what an edge cuts off, each cell the difference to the one left of it. */
function addEdge(
  areas: Float64Array,
  columns: number,
  rows: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (fromY === toY) return;
  const sign = fromY < toY ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = sign > 0 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (bottomX - topX) / (bottomY - topY);
  let x = topY < 0 ? topX - topY * slope : topX;
  const end = Math.min(rows, Math.ceil(bottomY));
  for (let row = Math.max(0, Math.floor(topY)); row < end; row++) {
    const height = Math.min(row + 1, bottomY) - Math.max(row, topY);
    const next = x + slope * height;
    addInRow(areas, row * columns, sign * height, Math.min(x, next), Math.max(x, next));
    x = next;
  }
}

/** @param signed height of the edge within the row, downward positive */
function addInRow(areas: Float64Array, row: number, signed: number, left: number, right: number): void {
  const first = Math.floor(left);
  const last = Math.ceil(right);
  if (last <= first + 1) {
    const share = 0.5 * (left + right) - first;
    areas[row + first]! += signed * (1 - share);
    areas[row + first + 1]! += signed * share;
    return;
  }
  const slope = 1 / (right - left);
  const inFirst = first + 1 - left;
  const inLast = right - last + 1;
  // Areas right of the edge in each cell, as sums from the left; what is stored is their differences.
  let before = 0.5 * slope * inFirst * inFirst;
  areas[row + first]! += signed * before;
  for (let cell = first + 1; cell < last - 1; cell++) {
    const area = slope * (cell + 0.5 - left);
    areas[row + cell]! += signed * (area - before);
    before = area;
  }
  const area = 1 - 0.5 * slope * inLast * inLast;
  areas[row + last - 1]! += signed * (area - before);
  areas[row + last]! += signed * (1 - area);
}
