/** What an edge of a projection says when it is pointed at. */
import { type Adjacency, type GraphColumns, groupOf, shorten, toLabelText } from "../../graph/index.ts";
import { conceptOf } from "../store/selectors.ts";
import type { LoadedMap, Pair } from "../store/state.ts";
import { countOf } from "../ui/counts.ts";

/** Concepts named. */
const NAMED = 3;
const MAX_NAME = 32;

/** "8 papers with both", "shares 2 concepts: quantization, transformer". */
export function describePair(loaded: LoadedMap, pair: Pair): string {
  const shared = sharedRows(loaded.map.graph, loaded.adjacency, pair);
  if (pair.kind === "concept")
    return shared.length === 0 ? "no paper with both" : `${countOf(shared.length, "paper")} with both`;
  if (shared.length === 0) return "no concept in common";
  // By falling number of papers rows stand in the map: the first are the commonest, the last say most.
  const names = shared
    .slice(-NAMED)
    .reverse()
    .map((row) => shorten(toLabelText(conceptOf(loaded, row).label), MAX_NAME));
  const more = shared.length - names.length;
  return `${countOf(shared.length, "shared concept")}: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Rows of the papers in which two concepts stand, or of the concepts two papers share; ascending. */
export function sharedRows(
  { edgePaper, edgeConcept }: GraphColumns,
  { byPaper, byConcept }: Adjacency,
  { kind, row, other }: Pair,
): readonly number[] {
  const [groups, far] = kind === "paper" ? [byPaper, edgeConcept] : [byConcept, edgePaper];
  const first = new Set([...groupOf(groups, row)].map((edge) => far[edge]!));
  return [...groupOf(groups, other)]
    .map((edge) => far[edge]!)
    .filter((at) => first.has(at))
    .sort((a, b) => a - b);
}
