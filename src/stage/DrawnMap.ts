/**
 * What of the map is on the canvas now, as the buffers that are drawn, and its change into something else:
 * what both have stays where it is, the rest fades in or out.
 */
import type { GraphColumns } from "../../graph/index.ts";
import { type Looks, totalLength } from "./display.ts";
import { chooseDrawn, chooseNodes, type Drawn, nodesBySize } from "./drawn.ts";
import { type Hairlines, type LinkSet, NO_HAIRLINES, PRESENCE, toHairlines } from "./HairlineProgram.ts";
import { type Links, noLinks } from "./links.ts";
import { type Marks, NO_MARKS, toMarks } from "./MarkProgram.ts";
import { NodeGrid } from "./NodeGrid.ts";
import type { Extent } from "./view.ts";

/** Milliseconds in which nodes and links come and go. */
const FADE = 220;

/** What of a map is to be drawn. */
export interface Wanted {
  readonly links: Links;
  /** 1 for each node that filters and projection leave. */
  readonly visible: Uint8Array;
  /** 1 for each node that the filters leave, in all projections. */
  readonly shown: Uint8Array;
  /** The part of the map one looks at, where it is too large to be drawn whole; else null. */
  readonly part: Extent | null;
}

export class DrawnMap {
  readonly bySize: Uint32Array;
  drawn: Drawn;
  links: Links;
  /** 1 for each node that filters and projection leave. */
  visible: Uint8Array;
  /** Of the marks drawn, to find what is pointed at. */
  grid: NodeGrid;
  /** Of the marks of all projections: labels keep clear of them, so that they keep their places in each. */
  obstacles: NodeGrid;
  obstacleCount = 0;
  marks: Marks = NO_MARKS;
  lines: Hairlines = NO_HAIRLINES;
  /** Of the links drawn, in layout units. */
  linkLength = 0;
  readonly #graph: GraphColumns;
  readonly #extent: Extent;
  /** When the change under way began; null while nothing fades. */
  #since: number | null = null;

  constructor(graph: GraphColumns, extent: Extent) {
    this.#graph = graph;
    this.#extent = extent;
    this.bySize = nodesBySize(graph);
    this.links = noLinks(graph.x.length, false);
    this.visible = new Uint8Array(graph.x.length);
    const { bySize, visible } = this;
    this.drawn = chooseDrawn({ graph, bySize, visible, part: null }, this.links);
    this.grid = new NodeGrid(graph, this.drawn.nodes, extent);
    this.obstacles = this.grid;
  }

  /**
   * Draw something else of the map, in steps between which one may rest while nothing is drawn of it.
   *
   * @param now milliseconds at which it begins to fade in; null for at once
   */
  *change({ links, visible, shown, part }: Wanted, looks: Looks, now: number | null): Generator<void> {
    const graph = this.#graph;
    const { bySize } = this;
    const before = { drawn: this.drawn, links: this.links };
    this.links = links;
    this.visible = visible;
    this.drawn = chooseDrawn({ graph, bySize, visible, part }, links);
    yield;
    this.grid = new NodeGrid(graph, this.drawn.nodes, this.#extent);
    const standing =
      visible === shown ? this.drawn.nodes : chooseNodes({ graph, bySize, visible: shown, part }).nodes;
    this.obstacles = visible === shown ? this.grid : new NodeGrid(graph, standing, this.#extent);
    this.obstacleCount = standing.length;
    yield;
    this.linkLength = totalLength(graph, links, this.drawn.links);
    this.#since = now;
    if (now === null) this.rebuild(looks);
    else this.#build(looks, before);
  }

  /** What is drawn as it will rest: after a fade, or in other colors. */
  rebuild(looks: Looks): void {
    const { drawn, links } = this;
    this.#since = null;
    this.marks = toMarks(looks, this.#stacked(drawn.isDrawn), () => PRESENCE.stays, this.#extent);
    const all = { links, rows: drawn.links, presenceOf: () => PRESENCE.stays };
    this.lines = toHairlines(looks, [all], this.#extent);
  }

  get isFading(): boolean {
    return this.#since !== null;
  }

  /** How far what comes has come: 0 to 1. */
  fade(now: number): number {
    if (this.#since === null) return 1;
    const share = Math.min(1, Math.max(0, (now - this.#since) / FADE));
    return share * (2 - share);
  }

  #build(looks: Looks, before: { readonly drawn: Drawn; readonly links: Links }): void {
    const { drawn, links } = this;
    this.marks = toMarks(
      looks,
      this.#stacked(before.drawn.isDrawn, drawn.isDrawn),
      (node) => presence(before.drawn.isDrawn[node] === 1, drawn.isDrawn[node] === 1),
      this.#extent,
    );
    const sets: readonly LinkSet[] =
      before.links === links
        ? [mergedLinks(links, before.drawn.links, drawn.links)]
        : [
            { links: before.links, rows: before.drawn.links, presenceOf: () => PRESENCE.goes },
            { links, rows: drawn.links, presenceOf: () => PRESENCE.comes },
          ];
    this.lines = toHairlines(looks, sets, this.#extent);
  }

  /** Nodes that are in one of the choices, the larger over the smaller. */
  #stacked(...choices: readonly [Uint8Array, Uint8Array?]): Uint32Array {
    const { bySize } = this;
    const [one, other = one] = choices;
    const stacked = new Uint32Array(bySize.length);
    let count = 0;
    for (let i = bySize.length - 1; i >= 0; i--) {
      const node = bySize[i]!;
      if ((one[node]! | other[node]!) === 1) stacked[count++] = node;
    }
    return stacked.subarray(0, count);
  }
}

function presence(wasThere: boolean, isThere: boolean): number {
  if (wasThere && isThere) return PRESENCE.stays;
  return isThere ? PRESENCE.comes : PRESENCE.goes;
}

function mergedLinks(links: Links, before: Uint32Array, after: Uint32Array): LinkSet {
  const was = new Uint8Array(links.source.length);
  const is = new Uint8Array(links.source.length);
  for (const link of before) was[link] = 1;
  for (const link of after) is[link] = 1;
  const { order } = links;
  const rows = new Uint32Array(Math.min(order.length, before.length + after.length));
  let count = 0;
  // Backward: the leading ones last.
  for (let i = order.length - 1; i >= 0; i--) {
    const link = order[i]!;
    if ((was[link]! | is[link]!) === 1) rows[count++] = link;
  }
  return {
    links,
    rows: rows.subarray(0, count),
    presenceOf: (link) => presence(was[link] === 1, is[link] === 1),
  };
}
