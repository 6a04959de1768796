/**
 * How much a frame may take while the camera moves. Where a processor has to play graphics card, tens of thousands
 * of lines and marks make panning jerk; then only the strongest lines and largest marks are drawn in motion, and
 * all of them again as soon as the camera rests.
 */

/** Milliseconds a frame may take, and below which more can be afforded. */
const SLOW = 50;
const FAST = 22;
const LEAST = 4000;

export class MotionBudget {
  /** Lines and marks per frame in motion; Infinity until a frame was slow. */
  #limit = Infinity;
  #lastTime: number | null = null;

  /**
   * Tell of a frame that is about to be drawn.
   *
   * @param now milliseconds
   * @param isMoving whether the camera has moved since the last frame
   * @param count how many lines and marks there are
   * @returns the share of them to draw
   */
  next(now: number, isMoving: boolean, count: number): number {
    const interval = this.#lastTime === null ? null : now - this.#lastTime;
    this.#lastTime = isMoving ? now : null;
    if (!isMoving) return 1;
    if (interval !== null && interval > SLOW) this.#limit = Math.max(LEAST, Math.min(this.#limit, count) / 2);
    else if (interval !== null && interval < FAST) this.#limit *= 1.25;
    return Math.min(1, this.#limit / count);
  }
}
