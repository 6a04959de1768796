/** A map with its look-ups, and rows found by id. */
import {
  groupOf,
  type InputFile,
  isSameCuration,
  isSameSettings,
  type PaperMap,
  type RecordTable,
} from "../../graph/index.ts";
import type { LookUps } from "../worker/lookUps.ts";
import type { LoadedMap, Pair, Selection } from "./state.ts";

export function toLoadedMap(
  map: PaperMap,
  lookUps: LookUps,
  about: { readonly title: string; readonly isSample: boolean; readonly files: readonly InputFile[] },
): LoadedMap {
  return { ...about, ...lookUps, map };
}

/** The same map but for the names of its topics: rows mean the same in both, and nothing stands elsewhere. */
export function isSameButNames(one: LoadedMap, other: LoadedMap): boolean {
  const [before, after] = [one.map.recipe, other.map.recipe];
  return (
    one.files === other.files &&
    isSameSettings(before, after) &&
    isSameCuration(before.curation, after.curation)
  );
}

/** Rows of the papers that share no concept with another one, so that nothing links them on the map. */
export function lonePapers(loaded: LoadedMap): readonly number[] {
  let lone = loners.get(loaded);
  if (lone === undefined) {
    lone = findLonePapers(loaded);
    loners.set(loaded, lone);
  }
  return lone;
}

const loners = new WeakMap<LoadedMap, readonly number[]>();

function findLonePapers({ map, adjacency }: LoadedMap): readonly number[] {
  const { byPaper, byConcept } = adjacency;
  const isShared = (edge: number) => {
    const concept = map.graph.edgeConcept[edge]!;
    return byConcept.offsets[concept + 1]! - byConcept.offsets[concept]! > 1;
  };
  const lone: number[] = [];
  for (let paper = 0; paper < map.graph.paperCount; paper++)
    if (!groupOf(byPaper, paper).some(isShared)) lone.push(paper);
  return lone;
}

/** The node of a selection in GraphColumns; null for topics and for concepts that are not on the map. */
export function nodeOf(map: PaperMap, selection: Selection): number | null {
  const { paperCount, conceptCount } = map.graph;
  if (selection.kind === "paper") return selection.row < paperCount ? selection.row : null;
  if (selection.kind === "concept") return selection.row < conceptCount ? paperCount + selection.row : null;
  return null;
}

/** The nodes of a pair in GraphColumns. */
export function nodesOfPair(
  { paperCount }: PaperMap["graph"],
  { kind, row, other }: Pair,
): readonly [number, number] {
  const isPaper = (end: "row" | "other") => kind === "paper" || (kind === "tie" && end === "row");
  return [isPaper("row") ? row : paperCount + row, isPaper("other") ? other : paperCount + other];
}

/** The pair of two nodes of GraphColumns. */
export function pairOf({ paperCount }: PaperMap["graph"], one: number, other: number): Pair {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (high < paperCount) return { kind: "paper", row: low, other: high };
  if (low < paperCount) return { kind: "tie", row: low, other: high - paperCount };
  return { kind: "concept", row: low - paperCount, other: high - paperCount };
}

/** The selection that stands for a node of GraphColumns. */
export function selectionOf(map: PaperMap, node: number): Selection {
  const { paperCount } = map.graph;
  return node < paperCount ? { kind: "paper", row: node } : { kind: "concept", row: node - paperCount };
}

/**
 * The row of the record with this id, or null.
 *
 * Papers and concepts are written with their id first, so that a few bytes of each record decide and none is
 * parsed: a millisecond for 100,000.
 */
export function findRow({ bytes, offsets }: RecordTable<{ readonly id: string }>, id: string): number | null {
  const opening = new TextEncoder().encode(`{"id":${JSON.stringify(id)}`);
  for (let row = 0; row + 1 < offsets.length; row++) {
    const start = offsets[row]!;
    // From the end: ids begin alike and end differently.
    let at = opening.length - 1;
    while (at >= 0 && bytes[start + at] === opening[at]) at--;
    if (at < 0) return row;
  }
  return null;
}
