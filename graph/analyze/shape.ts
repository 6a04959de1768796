/** Place, extent and direction of a cloud of points as a whole. */

export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Least and greatest value. */
export function range(values: Float64Array): readonly [least: number, greatest: number] {
  let least = values[0] ?? 0;
  let greatest = least;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/** Move the middle of the bounding box to 0, 0. */
export function center({ x, y }: Points): void {
  for (const axis of [x, y]) {
    const [least, greatest] = range(axis);
    for (let i = 0; i < axis.length; i++) axis[i]! -= (least + greatest) / 2;
  }
}

/** Distance of the farthest point from 0, 0. */
export function extent({ x, y }: Points): number {
  let square = 0;
  for (let i = 0; i < x.length; i++) square = Math.max(square, x[i]! * x[i]! + y[i]! * y[i]!);
  return Math.sqrt(square);
}

/** Move the middle to 0, 0 and scale so that the farthest point is at `radius`. */
export function fitInto(points: Points, radius: number): void {
  center(points);
  const { x, y } = points;
  const far = extent(points);
  if (far === 0) return;
  const scale = radius / far;
  for (let i = 0; i < x.length; i++) {
    x[i]! *= scale;
    y[i]! *= scale;
  }
}

/**
 * Turn the points around 0, 0 so that they spread most from left to right, as screens do.
 * The main axis is the first eigenvector of their covariance, written out for two dimensions.
 */
export function layFlat({ x, y }: Points): void {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    xx += x[i]! * x[i]!;
    xy += x[i]! * y[i]!;
    yy += y[i]! * y[i]!;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  const [ax, ay] = half >= 0 ? [half + root, xy] : [xy, root - half];
  const length = Math.sqrt(ax * ax + ay * ay);
  if (length === 0) return;
  const cos = ax / length;
  const sin = ay / length;
  for (let i = 0; i < x.length; i++) {
    const before = x[i]!;
    x[i] = before * cos + y[i]! * sin;
    y[i] = y[i]! * cos - before * sin;
  }
}
