/** The step between extraction and graph: the user's word on concepts. */
export { type Curated, curate } from "./curate.ts";
export { joinEvidence } from "./joinEvidence.ts";
