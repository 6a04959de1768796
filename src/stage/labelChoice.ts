/**
 * Which labels are up for a place, in which order. Far away the names of topics, nearer the leading
 * concepts, near the titles of papers; always what is selected, hovered or focused, and before the rest
 * what is lit.
 */
import { anchorsAround, type GraphColumns } from "../../graph/index.ts";
import type { Preferences } from "../store/state.ts";
import { type ChosenLabel, type LabelPlace, placeAt } from "./chosenLabel.ts";
import type { LabelFace, LabelSource } from "./labelSource.ts";
import type { Lit } from "./lit.ts";
import { apartLabel, FAINTEST, regionLabel, regionPresence } from "./regionLabels.ts";
import { freeBox, toScreenX, toScreenY, type View } from "./view.ts";

/** What must show, and what comes forward. */
export interface LabelWish {
  /** Nodes whose label must show, most important first. */
  readonly required: readonly number[];
  readonly lit: Lit | null;
  readonly density: Preferences["labels"];
}

/** Square pixels of the screen per concept name at closeness 1, and the closeness at which titles begin. */
const DENSITY: { readonly [D in Preferences["labels"]]: { readonly area: number; readonly titles: number } } =
  {
    few: { area: 64_000, titles: 2.6 },
    normal: { area: 14_000, titles: 1.5 },
    many: { area: 6_000, titles: 1 },
  };
/** Square pixels of the screen for each node from which titles show however far away one is: small maps. */
const ROOMY = 28_000;
/** Pixels of a screen's shorter side below which it is small. */
const SMALL = 600;
/** Lit labels tried, beyond which a hub would label half the map. */
const MAX_LIT = 120;
/** A shown label counts as this much higher in rank. */
const KEPT = 0.7;

/**
 * The labels of the map at rest.
 *
 * @param shown keys of labels now shown: they keep their place against candidates of about the same rank
 */
export function chooseLabels(
  graph: GraphColumns,
  source: LabelSource,
  view: View,
  density: Preferences["labels"],
  shown: ReadonlyMap<string, number>,
): readonly ChosenLabel[] {
  const isNear = visibleTest(graph, view);
  const { area, titles: nearEnough } = DENSITY[density];
  const { closeness } = view;
  const roomy = Math.sqrt((ROOMY * source.ranks.nodes) / (view.width * view.height));
  const titles = density === "few" ? nearEnough : Math.min(nearEnough, roomy);
  const budget = (view.width * view.height) / area;
  const regions = source.ranks.regions.flatMap((region) => {
    const presence = regionPresence(region, view);
    return presence > FAINTEST ? [regionLabel(source, view, region, presence)] : [];
  });
  const apart = source.ranks.apart === null ? [] : [apartLabel(source, view, source.ranks.apart)];
  const named = leading(source.ranks.concepts, budget * closeness ** 1.4, shown, isNear);
  // On a small screen marks stand close: a name over one would have to be guessed; among few there is room.
  const isSmall = Math.min(view.width, view.height) < SMALL;
  const covers = !isSmall && source.ranks.isCrowded ? 1 : 0;
  const concepts = named.flatMap((node) => nodeLabel(graph, source, view, node, { covers }) ?? []);
  // Where marks are few the largest concepts choose before the topics, which have places all around their region.
  const isFirst = ({ node }: ChosenLabel) =>
    !source.ranks.isCrowded && graph.size[node]! * view.sizeScale > LARGE;
  const first = concepts.filter(isFirst);
  const then = concepts.filter((label) => !isFirst(label));
  // Where papers stand alone their titles take the place of concepts' names; being longer, of fewer.
  if (named.length === 0 && source.ranks.concepts.length === 0) {
    const leaders = leading(source.ranks.papers, (budget * closeness ** 1.4) / 2, shown, isNear);
    const titled = leaders.flatMap((node) => nodeLabel(graph, source, view, node, { covers: 0 }) ?? []);
    return [...regions, ...apart, ...titled];
  }
  if (closeness < titles) return [...first, ...regions, ...apart, ...then];
  const titled = leading(source.ranks.papers, budget * (closeness / titles) ** 2, shown, isNear);
  const papers = titled.flatMap((node) => nodeLabel(graph, source, view, node, { covers: 0 }) ?? []);
  return [...first, ...regions, ...apart, ...then, ...papers];
}

/**
 * What comes forward: required labels, then those of lit nodes. Of a lit topic its concepts; of a node's
 * neighbourhood all of it, titles too.
 */
export function chooseForward(
  graph: GraphColumns,
  source: LabelSource,
  view: View,
  { required, lit }: LabelWish,
): readonly ChosenLabel[] {
  const isNear = visibleTest(graph, view);
  const chosen = [...new Set(required)].flatMap(
    (node) => nodeLabel(graph, source, view, node, { covers: Infinity, strong: true }) ?? [],
  );
  if (lit === null) return chosen;
  const ranked =
    lit.node === null ? source.ranks.concepts : [...source.ranks.concepts, ...source.ranks.papers];
  const nodes = ranked.filter((node) => lit.nodes.has(node) && isNear(node) && !required.includes(node));
  const forward = nodes
    .slice(0, MAX_LIT)
    .flatMap((node) => nodeLabel(graph, source, view, node, { covers: 2 }) ?? []);
  return [...chosen, ...forward];
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

/** Radius in pixels of a concept that is missed if it has no name. */
const LARGE = 9;

/** Labels hang over: nodes somewhat outside of the screen are still considered. */
const MARGIN = 160;

function visibleTest(graph: GraphColumns, view: View): (node: number) => boolean {
  return (node) => {
    const x = toScreenX(view, graph.x[node]!);
    const y = toScreenY(view, graph.y[node]!);
    return x > -MARGIN && y > -MARGIN && x < view.width + MARGIN && y < view.height + MARGIN;
  };
}

/** Marks under a label from which on they are no more than a texture that its halo sets it off from. */
const TEXTURE = 14;

/**
 * Marks a label may cover: `covers` where marks are few; where they are many, some more than lie under a
 * box of its size on average, else nothing could be named.
 */
function coverage(source: LabelSource, view: View, face: LabelFace, covers: number): number {
  const average = (source.ranks.density / view.zoom ** 2) * face.width * face.height;
  const share = (average > TEXTURE ? 2 : 0.8) * covers + 0.3;
  return Math.max(covers, Math.floor(average * share));
}

/** @returns null if there was no time to measure it in this frame */
function nodeLabel(
  graph: GraphColumns,
  source: LabelSource,
  view: View,
  node: number,
  { covers, strong = false }: { covers: number; strong?: boolean },
): ChosenLabel | null {
  const faces = source.ofNode(node, strong);
  if (faces === null) return null;
  const x = toScreenX(view, graph.x[node]!);
  const y = toScreenY(view, graph.y[node]!);
  const radius = graph.size[node]! * view.sizeScale;
  const isMissed = !source.ranks.isCrowded && radius > LARGE;
  const around = (distance: number): readonly LabelPlace[] =>
    faces
      .slice(0, isMissed ? 2 : 1)
      .flatMap((face) =>
        anchorsAround(x, y, radius + distance, face).map(({ left, top }) => placeAt(face, left, top)),
      );
  // What must show has places farther off too, for the case that it meets another such label; so has what is missed.
  const near = around(strong ? 7 : 4);
  const anchors = strong ? [...near, ...around(30)] : isMissed ? [...near, ...around(12)] : near;
  return {
    key: `n${node}`,
    node,
    topic: -1,
    presence: 1,
    strong,
    pointX: x,
    mayCover: coverage(source, view, faces[0]!, covers),
    anchors: insideFirst(anchors, x, y, view),
  };
}

/**
 * Anchors at which a label would hang over the rim of the free part are left out where the node itself
 * is inside; if none remains all stay.
 */
function insideFirst(
  anchors: readonly LabelPlace[],
  x: number,
  y: number,
  view: View,
): readonly LabelPlace[] {
  const free = freeBox(view);
  if (x < free.left || x > free.right || y < free.top || y > free.bottom) return anchors;
  const kept = anchors.filter(
    (box) =>
      box.left >= free.left && box.right <= free.right && box.top >= free.top && box.bottom <= free.bottom,
  );
  // Places keep their index, so that a label's last place still means the same.
  return kept.length === 0 ? anchors : anchors.map((box) => (kept.includes(box) ? box : kept[0]!));
}
