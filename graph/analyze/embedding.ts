/**
 * Papers in the plane so that similar ones are near: UMAP with the curve 1 / (1 + d²).
 *
 * McInnes, Healy & Melville (2018), arXiv:1802.03426; the curve without parameters is that of "t-UMAP"
 * (Melville, uwot). It needs the four operations only, so every engine computes the same picture. The
 * weights of neighbors are scaled by division instead of an exponential for the same reason.
 */

import type { Draw } from "./random.ts";
import type { Points } from "./shape.ts";
import type { Neighbors } from "./similarity.ts";

/** Similar pairs, each once. */
export interface PaperLinks {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 0 < weight ≤ 1. */
  readonly weight: Float64Array;
}

/** Links across topics count for less, so that what has one color also stands together. */
const ACROSS_TOPICS = 0.5;

/**
 * Join each paper to its neighbors: its best with weight 1, the others by their similarity over the best's;
 * where both name each other, the fuzzy union a + b − ab.
 *
 * @param core rows of the papers that have neighbors; links count in this list
 */
export function linkNeighbors(
  { k, paper, similarity }: Neighbors,
  topic: Int32Array,
  core: readonly number[],
): PaperLinks {
  const paperCount = paper.length / k;
  const place = new Int32Array(paperCount).fill(-1);
  core.forEach((p, i) => {
    place[p] = i;
  });
  const weights = new Map<number, number>();
  for (const p of core) {
    const best = similarity[p * k]!;
    for (let i = p * k; i < (p + 1) * k && paper[i]! >= 0; i++) {
      const q = paper[i]!;
      const part = (similarity[i]! / best) * (topic[p] === topic[q] ? 1 : ACROSS_TOPICS);
      const key = Math.min(p, q) * paperCount + Math.max(p, q);
      const other = weights.get(key) ?? 0;
      weights.set(key, part + other - part * other);
    }
  }
  const keys = [...weights.keys()];
  return {
    from: Uint32Array.from(keys, (key) => place[Math.floor(key / paperCount)]!),
    to: Uint32Array.from(keys, (key) => place[key % paperCount]!),
    weight: Float64Array.from(weights.values()),
  };
}

const NEGATIVES = 5;

/**
 * Let linked papers attract and random pairs repel each other, ever more gently. Changes `points`.
 *
 * @param epochs how often the strongest links are visited; weaker ones in proportion
 */
export function embed(
  { x, y }: Points,
  { from, to, weight }: PaperLinks,
  epochs: number,
  draw: Draw,
  onEpoch?: (done: number) => void,
): void {
  const count = x.length;
  const strongest = weight.reduce((most, w) => Math.max(most, w), 0);
  const interval = weight.map((w) => strongest / w);
  const due = interval.slice();
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const rate = 1 - (epoch - 1) / epochs;
    for (let e = 0; e < from.length; e++) {
      if (due[e]! > epoch) continue;
      due[e]! += interval[e]!;
      const a = from[e]!;
      const b = to[e]!;
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const pull = -2 / (1 + dx * dx + dy * dy);
      const stepX = clip(pull * dx) * rate;
      const stepY = clip(pull * dy) * rate;
      x[a]! += stepX;
      y[a]! += stepY;
      x[b]! -= stepX;
      y[b]! -= stepY;
      for (let n = 0; n < NEGATIVES; n++) {
        const end = n % 2 === 0 ? a : b;
        const other = draw(count);
        if (other === end) continue;
        const ex = x[end]! - x[other]!;
        const ey = y[end]! - y[other]!;
        const square = ex * ex + ey * ey;
        const push = 2 / ((0.001 + square) * (1 + square));
        x[end]! += clip(push * ex) * rate;
        y[end]! += clip(push * ey) * rate;
      }
    }
    onEpoch?.(epoch);
  }
}

function clip(step: number): number {
  return step > 4 ? 4 : step < -4 ? -4 : step;
}
