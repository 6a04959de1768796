/** What the colors of the map stand for; see graph/coloring.ts. */
import { byTopic, byYear, type ColorBy, type Coloring } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";

export function coloringOf({ map: { graph }, adjacency, facets }: LoadedMap, by: ColorBy): Coloring {
  return by === "topic" ? byTopic(graph) : byYear(graph, adjacency, facets);
}
