/**
 * Seeded random numbers from integer arithmetic alone, so that every engine draws the same.
 *
 * Method: xorshift32, Marsaglia (2003), doi:10.18637/jss.v008.i14; the seed is first scrambled so that
 * neighbouring seeds do not give neighbouring streams.
 */

/** Draws integers: `draw(n)` is one of 0 … n − 1. */
export type Draw = (n: number) => number;

/** @param seed integer from 0 to 2³² − 1 */
export function seededDraw(seed: number): Draw {
  let state = Math.imul((seed ^ 0x9e3779b9) >>> 0, 0x85ebca6b) >>> 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 4294967296) * n);
  };
}

/** 0 … n − 1 in random order (Fisher–Yates). */
export function shuffled(n: number, draw: Draw): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = draw(i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}
