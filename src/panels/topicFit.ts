/** How much of each paper's concept weight lies in its topic. */
import { groupOf } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";

export interface TopicPaper {
  /** Row of the paper. */
  readonly paper: number;
  /** Share of the weight of its edges that leads to the topic's own concepts: 0 to 1. */
  readonly share: number;
}

export function topicPapers({ graph }: LoadedMap["map"], adjacency: LoadedMap["adjacency"], topic: number) {
  const found: TopicPaper[] = [];
  for (let paper = 0; paper < graph.paperCount; paper++) {
    if (graph.cluster[paper] !== topic) continue;
    let share = 0;
    for (const edge of groupOf(adjacency.byPaper, paper)) {
      const concept = graph.paperCount + graph.edgeConcept[edge]!;
      if (graph.cluster[concept] === topic) share += graph.edgeWeight[edge]!;
    }
    found.push({ paper, share: Math.min(1, share) });
  }
  return found.sort((a, b) => b.share - a.share || a.paper - b.paper);
}
