/**
 * The drawn nodes on a grid in layout units, made once a map: what is under a box or near a point is found
 * without looking at all nodes, at any zoom.
 */
import type { GraphColumns } from "../../graph/index.ts";
import { type Box, type Extent, type Point, toScreenX, toScreenY, type View } from "./view.ts";

/** Radius in pixels from which on a mark should not be covered lightly. */
const LARGE = 7;
/** Pixels between a name and a mark that is not its own; a topic's name, which has none, is larger. */
const AIR = { node: 2, topic: 4 };
/** Nodes a cell holds on average. */
const PER_CELL = 4;

export class NodeGrid {
  readonly #graph: GraphColumns;
  readonly #extent: Extent;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cell: number;
  /** Nodes of cell c: `#nodes[#offsets[c] … #offsets[c + 1])`. */
  readonly #offsets: Uint32Array;
  readonly #nodes: Uint32Array;
  readonly #largest: number;

  constructor(graph: GraphColumns, nodes: Uint32Array, extent: Extent) {
    this.#graph = graph;
    this.#extent = extent;
    const width = extent.maxX - extent.minX;
    const height = extent.maxY - extent.minY;
    this.#cell = Math.sqrt((width * height * PER_CELL) / Math.max(1, nodes.length));
    this.#columns = Math.max(1, Math.ceil(width / this.#cell));
    this.#rows = Math.max(1, Math.ceil(height / this.#cell));
    const cells = this.#columns * this.#rows;
    const offsets = new Uint32Array(cells + 1);
    for (const node of nodes) offsets[this.#cellOf(node) + 1]! += 1;
    for (let cell = 0; cell < cells; cell++) offsets[cell + 1]! += offsets[cell]!;
    const next = offsets.slice();
    const sorted = new Uint32Array(nodes.length);
    let largest = 0;
    for (const node of nodes) {
      const cell = this.#cellOf(node);
      sorted[next[cell]!] = node;
      next[cell]! += 1;
      largest = Math.max(largest, graph.size[node]!);
    }
    this.#offsets = offsets;
    this.#nodes = sorted;
    this.#largest = largest;
  }

  /** Marks under a box of the screen other than `own`, -1 for a topic's, large ones threefold, counted up to `enough`. */
  countUnder(view: View, box: Box, own: number, enough: number): number {
    let count = 0;
    const air = own < 0 ? AIR.topic : AIR.node;
    this.#visit(view, box, air, (node, x, y, radius) => {
      // A mark's corner regions are empty: a slightly smaller box stands for the disc, and for the air around it.
      const half = radius * 0.85 + air;
      const isUnder =
        node !== own &&
        x + half > box.left &&
        x - half < box.right &&
        y + half > box.top &&
        y - half < box.bottom;
      if (isUnder) count += radius > LARGE ? 3 : 1;
      return count < enough;
    });
    return count;
  }

  /** The node whose rim is nearest to a point of the screen, if it is within `tolerance` pixels. */
  nearest(view: View, point: Point, tolerance: number): number | null {
    let best: number | null = null;
    let bestGap = tolerance;
    const box = { left: point.x, right: point.x, top: point.y, bottom: point.y };
    this.#visit(view, box, tolerance, (node, x, y, radius) => {
      const gap = Math.hypot(x - point.x, y - point.y) - radius;
      if (gap < bestGap || (gap === bestGap && (best === null || node < best))) {
        best = node;
        bestGap = gap;
      }
      return true;
    });
    return best;
  }

  /** Visits the marks that may reach into a box, until one says false. */
  #visit(
    view: View,
    box: Box,
    margin: number,
    visit: (node: number, x: number, y: number, radius: number) => boolean,
  ): void {
    const { x, y, size } = this.#graph;
    const { minX, minY } = this.#extent;
    const reach = margin + this.#largest * view.sizeScale;
    const left = view.center.x + (box.left - reach - view.width / 2) / view.zoom;
    const right = view.center.x + (box.right + reach - view.width / 2) / view.zoom;
    const low = view.center.y - (box.bottom + reach - view.height / 2) / view.zoom;
    const high = view.center.y - (box.top - reach - view.height / 2) / view.zoom;
    const firstColumn = Math.max(0, Math.floor((left - minX) / this.#cell));
    const lastColumn = Math.min(this.#columns - 1, Math.floor((right - minX) / this.#cell));
    const firstRow = Math.max(0, Math.floor((low - minY) / this.#cell));
    const lastRow = Math.min(this.#rows - 1, Math.floor((high - minY) / this.#cell));
    for (let row = firstRow; row <= lastRow; row++) {
      const from = this.#offsets[row * this.#columns + firstColumn]!;
      const to = firstColumn <= lastColumn ? this.#offsets[row * this.#columns + lastColumn + 1]! : from;
      for (let at = from; at < to; at++) {
        const node = this.#nodes[at]!;
        const screenX = toScreenX(view, x[node]!);
        const screenY = toScreenY(view, y[node]!);
        if (!visit(node, screenX, screenY, size[node]! * view.sizeScale)) return;
      }
    }
  }

  #cellOf(node: number): number {
    const { minX, minY } = this.#extent;
    const column = Math.floor((this.#graph.x[node]! - minX) / this.#cell);
    const row = Math.floor((this.#graph.y[node]! - minY) / this.#cell);
    return (
      Math.min(this.#rows - 1, Math.max(0, row)) * this.#columns +
      Math.min(this.#columns - 1, Math.max(0, column))
    );
  }
}
