/**
 * Which part of a map one looks at, where the map is too large to be drawn whole: followed when the camera has come
 * to rest, with ground around it so that a small move changes nothing.
 */
import { type Extent, isSameView, type View } from "./view.ts";

/** Milliseconds without a move. */
const REST = 200;
/** Of the view's sides, what is taken on each side as well. */
const AROUND = 0.5;
/** A part is too wide when its sides are so many times those of the view. */
const TOO_WIDE = 4;
/** The view has so much of the map's width or height: as good as all of it. */
const WHOLE = 0.75;

export class NearPart {
  /** Null for the whole. */
  part: Extent | null = null;
  readonly #whole: Extent;
  readonly #onChange: () => void;
  #last: View | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(whole: Extent, onChange: () => void) {
    this.#whole = whole;
    this.#onChange = onChange;
  }

  /** To be told of the view of every frame. */
  follow(view: View): void {
    if (this.#last !== null && isSameView(this.#last, view)) return;
    this.#last = view;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const next = nextPart(this.part, view, this.#whole);
      if (next === this.part) return;
      this.part = next;
      this.#onChange();
    }, REST);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** @returns the same part if it still does */
export function nextPart(part: Extent | null, view: View, whole: Extent): Extent | null {
  const width = view.width / view.zoom;
  const height = view.height / view.zoom;
  if (width > WHOLE * (whole.maxX - whole.minX) && height > WHOLE * (whole.maxY - whole.minY)) return null;
  const { x, y } = view.center;
  const does =
    part !== null &&
    part.minX <= x - width / 2 &&
    part.maxX >= x + width / 2 &&
    part.minY <= y - height / 2 &&
    part.maxY >= y + height / 2 &&
    part.maxX - part.minX <= TOO_WIDE * width;
  if (does) return part;
  const reachX = width * (0.5 + AROUND);
  const reachY = height * (0.5 + AROUND);
  return { minX: x - reachX, maxX: x + reachX, minY: y - reachY, maxY: y + reachY };
}
