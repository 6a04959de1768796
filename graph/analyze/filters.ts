/**
 * Filters: which papers and concepts of a map are shown.
 *
 * A paper is shown if it passes every filter that is set. A concept is shown if it passes its own and one of
 * its papers is shown. What is pinned is shown in any case, what is hidden in none.
 */
import { type Adjacency, groupOf } from "../map.ts";
import type { GraphColumns } from "../model.ts";
import type { PaperFacets } from "./facets.ts";

/** A node of GraphColumns: papers first, then concepts. */
type Node = number;

export interface Filters {
  /** First and last year, both included; `null` lets every paper pass. */
  readonly years: readonly [from: number, to: number] | null;
  /** While `years` is set: papers of unknown year pass too. */
  readonly withoutYear: boolean;
  /** Rows of topics, -1 for papers that belong to none. */
  readonly topics: readonly number[] | null;
  /** Rows of venues in the facets, -1 for papers without one. */
  readonly venues: readonly number[] | null;
  /** Papers that have all, or any, of these concepts (rows; those not on the map never match). */
  readonly concepts: { readonly rows: readonly number[]; readonly mode: "all" | "any" } | null;
  /** Least and largest number of papers of a concept that is shown. */
  readonly documentFrequency: readonly [least: number, most: number] | null;
  /** What lies within `depth` steps of a node, 1 being its neighbors. */
  readonly focus: { readonly node: Node; readonly depth: number } | null;
  /** Nodes caught with the lasso: of papers these only, of concepts those of these papers. */
  readonly lasso: readonly Node[] | null;
  readonly hidden: readonly Node[];
  readonly pinned: readonly Node[];
}

export const NO_FILTERS: Filters = {
  years: null,
  withoutYear: true,
  topics: null,
  venues: null,
  concepts: null,
  documentFrequency: null,
  focus: null,
  lasso: null,
  hidden: [],
  pinned: [],
};

/** What passed. */
export interface Shown {
  /** 1 for each node of GraphColumns that is shown. */
  readonly nodes: Uint8Array;
  readonly paperCount: number;
  readonly conceptCount: number;
  /** Papers shown of each topic. */
  readonly topicPapers: Uint32Array;
  /** Nothing is left out. */
  readonly isAll: boolean;
}

/** Linear in nodes and edges: some 5 ms for 100,000 papers. */
export function applyFilters(
  graph: GraphColumns,
  adjacency: Adjacency,
  facets: PaperFacets,
  filters: Filters,
): Shown {
  const { paperCount, conceptCount } = graph;
  const nodes = new Uint8Array(paperCount + conceptCount);
  const passes = paperTest(graph, adjacency, facets, filters);
  for (let paper = 0; paper < paperCount; paper++) if (passes(paper)) nodes[paper] = 1;
  const near = filters.focus === null ? null : within(graph, adjacency, filters.focus);
  if (near !== null) for (let paper = 0; paper < paperCount; paper++) nodes[paper]! &= near[paper]!;
  for (const node of filters.hidden) if (node < paperCount) nodes[node] = 0;
  showConcepts(graph, adjacency, filters, near, nodes);
  for (const node of filters.hidden) nodes[node] = 0;
  for (const node of filters.pinned) if (node < nodes.length) nodes[node] = 1;
  return count(graph, nodes);
}

/** Rows of the papers and concepts that are shown, ascending. */
export function shownRows(
  { paperCount }: GraphColumns,
  { nodes }: Shown,
): { readonly papers: readonly number[]; readonly concepts: readonly number[] } {
  const papers: number[] = [];
  const concepts: number[] = [];
  nodes.forEach((isShown, node) => {
    if (isShown === 1)
      (node < paperCount ? papers : concepts).push(node < paperCount ? node : node - paperCount);
  });
  return { papers, concepts };
}

function paperTest(
  graph: GraphColumns,
  adjacency: Adjacency,
  { year, venue }: PaperFacets,
  filters: Filters,
): (paper: number) => boolean {
  const { years, withoutYear, lasso } = filters;
  const topics = filters.topics && new Set(filters.topics);
  const venues = filters.venues && new Set(filters.venues);
  const caught = lasso && new Set(lasso.filter((node) => node < graph.paperCount));
  const having = filters.concepts && havingConcepts(graph, adjacency, filters.concepts);
  return (paper) => {
    if (years !== null) {
      const y = year[paper]!;
      if (y === 0 ? !withoutYear : y < years[0] || y > years[1]) return false;
    }
    if (topics !== null && !topics.has(graph.cluster[paper]!)) return false;
    if (venues !== null && !venues.has(venue[paper]!)) return false;
    if (caught !== null && !caught.has(paper)) return false;
    return having === null || having[paper] === 1;
  };
}

function havingConcepts(
  { paperCount, conceptCount, edgePaper }: GraphColumns,
  { byConcept }: Adjacency,
  { rows, mode }: NonNullable<Filters["concepts"]>,
): Uint8Array {
  const wanted = new Set(rows);
  const found = new Uint32Array(paperCount);
  for (const row of wanted)
    if (row < conceptCount) for (const edge of groupOf(byConcept, row)) found[edgePaper[edge]!]!++;
  const least = mode === "all" ? wanted.size : Math.min(1, wanted.size);
  return Uint8Array.from(found, (n) => (n >= least ? 1 : 0));
}

/** Nodes at most `depth` steps away. */
function within(
  { paperCount, conceptCount, edgePaper, edgeConcept }: GraphColumns,
  { byPaper, byConcept }: Adjacency,
  { node, depth }: NonNullable<Filters["focus"]>,
): Uint8Array {
  const near = new Uint8Array(paperCount + conceptCount);
  if (node >= near.length) return near;
  near[node] = 1;
  let edge = [node];
  for (let step = 0; step < depth && edge.length > 0; step++) {
    const next: number[] = [];
    for (const one of edge) {
      const rows = one < paperCount ? groupOf(byPaper, one) : groupOf(byConcept, one - paperCount);
      for (const row of rows) {
        const other = one < paperCount ? paperCount + edgeConcept[row]! : edgePaper[row]!;
        if (near[other] === 1) continue;
        near[other] = 1;
        next.push(other);
      }
    }
    edge = next;
  }
  return near;
}

function showConcepts(
  graph: GraphColumns,
  { byConcept }: Adjacency,
  { documentFrequency }: Filters,
  near: Uint8Array | null,
  nodes: Uint8Array,
): void {
  const { paperCount, conceptCount, edgePaper } = graph;
  const { offsets, rows } = byConcept;
  const [least, most] = documentFrequency ?? [0, Infinity];
  for (let concept = 0; concept < conceptCount; concept++) {
    // Without a view of each group: at 100,000 papers a brush over the years would feel it.
    const end = offsets[concept + 1]!;
    let at = offsets[concept]!;
    if (end - at < least || end - at > most) continue;
    if (near !== null && near[paperCount + concept] === 0) continue;
    while (at < end && nodes[edgePaper[rows[at]!]!] === 0) at++;
    if (at < end) nodes[paperCount + concept] = 1;
  }
}

function count({ paperCount, cluster }: GraphColumns, nodes: Uint8Array): Shown {
  let papers = 0;
  let concepts = 0;
  const topicPapers = new Uint32Array(cluster.reduce((most, topic) => Math.max(most, topic + 1), 0));
  for (let node = 0; node < nodes.length; node++) {
    if (nodes[node] === 0) continue;
    if (node >= paperCount) concepts++;
    else {
      papers++;
      if (cluster[node]! >= 0) topicPapers[cluster[node]!]!++;
    }
  }
  const isAll = papers + concepts === nodes.length;
  return { nodes, paperCount: papers, conceptCount: concepts, topicPapers, isAll };
}
