/** What the colors of a picture stand for. */
import { byTopic, byYear, type Coloring, type PaperYears, type YearSpan, yearSpan } from "../../coloring.ts";
import { adjacencyOf, rowsOf } from "../../map.ts";
import type { PaperMap } from "../../model.ts";
import { nodesOfPart, type PartRows } from "../../part.ts";
import type { WriteOptions } from "../writer.ts";

/** Colors by year, and what is at the ends of their ramp. */
export interface YearColors {
  readonly coloring: Coloring;
  /** Null if no paper states its year. */
  readonly span: YearSpan | null;
}

/** @param options `colorBy`, and `yearColors` where the map is a part of another */
export function colorsOf(
  map: PaperMap,
  { colorBy, yearColors }: WriteOptions,
): { readonly colors: Coloring; readonly span: YearSpan | null } {
  if (colorBy !== "year") return { colors: byTopic(map.graph), span: null };
  const { coloring, span } = yearColors ?? yearColorsOf(map);
  return { colors: coloring, span };
}

/** Of a whole map, or of the nodes of a part as they are on the whole. */
export function yearColorsOf(map: PaperMap, only?: PartRows): YearColors {
  const years = yearsIn(map);
  const span = yearSpan(years.year);
  const whole = byYear(map.graph, adjacencyOf(map.graph), years, span);
  if (only === undefined) return { coloring: whole, span };
  const nodes = nodesOfPart(map, only);
  const classes = Int32Array.from(nodes, (node) => whole.classes[node]!);
  const forms = Uint8Array.from(nodes, (node) => whole.forms[node]!);
  return { coloring: { by: "year", classes, forms }, span };
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
