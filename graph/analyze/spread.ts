/**
 * Loosen heaps: nodes that are crowded are given the room they need, group by group, from coarse to fine.
 *
 * Parting overlaps disc by disc moves each by a disc's width a pass, and a heap of thousands would take as many
 * passes, each with all pairs of the heap. So groups of neighbors are parted first as if each were one disc, as
 * multilevel layouts do (Walshaw 2003, doi:10.7155/jgaa.00070); what is left to part is small.
 */
import { removeOverlaps } from "./overlap.ts";
import type { Points } from "./shape.ts";

/**
 * Nodes with the space around them fill this part of the disc of their group: they may come closer than they
 * would like, so that there is sea between the topics.
 */
const FILL = 1.1;
/** Nodes a group, level by level. */
const LEVELS = [1024, 256, 64, 16, 4];
/** Groups below which a level would say little. */
const LEAST_GROUPS = 24;
const PASSES = 40;

/**
 * Spread what is crowded; what has room stays about where it is. Changes `points`. Some 2 µs a node and level.
 *
 * @param cluster topic of each node: no group has nodes of several
 */
export function spreadHeaps(points: Points, radius: Float64Array, cluster: Int32Array): void {
  for (const size of LEVELS)
    if (points.x.length >= LEAST_GROUPS * size) partGroups(points, radius, cluster, size);
}

function partGroups({ x, y }: Points, radius: Float64Array, cluster: Int32Array, size: number): void {
  const { order, starts } = groupNear({ x, y }, cluster, size);
  const count = starts.length - 1;
  const middle = { x: new Float64Array(count), y: new Float64Array(count) };
  const disc = new Float64Array(count);
  const topic = new Int32Array(count);
  const stretch = new Float64Array(count);
  for (let group = 0; group < count; group++) {
    const members = order.subarray(starts[group]!, starts[group + 1]!);
    let area = 0;
    for (const node of members) {
      area += radius[node]! * radius[node]!;
      middle.x[group]! += x[node]! / members.length;
      middle.y[group]! += y[node]! / members.length;
    }
    let spread = 0;
    for (const node of members) {
      const dx = x[node]! - middle.x[group]!;
      const dy = y[node]! - middle.y[group]!;
      // In an evenly filled disc the mean square distance is half the squared radius.
      spread += (2 * (dx * dx + dy * dy)) / members.length;
    }
    topic[group] = cluster[members[0]!]!;
    disc[group] = Math.sqrt(area / FILL);
    stretch[group] = spread > 0 ? Math.max(1, disc[group]! / Math.sqrt(spread)) : 1;
  }
  const before = { x: middle.x.slice(), y: middle.y.slice() };
  removeOverlaps(middle, disc, topic, PASSES);
  for (let group = 0; group < count; group++)
    for (let at = starts[group]!; at < starts[group + 1]!; at++) {
      const node = order[at]!;
      x[node] = middle.x[group]! + (x[node]! - before.x[group]!) * stretch[group]!;
      y[node] = middle.y[group]! + (y[node]! - before.y[group]!) * stretch[group]!;
    }
}

/** Nodes of one topic that stand together, `size` at most: halved across the longer side over and over. */
function groupNear(
  { x, y }: Points,
  cluster: Int32Array,
  size: number,
): { readonly order: Uint32Array; readonly starts: readonly number[] } {
  const order = Uint32Array.from(cluster.keys()).sort((a, b) => cluster[a]! - cluster[b]! || a - b);
  const starts: number[] = [];
  let from = 0;
  while (from < order.length) {
    let to = from;
    while (to < order.length && cluster[order[to]!] === cluster[order[from]!]) to++;
    halve(from, to);
    from = to;
  }
  starts.push(order.length);
  return { order, starts };

  function halve(from: number, to: number): void {
    if (to - from <= size) {
      starts.push(from);
      return;
    }
    const members = order.subarray(from, to);
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const node of members) {
      left = Math.min(left, x[node]!);
      right = Math.max(right, x[node]!);
      low = Math.min(low, y[node]!);
      high = Math.max(high, y[node]!);
    }
    const along = right - left > high - low ? x : y;
    members.sort((a, b) => along[a]! - along[b]! || a - b);
    const middle = from + Math.floor((to - from) / 2);
    halve(from, middle);
    halve(middle, to);
  }
}
