/**
 * A settled picture of the map: similar papers near, topics apart, each concept amid its papers.
 *
 * All arithmetic is +, −, ×, ÷ and square roots on seeded integers, so that Node and every browser draw the
 * same picture, bit by bit.
 */
import type { EdgeColumns, OnProgress, Recipe } from "../model.ts";
import { embed, linkNeighbors } from "./embedding.ts";
import { gatherTopics } from "./gathering.ts";
import { removeOverlaps } from "./overlap.ts";
import { seededDraw } from "./random.ts";
import { nearestPapers } from "./similarity.ts";
import { type Points, startInDiscs, sunflower } from "./topicDiscs.ts";

export interface Layout {
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
  readonly size: Float32Array<ArrayBuffer>;
}

const NEIGHBORS = 15;
/** Radius of the start for one paper, in units of the embedding; grows with the fourth root of papers. */
const START_RADIUS = 2;
/** Radius of the map in layout units. */
const RADIUS = 1000;
/** Layout units a pixel at zoom 1, where the map's diameter fills some 800 pixels. */
const UNITS_PER_PIXEL = 2.5;
/** Space around a node for its label, in pixels, where there is room. */
const MARGIN = { paper: 5, concept: 12 };
/** Nodes with their margins may fill this part of the map's area; beyond it margins and radii shrink. */
const MOST_FILLED = 0.45;
/** Papers of a concept's own topic count this much more for its place. */
const OWN_TOPIC = 3;
/** Work spent on parting overlaps, in nodes × passes; 20 to 200 passes. */
const OVERLAP_WORK = 600_000;
/** Up to this many nodes are drawn at full size; beyond, the area of each falls as their number rises. */
const FULL_SIZE_NODES = 600;

/**
 * Lay the map out.
 *
 * Papers start in discs, one a topic, and are then embedded by their exact nearest neighbors (`embed`);
 * concepts go to the weighted mean of their papers; nodes that would cover each other are pushed apart.
 * Papers that share nothing stand on a rim below. The center is 0, 0 and the radius about 1000. Costs some
 * 100 µs a paper.
 *
 * @param cluster topic of each node, -1 for none
 */
export function layOut(
  edges: EdgeColumns,
  cluster: Int32Array,
  recipe: Recipe,
  onProgress?: OnProgress,
): Layout {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = edges;
  const report = (share: number) =>
    onProgress?.({ step: "layout", done: Math.round(share * 100), total: 100 });
  report(0);
  const degree = new Uint32Array(paperCount + conceptCount);
  for (const paper of edgePaper) degree[paper]!++;
  for (const concept of edgeConcept) degree[paperCount + concept]!++;
  const size = sizesOf(degree, paperCount);
  const radius = radiiOf(size, paperCount);

  const { papers, lone } = placePapers(edges, cluster, recipe, report);
  const points = placeConcepts(edges, cluster, papers);
  fitInto(points, RADIUS);
  gatherTopics(points, cluster, radius);
  placeLone(points, lone, edges, radius);
  fitInto(points, RADIUS);
  const passes = Math.round(Math.max(20, Math.min(200, OVERLAP_WORK / (degree.length + 1))));
  removeOverlaps(points, radius, passes);
  fitInto(points, RADIUS);
  // Fitting shrinks what had to grow to make room, so a little may overlap again.
  removeOverlaps(points, radius, passes);
  center(points);
  report(1);
  return { x: rounded(points.x), y: rounded(points.y), size };
}

/**
 * Drawn radii in pixels: papers 4 to 7 by concepts, concepts 5 to 18 by the root of their papers. On maps of
 * many nodes all are smaller by one factor, a third at least.
 */
function sizesOf(degree: Uint32Array, paperCount: number): Float32Array<ArrayBuffer> {
  const scale = Math.max(1 / 3, Math.min(1, Math.sqrt(FULL_SIZE_NODES / degree.length)));
  const most = degree.subarray(paperCount).reduce((m, d) => Math.max(m, d), 1);
  return Float32Array.from(degree, (d, node) => {
    const size =
      node < paperCount
        ? 4 + 3 * Math.min(1, d / 15)
        : 5 + (13 * (Math.sqrt(d) - 1)) / Math.max(3, Math.sqrt(most) - 1);
    return Math.round(Math.max(4, size) * scale * 1000) / 1000;
  });
}

/** Radii in layout units within which no other node should stand. */
function radiiOf(size: Float32Array, paperCount: number): Float64Array {
  const wanted = Float64Array.from(
    size,
    (s, node) => (s + (node < paperCount ? MARGIN.paper : MARGIN.concept)) * UNITS_PER_PIXEL,
  );
  const filled = wanted.reduce((sum, r) => sum + r * r, 0) / (RADIUS * RADIUS);
  const shrink = filled > MOST_FILLED ? Math.sqrt(MOST_FILLED / filled) : 1;
  return wanted.map((r) => r * shrink);
}

/** Papers that share concepts are embedded; the rows of the others are `lone`, at 0, 0 for the time being. */
function placePapers(
  edges: EdgeColumns,
  cluster: Int32Array,
  recipe: Recipe,
  report: (share: number) => void,
): { readonly papers: Points; readonly lone: readonly number[] } {
  const { paperCount } = edges;
  const draw = seededDraw(recipe.seed);
  const neighbors = nearestPapers(edges, NEIGHBORS, (done) => report((0.3 * done) / paperCount));
  const all = Array.from({ length: paperCount }, (_, paper) => paper);
  const core = all.filter((paper) => neighbors.paper[paper * NEIGHBORS]! >= 0);
  const lone = all.filter((paper) => neighbors.paper[paper * NEIGHBORS]! < 0);
  const papers = { x: new Float64Array(paperCount), y: new Float64Array(paperCount) };
  if (core.length === 0) return { papers, lone };
  const topics = Int32Array.from(core, (paper) => cluster[paper]!);
  const links = linkNeighbors(neighbors, cluster.subarray(0, paperCount), core);
  const points = startInDiscs(topics, links, START_RADIUS * Math.sqrt(Math.sqrt(core.length)), draw);
  const epochs = Math.round(Math.max(60, Math.min(400, 15_000 / Math.sqrt(core.length))));
  embed(points, links, epochs, draw, (epoch) => report(0.3 + (0.6 * epoch) / epochs));
  core.forEach((paper, i) => {
    papers.x[paper] = points.x[i]!;
    papers.y[paper] = points.y[i]!;
  });
  return { papers, lone };
}

/** Put papers that share nothing, and the concepts that are theirs alone, on a rim below all others. */
function placeLone(points: Points, lone: readonly number[], edges: EdgeColumns, radius: Float64Array): void {
  const { paperCount, edgePaper, edgeConcept } = edges;
  const nodes: number[][] = Array.from({ length: paperCount }, () => []);
  const isLone = new Uint8Array(paperCount);
  for (const paper of lone) {
    isLone[paper] = 1;
    nodes[paper]!.push(paper);
  }
  edgePaper.forEach((paper, edge) => {
    if (isLone[paper] === 1) nodes[paper]!.push(paperCount + edgeConcept[edge]!);
  });
  const needed = lone.map((paper) =>
    Math.sqrt(nodes[paper]!.reduce((sum, n) => sum + radius[n]! * radius[n]!, 0)),
  );
  const spacing = 2.4 * needed.reduce((most, r) => Math.max(most, r), 0);
  const places =
    lone.length === paperCount
      ? sunflower(lone.length, (spacing * Math.sqrt(lone.length)) / 2)
      : rim(lone.length, farthest(points) + spacing, spacing);
  lone.forEach((paper, i) => {
    for (const node of nodes[paper]!) {
      points.x[node] = places.x[i]!;
      points.y[node] = places.y[i]!;
    }
  });
}

function farthest({ x, y }: Points): number {
  return Math.sqrt(x.reduce((most, value, i) => Math.max(most, value * value + y[i]! * y[i]!), 0));
}

/** Places on arcs below a disc, from the lowest point outward to both sides; a full arc is followed by a wider one. */
function rim(count: number, innerRadius: number, spacing: number): Points {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let placed = 0, r = innerRadius; placed < count; r += spacing) {
    const onArc = Math.min(count - placed, Math.max(1, Math.floor((2 * r) / spacing)));
    // Turning by twice the arctangent of t, written without angles.
    const t = spacing / r / 2;
    const cos = (1 - t * t) / (1 + t * t);
    const sin = (2 * t) / (1 + t * t);
    let [px, py] = [0, -r];
    for (let i = 0; i < onArc; i++) {
      x[placed + i] = i % 2 === 0 ? px : -px;
      y[placed + i] = py;
      if (i % 2 === 0) [px, py] = [px * cos - py * sin, px * sin + py * cos];
    }
    placed += onArc;
  }
  return { x, y };
}

/** All nodes: papers where they are, each concept at the weighted mean of its papers, those of its topic counting more. */
function placeConcepts(
  { paperCount, conceptCount, edgePaper, edgeConcept, edgeWeight }: EdgeColumns,
  cluster: Int32Array,
  papers: Points,
): Points {
  const x = new Float64Array(paperCount + conceptCount);
  const y = new Float64Array(paperCount + conceptCount);
  x.set(papers.x);
  y.set(papers.y);
  const sum = new Float64Array(conceptCount);
  edgePaper.forEach((paper, edge) => {
    const concept = edgeConcept[edge]!;
    const own = cluster[paper] === cluster[paperCount + concept];
    const weight = edgeWeight[edge]! * (own ? OWN_TOPIC : 1);
    x[paperCount + concept]! += weight * papers.x[paper]!;
    y[paperCount + concept]! += weight * papers.y[paper]!;
    sum[concept]! += weight;
  });
  sum.forEach((weight, concept) => {
    if (weight === 0) return;
    x[paperCount + concept]! /= weight;
    y[paperCount + concept]! /= weight;
  });
  return { x, y };
}

/** Move the middle to 0, 0 and scale so that the farthest point is at `radius`. */
function fitInto(points: Points, radius: number): void {
  center(points);
  const { x, y } = points;
  const far = farthest(points);
  const scale = far > 0 ? radius / far : 1;
  for (let i = 0; i < x.length; i++) {
    x[i]! *= scale;
    y[i]! *= scale;
  }
}

/** Move the middle of the bounding box to 0, 0. */
function center({ x, y }: Points): void {
  for (const axis of [x, y]) {
    const least = axis.reduce((m, v) => Math.min(m, v), Infinity);
    const most = axis.reduce((m, v) => Math.max(m, v), -Infinity);
    for (let i = 0; i < axis.length; i++) axis[i]! -= (least + most) / 2;
  }
}

function rounded(values: Float64Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(values, (value) => Math.round(value * 1000) / 1000 + 0);
}
