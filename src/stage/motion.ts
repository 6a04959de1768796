/** Whether things move: the page's own preference, else the system's. */
import type { Preferences } from "../store/state.ts";

export function isMotionReduced({ motion }: Preferences): boolean {
  return motion === "reduced" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}
