/**
 * What the colors of the map stand for: each node has a class, and the palette an ink for each class. By topic
 * a class is the topic's row, by year a step of the ramp; -1 is grey.
 */
import { type Adjacency, type GraphColumns, groupOf, topicInk } from "../../graph/index.ts";
import type { ColorBy, LoadedMap } from "../store/state.ts";
import { yearInk, yearShare, yearSpan } from "../styles/yearInks.ts";

/** Signs that say what color alone would: a year that was concluded, one that is not known. */
export const FORM = { plain: 0, half: 1, barred: 2 };

export interface Coloring {
  readonly by: ColorBy;
  readonly classes: Int32Array;
  /** One of FORM for each node. */
  readonly forms: Uint8Array;
}

/** Steps of the ramp on the map. */
const STEPS = 32;

/** The inks of a class. */
export function classInk(by: ColorBy, ink: number) {
  return by === "topic" ? topicInk(ink) : yearInk(ink < 0 ? null : ink / (STEPS - 1));
}

export function coloringOf(loaded: LoadedMap, by: ColorBy): Coloring {
  const { graph } = loaded.map;
  if (by === "topic") return { by, classes: graph.cluster, forms: new Uint8Array(graph.x.length) };
  return byYear(loaded);
}

/** Papers by their year, concepts by the mean year of their papers. */
function byYear({ map: { graph }, adjacency, facets }: LoadedMap): Coloring {
  const { paperCount, conceptCount } = graph;
  const { year, yearInferred } = facets;
  const classes = new Int32Array(graph.x.length).fill(-1);
  const forms = new Uint8Array(graph.x.length).fill(FORM.barred);
  const span = yearSpan(year);
  if (span === null) return { by: "year", classes, forms };
  const put = (node: number, at: number, isInferred: boolean) => {
    classes[node] = Math.round(yearShare(at, span) * (STEPS - 1));
    forms[node] = isInferred ? FORM.half : FORM.plain;
  };
  for (let paper = 0; paper < paperCount; paper++)
    if (year[paper]! > 0) put(paper, year[paper]!, yearInferred[paper] === 1);
  for (let concept = 0; concept < conceptCount; concept++) {
    const { mean, inferred } = yearsOf(graph, adjacency, facets, concept);
    if (mean !== null) put(paperCount + concept, mean, inferred);
  }
  return { by: "year", classes, forms };
}

/** The mean year of a concept's papers of known year, and whether most of those were concluded. */
export function yearsOf(
  { edgePaper }: GraphColumns,
  { byConcept }: Adjacency,
  { year, yearInferred }: LoadedMap["facets"],
  concept: number,
): { readonly mean: number | null; readonly inferred: boolean } {
  let [sum, known, inferred] = [0, 0, 0];
  for (const edge of groupOf(byConcept, concept)) {
    const paper = edgePaper[edge]!;
    if (year[paper] === 0) continue;
    sum += year[paper]!;
    known++;
    inferred += yearInferred[paper]!;
  }
  return { mean: known === 0 ? null : sum / known, inferred: 2 * inferred > known };
}
