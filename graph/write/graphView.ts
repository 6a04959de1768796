/** What graph formats write: nodes and edges one by one, with the fields they may carry. */
import {
  type AttributeField,
  type Attributes,
  conceptAttributes,
  EDGE_ATTRIBUTES,
  edgeAttributes,
  edgeKey,
  graphAttributes,
  NODE_ATTRIBUTES,
  nodeKeys,
  paperAttributes,
} from "../attributes.ts";
import type { PaperMap } from "../model.ts";

/** Drawn by every graph format that can: what is not part of these is data. */
export interface NodeView {
  readonly key: string;
  readonly attributes: Attributes & {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    /** #rrggbb */
    readonly color: string;
  };
}
export interface EdgeView {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes & { readonly weight: number };
}

/** An undirected graph, made row by row while it is written. */
export interface GraphView {
  readonly attributes: { readonly title: string; readonly version: string; readonly recipe: string };
  readonly nodeFields: readonly AttributeField[];
  readonly edgeFields: readonly AttributeField[];
  readonly nodeCount: number;
  readonly edgeCount: number;
  nodes(): Iterable<NodeView>;
  edges(): Iterable<EdgeView>;
}

/** The whole bipartite graph, papers first. */
export function bipartiteView(map: PaperMap): GraphView {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = map.graph;
  return {
    attributes: graphAttributes(map),
    nodeFields: NODE_ATTRIBUTES,
    edgeFields: EDGE_ATTRIBUTES,
    nodeCount: paperCount + conceptCount,
    edgeCount: edgePaper.length,
    *nodes() {
      const keys = nodeKeys(map);
      for (let p = 0; p < paperCount; p++) yield { key: keys[p]!, attributes: paperAttributes(map, p) };
      for (let c = 0; c < conceptCount; c++)
        yield { key: keys[paperCount + c]!, attributes: conceptAttributes(map, c) };
    },
    *edges() {
      const keys = nodeKeys(map);
      for (let e = 0; e < edgePaper.length; e++) {
        yield {
          key: edgeKey(map, e),
          source: keys[edgePaper[e]!]!,
          target: keys[paperCount + edgeConcept[e]!]!,
          attributes: { ...edgeAttributes(map, e) },
        };
      }
    },
  };
}

/** Where the file comes from and how to make it again, in words; for formats with a place for a remark. */
export function describeView(view: GraphView): string {
  const { title, version, recipe } = view.attributes;
  return `${title}. Made by Paperweft ${version} with the recipe ${recipe}`;
}

/** Red, green, blue of `#rrggbb`, each 0 to 255. */
export function channelsOf(color: string): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
