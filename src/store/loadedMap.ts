/** A map with its look-ups, and rows found by id. */
import {
  adjacencyOf,
  groupOf,
  groupRows,
  type InputFile,
  isSameSettings,
  type PaperFacets,
  type PaperMap,
  type RecordTable,
  rowAt,
  rowCount,
} from "../../graph/index.ts";
import type { LoadedMap, Pair, Selection } from "./state.ts";

/** Linear in edges; the mentions, many more, are grouped when somebody first asks. */
export function toLoadedMap(
  map: PaperMap,
  facets: PaperFacets,
  about: { readonly title: string; readonly isSample: boolean; readonly files: readonly InputFile[] },
): LoadedMap {
  const byPaper = once(() => groupRows(map.mentions.paper, rowCount(map.papers)));
  const byConcept = once(() => groupRows(map.mentions.concept, rowCount(map.concepts)));
  return {
    ...about,
    map,
    facets,
    adjacency: adjacencyOf(map.graph),
    get mentionsByPaper() {
      return byPaper();
    },
    get mentionsByConcept() {
      return byConcept();
    },
  };
}

/** The same map but for the names of its topics: rows mean the same in both, and nothing stands elsewhere. */
export function isSameButNames(one: LoadedMap, other: LoadedMap): boolean {
  return one.files === other.files && isSameSettings(one.map.recipe, other.map.recipe);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
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
  return kind === "paper" ? [row, other] : [paperCount + row, paperCount + other];
}

/** The pair of two papers, or of two concepts, given as nodes of GraphColumns. */
export function pairOf({ paperCount }: PaperMap["graph"], one: number, other: number): Pair {
  const first = one < paperCount ? 0 : paperCount;
  return {
    kind: one < paperCount ? "paper" : "concept",
    row: Math.min(one, other) - first,
    other: Math.max(one, other) - first,
  };
}

/** The selection that stands for a node of GraphColumns. */
export function selectionOf(map: PaperMap, node: number): Selection {
  const { paperCount } = map.graph;
  return node < paperCount ? { kind: "paper", row: node } : { kind: "concept", row: node - paperCount };
}

/**
 * The row of the record with this id, or null.
 *
 * Looks for the id's bytes in the table instead of parsing each record, so that a large table costs
 * milliseconds; what it finds is parsed and checked.
 */
export function findRow(table: RecordTable<{ readonly id: string }>, id: string): number | null {
  const needle = new TextEncoder().encode(`"id":${JSON.stringify(id)}`);
  const { bytes, offsets } = table;
  for (let at = indexOf(bytes, needle, 0); at >= 0; at = indexOf(bytes, needle, at + 1)) {
    const row = rowOfByte(offsets, at);
    if (rowAt(table, row).id === id) return row;
  }
  return null;
}

function indexOf(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  const last = bytes.length - needle.length;
  // The third byte from the end is part of the id itself: rarer than the quotation marks around it.
  const probe = Math.max(0, needle.length - 3);
  const probed = needle[probe]!;
  for (let at = bytes.indexOf(probed, from + probe); at >= 0; at = bytes.indexOf(probed, at + 1)) {
    const start = at - probe;
    if (start > last) return -1;
    let i = 0;
    while (i < needle.length && bytes[start + i] === needle[i]) i++;
    if (i === needle.length) return start;
  }
  return -1;
}

/** Binary search for the row that holds a byte. */
function rowOfByte(offsets: Uint32Array, byte: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= byte) low = middle;
    else high = middle;
  }
  return low;
}
