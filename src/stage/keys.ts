/** The keyboard on the stage, and what is said about where it stands. */
import { conceptAt, paperAt } from "../../graph/index.ts";
import { nodeOf, selectionOf } from "../store/loadedMap.ts";
import type { LoadedMap } from "../store/state.ts";
import { toLabelText } from "./labelText.ts";
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
  announce(describeNode(scene.loaded, node));
}

function open(scene: Scene, announce: (text: string) => void): void {
  const { loaded, page, focused } = scene;
  if (focused !== null) {
    page.getState().select(selectionOf(loaded.map, focused));
    announce(`${describeNode(loaded, focused)}, selected`);
    return;
  }
  const { selected } = page.getState();
  const node = selected === null ? null : nodeOf(loaded.map, selected);
  const first = node ?? nodeNear(loaded.map.graph, scene.map.drawn.nodes, scene.view().center);
  if (first !== null) standOn(scene, first, announce);
}

/** From the node one stands on to the selection, from that to nothing. */
function stepBack(scene: Scene, announce: (text: string) => void): boolean {
  if (scene.focused !== null) {
    leaveNode(scene);
    announce("");
    return true;
  }
  if (scene.page.getState().selected === null) return false;
  scene.page.getState().select(null);
  announce("Nothing selected");
  return true;
}

/** "Neural architecture search, concept, in 5 papers, topic Search". */
export function describeNode({ map, adjacency }: LoadedMap, node: number): string {
  const { graph, topics } = map;
  const { kind, row } = selectionOf(map, node);
  const topic = topics[graph.cluster[node]!];
  const parts: string[] = [];
  if (kind === "paper") {
    const concepts = adjacency.byPaper.offsets[row + 1]! - adjacency.byPaper.offsets[row]!;
    parts.push(toLabelText(paperAt(map, row).title), "paper", count(concepts, "concept"));
  } else {
    const { label, documentFrequency } = conceptAt(map, row);
    parts.push(toLabelText(label), "concept", `in ${count(documentFrequency, "paper")}`);
  }
  if (topic !== undefined) parts.push(`topic ${toLabelText(topic.label)}`);
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
