/** Make topics regions: draw the nodes of each together and keep the regions off each other. */
import type { Points } from "./shape.ts";

/** 0 leaves the nodes where they are, 1 packs every topic into the disc that its nodes need. */
const STRENGTH = 0.7;
/** Nodes fill about this part of their topic's disc. */
const FILL = 0.5;
/** Discs of topics fill about this part of the map: neither a heap nor islands in an ocean. */
const MAP_FILL = 0.6;
/** Width of the map over its height. */
const ASPECT = 1.25;
/** Free space between discs, as a part of their radii. */
const GAP = 0.08;
const STEPS = 200;
/** Farther from its topic's middle than so many radii a node is a stray: of the way beyond it goes a part only. */
const STRAY = 1.8;
const STRAY_WAY = 0.25;

/**
 * Shrink spread-out topics toward their middle, bring strays back, and move topics apart as whole. Changes
 * `points`.
 *
 * @param cluster topic of each node; -1 stays where it is
 * @param radius of each node
 */
export function gatherTopics({ x, y }: Points, cluster: Int32Array, radius: Float64Array): void {
  const count = cluster.reduce((most, c) => Math.max(most, c + 1), 0);
  const size = new Float64Array(count);
  const area = new Float64Array(count);
  const middleX = new Float64Array(count);
  const middleY = new Float64Array(count);
  cluster.forEach((c, i) => {
    if (c < 0) return;
    size[c]!++;
    area[c]! += radius[i]! * radius[i]!;
    middleX[c]! += x[i]!;
    middleY[c]! += y[i]!;
  });
  for (let c = 0; c < count; c++) {
    middleX[c]! /= Math.max(1, size[c]!);
    middleY[c]! /= Math.max(1, size[c]!);
  }
  const spread = new Float64Array(count);
  cluster.forEach((c, i) => {
    if (c < 0) return;
    const dx = x[i]! - middleX[c]!;
    const dy = y[i]! - middleY[c]!;
    // In an evenly filled disc the mean square distance is half the squared radius.
    spread[c]! += (2 * (dx * dx + dy * dy)) / size[c]!;
  });
  const disc = area.map((a) => Math.sqrt(a / FILL));
  const shrink = spread.map((s, c) => {
    const packed = s > 0 ? disc[c]! / Math.sqrt(s) : 1;
    return packed < 1 ? 1 - STRENGTH * (1 - packed) : 1;
  });
  const places = partDiscs(closeUp({ x: middleX, y: middleY }, disc), disc);
  cluster.forEach((c, i) => {
    if (c < 0) return;
    const dx = (x[i]! - middleX[c]!) * shrink[c]!;
    const dy = (y[i]! - middleY[c]!) * shrink[c]!;
    const distance = Math.sqrt(dx * dx + dy * dy);
    const most = STRAY * disc[c]!;
    const back = distance > most ? (most + STRAY_WAY * (distance - most)) / distance : 1;
    x[i] = places.x[c]! + dx * back;
    y[i] = places.y[c]! + dy * back;
  });
}

/**
 * The discs' places around 0, 0, scaled so that, were they liquid, they would fill `MAP_FILL` of the ellipse
 * they spread over, which is `ASPECT` times as wide as high.
 */
function closeUp(places: Points, disc: Float64Array): Points {
  const area = disc.reduce((sum, r) => sum + r * r, 0);
  const scaled = (values: Float64Array, wanted: number): Float64Array => {
    const middle = values.reduce((sum, v, c) => sum + disc[c]! * disc[c]! * v, 0) / area;
    const square = values.reduce((sum, v, c) => sum + disc[c]! * disc[c]! * (v - middle) * (v - middle), 0);
    // Half the axis of an evenly filled ellipse is twice the standard deviation along it.
    const half = 2 * Math.sqrt(square / area);
    return values.map((v) => (half > 0 ? ((v - middle) * wanted) / half : 0));
  };
  const radius = Math.sqrt(area / MAP_FILL);
  return { x: scaled(places.x, radius * Math.sqrt(ASPECT)), y: scaled(places.y, radius / Math.sqrt(ASPECT)) };
}

/** The nearest places at which the discs do not overlap, about. */
function partDiscs(wanted: Points, disc: Float64Array): Points {
  const x = wanted.x.slice();
  const y = wanted.y.slice();
  for (let step = 0; step < STEPS; step++) {
    const back = 0.05 * (1 - step / STEPS);
    for (let a = 0; a < x.length; a++) {
      x[a]! += back * (wanted.x[a]! - x[a]!);
      y[a]! += back * (wanted.y[a]! - y[a]!);
    }
    for (let a = 0; a < x.length; a++)
      for (let b = a + 1; b < x.length; b++) {
        if (disc[a] === 0 || disc[b] === 0) continue;
        const dx = x[b]! - x[a]! || 1e-6 * (b - a);
        const dy = y[b]! - y[a]!;
        const distance = Math.sqrt(dx * dx + dy * dy);
        const apart = (disc[a]! + disc[b]!) * (1 + GAP);
        if (distance >= apart) continue;
        const both = disc[a]! * disc[a]! + disc[b]! * disc[b]!;
        const push = (0.5 * (apart - distance)) / distance / both;
        x[a]! -= dx * push * disc[b]! * disc[b]!;
        y[a]! -= dy * push * disc[b]! * disc[b]!;
        x[b]! += dx * push * disc[a]! * disc[a]!;
        y[b]! += dy * push * disc[a]! * disc[a]!;
      }
  }
  return { x, y };
}
