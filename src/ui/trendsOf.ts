/** Which concepts rise and fall, worked out once for each map. */
import { findTrends, LEAST_PAPERS, type Trends } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { countOf } from "./counts.ts";

const known = new WeakMap<LoadedMap, Trends>();

/** Linear in the map's edges when first asked: some 10 ms for 100,000 papers. */
export function trendsOf(loaded: LoadedMap): Trends {
  let trends = known.get(loaded);
  if (trends === undefined) {
    trends = findTrends(loaded.map.graph, loaded.adjacency, loaded.facets);
    known.set(loaded, trends);
  }
  return trends;
}

/** What can be told of one concept: "rising: in 5 % of 40 papers until 2020, in 20 % of 42 after". */
export function trendWords(loaded: LoadedMap, concept: number, datedPapers: number): string {
  const { halves, rising, falling } = trendsOf(loaded);
  const trend = [...rising, ...falling].find((each) => each.concept === concept);
  if (halves === null || datedPapers < LEAST_PAPERS)
    return "too few papers to tell whether it rises or falls";
  if (trend === undefined) return "neither rising nor falling for sure";
  const share = (papers: number, of: number) => `${Math.round((100 * papers) / of)} %`;
  const way = trend.z > 0 ? "rising" : "falling";
  return `${way}: in ${share(trend.earlier, halves.earlier)} of ${countOf(halves.earlier, "paper")} until ${halves.until}, in ${share(trend.later, halves.later)} of ${countOf(halves.later, "paper")} after`;
}
