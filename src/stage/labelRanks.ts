/** What of the map may be named, and in which order: it follows what is drawn. */
import { lonePapers } from "../store/loadedMap.ts";
import type { LoadedMap } from "../store/state.ts";
import type { DrawnMap } from "./DrawnMap.ts";
import { type Extent, extentOf, type Point } from "./view.ts";

export interface Region {
  readonly topic: number;
  readonly center: Point;
  /** Root mean square distance of its nodes from the center, layout units. */
  readonly spread: number;
}

/** Papers that share no concept stand apart, together: their extent in layout units. */
export interface Apart {
  readonly count: number;
  readonly extent: Extent;
}

export interface LabelRanks {
  /** Drawn concepts and drawn papers, the largest first: the order in which labels are given. */
  readonly concepts: readonly number[];
  readonly papers: readonly number[];
  readonly regions: readonly Region[];
  /** Null where every paper shares something, or too few do for the rest to stand apart. */
  readonly apart: Apart | null;
  /** In all projections so many marks that no name finds a place free of them: topics are named over them. */
  readonly isCrowded: boolean;
  /** Drawn nodes. */
  readonly nodes: number;
  /** Marks of all projections per square layout unit of what one looks at. */
  readonly density: number;
}

/** Marks from which on topics are named over the marks. */
const CROWDED = 600;

export const NO_RANKS: LabelRanks = {
  concepts: [],
  papers: [],
  regions: [],
  apart: null,
  isCrowded: false,
  nodes: 0,
  density: 0,
};

/**
 * @param shown what the filters leave, in all projections: names of topics stay where they are in each
 * @param part of the map that is drawn in full; null for the whole
 */
export function rankLabels(
  loaded: LoadedMap,
  { drawn, bySize, obstacleCount }: DrawnMap,
  shown: Uint8Array,
  part: Extent | null,
): LabelRanks {
  const { graph } = loaded.map;
  const concepts: number[] = [];
  const papers: number[] = [];
  for (const node of bySize)
    if (drawn.isDrawn[node] === 1) (node < graph.paperCount ? papers : concepts).push(node);
  const { minX, maxX, minY, maxY } = part ?? extentOf(graph);
  return {
    concepts,
    papers,
    regions: findRegions(loaded, shown),
    apart: findApart(loaded, drawn.isDrawn),
    isCrowded: obstacleCount > CROWDED,
    nodes: drawn.nodes.length,
    density: obstacleCount / ((maxX - minX) * (maxY - minY)),
  };
}

/** Lone papers among those drawn; none if they are all there is. */
function findApart(loaded: LoadedMap, isDrawn: Uint8Array): Apart | null {
  const { graph } = loaded.map;
  const lone = lonePapers(loaded);
  if (lone.length === graph.paperCount) return null;
  const drawn = lone.filter((paper) => isDrawn[paper] === 1);
  return drawn.length === 0 ? null : { count: drawn.length, extent: extentOf(graph, drawn, 0) };
}

/** Nodes this many spreads from the center are strays. */
const NEAR = 1.5;

/**
 * Where the name of each topic that has a paper shown stands: the mean of its nodes weighted by size, then
 * once more over those near it, so that a few strays do not pull the name away from its region.
 */
function findRegions({ map: { graph, topics } }: LoadedMap, shown: Uint8Array): readonly Region[] {
  const { cluster, paperCount } = graph;
  const papers = new Uint32Array(topics.length);
  for (let paper = 0; paper < paperCount; paper++)
    if (shown[paper] === 1 && cluster[paper]! >= 0) papers[cluster[paper]!]!++;
  const all = momentsOf(graph, topics.length, shown, null);
  const near = momentsOf(graph, topics.length, shown, all);
  return topics.flatMap((_, topic) => {
    if (papers[topic] === 0) return [];
    const { x, y, spread } = near.weight[topic]! > 0 ? near : all;
    return [{ topic, center: { x: x[topic]!, y: y[topic]! }, spread: spread[topic]! }];
  });
}

/** An entry a topic in each column: sizes summed, the mean by size, and the mean distance from it. */
interface Moments {
  readonly weight: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly spread: Float64Array;
}

/** Of the nodes shown of each topic; given the moments of all of them, of those that are near. */
function momentsOf(
  { x, y, size, cluster }: LoadedMap["map"]["graph"],
  topics: number,
  shown: Uint8Array,
  all: Moments | null,
): Moments {
  const column = () => new Float64Array(topics);
  const moments = { weight: column(), x: column(), y: column(), spread: column() };
  const count = column();
  const counts = (node: number, topic: number) => {
    if (shown[node] === 0 || topic < 0 || topic >= topics) return false;
    return all === null || squareFrom(all, topic, x[node]!, y[node]!) <= (NEAR * all.spread[topic]!) ** 2;
  };
  for (let node = 0; node < cluster.length; node++) {
    const topic = cluster[node]!;
    if (!counts(node, topic)) continue;
    count[topic]!++;
    moments.weight[topic]! += size[node]!;
    moments.x[topic]! += size[node]! * x[node]!;
    moments.y[topic]! += size[node]! * y[node]!;
  }
  for (let topic = 0; topic < topics; topic++) {
    moments.x[topic]! /= moments.weight[topic]! || 1;
    moments.y[topic]! /= moments.weight[topic]! || 1;
  }
  for (let node = 0; node < cluster.length; node++) {
    const topic = cluster[node]!;
    if (counts(node, topic)) moments.spread[topic]! += squareFrom(moments, topic, x[node]!, y[node]!);
  }
  for (let topic = 0; topic < topics; topic++)
    moments.spread[topic] = Math.sqrt(moments.spread[topic]! / Math.max(1, count[topic]!));
  return moments;
}

function squareFrom({ x, y }: Pick<Moments, "x" | "y">, topic: number, atX: number, atY: number): number {
  return (atX - x[topic]!) ** 2 + (atY - y[topic]!) ** 2;
}
