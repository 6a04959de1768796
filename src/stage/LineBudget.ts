/**
 * How many hairlines a frame may take while the camera moves. Where a processor has to play graphics card,
 * tens of thousands of lines make panning jerk; then only the first, strongest ones are drawn in motion,
 * and all of them again as soon as the camera rests.
 */

/** Milliseconds a frame may take, and below which more can be afforded. */
const SLOW = 50;
const FAST = 22;
const LEAST = 1500;

export class LineBudget {
  /** Lines per frame in motion; Infinity until a frame was slow. */
  #limit = Infinity;
  #lastTime: number | null = null;

  /**
   * Tell of a frame that is about to be drawn.
   *
   * @param now milliseconds
   * @param isMoving whether the camera has moved since the last frame
   * @param lines how many there are
   * @returns how many to draw
   */
  next(now: number, isMoving: boolean, lines: number): number {
    const interval = this.#lastTime === null ? null : now - this.#lastTime;
    this.#lastTime = isMoving ? now : null;
    if (!isMoving) return lines;
    if (interval !== null && interval > SLOW) this.#limit = Math.max(LEAST, Math.min(this.#limit, lines) / 2);
    else if (interval !== null && interval < FAST) this.#limit *= 1.25;
    return Math.floor(Math.min(this.#limit, lines));
  }
}
