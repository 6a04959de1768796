/** How nodes and edges look, and which are lit: pure rules from map and state to drawing data. */
import { type Adjacency, type GraphColumns, groupOf } from "../../graph/index.ts";
import { nodeOf } from "../store/loadedMap.ts";
import type { LoadedMap, Selection } from "../store/state.ts";
import type { Palette } from "./palette.ts";
import type { Extent, View } from "./view.ts";

/** A node as it is drawn; `ring` is the stroke's share of the radius, 0 for a filled disc. */
export interface NodeDisplay {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly ring: number;
}

/** Stroke of a concept's ring over its radius. */
export const RING_STROKE = 0.3;

export function displayNode(graph: GraphColumns, node: number, palette: Palette): NodeDisplay {
  return {
    x: graph.x[node]!,
    y: graph.y[node]!,
    size: graph.size[node]!,
    color: palette.topic(graph.cluster[node]!),
    ring: node < graph.paperCount ? 0 : RING_STROKE,
  };
}

/** An edge takes the color of its concept's topic: what binds two regions is seen to come from one. */
export function displayEdge(graph: GraphColumns, edge: number, palette: Palette): { readonly color: string } {
  const concept = graph.paperCount + graph.edgeConcept[edge]!;
  return { color: palette.edge(graph.cluster[concept]!) };
}

/** Length of edges in layout units. */
export function totalLength(
  { x, y, edgePaper, edgeConcept, paperCount }: GraphColumns,
  edges: Iterable<number>,
): number {
  let length = 0;
  for (const edge of edges) {
    const paper = edgePaper[edge]!;
    const concept = paperCount + edgeConcept[edge]!;
    length += Math.hypot(x[paper]! - x[concept]!, y[paper]! - y[concept]!);
  }
  return length;
}

/** Share of the map's area covered by hairlines up to which they are drawn in full. */
const CALM_COVERAGE = 0.12;
const FAINTEST = 0.13;

/**
 * How strongly edges are drawn, 0 to 1: the more of the ground they would cover the fainter, so that many
 * edges make a tint and not a thicket. They come forward as one comes closer.
 */
export function edgePresence(length: number, extent: Extent, { zoom }: Pick<View, "zoom">): number {
  const area = (extent.maxX - extent.minX) * (extent.maxY - extent.minY);
  const coverage = length / (area * zoom);
  return Math.max(FAINTEST, Math.min(1, (CALM_COVERAGE / coverage) ** 0.6));
}

/** What is lit: it comes forward while the rest steps back. */
export interface Lit {
  /** The node whose neighbourhood this is; null for a topic. */
  readonly node: number | null;
  /** Row of the topic; null for a node. */
  readonly topic: number | null;
  /** All lit nodes, `node` included. */
  readonly nodes: ReadonlySet<number>;
  /** Rows of the edge columns. */
  readonly edges: readonly number[];
  /** Under the pointer, so for the moment; or selected, to stay. */
  readonly cause: "hovered" | "selected";
}

/** Edges drawn for a lit topic; a large one has more than an eye can follow. */
const MAX_TOPIC_EDGES = 3000;

/** What is pointed at: a node, or a topic in the legend. */
export interface Pointed {
  readonly node: number | null;
  readonly topic: number | null;
}

/** Hovering wins over the selection, a node over a topic. */
export function litBy(loaded: LoadedMap, hovered: Pointed, selected: Selection | null): Lit | null {
  const { graph } = loaded.map;
  if (hovered.node !== null && hovered.node < graph.x.length)
    return { ...neighborhood(graph, loaded.adjacency, hovered.node), cause: "hovered" };
  if (hovered.topic !== null && hovered.topic < loaded.map.topics.length)
    return { ...region(graph, hovered.topic), cause: "hovered" };
  if (selected === null) return null;
  if (selected.kind === "topic") return { ...region(graph, selected.row), cause: "selected" };
  const node = nodeOf(loaded.map, selected);
  return node === null ? null : { ...neighborhood(graph, loaded.adjacency, node), cause: "selected" };
}

type Parts = Omit<Lit, "cause">;

/** A node, its neighbours, and the edges between. */
export function neighborhood(graph: GraphColumns, adjacency: Adjacency, node: number): Parts {
  const { paperCount } = graph;
  const edges = edgesOf(graph, adjacency, node);
  const nodes = new Set([node]);
  for (const edge of edges)
    nodes.add(node < paperCount ? paperCount + graph.edgeConcept[edge]! : graph.edgePaper[edge]!);
  return { node, topic: null, nodes, edges: [...edges] };
}

/** Rows of the edges at a node. */
export function edgesOf(graph: GraphColumns, adjacency: Adjacency, node: number): Uint32Array {
  return node < graph.paperCount
    ? groupOf(adjacency.byPaper, node)
    : groupOf(adjacency.byConcept, node - graph.paperCount);
}

/** A topic's nodes and the edges among them. */
export function region(graph: GraphColumns, topic: number): Parts {
  const nodes = new Set<number>();
  graph.cluster.forEach((cluster, node) => {
    if (cluster === topic) nodes.add(node);
  });
  const edges: number[] = [];
  for (let edge = 0; edge < graph.edgePaper.length && edges.length < MAX_TOPIC_EDGES; edge++) {
    const paper = graph.edgePaper[edge]!;
    const concept = graph.paperCount + graph.edgeConcept[edge]!;
    if (graph.cluster[paper] === topic && graph.cluster[concept] === topic) edges.push(edge);
  }
  return { node: null, topic, nodes, edges };
}
