/** Walking the map by arrow keys: from a node to the neighbor that lies in the arrow's direction. */
import type { GraphColumns } from "../../graph/index.ts";
import type { Point } from "./view.ts";

export type Direction = "left" | "right" | "up" | "down";

/** Unit vectors in layout coordinates, y up. */
const VECTORS: { readonly [D in Direction]: Point } = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: 1 },
  down: { x: 0, y: -1 },
};

/**
 * The neighbor that is near and lies in the direction: of those within 60° of it the one with the
 * smallest distance, where being off the direction counts as being farther. Null if there is none, or
 * nothing lies that way.
 *
 * @param neighbors nodes linked to `from`
 */
export function neighborToward(
  graph: GraphColumns,
  neighbors: Iterable<number>,
  from: number,
  direction: Direction,
): number | null {
  const vector = VECTORS[direction];
  let best: number | null = null;
  let bestCost = Infinity;
  for (const node of neighbors) {
    const dx = graph.x[node]! - graph.x[from]!;
    const dy = graph.y[node]! - graph.y[from]!;
    const distance = Math.hypot(dx, dy);
    const along = dx * vector.x + dy * vector.y;
    if (along < distance * 0.5 || distance === 0) continue;
    const cost = distance * (2 - along / distance);
    if (cost < bestCost) {
      best = node;
      bestCost = cost;
    }
  }
  return best;
}

/** The node nearest to a layout point: where walking begins when nothing is selected. */
export function nodeNear(graph: GraphColumns, nodes: Uint32Array, point: Point): number | null {
  let best: number | null = null;
  let bestDistance = Infinity;
  for (const node of nodes) {
    const distance = Math.hypot(graph.x[node]! - point.x, graph.y[node]! - point.y);
    if (distance < bestDistance) {
      best = node;
      bestDistance = distance;
    }
  }
  return best;
}
