/** The keyboard on the stage, and what is said about where it stands. */
import { conceptAt, groupOf, paperAt, toLabelText } from "../../graph/index.ts";
import { nodeOf, selectionOf } from "../store/loadedMap.ts";
import { cycleFocus, hide, toggleBookmark, togglePin } from "../store/nodeActions.ts";
import type { PageState } from "../store/state.ts";
import { countOf } from "../ui/counts.ts";
import { neighborhood } from "./lit.ts";
import type { Scene } from "./Scene.ts";
import { type Direction, neighborToward, nodeNear } from "./walk.ts";
import { grantWish, revealNode } from "./wishes.ts";

const ARROWS: { readonly [key: string]: Direction } = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
/** Share of the view that an arrow pans, and what `+` zooms by. */
const PAN = 0.15;
const ZOOM = 1.5;

/** @returns whether the key meant something here; what it led to is said through `announce` */
export function handleKey(
  scene: Scene,
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">,
  announce: (text: string) => void,
): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  const direction = ARROWS[key];
  if (direction !== undefined) {
    walk(scene, direction, announce);
    return true;
  }
  switch (key) {
    case "Enter":
      open(scene, announce);
      return true;
    case "Escape":
      return stepBack(scene, announce);
    case "+":
    case "=":
      grantWish(scene, { kind: "zoom", factor: ZOOM });
      return true;
    case "-":
    case "_":
      grantWish(scene, { kind: "zoom", factor: 1 / ZOOM });
      return true;
    case "0":
      grantWish(scene, { kind: "fit" });
      return true;
    case "f":
    case "h":
    case "p":
    case "b":
      return act(scene, key, announce);
    default:
      return false;
  }
}

/** The keyboard no longer stands on a node. */
export function leaveNode(scene: Scene): void {
  if (scene.focused === null) return;
  scene.focused = null;
  scene.updateLit();
}

function walk(scene: Scene, direction: Direction, announce: (text: string) => void): void {
  const { loaded, page } = scene;
  const { selected } = page.getState();
  const from = scene.focused ?? (selected === null ? null : nodeOf(loaded.map, selected));
  if (from === null) {
    const x = { left: -PAN, right: PAN, up: 0, down: 0 }[direction];
    const y = { left: 0, right: 0, up: PAN, down: -PAN }[direction];
    grantWish(scene, { kind: "pan", x, y });
    return;
  }
  const next = neighborToward(loaded.map.graph, neighborsOf(scene, from), from, direction);
  if (next === null) announce(`Nothing connected ${WAYS[direction]}`);
  else standOn(scene, next, announce);
}

/** What a node is linked to in the projection that is shown. */
function neighborsOf({ map: { links, visible }, ownLinks }: Scene, node: number): readonly number[] {
  return [...neighborhood({ links, ownLinks, visible }, node).nodes].filter((other) => other !== node);
}

const WAYS: { readonly [D in Direction]: string } = {
  left: "to the left",
  right: "to the right",
  up: "above",
  down: "below",
};

function standOn(scene: Scene, node: number, announce: (text: string) => void): void {
  scene.focused = node;
  scene.updateLit();
  revealNode(scene, node);
  announce(describeNode(scene, node));
}

function open(scene: Scene, announce: (text: string) => void): void {
  const { loaded, page, focused } = scene;
  if (focused !== null) {
    page.getState().select(selectionOf(loaded.map, focused));
    announce(`${describeNode(scene, focused)}, selected`);
    return;
  }
  const { selected } = page.getState();
  const node = selected === null ? null : nodeOf(loaded.map, selected);
  const first = node ?? nodeNear(loaded.map.graph, scene.map.drawn.nodes, scene.view().center);
  if (first !== null) standOn(scene, first, announce);
}

const ACTIONS: { readonly [key: string]: (page: PageState, node: number) => void } = {
  f: cycleFocus,
  h: (page, node) => hide(page, [node]),
  p: togglePin,
  b: toggleBookmark,
};

/** Of the node one stands on; else the page does it with what is selected. */
function act(scene: Scene, key: string, announce: (text: string) => void): boolean {
  const { focused, page } = scene;
  if (focused === null) return false;
  ACTIONS[key]!(page.getState(), focused);
  announce(page.getState().past.at(-1)?.what ?? "");
  return true;
}

/** From the node one stands on; what then comes is up to the page. */
function stepBack(scene: Scene, announce: (text: string) => void): boolean {
  if (scene.focused === null || scene.page.getState().lasso !== null) return false;
  leaveNode(scene);
  announce("");
  return true;
}

/**
 * "Neural architecture search, concept, in 5 papers, topic Search", and where that is not the same, how many
 * nodes it is linked to.
 */
export function describeNode(scene: Scene, node: number): string {
  const { map, adjacency } = scene.loaded;
  const { graph, topics } = map;
  const { kind, row } = selectionOf(map, node);
  const topic = topics[graph.cluster[node]!];
  const parts: string[] = [];
  const all = kind === "paper" ? groupOf(adjacency.byPaper, row) : groupOf(adjacency.byConcept, row);
  if (kind === "paper") {
    parts.push(toLabelText(paperAt(map, row).title), "paper", countOf(all.length, "concept"));
  } else {
    const { label, documentFrequency } = conceptAt(map, row);
    parts.push(toLabelText(label), "concept", `in ${countOf(documentFrequency, "paper")}`);
  }
  const { length } = neighborsOf(scene, node);
  if (scene.map.links.isProjected) parts.push(`linked to ${countOf(length, kind)}`);
  else if (length < all.length) parts.push(`${length} of them shown`);
  if (topic !== undefined) parts.push(`topic ${toLabelText(topic.label)}`);
  const { pinned } = scene.page.getState().workspace.filters;
  if (pinned.includes(node)) parts.push("pinned");
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
