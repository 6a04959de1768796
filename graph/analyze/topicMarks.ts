/** How well a name fits its topic. */
import { type Adjacency, groupOf } from "../map.ts";
import type { PaperMap, TopicName } from "../model.ts";

export interface NameMarks {
  /** Papers of the topic that have a concept of the name. */
  readonly papers: number;
  /** Papers of the whole map that have one: `papers / overall` is how exclusive the name is. */
  readonly overall: number;
}

/** Linear in the papers that have the concepts. */
export function nameMarks(
  { graph }: PaperMap,
  adjacency: Adjacency,
  topic: number,
  name: TopicName,
): NameMarks {
  const having = new Set<number>();
  for (const concept of name.concepts)
    for (const edge of groupOf(adjacency.byConcept, concept)) having.add(graph.edgePaper[edge]!);
  let papers = 0;
  for (const paper of having) if (graph.cluster[paper] === topic) papers++;
  return { papers, overall: having.size };
}
