/** What is computed about the graph. Skeleton. */
import type { Adjacency } from "../map.ts";
import type { Extraction, PaperMap } from "../model.ts";

export { type Layout, layOut } from "./layout.ts";
export { findTopics, type Topics } from "./topics.ts";
/** One reason why two papers are related. */
export interface Reason {
  /** Row of the shared concept. */
  readonly concept: number;
  /** Its part of the score, > 0. */
  readonly share: number;
}
export interface RelatedPaper {
  readonly paper: number;
  /** Sum of its reasons' shares. */
  readonly score: number;
  /** By falling share. */
  readonly reasons: readonly Reason[];
}
export function relatedPapers(
  map: PaperMap,
  adjacency: Adjacency,
  paper: number,
  limit: number,
): readonly RelatedPaper[] {
  throw new Error(`not built yet ${map.version} ${adjacency} ${paper} ${limit}`);
}
export interface RelatedConcept {
  readonly concept: number;
  /** Papers that mention both. */
  readonly together: number;
  /** Association strength: observed co-occurrence over that expected if independent (van Eck & Waltman 2009). */
  readonly association: number;
}
export function relatedConcepts(
  map: PaperMap,
  adjacency: Adjacency,
  concept: number,
  limit: number,
): readonly RelatedConcept[] {
  throw new Error(`not built yet ${map.version} ${adjacency} ${concept} ${limit}`);
}

export interface SearchHit {
  readonly kind: "paper" | "concept" | "topic";
  readonly row: number;
  readonly label: string;
  /** Matched parts of `label`, offsets ascending, not overlapping. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** A line under the label: short form, or the part of the abstract that matched; `null` if the label says it all. */
  readonly context: { readonly text: string; readonly marks: readonly (readonly [number, number])[] } | null;
}
export interface SearchIndex {
  search(query: string, limit: number): { readonly hits: readonly SearchHit[]; readonly total: number };
}
export function buildSearchIndex(map: PaperMap, extraction?: Extraction): SearchIndex {
  throw new Error(`not built yet ${map.version} ${extraction}`);
}
