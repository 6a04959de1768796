/** A binary heap of numbered items by falling urgency: the least cost first, ties by item. */
export class CostHeap {
  #items: number[] = [];
  #costs: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(item: number, cost: number): void {
    let at = this.#items.length;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!isBefore(cost, item, this.#costs[up]!, this.#items[up]!)) break;
      this.#set(at, this.#items[up]!, this.#costs[up]!);
      at = up;
    }
    this.#set(at, item, cost);
  }

  /** Takes the first one out; the heap must not be empty. */
  pop(): { readonly item: number; readonly cost: number } {
    const first = { item: this.#items[0]!, cost: this.#costs[0]! };
    const item = this.#items.pop()!;
    const cost = this.#costs.pop()!;
    const { length } = this.#items;
    if (length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= length) break;
      const right = down + 1;
      if (
        right < length &&
        isBefore(this.#costs[right]!, this.#items[right]!, this.#costs[down]!, this.#items[down]!)
      )
        down = right;
      if (!isBefore(this.#costs[down]!, this.#items[down]!, cost, item)) break;
      this.#set(at, this.#items[down]!, this.#costs[down]!);
      at = down;
    }
    this.#set(at, item, cost);
    return first;
  }

  #set(at: number, item: number, cost: number): void {
    this.#items[at] = item;
    this.#costs[at] = cost;
  }
}

function isBefore(cost: number, item: number, otherCost: number, other: number): boolean {
  return cost < otherCost || (cost === otherCost && item < other);
}
