/** The last result of a step, and what it was made from: made again only where that has changed. */
export class Remembered<T> {
  #from: readonly unknown[] | null = null;
  #made: T | undefined;

  /** What was made last; undefined while nothing was. */
  get last(): T | undefined {
    return this.#made;
  }

  /**
   * @param from everything that `make` goes by, compared by identity
   * @throws what `make` throws; the result before is then still remembered
   */
  get(from: readonly unknown[], make: () => T): T {
    const known = this.#from;
    if (known !== null && known.length === from.length && known.every((one, i) => Object.is(one, from[i])))
      return this.#made as T;
    const made = make();
    this.#from = from;
    this.#made = made;
    return made;
  }
}
