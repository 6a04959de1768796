/** Where topics lie on the map. */
import type { GraphColumns } from "../../model.ts";

export interface Region {
  readonly topic: number;
  /** Its center, layout units. */
  readonly x: number;
  readonly y: number;
  /** Root mean square distance of its nodes from the center. */
  readonly spread: number;
}

/**
 * The region of each topic that has nodes: their mean weighted by size, then once more over those near it, so
 * that a few strays do not pull it away.
 */
export function regionsOf(graph: GraphColumns, topics: number, nodes: readonly number[]): readonly Region[] {
  const members: number[][] = Array.from({ length: topics }, () => []);
  for (const node of nodes) members[graph.cluster[node]!]?.push(node);
  return members.flatMap((own, topic) => {
    if (own.length === 0) return [];
    const first = momentsOf(graph, own);
    const near = own.filter(
      (node) =>
        (graph.x[node]! - first.x) ** 2 + (graph.y[node]! - first.y) ** 2 <=
        2.25 * first.spread * first.spread,
    );
    return [{ topic, ...(near.length > 0 ? momentsOf(graph, near) : first) }];
  });
}

function momentsOf({ x, y, size }: GraphColumns, nodes: readonly number[]): Omit<Region, "topic"> {
  let [weight, sumX, sumY] = [0, 0, 0];
  for (const node of nodes) {
    weight += size[node]!;
    sumX += size[node]! * x[node]!;
    sumY += size[node]! * y[node]!;
  }
  const center = { x: sumX / (weight || 1), y: sumY / (weight || 1) };
  let squares = 0;
  for (const node of nodes) squares += (x[node]! - center.x) ** 2 + (y[node]! - center.y) ** 2;
  return { ...center, spread: Math.sqrt(squares / nodes.length) };
}
