/** What graph formats write: nodes and edges one by one, with the fields they may carry. */
import type { AttributeField, Attributes } from "../attributes.ts";

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
  /** Which of the view's nodes these are, counted from 0. */
  readonly ends: readonly [source: number, target: number];
  readonly attributes: Attributes & { readonly weight: number };
}

/** An undirected graph, made row by row while it is written. */
export interface GraphView {
  readonly attributes: Readonly<Record<string, string | number>> & {
    readonly title: string;
    readonly version: string;
    readonly recipe: string;
  };
  /** What an edge's weight is, in words. */
  readonly weightMeaning: string;
  /** What an edge says of its ends, in one word or two. */
  readonly relation: string;
  readonly nodeFields: readonly AttributeField[];
  readonly edgeFields: readonly AttributeField[];
  /** The view's first node as a row of the map's node columns, where the others follow. */
  readonly firstNode: number;
  readonly nodeCount: number;
  /** May cost a walk over all edges. */
  edgeCount(): number;
  nodes(): Iterable<NodeView>;
  edges(): Iterable<EdgeView>;
}

/** Where the file comes from and how to make it again, in words; for formats with a place for a remark. */
export function describeView({ attributes, weightMeaning }: GraphView): string {
  const { title, version, recipe } = attributes;
  return `${title}. Weight: ${weightMeaning}. Made by Paperweft ${version} with the recipe ${recipe}`;
}

/** Red, green, blue of `#rrggbb`, each 0 to 255. */
export function channelsOf(color: string): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
