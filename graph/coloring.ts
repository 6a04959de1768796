/**
 * What the colors of the map stand for: each node has a class, and each class an ink. By topic a class is the
 * topic's row, by year a step of a ramp; -1 is grey. Page and pictures color by the same classes.
 *
 * Years go from cool and faint (the earliest) to warm and strong (the latest), even in OKLCH. Lightness falls all
 * the way on the light ground and rises all the way on the dark one, so that the order holds without any sense of
 * color; both ends stand 3:1 and more against their ground.
 *
 * OKLCH after Björn Ottosson, "A perceptual color space for image processing" (2020).
 */
import type { Adjacency } from "./map.ts";
import type { GraphColumns } from "./model.ts";
import { GREY_INK, type InkPair, topicInk } from "./palette.ts";

export type ColorBy = "topic" | "year";

/** Signs that say what color alone would: a year that was concluded, one that is not known. */
export const FORM = { plain: 0, half: 1, barred: 2 };

export interface Coloring {
  readonly by: ColorBy;
  readonly classes: Int32Array;
  /** One of FORM for each node. */
  readonly forms: Uint8Array;
}

/** Of each paper. */
export interface PaperYears {
  /** 0 where unknown. */
  readonly year: Uint16Array;
  /** 1 where it was concluded from other papers. */
  readonly yearInferred: Uint8Array;
}

/** First and last year that have a color of their own; what lies outside takes that of the nearer end. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Share of the papers before `from` at most: a few early ones shall not take the ramp from all the others. */
const STRAYS = 0.02;

/** @param years one a paper, 0 where unknown; null if none is known */
export function yearSpan(years: Uint16Array): YearSpan | null {
  const known = years.filter((year) => year > 0).sort();
  if (known.length === 0) return null;
  return { from: known[Math.floor(known.length * STRAYS)]!, to: known.at(-1)! };
}

/** Where a year, or a mean of years, stands in the span: 0 to 1. */
export function yearShare(year: number, { from, to }: YearSpan): number {
  return to === from ? 1 : Math.min(1, Math.max(0, (year - from) / (to - from)));
}

/** Lightness, chroma and hue (degrees) at the ramp's ends. */
interface Ramp {
  readonly l: readonly [number, number];
  readonly c: readonly [number, number];
  readonly h: readonly [number, number];
}
const LIGHT: Ramp = { l: [0.62, 0.31], c: [0.11, 0.15], h: [225, 385] };
const DARK: Ramp = { l: [0.53, 0.92], c: [0.1, 0.1], h: [235, 440] };

/** @param share 0 (earliest) to 1 (latest); null for unknown years */
export function yearInk(share: number | null): InkPair {
  if (share === null) return GREY_INK;
  return { light: inkAt(LIGHT, share), dark: inkAt(DARK, share) };
}

/** Steps of the ramp on the map. */
export const YEAR_STEPS = 32;

/** The inks of a class. */
export function classInk(by: ColorBy, ink: number): InkPair {
  return by === "topic" ? topicInk(ink) : yearInk(ink < 0 ? null : ink / (YEAR_STEPS - 1));
}

/** Every node by its topic. */
export function byTopic({ cluster }: GraphColumns): Coloring {
  return { by: "topic", classes: cluster, forms: new Uint8Array(cluster.length) };
}

/**
 * Papers by their year, concepts by the mean year of their papers.
 *
 * @param span null if no year is known
 */
export function byYear(
  graph: GraphColumns,
  adjacency: Adjacency,
  years: PaperYears,
  span: YearSpan | null = yearSpan(years.year),
): Coloring {
  const { paperCount, conceptCount } = graph;
  const { year, yearInferred } = years;
  const classes = new Int32Array(graph.x.length).fill(-1);
  const forms = new Uint8Array(graph.x.length).fill(FORM.barred);
  if (span === null) return { by: "year", classes, forms };
  const put = (node: number, at: number, isInferred: boolean) => {
    classes[node] = Math.round(yearShare(at, span) * (YEAR_STEPS - 1));
    forms[node] = isInferred ? FORM.half : FORM.plain;
  };
  for (let paper = 0; paper < paperCount; paper++)
    if (year[paper]! > 0) put(paper, year[paper]!, yearInferred[paper] === 1);
  for (let concept = 0; concept < conceptCount; concept++) {
    const { mean, inferred } = meanYearOf(graph, adjacency, years, concept);
    if (mean !== null) put(paperCount + concept, mean, inferred);
  }
  return { by: "year", classes, forms };
}

/** The mean year of a concept's papers of known year, and whether most of those were concluded. */
export function meanYearOf(
  { edgePaper }: GraphColumns,
  { byConcept }: Adjacency,
  { year, yearInferred }: PaperYears,
  concept: number,
): { readonly mean: number | null; readonly inferred: boolean } {
  let [sum, known, inferred] = [0, 0, 0];
  const { offsets, rows } = byConcept;
  for (let at = offsets[concept]!; at < offsets[concept + 1]!; at++) {
    const paper = edgePaper[rows[at]!]!;
    if (year[paper] === 0) continue;
    sum += year[paper]!;
    known++;
    inferred += yearInferred[paper]!;
  }
  return { mean: known === 0 ? null : sum / known, inferred: 2 * inferred > known };
}

/**
 * The class whose color a line takes. Of a paper and a concept it is the concept's: what binds two regions is
 * seen to come from one. Of two alike nodes it is the one they have in common; by year, the middle of both.
 *
 * @param other the concept's, of a paper and a concept
 */
export function lineClass(by: ColorBy, isProjected: boolean, one: number, other: number): number {
  if (!isProjected || one === other) return other;
  return by === "year" && one >= 0 && other >= 0 ? Math.round((one + other) / 2) : -1;
}

function inkAt({ l, c, h }: Ramp, share: number): string {
  const at = ([from, to]: readonly [number, number]) => from + (to - from) * share;
  return oklchToHex(at(l), at(c), at(h));
}

function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue / 180) * Math.PI);
  const b = chroma * Math.sin((hue / 180) * Math.PI);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(toByte).join("")}`;
}

/** From linear light to a byte of sRGB in hex; what lies outside of its gamut is clipped. */
function toByte(value: number): string {
  const bounded = Math.min(1, Math.max(0, value));
  const encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
}
