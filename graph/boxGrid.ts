/** Boxes on a grid of cells, so that what overlaps a box is found without looking at all of them. */

/** An axis-parallel box; y grows downward. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;
/** Cells are numbered row by row; this many columns on either side of the origin. */
const COLUMNS = 4096;

export class BoxGrid<T extends Box> {
  readonly #cells = new Map<number, T[]>();

  add(box: T): void {
    this.#visit(box, (cell) => {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [box]);
      else boxes.push(box);
      return true;
    });
  }

  /** True as soon as `isHit` says so for a box that overlaps; a box in several cells may be asked about twice. */
  some(box: Box, isHit: (other: T) => boolean): boolean {
    return !this.#visit(box, (cell) => {
      for (const other of this.#cells.get(cell) ?? []) if (overlap(box, other) && isHit(other)) return false;
      return true;
    });
  }

  /** Visits cells until one says false; tells whether none did. */
  #visit(box: Box, visit: (cell: number) => boolean): boolean {
    const left = Math.floor(box.left / CELL);
    const right = Math.floor(box.right / CELL);
    const top = Math.floor(box.top / CELL);
    const bottom = Math.floor(box.bottom / CELL);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (!visit(row * COLUMNS + column)) return false;
    return true;
  }
}

/** Boxes that only touch do not overlap. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
