/**
 * A camera move that takes account of panels still on their way: made in the next frame, and again when a
 * panel that opens meanwhile covers another part of the stage. What one asked to see must not end up under
 * the panel that tells about it.
 */

/** Milliseconds after a selection within which its panel has its place, also on a slow machine. */
const UNSETTLED = 1000;

export class PanelMove {
  readonly #measure: () => void;
  #last: { readonly move: () => void; readonly until: number } | null = null;

  /** @param measure looks what of the stage is covered */
  constructor(measure: () => void) {
    this.#measure = measure;
  }

  make(move: () => void): void {
    this.#last = { move, until: performance.now() + UNSETTLED };
    requestAnimationFrame(() => {
      if (this.#last?.move !== move) return;
      this.#measure();
      move();
    });
  }

  /** @returns whether there was a move to be made again */
  repeat(): boolean {
    if (this.#last === null || performance.now() > this.#last.until) return false;
    this.#last.move();
    return true;
  }

  /** The camera is in the user's hand: nothing may take it away. */
  settle(): void {
    this.#last = null;
  }
}
