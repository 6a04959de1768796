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
import { center, extent, fitInto, layFlat, type Points, range } from "./shape.ts";
import { nearestPapers } from "./similarity.ts";
import { spreadHeaps } from "./spread.ts";
import { startInDiscs, sunflower } from "./topicDiscs.ts";

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
/** Where making room needs it, the radius may grow to this. */
const MOST_EXTENT = 1.1 * RADIUS;
/** Layout units a pixel at zoom 1, where the map's diameter fills some 800 pixels. */
const UNITS_PER_PIXEL = 2.5;
/** Space around a node for its label, in pixels, where there is room. */
const MARGIN = { paper: 5, concept: 12 };
/** Nodes with their margins fill this part of the map: margins grow where there is room, else all shrink … */
const FILLED = 0.33;
/** … and grow to so many times their size at most. */
const MOST_ROOM = 1.6;
/** How much more room a node has to its sides than above and below. */
const LABEL_STRETCH = 1.3;
/** Papers of a concept's own topic count this much more for its place. */
const OWN_TOPIC = 3;
/** Between the map and the rows of papers that share nothing, at least. */
const STRIP_GAP = 80;
/** Work spent on parting overlaps, in nodes × passes; 8 to 200 passes. */
const OVERLAP_WORK = 600_000;
/** Up to this many nodes are drawn at full size; beyond, the area of each falls as their number rises. */
const FULL_SIZE_NODES = 600;

/**
 * Lay the map out.
 *
 * Papers start in discs, one a topic, and are then embedded by their nearest neighbors (`embed`);
 * concepts go to the weighted mean of their papers; nodes that would cover each other are pushed apart.
 * Papers that share nothing stand in rows below. The center is 0, 0 and the radius about 1000. Costs some
 * 100 µs a paper.
 *
 * @param cluster topic of each node, -1 for none
 */
export function layOut(
  edges: EdgeColumns,
  cluster: Int32Array,
  recipe: Pick<Recipe, "seed">,
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
  const passes = Math.round(Math.max(8, Math.min(200, OVERLAP_WORK / (degree.length + 1))));
  const groups = groupsOf(lone, edges);
  const core = nodesOutside(groups, degree.length);
  const inCore = <T extends Float64Array | Int32Array>(values: T): T =>
    values.filter((_, i) => core[i] === 1) as T;
  const main = { x: inCore(points.x), y: inCore(points.y) };
  fitInto(main, RADIUS);
  layFlat(main);
  gatherTopics(main, inCore(cluster), inCore(radius));
  stir(main, RADIUS / 50);
  fitInto(main, RADIUS);
  spreadHeaps(main, inCore(radius), inCore(cluster));
  makeRoom(main, inCore(radius), inCore(cluster), passes);
  placeLone(points, groups, main, radius);
  let next = 0;
  core.forEach((isCore, node) => {
    if (isCore === 0) return;
    points.x[node] = main.x[next]!;
    points.y[node] = main.y[next++]!;
  });
  fitInto(points, RADIUS);
  // Fitting shrinks what had to grow to make room, so a little may overlap again.
  makeRoom(points, radius, cluster, passes);
  if (extent(points) > MOST_EXTENT) fitInto(points, MOST_EXTENT);
  else center(points);
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
  const scale = filled > 0 ? Math.min(MOST_ROOM, Math.sqrt(FILLED / filled)) : 1;
  return wanted.map((r) => r * scale);
}

/** Part overlaps. Labels are wide and low, so nodes keep more distance from left to right. */
function makeRoom(points: Points, radius: Float64Array, cluster: Int32Array, passes: number): void {
  const { x, y } = points;
  const narrow = { x: x.map((value) => value / LABEL_STRETCH), y };
  removeOverlaps(narrow, radius, cluster, passes);
  narrow.x.forEach((value, i) => {
    x[i] = value * LABEL_STRETCH;
  });
}

/** Papers that share concepts are embedded; the rows of the others are `lone`, at 0, 0 for the time being. */
function placePapers(
  edges: EdgeColumns,
  cluster: Int32Array,
  recipe: Pick<Recipe, "seed">,
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

/** Move every node a little, each another way: concepts of the same papers would stand in the same place. */
function stir({ x, y }: Points, by: number): void {
  const moves = sunflower(x.length, by);
  for (let i = 0; i < x.length; i++) {
    x[i]! += moves.x[i]!;
    y[i]! += moves.y[i]!;
  }
}

/** Each paper that shares nothing with the concepts that are its alone. */
function groupsOf(lone: readonly number[], { paperCount, edgePaper, edgeConcept }: EdgeColumns): number[][] {
  const groups = new Map<number, number[]>(lone.map((paper) => [paper, [paper]]));
  edgePaper.forEach((paper, edge) => {
    groups.get(paper)?.push(paperCount + edgeConcept[edge]!);
  });
  return [...groups.values()];
}

/** 1 for each node that is in none of the groups. */
function nodesOutside(groups: readonly (readonly number[])[], count: number): Uint8Array {
  const outside = new Uint8Array(count).fill(1);
  for (const group of groups) for (const node of group) outside[node] = 0;
  return outside;
}

/** Put the groups in rows below the main part, or in the middle if there is none. Changes `points`. */
function placeLone(
  points: Points,
  groups: readonly (readonly number[])[],
  main: Points,
  radius: Float64Array,
): void {
  const area = groups.map((group) => group.reduce((sum, node) => sum + radius[node]! * radius[node]!, 0));
  const spacing = 2.2 * Math.sqrt(area.reduce((most, a) => Math.max(most, a), 0));
  const [left, right] = range(main.x);
  const [bottom] = range(main.y);
  const places =
    main.x.length === 0
      ? sunflower(groups.length, (spacing * Math.sqrt(groups.length)) / 2)
      : strip(groups.length, right - left, bottom - Math.max(1.5 * spacing, STRIP_GAP), spacing);
  groups.forEach((group, i) => {
    const around = sunflower(group.length, Math.sqrt(area[i]!));
    group.forEach((node, j) => {
      points.x[node] = places.x[i]! + (left + right) / 2 + around.x[j]!;
      points.y[node] = places.y[i]! + around.y[j]!;
    });
  });
}

/** Places in rows below `top`, from the middle outward to both sides; a full row is followed by another. */
function strip(count: number, width: number, top: number, spacing: number): Points {
  const perRow = Math.max(1, Math.floor(width / spacing));
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const row = Math.floor(i / perRow);
    const inRow = Math.min(perRow, count - row * perRow);
    x[i] = ((i % perRow) - (inRow - 1) / 2) * spacing;
    y[i] = top - row * spacing;
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

function rounded(values: Float64Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(values, (value) => Math.round(value * 1000) / 1000 + 0);
}
