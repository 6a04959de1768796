/** What is computed about the graph: topics, places, what is related to what, search. */
export { type Bridge, findBridges, type TopicPart } from "./bridges.ts";
export { facetsOf, type PaperFacets, type Venue } from "./facets.ts";
export { applyFilters, type Filters, NO_FILTERS, type Shown, shownRows } from "./filters.ts";
export { type Layout, layOut } from "./layout.ts";
export {
  emptyColumns,
  growListColumns,
  type ListColumn,
  type ListColumns,
  type ListKind,
  type ListOrder,
  orderRows,
} from "./listColumns.ts";
export { type SharedConcept, type SharedPaper, sharedConcepts, sharedPapers } from "./pairs.ts";
export { type RelatedConcept, relatedConcepts } from "./relatedConcepts.ts";
export {
  type LeftOut,
  type Reason,
  type RelatedPaper,
  type RelatedPapers,
  relatedPapers,
} from "./relatedPapers.ts";
export { findRoutes, MOST_THROUGH, type Route, type RouteWishes } from "./routes.ts";
export {
  buildSearchIndex,
  growSearchIndex,
  type HitCounts,
  type SearchIndex,
  type SearchResult,
} from "./search.ts";
export type { SearchHit } from "./searchHits.ts";
export { indexNames, type NameHit } from "./searchNames.ts";
export { type NameMarks, nameMarks } from "./topicMarks.ts";
export { type TopicPaper, topicPapers } from "./topicPapers.ts";
export { renameTopics, withTopicName } from "./topicRenames.ts";
export { growStability, type Stability, type TopicStability } from "./topicStability.ts";
export { findTopics, type Topics } from "./topics.ts";
export {
  countYears,
  findTrends,
  type Halves,
  halvesOf,
  LEAST_IN_HALF,
  LEAST_PAPERS,
  papersOfConcept,
  type Trend,
  type Trends,
  type YearCounts,
  yearsOf,
} from "./trends.ts";
export { buildWordIndex, growIndexOf, type WordIndex } from "./wordIndex.ts";
