/** Where a layout starts: one disc a topic, linked topics side by side, papers spread evenly within. */

import type { PaperLinks } from "./embedding.ts";
import type { Draw } from "./random.ts";
import { shuffled } from "./random.ts";
import type { Points } from "./shape.ts";

/** Turning by the golden angle again and again spreads points evenly; the sine and cosine of it as constants. */
const GOLDEN_COS = -0.7373688780783197;
const GOLDEN_SIN = 0.6754902942615238;
const STEPS = 300;
/** Free space around a disc, as a part of its radius. */
const GAP = 0.2;

/** Points in a disc around 0, 0, evenly: a sunflower (Vogel 1979). The first is nearest the center. */
export function sunflower(count: number, radius: number): Points {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let cos = 1;
  let sin = 0;
  for (let i = 0; i < count; i++) {
    const r = radius * Math.sqrt((i + 0.5) / count);
    x[i] = r * cos;
    y[i] = r * sin;
    [cos, sin] = [cos * GOLDEN_COS - sin * GOLDEN_SIN, cos * GOLDEN_SIN + sin * GOLDEN_COS];
  }
  return { x, y };
}

/**
 * Start positions of papers; the discs together have about the given radius.
 *
 * @param topic of each paper, -1 for none: those are treated as one more topic
 */
export function startInDiscs(topic: Int32Array, links: PaperLinks, radius: number, draw: Draw): Points {
  const count = topic.reduce((most, t) => Math.max(most, t + 1), 0) + 1;
  const group = topic.map((t) => (t < 0 ? count - 1 : t));
  const size = new Uint32Array(count);
  for (const g of group) size[g]!++;
  const unit = radius / Math.sqrt(topic.length * 1.6 || 1);
  const radii = Float64Array.from(size, (n) => unit * Math.sqrt(n));
  const discs = placeDiscs(radii, linksBetween(group, count, links), draw);
  const x = new Float64Array(topic.length);
  const y = new Float64Array(topic.length);
  const inside = Array.from(size, (n, g) => sunflower(n, radii[g]!));
  const next = new Uint32Array(count);
  group.forEach((g, paper) => {
    const place = next[g]!++;
    x[paper] = discs.x[g]! + inside[g]!.x[place]!;
    y[paper] = discs.y[g]! + inside[g]!.y[place]!;
  });
  return { x, y };
}

/** Weight of the links between each two groups over what their sizes would lead one to expect. */
function linksBetween(group: Int32Array, count: number, { from, to, weight }: PaperLinks): Float64Array {
  const between = new Float64Array(count * count);
  const mass = new Float64Array(count);
  let total = 0;
  weight.forEach((w, i) => {
    const a = group[from[i]!]!;
    const b = group[to[i]!]!;
    between[a * count + b]! += w;
    between[b * count + a]! += w;
    mass[a]! += w;
    mass[b]! += w;
    total += 2 * w;
  });
  return between.map((w, i) => {
    const expected = mass[Math.floor(i / count)]! * mass[i % count]!;
    return expected > 0 ? (w * total) / expected : 0;
  });
}

/** Discs that do not overlap, drawn to the middle and to those they are linked with. */
function placeDiscs(radii: Float64Array, affinity: Float64Array, draw: Draw): Points {
  const count = radii.length;
  const order = shuffled(count, draw);
  const start = sunflower(count, 2 * Math.sqrt(radii.reduce((sum, r) => sum + r * r, 0)));
  const x = Float64Array.from(order, (place) => start.x[place]!);
  const y = Float64Array.from(order, (place) => start.y[place]!);
  for (let step = 0; step < STEPS; step++) {
    const pull = 0.1 * (1 - step / STEPS);
    for (let a = 0; a < count; a++) {
      if (radii[a] === 0) continue;
      let toX = 0;
      let toY = 0;
      let sum = 0.5; // the middle attracts like half an average link
      for (let b = 0; b < count; b++) {
        const w = a === b || radii[b] === 0 ? 0 : affinity[a * count + b]!;
        toX += w * x[b]!;
        toY += w * y[b]!;
        sum += w;
      }
      x[a]! += pull * (toX / sum - x[a]!);
      y[a]! += pull * (toY / sum - y[a]!);
    }
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++) {
        if (radii[a] === 0 || radii[b] === 0) continue;
        const dx = x[b]! - x[a]!;
        const dy = y[b]! - y[a]!;
        const distance = Math.sqrt(dx * dx + dy * dy);
        const wanted = (radii[a]! + radii[b]!) * (1 + GAP);
        if (distance >= wanted || distance === 0) continue;
        // The smaller gives way.
        const push = (wanted - distance) / distance / (radii[a]! * radii[a]! + radii[b]! * radii[b]!);
        x[a]! -= dx * push * radii[b]! * radii[b]!;
        y[a]! -= dy * push * radii[b]! * radii[b]!;
        x[b]! += dx * push * radii[a]! * radii[a]!;
        y[b]! += dy * push * radii[a]! * radii[a]!;
      }
  }
  return { x, y };
}
