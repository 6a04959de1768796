/** What is lit: it comes forward while the rest steps back. */
import type { GraphColumns } from "../../graph/index.ts";
import { nodeOf, nodesOfPair } from "../store/loadedMap.ts";
import type { LoadedMap, PageState } from "../store/state.ts";
import { type Links, linkBetween, linksAt, otherEnd } from "./links.ts";

export interface Lit {
  /** The node whose neighborhood this is; null for a topic or a pair. */
  readonly node: number | null;
  /** Row of the topic; null for a node or a pair. */
  readonly topic: number | null;
  /** All lit nodes, `node` included. */
  readonly nodes: ReadonlySet<number>;
  /** The links that `edges` are rows of. */
  readonly links: Links;
  readonly edges: readonly number[];
  /** Under the pointer, so for the moment; or selected, to stay. */
  readonly cause: "hovered" | "selected";
}

/** What there is to be lit. */
export interface Lightable {
  readonly loaded: LoadedMap;
  /** Of the projection that is shown, and the map's own. */
  readonly links: Links;
  readonly ownLinks: Links;
  /** 1 for each node that filters and projection leave. */
  readonly visible: Uint8Array;
}

/** Edges drawn for a lit topic; a large one has more than an eye can follow. */
const MAX_TOPIC_EDGES = 3000;

type Pointed = Pick<PageState, "hovered" | "hoveredTopic" | "hoveredPair" | "pair" | "selected" | "lasso">;

/** What is pointed at wins over what is open, a node over an edge, an edge over a topic. */
export function litBy(parts: Lightable, pointed: Pointed): Lit | null {
  const { graph, topics } = parts.loaded.map;
  const { hovered, hoveredTopic, hoveredPair, pair, selected } = pointed;
  const isOn = (node: number) => node < graph.x.length;
  if (hovered !== null && isOn(hovered)) return { ...neighborhood(parts, hovered), cause: "hovered" };
  if (hoveredPair !== null) return { ...between(parts, nodesOfPair(graph, hoveredPair)), cause: "hovered" };
  if (hoveredTopic !== null && hoveredTopic < topics.length)
    return { ...region(graph, parts, hoveredTopic), cause: "hovered" };
  if (pointed.lasso?.phase === "caught") return { ...these(parts, pointed.lasso.nodes), cause: "selected" };
  if (pair !== null) return { ...between(parts, nodesOfPair(graph, pair)), cause: "selected" };
  if (selected === null) return null;
  if (selected.kind === "topic") return { ...region(graph, parts, selected.row), cause: "selected" };
  const node = nodeOf(parts.loaded.map, selected);
  return node === null ? null : { ...neighborhood(parts, node), cause: "selected" };
}

type Parts = Omit<Lit, "cause">;

/**
 * A node, its neighbors, and the links between. A node that the projection leaves out shows what it would be
 * linked to: a paper its concepts.
 */
export function neighborhood(
  { links, ownLinks, visible }: Pick<Lightable, "links" | "ownLinks" | "visible">,
  node: number,
): Parts {
  const used = visible[node] === 1 ? links : ownLinks;
  const nodes = new Set([node]);
  const edges: number[] = [];
  for (const link of linksAt(used, node)) {
    const other = otherEnd(used, link, node);
    if (visible[other] === 0) continue;
    nodes.add(other);
    edges.push(link);
  }
  return { node, topic: null, nodes, links: used, edges };
}

/** Some nodes as they are, as caught with the lasso. */
function these({ links }: Lightable, nodes: readonly number[]): Parts {
  return { node: null, topic: null, nodes: new Set(nodes), links, edges: [] };
}

/** Two nodes and the link between them; two alike nodes among papers and concepts have between them what they share. */
function between({ links, ownLinks, visible }: Lightable, [one, other]: readonly [number, number]): Parts {
  const nodes = new Set([one, other]);
  const joined = [links, ownLinks].find((each) => each.isProjected || linkBetween(each, one, other) !== null);
  if (joined !== undefined) {
    const link = linkBetween(joined, one, other);
    return { node: null, topic: null, nodes, links: joined, edges: link === null ? [] : [link] };
  }
  const edges: number[] = [];
  const first = new Map<number, number>();
  for (const link of linksAt(ownLinks, one)) first.set(otherEnd(ownLinks, link, one), link);
  for (const link of linksAt(ownLinks, other)) {
    const middle = otherEnd(ownLinks, link, other);
    const before = first.get(middle);
    if (before === undefined || visible[middle] === 0) continue;
    nodes.add(middle);
    edges.push(before, link);
  }
  return { node: null, topic: null, nodes, links: ownLinks, edges };
}

/** A topic's nodes and the links among them. */
export function region(
  { cluster }: GraphColumns,
  { links, visible }: Pick<Lightable, "links" | "visible">,
  topic: number,
): Parts {
  const nodes = new Set<number>();
  cluster.forEach((own, node) => {
    if (own === topic && visible[node] === 1) nodes.add(node);
  });
  const edges: number[] = [];
  for (const link of links.order) {
    if (edges.length === MAX_TOPIC_EDGES) break;
    const one = links.source[link]!;
    const other = links.target[link]!;
    if (cluster[one] === topic && cluster[other] === topic && visible[one] === 1 && visible[other] === 1)
      edges.push(link);
  }
  return { node: null, topic, nodes, links, edges };
}
