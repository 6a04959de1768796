/** What of the map is at a point of the stage. */
import { pairOf } from "../store/loadedMap.ts";
import type { Pair } from "../store/state.ts";
import { nearestLink } from "./linkPick.ts";
import type { Scene } from "./Scene.ts";
import type { Point } from "./view.ts";

export type Pointed =
  | { readonly kind: "node"; readonly node: number }
  | { readonly kind: "pair"; readonly pair: Pair }
  | { readonly kind: "topic"; readonly topic: number };

/** Links fainter than this make a tint, of which no single one can be meant. */
const FAINT = 0.3;
/** Links are thinner than marks: of the tolerance they get this share. */
const THIN = 0.7;

/** A node or its label first, then a link, then the name of a topic. */
export function findPointed(scene: Scene, point: Point): Pointed | null {
  const node = scene.map.grid.nearest(scene.view(), point, scene.tolerance);
  if (node !== null) return { kind: "node", node };
  const label = scene.labels.at(point);
  if (label !== null && "node" in label) return { kind: "node", node: label.node };
  const pair = findPair(scene, point);
  if (pair !== null) return { kind: "pair", pair };
  return label === null ? null : { kind: "topic", topic: label.topic };
}

/** What is lit is meant before the rest. */
function findPair(scene: Scene, point: Point): Pair | null {
  const { links, drawn } = scene.map;
  if (!links.isProjected) return null;
  const { graph } = scene.loaded.map;
  const near = (rows: ArrayLike<number>) =>
    nearestLink(graph, links, rows, scene.view(), point, scene.tolerance * THIN);
  const { lit } = scene;
  const isOpen = lit !== null && lit.links === links;
  const link = (isOpen ? near(lit.edges) : null) ?? (scene.linkPresence >= FAINT ? near(drawn.links) : null);
  return link === null ? null : pairOf(graph, links.source[link]!, links.target[link]!);
}
