/** What the colors of a picture stand for. */
import { byTopic, byYear, type Coloring, type PaperYears, type YearSpan, yearSpan } from "../../coloring.ts";
import { adjacencyOf, rowsOf } from "../../map.ts";
import type { PaperMap } from "../../model.ts";
import type { WriteOptions } from "../writer.ts";

/** @param options `colorBy`, and `yearSpan` where the map is a part of another */
export function colorsOf(map: PaperMap, { colorBy, yearSpan: span }: WriteOptions): Coloring {
  if (colorBy !== "year") return byTopic(map.graph);
  return byYear(map.graph, adjacencyOf(map.graph), yearsIn(map), span ?? spanOf(map));
}

/** The years that have the colors at the ends of the ramp; null if no paper states its year. */
export function spanOf(map: PaperMap): YearSpan | null {
  return yearSpan(yearsIn(map).year);
}

/** Linear in the papers' text. */
export function yearsIn({ papers, graph }: PaperMap): PaperYears {
  const year = new Uint16Array(graph.paperCount);
  const yearInferred = new Uint8Array(graph.paperCount);
  let paper = 0;
  for (const { date } of rowsOf(papers)) {
    year[paper] = date?.year ?? 0;
    yearInferred[paper] = date?.year != null && date.inferred ? 1 : 0;
    paper++;
  }
  return { year, yearInferred };
}
