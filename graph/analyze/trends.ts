/**
 * Papers over time: how many there are of each year, and which concepts become more or less common.
 *
 * Rising and falling are told by log-odds with an informative Dirichlet prior (B. L. Monroe, M. P. Colaresi,
 * K. M. Quinn, "Fightin' Words", Political Analysis 16, 2008): shares of the papers in the later and in the
 * earlier half are drawn toward the share in all, so that a concept of few papers needs more to stand out.
 * What stands out by chance among so many concepts is kept to a tenth of what is told (Y. Benjamini,
 * Y. Hochberg, "Controlling the false discovery rate", 1995).
 */
import { type Adjacency, groupOf } from "../map.ts";
import type { GraphColumns } from "../model.ts";
import type { PaperFacets } from "./facets.ts";

/** Papers by year, from the first year to the last without gaps. */
export interface YearCounts {
  /** Year of the first entry; 0 where no year is known. */
  readonly first: number;
  readonly last: number;
  /** Papers of each year, those with an inferred year included. */
  readonly all: Uint32Array;
  /** Those of `all` whose year is inferred. */
  readonly inferred: Uint32Array;
  /** Papers of unknown year. */
  readonly unknown: number;
}

/** Years told apart at most: a record with a year far off (a typing error) shall not make a bar for each in between. */
const MOST_YEARS = 400;

/** First and last year that is known; null if none is. Linear. */
export function yearsOf({ year }: PaperFacets): readonly [first: number, last: number] | null {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const y of year) {
    if (y === 0) continue;
    if (y < first) first = y;
    if (y > last) last = y;
  }
  return last === 0 ? null : [Math.max(first, last - MOST_YEARS + 1), last];
}

/**
 * Count papers by year. Linear in the papers counted.
 *
 * @param papers rows of the papers to count; all if left out
 * @param years first and last year of the result (see `yearsOf`); what lies outside is counted at its nearer end
 */
export function countYears(
  facets: PaperFacets,
  years: readonly [first: number, last: number] | null = yearsOf(facets),
  papers: Iterable<number> = facets.year.keys(),
): YearCounts {
  const [first, last] = years ?? [0, -1];
  const all = new Uint32Array(last - first + 1);
  const inferred = new Uint32Array(all.length);
  let unknown = 0;
  for (const paper of papers) {
    const year = facets.year[paper]!;
    if (year === 0 || years === null) {
      unknown++;
      continue;
    }
    const at = Math.min(Math.max(year, first), last) - first;
    all[at]!++;
    inferred[at]! += facets.yearInferred[paper]!;
  }
  return { first, last: Math.max(first, last), all, inferred, unknown };
}

/** Rows of the papers that have a concept of the map. */
export function papersOfConcept(
  { edgePaper }: GraphColumns,
  { byConcept }: Adjacency,
  concept: number,
): readonly number[] {
  return Array.from(groupOf(byConcept, concept), (edge) => edgePaper[edge]!);
}

/** Where papers are cut in an earlier and a later half. */
export interface Halves {
  /** Last year of the earlier half. */
  readonly until: number;
  readonly earlier: number;
  readonly later: number;
}

export interface Trend {
  readonly concept: number;
  /** Papers with the concept in each half. */
  readonly earlier: number;
  readonly later: number;
  /** Standard deviations by which its share changed: > 0 rising, < 0 falling. */
  readonly z: number;
}

export interface Trends {
  /** null where the papers cannot be cut in two: too few of known year, or nearly all of one year. */
  readonly halves: Halves | null;
  /** Concepts in enough papers to be tested. */
  readonly tested: number;
  /** Those that became more common, the surest first. */
  readonly rising: readonly Trend[];
  readonly falling: readonly Trend[];
}

/** Papers of known year in each half at least. */
export const LEAST_IN_HALF = 10;
/** Papers of known year that a concept must be in to be tested. */
export const LEAST_PAPERS = 5;
/** Papers that the prior is worth. */
const PRIOR = 10;
/** Share of what is told that may have come about by chance. */
const FALSE_SHARE = 0.1;

/** Cut the papers of known year where the halves are most alike in number, between two years. */
export function halvesOf({ year }: PaperFacets): Halves | null {
  const counts = new Map<number, number>();
  for (const y of year) if (y > 0) counts.set(y, (counts.get(y) ?? 0) + 1);
  const years = [...counts].sort(([a], [b]) => a - b);
  const known = years.reduce((sum, [, count]) => sum + count, 0);
  let best: Halves | null = null;
  let earlier = 0;
  for (const [until, count] of years) {
    earlier += count;
    const later = known - earlier;
    if (best === null || Math.abs(later - earlier) < Math.abs(best.later - best.earlier))
      best = { until, earlier, later };
  }
  return best !== null && Math.min(best.earlier, best.later) >= LEAST_IN_HALF ? best : null;
}

/** Linear in nodes and edges. */
export function findTrends(graph: GraphColumns, adjacency: Adjacency, facets: PaperFacets): Trends {
  const halves = halvesOf(facets);
  if (halves === null) return { halves, tested: 0, rising: [], falling: [] };
  const tested: Trend[] = [];
  const { offsets } = adjacency.byConcept;
  for (let concept = 0; concept < graph.conceptCount; concept++) {
    // Most of many concepts are in a few papers.
    if (offsets[concept + 1]! - offsets[concept]! < LEAST_PAPERS) continue;
    const trend = trendOf(graph, adjacency, facets, halves, concept);
    if (trend.earlier + trend.later >= LEAST_PAPERS) tested.push(trend);
  }
  const surest = tested.sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || a.concept - b.concept);
  let told = 0;
  surest.forEach(({ z }, i) => {
    if (chanceOf(z) <= (FALSE_SHARE * (i + 1)) / surest.length) told = i + 1;
  });
  const sure = surest.slice(0, told);
  return {
    halves,
    tested: tested.length,
    rising: sure.filter(({ z }) => z > 0),
    falling: sure.filter(({ z }) => z < 0),
  };
}

function trendOf(
  graph: GraphColumns,
  adjacency: Adjacency,
  { year }: PaperFacets,
  { until, earlier: earlierPapers, later: laterPapers }: Halves,
  concept: number,
): Trend {
  let earlier = 0;
  let later = 0;
  const { offsets, rows } = adjacency.byConcept;
  for (let at = offsets[concept]!; at < offsets[concept + 1]!; at++) {
    const y = year[graph.edgePaper[rows[at]!]!]!;
    if (y > until) later++;
    else if (y > 0) earlier++;
  }
  // Half a paper each way keeps the odds finite where a concept is in all papers, or none.
  const share = (earlier + later + 0.5) / (earlierPapers + laterPapers + 1);
  const having = PRIOR * share;
  const lacking = PRIOR - having;
  const odds = (papers: number, of: number) => Math.log((papers + having) / (of - papers + lacking));
  const variance = (papers: number, of: number) => 1 / (papers + having) + 1 / (of - papers + lacking);
  const z =
    (odds(later, laterPapers) - odds(earlier, earlierPapers)) /
    Math.sqrt(variance(later, laterPapers) + variance(earlier, earlierPapers));
  return { concept, earlier, later, z };
}

/**
 * Two-sided probability of a standard normal value at least as far from 0.
 *
 * M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 26.2.17; within 2e-7.
 */
function chanceOf(z: number): number {
  const x = Math.abs(z);
  const t = 1 / (1 + 0.2316419 * x);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 2 * series * 0.3989422804014327 * Math.exp((-x * x) / 2);
}
