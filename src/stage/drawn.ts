/**
 * Which part of a map is drawn. Of what the filters and the projection leave 30,000 nodes and 40,000 links are
 * drawn: the largest nodes and the leading links between them. Where there are more, one third are the largest of
 * all and the others the largest near the view, so that detail appears as one comes closer. Lists, search, panels
 * and exports always have everything, and what is hovered or selected is drawn in any case.
 */
import type { GraphColumns } from "../../graph/index.ts";
import type { MapProjection } from "../store/state.ts";
import type { Links } from "./links.ts";
import { orderBy } from "./orderBy.ts";
import type { Extent } from "./view.ts";

export const MAX_NODES = 30_000;
export const MAX_LINKS = 40_000;

export interface Drawn {
  /** Node indices, ascending: papers, then concepts. */
  readonly nodes: Uint32Array;
  /** 1 for each of them. */
  readonly isDrawn: Uint8Array;
  /** Rows of the links, the leading ones last, so that they lie over the others. */
  readonly links: Uint32Array;
}

/** 1 for each node that filters and projection leave. */
export function visibleNodes(
  { paperCount }: GraphColumns,
  shown: Uint8Array,
  projection: MapProjection,
): Uint8Array {
  if (projection === "both") return shown;
  const visible = shown.slice();
  if (projection === "papers") visible.fill(0, paperCount);
  else visible.fill(0, 0, paperCount);
  return visible;
}

const SIZE_STEPS = 65_535;

/** All nodes by falling size, as far as it can be told apart. */
export function nodesBySize({ size }: GraphColumns): Uint32Array {
  const most = size.reduce((largest, each) => Math.max(largest, each), Number.MIN_VALUE);
  return orderBy(Uint32Array.from(size, (each) => Math.round((1 - each / most) * SIZE_STEPS)));
}

/** What a choice is made from; `bySize` as nodesBySize gives it. */
export interface Choosable {
  readonly graph: Pick<GraphColumns, "x" | "y">;
  readonly bySize: Uint32Array;
  readonly visible: Uint8Array;
  /** The part of the map one looks at; null for all of it. */
  readonly part: Extent | null;
}

/** Linear in nodes and links. */
export function chooseDrawn(
  choosable: Choosable,
  links: Links,
  maxNodes = MAX_NODES,
  maxLinks = MAX_LINKS,
): Drawn {
  const { nodes, isDrawn } = chooseNodes(choosable, maxNodes);
  return { nodes, isDrawn, links: chooseLinks(links, isDrawn, maxLinks) };
}

/** The largest of the visible nodes; see above for where one looks at a part of them. */
export function chooseNodes(
  { graph: { x, y }, bySize, visible, part }: Choosable,
  max = MAX_NODES,
): Pick<Drawn, "nodes" | "isDrawn"> {
  const isDrawn = new Uint8Array(visible.length);
  const leading = part === null ? max : Math.floor(max / 3);
  let count = 0;
  for (const node of bySize) {
    if (count === max) break;
    if (visible[node] === 0) continue;
    if (part !== null && count >= leading && !isWithin(part, x[node]!, y[node]!)) continue;
    isDrawn[node] = 1;
    count++;
  }
  const nodes = new Uint32Array(count);
  let at = 0;
  isDrawn.forEach((is, node) => {
    if (is === 1) nodes[at++] = node;
  });
  return { nodes, isDrawn };
}

function isWithin({ minX, maxX, minY, maxY }: Extent, x: number, y: number): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

function chooseLinks({ source, target, order }: Links, isDrawn: Uint8Array, max: number): Uint32Array {
  const chosen = new Uint32Array(Math.min(max, order.length));
  let count = 0;
  for (const link of order) {
    if (count === max) break;
    if (isDrawn[source[link]!] === 1 && isDrawn[target[link]!] === 1) chosen[count++] = link;
  }
  return chosen.subarray(0, count).reverse();
}
