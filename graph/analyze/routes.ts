/**
 * Routes between two papers or concepts, from paper to concept to paper, through what they share.
 *
 * A hop between a paper and a concept costs −ln(w / √s), where w is the edge's weight (the concept's share of
 * the paper) and s the sum of the concept's weights over all its papers: the symmetrically normalized adjacency
 * of spectral clustering (Ng, Jordan & Weiss 2001), so that a route is the likelier the more its papers are
 * about its concepts, and a concept of everybody's is a dear place to pass through, whichever way one goes.
 */
import { naturalLog } from "../logarithm.ts";
import { type Adjacency, groupOf } from "../map.ts";
import type { GraphColumns } from "../model.ts";
import { CostHeap } from "./heap.ts";

export interface Route {
  /** Nodes of GraphColumns from one end to the other; papers and concepts in turn, none twice. */
  readonly nodes: readonly number[];
  /** Rows of the edges between them: one fewer than nodes. */
  readonly edges: readonly number[];
  /** Sum of the hops' costs, ≥ 0: the less the closer. */
  readonly cost: number;
}

export interface RouteWishes {
  /** Nodes that no route passes. */
  readonly avoid?: readonly number[];
  /** Nodes that every route passes, in any order; at most `MOST_THROUGH` are heeded. */
  readonly through?: readonly number[];
  /** How many routes at most, an integer ≥ 1. */
  readonly limit?: number;
}

export const MOST_THROUGH = 3;
const DEFAULT_LIMIT = 5;
/** Each time a node was passed it costs this much more to pass it again, so that the next route differs. */
const WORN = 2;
/** Searches for one more route; a route found again wears its nodes down further. */
const ATTEMPTS = 4;

/**
 * Up to five different routes, the closest first, ties by nodes.
 *
 * The first is the cheapest there is. For each further one the nodes passed so far are made dearer and the
 * search is repeated (the penalty method of Akgün, Erkut & Batta 2000, doi:10.1016/S0377-2217(99)00214-3), since
 * the k cheapest routes would be the same but for a detour. Each search is Dijkstra's, some 2 µs an edge.
 *
 * @returns empty if there is no way, or if both ends are the same
 * @throws {RangeError} if an end is not on the map
 */
export function findRoutes(
  graph: GraphColumns,
  adjacency: Adjacency,
  from: number,
  to: number,
  { avoid = [], through = [], limit = DEFAULT_LIMIT }: RouteWishes = {},
): readonly Route[] {
  const nodeCount = graph.paperCount + graph.conceptCount;
  for (const end of [from, to])
    if (!(end >= 0 && end < nodeCount)) throw new RangeError(`no node ${end} on a map of ${nodeCount}`);
  if (from === to) return [];
  const hopCost = hopCostsOf(graph);
  const worn = hopCost.slice();
  const toll = new Float64Array(nodeCount);
  const closed = new Uint8Array(nodeCount);
  for (const node of avoid) if (node !== from && node !== to) closed[node] = 1;
  const stops = [...new Set(through)].filter((node) => node !== from && node !== to).slice(0, MOST_THROUGH);
  const ends = new Set([from, to, ...stops]);
  const orders = permutations(stops).map((order) => [from, ...order, to]);
  const found = new Map<string, Route>();
  for (let attempt = 0; attempt < limit * ATTEMPTS && found.size < limit; attempt++) {
    const search = { graph, adjacency, worn, toll, closed };
    const [best] = orders
      .flatMap((order) => wayAlong(order, search) ?? [])
      .sort((a, b) => a.cost - b.cost || compareNodes(a.nodes, b.nodes));
    if (best === undefined) break;
    const cost = best.edges.reduce((sum, edge) => sum + hopCost[edge]!, 0);
    const key = best.nodes.join();
    if (!found.has(key)) found.set(key, { ...best, cost });
    const passed = best.nodes.filter((node) => !ends.has(node));
    for (const node of passed) toll[node]! += WORN;
    // Between neighbors there is no node to wear down: the hop itself gets dearer.
    if (passed.length === 0) for (const edge of best.edges) worn[edge]! += WORN;
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost || compareNodes(a.nodes, b.nodes));
}

/** −ln(w / √s) for each edge. */
function hopCostsOf({ conceptCount, edgeConcept, edgeWeight }: GraphColumns): Float64Array {
  const sums = new Float64Array(conceptCount);
  edgeConcept.forEach((concept, edge) => {
    sums[concept]! += edgeWeight[edge]!;
  });
  return Float64Array.from(edgeWeight, (weight, edge) =>
    Math.max(0, naturalLog(sums[edgeConcept[edge]!]!) / 2 - naturalLog(weight)),
  );
}

interface Search {
  readonly graph: GraphColumns;
  readonly adjacency: Adjacency;
  /** Cost of each hop, wear included. */
  readonly worn: Float64Array;
  /** Cost of entering each node. */
  readonly toll: Float64Array;
  /** 1 for nodes that may not be entered. */
  readonly closed: Uint8Array;
}

/** The cheapest way that visits the stops in their order and no node twice, leg by leg; null if there is none. */
function wayAlong(stops: readonly number[], search: Search): Route | null {
  const closed = search.closed.slice();
  for (const stop of stops) closed[stop] = 1;
  const nodes = [stops[0]!];
  const edges: number[] = [];
  let cost = 0;
  for (let leg = 1; leg < stops.length; leg++) {
    closed[stops[leg]!] = 0;
    const way = cheapestWay(stops[leg - 1]!, stops[leg]!, { ...search, closed });
    if (way === null) return null;
    nodes.push(...way.nodes.slice(1));
    edges.push(...way.edges);
    cost += way.cost;
    for (const node of way.nodes) closed[node] = 1;
  }
  return { nodes, edges, cost };
}

/** Dijkstra (1959). */
function cheapestWay(
  from: number,
  to: number,
  { graph, adjacency, worn, toll, closed }: Search,
): Route | null {
  const { paperCount, edgePaper, edgeConcept } = graph;
  const cost = new Float64Array(paperCount + graph.conceptCount).fill(Number.POSITIVE_INFINITY);
  const by = new Int32Array(cost.length).fill(-1);
  const heap = new CostHeap();
  cost[from] = 0;
  heap.push(from, 0);
  while (heap.size > 0) {
    const { item: node, cost: reached } = heap.pop();
    if (node === to) return wayBack(from, to, by, graph, reached);
    if (reached > cost[node]!) continue;
    const isPaper = node < paperCount;
    for (const edge of isPaper
      ? groupOf(adjacency.byPaper, node)
      : groupOf(adjacency.byConcept, node - paperCount)) {
      const next = isPaper ? paperCount + edgeConcept[edge]! : edgePaper[edge]!;
      if (closed[next] === 1) continue;
      const further = reached + worn[edge]! + toll[next]!;
      if (further >= cost[next]!) continue;
      cost[next] = further;
      by[next] = edge;
      heap.push(next, further);
    }
  }
  return null;
}

/** @param by the edge by which each node was reached */
function wayBack(from: number, to: number, by: Int32Array, graph: GraphColumns, cost: number): Route {
  const nodes = [to];
  const edges: number[] = [];
  for (let node = to; node !== from; ) {
    const edge = by[node]!;
    edges.push(edge);
    node = node < graph.paperCount ? graph.paperCount + graph.edgeConcept[edge]! : graph.edgePaper[edge]!;
    nodes.push(node);
  }
  return { nodes: nodes.reverse(), edges: edges.reverse(), cost };
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

function compareNodes(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
