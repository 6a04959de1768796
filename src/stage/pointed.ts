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
/** Between papers and concepts there are so many that the ground between them must stay easy to hit. */
const THINNER = 0.4;

/** A node or its label first, then a link that is lit, the name of a topic, any other link. */
export function findPointed(scene: Scene, point: Point): Pointed | null {
  const node = scene.map.grid.nearest(scene.view(), point, scene.tolerance);
  if (node !== null) return { kind: "node", node };
  const label = scene.labels.at(point);
  if (label !== null && "node" in label) return { kind: "node", node: label.node };
  const lit = findPair(scene, point, "lit");
  if (lit !== null) return { kind: "pair", pair: lit };
  if (label !== null) return { kind: "topic", topic: label.topic };
  const pair = findPair(scene, point, "drawn");
  return pair === null ? null : { kind: "pair", pair };
}

function findPair(scene: Scene, point: Point, among: "lit" | "drawn"): Pair | null {
  const { links, drawn } = scene.map;
  const { lit } = scene;
  if (among === "lit" ? lit?.links !== links : scene.linkPresence < FAINT) return null;
  const rows = among === "lit" ? (lit?.edges ?? []) : drawn.links;
  const { graph } = scene.loaded.map;
  const tolerance = scene.tolerance * (links.isProjected ? THIN : THINNER);
  const link = nearestLink(graph, links, rows, scene.view(), point, tolerance);
  return link === null ? null : pairOf(graph, links.source[link]!, links.target[link]!);
}
