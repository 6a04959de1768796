/** What of the map a file will hold, in numbers, for the button that saves it. */
import { rowCount } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { countOf } from "../ui/counts.ts";
import type { ExportChoices } from "./ExportOptions.tsx";
import type { Format } from "./exportFormats.ts";
import type { ExportPart } from "./exportPart.ts";

/** "35 papers and 61 concepts". Tables hold concepts too rare for the map as well. */
export function contentsOf(
  { id, options, group }: Pick<Format, "id" | "options" | "group">,
  { projection }: Pick<ExportChoices, "projection">,
  { map }: Pick<LoadedMap, "map">,
  part: ExportPart,
): string {
  const isAll = part.only === undefined;
  const papers = countOf(part.papers, "paper");
  const concepts = countOf(part.concepts, "concept");
  if (id === "papers-csv" || group === "References") return papers;
  if (id === "concepts-csv")
    return isAll ? countOf(rowCount(map.concepts), "concept") : `concepts of ${papers}`;
  if (id === "mentions-csv")
    return isAll ? countOf(map.mentions.paper.length, "mention") : `mentions of ${papers}`;
  if (id === "topics-csv") return countOf(map.topics.length, "topic");
  const isEdges = id === "edges-csv";
  if (options.includes("projection") && projection !== "both") {
    const nodes = projection === "papers" ? papers : concepts;
    if (isEdges) return `links between ${nodes}`;
    return `${nodes}, linked by shared ${projection === "papers" ? "concepts" : "papers"},`;
  }
  if (isEdges && isAll) return countOf(map.graph.edgePaper.length, "edge");
  return isEdges ? `edges of ${papers} and ${concepts}` : `${papers} and ${concepts}`;
}

/** What the format is called in a sentence: "Papers (CSV)" is CSV. */
export function nameOf({ label, id }: Pick<Format, "label" | "id">): string {
  return id.endsWith("-csv") ? "CSV" : label;
}
