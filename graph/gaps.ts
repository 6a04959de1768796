/**
 * Gaps: concepts that their neighbors would have meet, but that never stand in one paper.
 *
 * Swanson's undiscovered links (1986, doi:10.1353/pbm.1986.0087) through what both go with: a paper about a
 * speaks of concepts k, and of the papers about k a share are about b too. So many papers with both are to be
 * expected; where there is none, nobody has tried, nobody calls it so, or the two do not go together.
 */
import { type Adjacency, groupOf } from "./map.ts";
import type { Concept, GraphColumns } from "./model.ts";
import { associationOf } from "./projections.ts";

/** A concept through which two others would meet. */
export interface Via {
  readonly concept: number;
  /** Its part of `expected`, > 0. */
  readonly share: number;
}
export interface Gap {
  /** Rows of concepts, `first` < `second`. */
  readonly first: number;
  readonly second: number;
  /** Papers with both that their neighbors lead to expect; `via` says which. */
  readonly expected: number;
  /** The same against chance, by `associationOf`: 3 is three times as many as if papers were dealt at random. */
  readonly association: number;
  /** The concepts that lead to expect it most, by falling share. */
  readonly via: readonly Via[];
  /** Papers of the first that are nearest to the second, and the other way round: best first. */
  readonly nearest: readonly number[];
}

/** Concepts that are looked at, the most frequent first: pairs grow with their square. */
const MOST_CONCEPTS = 1_500;
/** Concepts in fewer papers give no expectation worth the name. */
const LEAST_PAPERS = 2;
/** Concepts in a larger share of the papers go with everything. */
const HUB_SHARE = 1 / 3;
const MOST_VIA = 5;
const MOST_NEAREST = 4;

/**
 * The pairs of concepts that never meet although they should, those most above chance first, ties by rows.
 *
 * For each paper of a, its other concepts k vote with equal parts for the share of k's papers that have b; the
 * expectation is the mean of both directions. It is held against chance, since two concepts of every second
 * paper would be expected to meet whatever their neighbors. Pairs that share a word, as one name for the other
 * does, are left out. Time grows with the pairs of frequent concepts that meet, times the concepts each meets:
 * a second for 10,000 papers.
 *
 * @param concepts of the map, at least those that are nodes
 * @param limit how many at most, an integer ≥ 0
 */
export function findGaps(
  graph: GraphColumns,
  adjacency: Adjacency,
  concepts: readonly Pick<Concept, "label" | "shortForm">[],
  limit: number,
): readonly Gap[] {
  const work = findingGaps(graph, adjacency, concepts, limit);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds, so that whoever waits for it may pause or stop. */
export function* findingGaps(
  graph: GraphColumns,
  adjacency: Adjacency,
  concepts: readonly Pick<Concept, "label" | "shortForm">[],
  limit: number,
): Generator<void, readonly Gap[]> {
  const meetings = yield* meetingsOf(graph, adjacency);
  const gaps: Gap[] = [];
  for (const pair of yield* expectedPairs(graph, meetings)) {
    if (gaps.length >= limit) break;
    if (shareWord(concepts[pair.first]!, concepts[pair.second]!)) continue;
    yield;
    const via = viaOf(pair.first, pair.second, meetings);
    gaps.push({ ...pair, via, nearest: nearestPapers(graph, adjacency, pair.first, pair.second, meetings) });
  }
  return gaps;
}

type Pair = Omit<Gap, "via" | "nearest">;

/** All pairs that never meet and that something leads to expect, those most above chance first. */
function* expectedPairs(
  { paperCount, conceptCount }: GraphColumns,
  meetings: Meetings,
): Generator<void, readonly Pair[]> {
  const { frequency, neighbors } = meetings;
  const most = Math.max(LEAST_PAPERS, HUB_SHARE * paperCount);
  const candidates = Array.from({ length: conceptCount }, (_, row) => row)
    .filter((row) => frequency[row]! >= LEAST_PAPERS && frequency[row]! <= most)
    .slice(0, MOST_CONCEPTS);
  const expected = yield* expectationsOf(candidates, meetings);
  const count = candidates.length;
  const hasMet = new Uint8Array(conceptCount);
  const pairs: Pair[] = [];
  for (const [i, first] of candidates.entries()) {
    for (const other of neighbors[first]!) hasMet[other] = 1;
    for (let j = i + 1; j < count; j++) {
      const second = candidates[j]!;
      const papers = (expected[i * count + j]! + expected[j * count + i]!) / 2;
      if (papers === 0 || hasMet[second] === 1) continue;
      const association = associationOf(papers, frequency[first]!, frequency[second]!, paperCount);
      pairs.push({ first, second, expected: papers, association });
    }
    for (const other of neighbors[first]!) hasMet[other] = 0;
    yield;
  }
  return pairs.sort((a, b) => b.association - a.association || a.first - b.first || a.second - b.second);
}

/** Papers of candidate i in which its neighbors lead to expect candidate j, at i × candidates + j. */
function* expectationsOf(
  candidates: readonly number[],
  { frequency, neighbors, together, votes }: Meetings,
): Generator<void, Float64Array> {
  const count = candidates.length;
  const place = new Int32Array(frequency.length).fill(-1);
  candidates.forEach((row, i) => {
    place[row] = i;
  });
  // What a neighbor says of each candidate does not depend on who asks.
  const places = neighbors.map((rows) => rows.map((row) => place[row]! + 1));
  const expected = new Float64Array(count * count);
  for (const [i, concept] of candidates.entries()) {
    neighbors[concept]!.forEach((via, n) => {
      const vote = votes[concept]![n]! / frequency[via]!;
      const others = places[via]!;
      const counts = together[via]!;
      for (let k = 0; k < others.length; k++)
        if (others[k]! > 0) expected[i * count + others[k]! - 1]! += vote * counts[k]!;
    });
    yield;
  }
  return expected;
}

/** Which concepts meet, and how often. */
interface Meetings {
  /** Papers of each concept. */
  readonly frequency: Uint32Array;
  /** Concepts each meets, ascending. */
  readonly neighbors: readonly Uint32Array[];
  /** Papers in which it meets each of these. */
  readonly together: readonly Uint32Array[];
  /** What its papers say of each of these: a paper's other concepts share one vote. */
  readonly votes: readonly Float64Array[];
}

function* meetingsOf(graph: GraphColumns, { byPaper, byConcept }: Adjacency): Generator<void, Meetings> {
  const { conceptCount, edgePaper, edgeConcept } = graph;
  const frequency = Uint32Array.from({ length: conceptCount }, (_, c) => groupOf(byConcept, c).length);
  const count = new Uint32Array(conceptCount);
  const vote = new Float64Array(conceptCount);
  const neighbors: Uint32Array[] = [];
  const together: Uint32Array[] = [];
  const votes: Float64Array[] = [];
  for (let concept = 0; concept < conceptCount; concept++) {
    const near: number[] = [];
    for (const edge of groupOf(byConcept, concept)) {
      const others = groupOf(byPaper, edgePaper[edge]!);
      for (const other of others) {
        const row = edgeConcept[other]!;
        if (row === concept) continue;
        if (count[row]!++ === 0) near.push(row);
        vote[row]! += 1 / (others.length - 1);
      }
    }
    const rows = Uint32Array.from(near).sort();
    neighbors.push(rows);
    together.push(Uint32Array.from(rows, (row) => count[row]!));
    votes.push(Float64Array.from(rows, (row) => vote[row]!));
    for (const row of rows) {
      count[row] = 0;
      vote[row] = 0;
    }
    yield;
  }
  return { frequency, neighbors, together, votes };
}

/** The concepts through which two would meet, with the mean of both directions. */
function viaOf(first: number, second: number, meetings: Meetings): readonly Via[] {
  const shares = new Map<number, number>();
  for (const [from, to] of [
    [first, second],
    [second, first],
  ] as const)
    meetings.neighbors[from]!.forEach((via, i) => {
      const at = meetings.neighbors[via]!.indexOf(to);
      if (at < 0) return;
      const share = (meetings.votes[from]![i]! * meetings.together[via]![at]!) / meetings.frequency[via]! / 2;
      shares.set(via, (shares.get(via) ?? 0) + share);
    });
  return [...shares]
    .map(([concept, share]) => ({ concept, share }))
    .sort((a, b) => b.share - a.share || a.concept - b.concept)
    .slice(0, MOST_VIA);
}

/** Papers of either concept by the share of their other concepts' papers that have the other one. */
function nearestPapers(
  { edgePaper, edgeConcept }: GraphColumns,
  { byPaper, byConcept }: Adjacency,
  first: number,
  second: number,
  { neighbors, together, frequency }: Meetings,
): readonly number[] {
  const ranked = [
    [first, second],
    [second, first],
  ].flatMap(([from, to]) =>
    Array.from(groupOf(byConcept, from!), (edge) => {
      const paper = edgePaper[edge]!;
      let nearness = 0;
      for (const other of groupOf(byPaper, paper)) {
        const via = edgeConcept[other]!;
        const at = via === from ? -1 : neighbors[via]!.indexOf(to!);
        if (at >= 0) nearness += together[via]![at]! / frequency[via]!;
      }
      return { paper, nearness };
    }),
  );
  return ranked
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || a.paper - b.paper)
    .slice(0, MOST_NEAREST)
    .map(({ paper }) => paper);
}

/** "graph network" and "neural network": rather two names of one thing than two things that should meet. */
function shareWord(
  a: Pick<Concept, "label" | "shortForm">,
  b: Pick<Concept, "label" | "shortForm">,
): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

function wordsOf({ label, shortForm }: Pick<Concept, "label" | "shortForm">): readonly string[] {
  return `${label} ${shortForm ?? ""}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/s$/, ""))
    .filter((word) => word.length > 1);
}
