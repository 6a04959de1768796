/**
 * Communities of a weighted graph by the Leiden algorithm: local moving, refinement, aggregation.
 *
 * Traag, Waltman & van Eck (2019), doi:10.1038/s41598-019-41695-z, except that refinement joins greedily
 * instead of at random. What is maximized is modularity with a resolution (Reichardt & Bornholdt 2006,
 * doi:10.1103/PhysRevE.74.016110). Communities are connected. Near linear in edges.
 */

/** Undirected: every edge stands in the rows of both ends. No loops; a node's own weight is in `loops`. */
export interface WeightedGraph {
  /** Row i is `neighbors[offsets[i] … offsets[i + 1])`. */
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
  /** > 0. */
  readonly weights: Float64Array;
}

interface Level extends WeightedGraph {
  readonly count: number;
  /** Sum of the weights of the edges that leave or stay in each node, both ends counted. */
  readonly mass: Float64Array;
}

/** Rounds from the last result; after the third less than one node in a hundred still moves. */
const MAX_ROUNDS = 4;
const MAX_LEVELS = 32;
/** A move must gain more than this share of a node's mass, so that rounding never causes endless moves. */
const MIN_GAIN = 1e-10;

/**
 * Communities on which several runs, each with its own order of nodes, agree, then improved.
 *
 * What all runs put together stays together; these groups are clustered anew and the result improved node
 * by node: the core groups of Ovelgönne & Geyer-Schulz (2013), doi:10.1090/conm/588/11701. Better and
 * steadier than the best of the runs.
 *
 * @param resolution > 0; 1 is plain modularity, more gives more and smaller communities
 * @param orders nodes in the order in which they are first looked at, one for each run
 * @returns community of each node, numbered from 0 in order of their first node
 */
export function findCommunities(
  graph: WeightedGraph,
  resolution: number,
  orders: readonly Uint32Array[],
  onRun?: (done: number) => void,
): Int32Array {
  const base = baseLevel(graph);
  const single = Int32Array.from({ length: base.count }, (_, i) => i);
  let agreed: Int32Array = new Int32Array(base.count);
  orders.forEach((order, run) => {
    agreed = intersection(agreed, improve(base, single, resolution, order));
    onRun?.(run + 1);
  });
  const cores = renumber(agreed);
  const level = aggregate(base, agreed, cores);
  const ofCore = converge(
    level,
    Int32Array.from({ length: cores }, (_, i) => i),
    resolution,
  );
  return converge(
    base,
    agreed.map((core) => ofCore[core]!),
    resolution,
  );
}

/** Improve until nothing changes. */
function converge(base: Level, start: Int32Array, resolution: number): Int32Array {
  const order = Uint32Array.from({ length: base.count }, (_, i) => i);
  let result = start;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = improve(base, result, resolution, order);
    const same = next.every((community, i) => community === result[i]);
    result = next;
    if (same) break;
  }
  return result;
}

/** Groups of nodes that are together in both. */
function intersection(a: Int32Array, b: Int32Array): Int32Array {
  const names = new Map<number, number>();
  const width = b.length + 1;
  return a.map((group, i) => {
    const key = group * width + b[i]!;
    const name = names.get(key) ?? names.size;
    names.set(key, name);
    return name;
  });
}

/** Share of weight inside communities less what chance would put there, by the resolution: at most 1. */
export function modularity(graph: WeightedGraph, community: Int32Array, resolution: number): number {
  const { mass } = baseLevel(graph);
  const count = community.reduce((most, c) => Math.max(most, c + 1), 0);
  const total = mass.reduce((sum, m) => sum + m, 0);
  if (total === 0) return 0;
  const masses = new Float64Array(count);
  let inside = 0;
  for (let i = 0; i < mass.length; i++) {
    masses[community[i]!]! += mass[i]!;
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++)
      if (community[graph.neighbors[e]!] === community[i]) inside += graph.weights[e]!;
  }
  return masses.reduce((q, m) => q - resolution * (m / total) * (m / total), inside / total);
}

function baseLevel(graph: WeightedGraph): Level {
  const count = graph.offsets.length - 1;
  const mass = new Float64Array(count);
  for (let i = 0; i < count; i++)
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) mass[i]! += graph.weights[e]!;
  return { ...graph, count, mass };
}

/** One run through all levels, starting from the communities of `start`. */
function improve(base: Level, start: Int32Array, resolution: number, order: Uint32Array): Int32Array {
  let level = base;
  let community = start.slice();
  let nodes = order;
  /** Node of the present level in which each base node is. */
  const inside = Int32Array.from({ length: base.count }, (_, i) => i);
  for (let depth = 0; depth < MAX_LEVELS; depth++) {
    moveNodes(level, community, resolution, nodes);
    const refined = refine(level, community, resolution, nodes);
    const count = renumber(refined);
    if (count === level.count) break;
    const coarse = new Int32Array(count);
    for (let i = 0; i < level.count; i++) coarse[refined[i]!] = community[i]!;
    for (let i = 0; i < inside.length; i++) inside[i] = refined[inside[i]!]!;
    level = aggregate(level, refined, count);
    community = coarse;
    renumber(community);
    nodes = Uint32Array.from({ length: count }, (_, i) => i);
  }
  const result = Int32Array.from(inside, (node) => community[node]!);
  renumber(result);
  return result;
}

/** Move single nodes to the community that gains most, until none gains. Changes `community`. */
function moveNodes(level: Level, community: Int32Array, resolution: number, order: Uint32Array): void {
  const { count, offsets, neighbors, weights, mass } = level;
  const total = mass.reduce((sum, m) => sum + m, 0);
  if (total === 0) return;
  const masses = new Float64Array(count);
  const sizes = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    masses[community[i]!]! += mass[i]!;
    sizes[community[i]!]!++;
  }
  const empty: number[] = [];
  for (let c = count - 1; c >= 0; c--) if (sizes[c] === 0) empty.push(c);
  const toward = new Float64Array(count);
  const touched = new Uint32Array(count);
  const queue = order.slice();
  const waiting = new Uint8Array(count).fill(1);
  let head = 0;
  // Each pass over a node raises the quality; the bound only guards against rounding.
  let budget = 100 * count;
  for (let length = count; length > 0 && budget > 0; budget--) {
    const node = queue[head]!;
    head = head + 1 === count ? 0 : head + 1;
    length--;
    waiting[node] = 0;
    const own = community[node]!;
    let near = 0;
    for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
      const other = community[neighbors[e]!]!;
      if (toward[other] === 0) touched[near++] = other;
      toward[other]! += weights[e]!;
    }
    const share = (resolution * mass[node]!) / total;
    masses[own]! -= mass[node]!;
    let best = own;
    let bestGain = toward[own]! - share * masses[own]! + MIN_GAIN * mass[node]!;
    for (let k = 0; k < near; k++) {
      const other = touched[k]!;
      const gain = toward[other]! - share * masses[other]!;
      if (gain > bestGain) {
        bestGain = gain;
        best = other;
      }
    }
    for (let k = 0; k < near; k++) toward[touched[k]!] = 0;
    // Where every community would lose by taking it, a node is better off alone.
    if (bestGain < 0) best = empty.pop() ?? own;
    masses[best]! += mass[node]!;
    if (best === own) continue;
    community[node] = best;
    sizes[best]!++;
    sizes[own]!--;
    if (sizes[own] === 0) empty.push(own);
    for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
      const other = neighbors[e]!;
      if (waiting[other] === 1 || community[other] === best) continue;
      waiting[other] = 1;
      queue[head + length < count ? head + length : head + length - count] = other;
      length++;
    }
  }
}

/**
 * Split every community into parts that hold together: from single nodes, each joins the part of its own
 * community that gains most. Parts grow along edges, so they are connected.
 */
function refine(level: Level, community: Int32Array, resolution: number, order: Uint32Array): Int32Array {
  const { count, offsets, neighbors, weights, mass } = level;
  const total = mass.reduce((sum, m) => sum + m, 0);
  const part = Int32Array.from({ length: count }, (_, i) => i);
  const masses = mass.slice();
  const alone = new Uint8Array(count).fill(1);
  const toward = new Float64Array(count);
  const touched = new Uint32Array(count);
  for (const node of order) {
    if (alone[node] === 0) continue;
    let near = 0;
    for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
      const neighbor = neighbors[e]!;
      if (community[neighbor] !== community[node]) continue;
      const other = part[neighbor]!;
      if (toward[other] === 0) touched[near++] = other;
      toward[other]! += weights[e]!;
    }
    const share = (resolution * mass[node]!) / total;
    let best = -1;
    let bestGain = 0;
    for (let k = 0; k < near; k++) {
      const other = touched[k]!;
      const gain = toward[other]! - share * masses[other]!;
      if (gain > bestGain) {
        bestGain = gain;
        best = other;
      }
      toward[other] = 0;
    }
    if (best < 0) continue;
    masses[best]! += mass[node]!;
    masses[node] = 0;
    part[node] = best;
    alone[node] = 0;
    alone[best] = 0; // a part's number is the node it began with
  }
  return part;
}

/** One node a part; the weight inside a part stays in its mass. */
function aggregate(level: Level, part: Int32Array, count: number): Level {
  const members = new Uint32Array(level.count);
  const starts = new Uint32Array(count + 1);
  for (const p of part) starts[p + 1]!++;
  for (let p = 0; p < count; p++) starts[p + 1]! += starts[p]!;
  const next = starts.slice();
  for (let i = 0; i < level.count; i++) members[next[part[i]!]!++] = i;

  const mass = new Float64Array(count);
  const offsets = new Uint32Array(count + 1);
  const neighbors: number[] = [];
  const weights: number[] = [];
  const toward = new Float64Array(count);
  const touched = new Uint32Array(count);
  for (let p = 0; p < count; p++) {
    let near = 0;
    for (let m = starts[p]!; m < starts[p + 1]!; m++) {
      const node = members[m]!;
      mass[p]! += level.mass[node]!;
      for (let e = level.offsets[node]!; e < level.offsets[node + 1]!; e++) {
        const other = part[level.neighbors[e]!]!;
        if (other === p) continue;
        if (toward[other] === 0) touched[near++] = other;
        toward[other]! += level.weights[e]!;
      }
    }
    for (let k = 0; k < near; k++) {
      const other = touched[k]!;
      neighbors.push(other);
      weights.push(toward[other]!);
      toward[other] = 0;
    }
    offsets[p + 1] = neighbors.length;
  }
  return {
    count,
    mass,
    offsets,
    neighbors: Uint32Array.from(neighbors),
    weights: Float64Array.from(weights),
  };
}

/** Number the groups from 0 in order of their first node, in place; how many there are. */
function renumber(group: Int32Array): number {
  const names = new Map<number, number>();
  for (let i = 0; i < group.length; i++) {
    const old = group[i]!;
    let name = names.get(old);
    if (name === undefined) {
      name = names.size;
      names.set(old, name);
    }
    group[i] = name;
  }
  return names.size;
}
