/**
 * Which labels are up for a place, in which order. Far away the names of topics, nearer the leading
 * concepts, near the titles of papers; always what is selected, hovered or focused, and before the rest
 * what is lit.
 */
import type { GraphColumns } from "../../graph/index.ts";
import type { Preferences } from "../store/state.ts";
import type { Lit } from "./display.ts";
import type { LabelFace, LabelSource, Region } from "./labelSource.ts";
import { anchorsAround, type LabelCandidate, type MarkBox } from "./placeLabels.ts";
import { type Box, freeBox, toScreenX, toScreenY, type View } from "./view.ts";

/** A label that may be drawn; its anchors are boxes on the screen. */
export interface ChosenLabel extends LabelCandidate {
  readonly face: LabelFace;
  /** Row of the topic; -1 for nodes. */
  readonly topic: number;
  /** How far it comes forward: 0 invisible to 1. */
  readonly presence: number;
  readonly strong: boolean;
}

export interface LabelWish {
  /** Nodes whose label must show, most important first. */
  readonly required: readonly number[];
  readonly lit: Lit | null;
  /** Keys of labels now shown: they keep their place against candidates of about the same rank. */
  readonly shown: ReadonlyMap<string, number>;
  readonly density: Preferences["labels"];
}

/** Square pixels of the screen per concept name at closeness 1, and the closeness at which titles begin. */
const DENSITY: { readonly [D in Preferences["labels"]]: { readonly area: number; readonly titles: number } } =
  {
    few: { area: 30_000, titles: 2.6 },
    normal: { area: 14_000, titles: 1.5 },
    many: { area: 6_000, titles: 1 },
  };
/** What is not lit steps back to this. */
const BACK = 0.28;
/** Lit labels tried, beyond which a hub would label half the map. */
const MAX_LIT = 120;
/** A shown label counts as this much higher in rank. */
const KEPT = 0.7;

export function chooseLabels(
  graph: GraphColumns,
  source: LabelSource,
  view: View,
  wish: LabelWish,
): readonly ChosenLabel[] {
  const chosen: ChosenLabel[] = [];
  const taken = new Set<number>();
  const add = (node: number, options: { presence: number; mayCover: number; strong?: boolean }) => {
    if (taken.has(node)) return;
    taken.add(node);
    chosen.push(nodeLabel(graph, source, view, node, options));
  };
  const isNear = visibleTest(graph, view);
  for (const node of wish.required) add(node, { presence: 1, mayCover: Infinity, strong: true });

  const { lit } = wish;
  if (lit !== null) {
    const lead = (nodes: readonly number[]) => nodes.filter((node) => lit.nodes.has(node) && isNear(node));
    // Of a lit topic the concepts; of a node's neighbourhood all of it, titles too.
    const nodes =
      lit.node === null ? lead(source.concepts) : [...lead(source.concepts), ...lead(source.papers)];
    for (const node of nodes.slice(0, MAX_LIT)) add(node, { presence: 1, mayCover: 2 });
  }
  const rest = lit === null ? 1 : BACK;
  for (const region of source.regions) {
    const isLit = lit !== null && lit.node === null && graphTopicOf(graph, lit) === region.topic;
    const presence = regionPresence(region, view) * (isLit ? 1 : rest);
    if (presence > 0.02) chosen.push(regionLabel(source, view, region, presence));
  }
  const { area, titles } = DENSITY[wish.density];
  const budget = (view.width * view.height) / area;
  const { closeness } = view;
  const named = budget * closeness ** 1.4;
  for (const node of leading(source.concepts, named, wish.shown, isNear))
    add(node, { presence: rest, mayCover: 1 });
  if (closeness >= titles)
    for (const node of leading(source.papers, budget * (closeness / titles) ** 2, wish.shown, isNear))
      add(node, { presence: rest, mayCover: 0 });
  return chosen;
}

/** Boxes of the marks in view, which labels avoid. */
export function marksInView(graph: GraphColumns, nodes: Iterable<number>, view: View): readonly MarkBox[] {
  const isNear = visibleTest(graph, view);
  const marks: MarkBox[] = [];
  for (const node of nodes) {
    if (!isNear(node)) continue;
    const x = toScreenX(view, graph.x[node]!);
    const y = toScreenY(view, graph.y[node]!);
    const radius = graph.size[node]! * view.sizeScale * 0.9;
    marks.push({ node, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  return marks;
}

/** The first `count` by rank that are in view; what is shown already counts as higher in rank. */
function leading(
  ranked: readonly number[],
  count: number,
  shown: ReadonlyMap<string, number>,
  isNear: (node: number) => boolean,
): readonly number[] {
  const entries: { node: number; rank: number }[] = [];
  const last = Math.min(ranked.length, Math.ceil(count / KEPT));
  for (let rank = 0; rank < last; rank++) {
    const node = ranked[rank]!;
    const weighed = shown.has(`n${node}`) ? rank * KEPT : rank;
    if (weighed < count && isNear(node)) entries.push({ node, rank: weighed });
  }
  return entries.sort((one, other) => one.rank - other.rank || one.node - other.node).map(({ node }) => node);
}

/** Labels hang over: nodes somewhat outside of the screen are still considered. */
const MARGIN = 160;

function visibleTest(graph: GraphColumns, view: View): (node: number) => boolean {
  return (node) => {
    const x = toScreenX(view, graph.x[node]!);
    const y = toScreenY(view, graph.y[node]!);
    return x > -MARGIN && y > -MARGIN && x < view.width + MARGIN && y < view.height + MARGIN;
  };
}

function nodeLabel(
  graph: GraphColumns,
  source: LabelSource,
  view: View,
  node: number,
  { presence, mayCover, strong = false }: { presence: number; mayCover: number; strong?: boolean },
): ChosenLabel {
  const face = source.ofNode(node, strong);
  const x = toScreenX(view, graph.x[node]!);
  const y = toScreenY(view, graph.y[node]!);
  const radius = graph.size[node]! * view.sizeScale;
  const near = anchorsAround(x, y, radius + (strong ? 7 : 4), face);
  // What must show has places farther off too, for the case that it meets another such label.
  const anchors = strong ? [...near, ...anchorsAround(x, y, radius + 30, face)] : near;
  return {
    key: `n${node}`,
    node,
    topic: -1,
    face,
    presence,
    strong,
    mayCover,
    anchors: insideFirst(anchors, x, y, view),
  };
}

/**
 * Anchors at which a label would hang over the rim of the free part are left out where the node itself
 * is inside; if none remains all stay.
 */
function insideFirst(anchors: readonly Box[], x: number, y: number, view: View): readonly Box[] {
  const free = freeBox(view);
  if (x < free.left || x > free.right || y < free.top || y > free.bottom) return anchors;
  const kept = anchors.filter(
    (box) =>
      box.left >= free.left && box.right <= free.right && box.top >= free.top && box.bottom <= free.bottom,
  );
  // Places keep their index, so that a label's last place still means the same.
  return kept.length === 0 ? anchors : anchors.map((box) => (kept.includes(box) ? box : kept[0]!));
}

function regionLabel(source: LabelSource, view: View, region: Region, presence: number): ChosenLabel {
  const face = source.ofTopic(region.topic);
  const x = toScreenX(view, region.center.x);
  const y = toScreenY(view, region.center.y);
  const reach = Math.min(region.spread * view.zoom, 160);
  const at = (dx: number, dy: number): Box => ({
    left: x + dx - face.width / 2,
    right: x + dx + face.width / 2,
    top: y + dy - face.height / 2,
    bottom: y + dy + face.height / 2,
  });
  const anchors = [0, -0.35, 0.35, -0.7, 0.7, -1.05, 1.05].map((step) => at(0, step * reach));
  return {
    key: `t${region.topic}`,
    node: -1,
    topic: region.topic,
    face,
    presence,
    strong: false,
    mayCover: Infinity,
    anchors,
  };
}

/** A region's name fades as the region outgrows the screen. */
function regionPresence(region: Region, view: View): number {
  const share = (2 * region.spread * view.zoom) / Math.min(view.width, view.height);
  return Math.min(1, Math.max(0, (0.85 - share) / 0.25));
}

function graphTopicOf(graph: GraphColumns, { nodes }: Lit): number {
  for (const node of nodes) return graph.cluster[node]!;
  return -1;
}
