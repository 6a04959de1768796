/**
 * Something large that is made in slices, between which the worker answers other requests. Whoever asks for it
 * waits until it is of use; what nobody waits for gives way to what somebody does.
 */

/** Milliseconds of work between two looks at what else is asked. */
const SLICE = 12;
/** Milliseconds until what gave way looks again. */
const PAUSE = 40;

/** How many of all of these are waited for. */
let waitedFor = 0;

interface Settle {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class Growing<T> {
  readonly #steps: Generator<T | null, T>;
  #isWhole = false;
  #isStopped = false;
  #isWaitedFor = false;
  #soFar: T | null = null;
  readonly #usable: Promise<void>;
  /** Null once it is of use, or has failed. */
  #settle: Settle | null = null;

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
    if (this.#settle !== null && !this.#isWaitedFor) {
      this.#isWaitedFor = true;
      waitedFor++;
    }
    await this.#usable;
    return this.#soFar!;
  }

  /** Nothing more is made; who waits gets what there is with the slice that runs. */
  stop(): void {
    this.#isStopped = true;
  }

  #grow(): void {
    if (waitedFor > 0 && !this.#isWaitedFor) {
      setTimeout(() => this.#grow(), PAUSE);
      return;
    }
    try {
      const until = performance.now() + SLICE;
      while (!this.#isWhole && performance.now() < until) {
        const { done, value } = this.#steps.next();
        this.#isWhole = done ?? false;
        if (value === null) continue;
        this.#soFar = value;
        this.#end((settle) => settle.resolve());
      }
    } catch (error) {
      this.#end((settle) => settle.reject(error));
      return;
    }
    if (!this.#isWhole && !(this.#isStopped && this.#settle === null)) setTimeout(() => this.#grow());
  }

  /** Whoever waits need not any longer; only the first time. */
  #end(tell: (settle: Settle) => void): void {
    if (this.#settle === null) return;
    tell(this.#settle);
    this.#settle = null;
    if (this.#isWaitedFor) waitedFor--;
    this.#isWaitedFor = false;
  }
}
