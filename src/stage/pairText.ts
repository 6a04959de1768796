/** What an edge of the map says when it is pointed at. */
import { type Adjacency, type GraphColumns, groupOf, shorten, toLabelText } from "../../graph/index.ts";
import { conceptOf } from "../store/selectors.ts";
import type { LoadedMap, Pair } from "../store/state.ts";
import { findTie } from "../store/tie.ts";
import { countOf, percent } from "../ui/counts.ts";

/** Concepts named. */
const NAMED = 3;
const MAX_NAME = 32;

/**
 * "8 papers with both, 3 of them shown"; "2 shared concepts: quantization, transformer"; "quantization: 32 % of the
 * paper's concepts, named 3 times".
 *
 * @param nodes what the filters leave; null for all of the map
 */
export function describePair(loaded: LoadedMap, pair: Pair, nodes: Uint8Array | null = null): string {
  if (pair.kind === "tie") return describeTie(loaded, pair);
  const shared = sharedRows(loaded.map.graph, loaded.adjacency, pair);
  if (pair.kind === "concept") {
    if (shared.length === 0) return "no paper with both";
    const shown = nodes === null ? shared.length : shared.filter((paper) => nodes[paper] === 1).length;
    const of = shown === shared.length ? "" : `, ${shown === 0 ? "none" : shown} of them shown`;
    return `${countOf(shared.length, "paper")} with both${of}`;
  }
  if (shared.length === 0) return "no concept in common";
  // By falling number of papers rows stand in the map: the first are the commonest, the last say most.
  const names = shared
    .slice(-NAMED)
    .reverse()
    .map((row) => shorten(toLabelText(conceptOf(loaded, row).label), MAX_NAME));
  const more = shared.length - names.length;
  return `${countOf(shared.length, "shared concept")}: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function describeTie(loaded: LoadedMap, { row, other }: Pair): string {
  const name = shorten(toLabelText(conceptOf(loaded, other).label), MAX_NAME);
  const tie = findTie(loaded.map.graph, loaded.adjacency, row, other);
  if (tie === null) return `${name}: not in this paper`;
  const times = tie.mentions === 1 ? "once" : `${tie.mentions} times`;
  return `${name}: ${percent(tie.share)} of what the paper is about, named ${times}`;
}

/** Rows of the papers in which two concepts stand, or of the concepts two papers share; ascending. */
export function sharedRows(
  { edgePaper, edgeConcept }: GraphColumns,
  { byPaper, byConcept }: Adjacency,
  { kind, row, other }: Pair,
): readonly number[] {
  if (kind === "tie") return [];
  const [groups, far] = kind === "paper" ? [byPaper, edgeConcept] : [byConcept, edgePaper];
  const first = new Set([...groupOf(groups, row)].map((edge) => far[edge]!));
  return [...groupOf(groups, other)]
    .map((edge) => far[edge]!)
    .filter((at) => first.has(at))
    .sort((a, b) => a - b);
}
