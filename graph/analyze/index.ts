/** What is computed about the graph: topics, places, what is related to what, search. */
export { type Layout, layOut } from "./layout.ts";
export { type RelatedConcept, relatedConcepts } from "./relatedConcepts.ts";
export { type Reason, type RelatedPaper, relatedPapers } from "./relatedPapers.ts";
export { buildSearchIndex, type SearchHit, type SearchIndex } from "./search.ts";
export { type TopicPaper, topicPapers } from "./topicPapers.ts";
export { findTopics, type Topics } from "./topics.ts";
