/** The best of many things found, without sorting them all. */
import type { Found } from "./searchHits.ts";

/** Keeps the best `capacity` of what it is given. */
export class BestFound {
  readonly #capacity: number;
  /** Best first. */
  readonly #kept: Found[] = [];
  #count = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** How many it was given. */
  get count(): number {
    return this.#count;
  }

  get kept(): readonly Found[] {
    return this.#kept;
  }

  add(id: number, tier: number, score: number): void {
    this.#count++;
    const kept = this.#kept;
    if (kept.length === this.#capacity) {
      const worst = kept[kept.length - 1];
      if (worst === undefined || !isBetter(id, tier, score, worst)) return;
      kept.pop();
    }
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBetter(id, tier, score, kept[middle]!)) high = middle;
      else low = middle + 1;
    }
    kept.splice(low, 0, { id, tier, score });
  }
}

/** The lower tier, then the higher score, then the lower id. */
function isBetter(id: number, tier: number, score: number, other: Found): boolean {
  if (tier !== other.tier) return tier < other.tier;
  return score === other.score ? id < other.id : score > other.score;
}
