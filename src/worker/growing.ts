/**
 * Something large that is made in slices, between which the worker answers other requests. Whoever asks for it
 * waits until it is of use.
 */

/** Milliseconds of work between two looks at what else is asked. */
const SLICE = 12;

export class Growing<T> {
  readonly #steps: Generator<T | null, T>;
  #isWhole = false;
  #soFar: T | null = null;
  readonly #usable: Promise<void>;
  #settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | null = null;

  /** @param steps yields what there is so far, `null` as long as that is of no use */
  constructor(steps: Generator<T | null, T>) {
    this.#steps = steps;
    this.#usable = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // A fault is told to whoever asks; where nobody does, it is of no consequence.
    this.#usable.catch(() => {});
    setTimeout(() => this.#grow());
  }

  /** As far as it is made, once that is of use. */
  async soFar(): Promise<T> {
    await this.#usable;
    return this.#soFar!;
  }

  #grow(): void {
    try {
      const until = performance.now() + SLICE;
      while (!this.#isWhole && performance.now() < until) {
        const { done, value } = this.#steps.next();
        this.#isWhole = done ?? false;
        if (value === null) continue;
        this.#soFar = value;
        this.#settle?.resolve();
      }
    } catch (error) {
      this.#settle?.reject(error);
      return;
    }
    if (!this.#isWhole) setTimeout(() => this.#grow());
  }
}
