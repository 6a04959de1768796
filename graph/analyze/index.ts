/** What is computed about the graph: topics, places, what is related to what, search. */
export { facetsOf, type PaperFacets, type Venue } from "./facets.ts";
export { applyFilters, type Filters, NO_FILTERS, type Shown, shownRows } from "./filters.ts";
export { type Layout, layOut } from "./layout.ts";
export { type RelatedConcept, relatedConcepts } from "./relatedConcepts.ts";
export { type Reason, type RelatedPaper, relatedPapers } from "./relatedPapers.ts";
export { buildSearchIndex, type SearchHit, type SearchIndex } from "./search.ts";
export { type TopicPaper, topicPapers } from "./topicPapers.ts";
export { findTopics, type Topics } from "./topics.ts";
