/** What the colors, sizes and lines of a picture mean: its topics with their counts, and samples of its marks. */

import { type Coloring, FORM, YEAR_STEPS, type YearSpan } from "../../coloring.ts";
import { toLabelText } from "../../labelText.ts";
import { conceptAt } from "../../map.ts";
import type { PaperMap } from "../../model.ts";
import { TOPIC_INKS } from "../../palette.ts";
import type { ProjectionKind } from "../../projections.ts";
import { yearsIn } from "./colors.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Inks } from "./inks.ts";
import { discOf, ringOf, signOf } from "./marks.ts";
import type { Shape } from "./picture.ts";
import { broken, fitted, type Type, textAt } from "./setText.ts";
import type { Placing, Sheet } from "./sheet.ts";

export interface LegendSubject {
  readonly map: PaperMap;
  /** Nodes in the picture. */
  readonly nodes: readonly number[];
  readonly colors: Coloring;
  /** Ends of the ramp of years. */
  readonly span: YearSpan | null;
  readonly projection: ProjectionKind | undefined;
  readonly placing: Placing;
  /** Lines drawn, and edges there are. */
  readonly lines: { readonly drawn: number; readonly total: number };
  readonly emphasis: Emphasis | null;
}

function topicsOf(page: LegendPage, subject: LegendSubject): void {
  const rows = topicCounts(subject);
  if (rows.length === 0) return;
  page.heading("Topics");
  for (const row of rows) page.topic(row, countsOf(row, subject.projection));
}

/** The ramp, what its ends are, and the signs of years that no paper states. */
function yearsOf(page: LegendPage, { nodes, colors: { forms }, map, span, projection }: LegendSubject): void {
  const papers = nodes.filter((node) => node < map.graph.paperCount);
  const years = yearsIn(map).year;
  page.heading("Colors are years");
  if (span === null) page.remark("No paper states its year.");
  else {
    const isEarlier = papers.some((paper) => years[paper]! > 0 && years[paper]! < span.from);
    page.ramp(`${span.from}${isEarlier ? " and before" : ""}`, `${span.to}`);
  }
  for (const [form, word] of [
    [FORM.half, "inferred"],
    [FORM.barred, "unknown"],
  ] as const) {
    const count = papers.filter((paper) => forms[paper] === form).length;
    if (count > 0) page.sign(form, `${word}: ${counted(count, "paper")}`);
  }
  if (projection !== "papers") page.remark("A ring has the mean year of its papers.");
}

interface TopicCount {
  readonly label: string;
  /** -1 for grey. */
  readonly topic: number;
  readonly papers: number;
  readonly concepts: number;
}

export function legendOf(subject: LegendSubject, sheet: Sheet, inks: Inks): readonly Shape[] {
  const page = new LegendPage(sheet, inks);
  if (subject.colors.by === "year") yearsOf(page, subject);
  else topicsOf(page, subject);
  const concepts = subject.nodes.filter((node) => node >= subject.map.graph.paperCount);
  const papers = subject.nodes.filter((node) => node < subject.map.graph.paperCount);
  if (concepts.length > 0) sizeOfConcepts(page, concepts, subject);
  if (papers.length > 0) sizeOfPapers(page, papers, subject);
  if (subject.lines.drawn > 0) page.remark(lineMeaning(subject));
  if (subject.emphasis !== null) page.remark(emphasisMeaning(subject.map, subject.emphasis));
  return page.shapes;
}

/** Topics in the picture: the colored ones, then all others together, then what belongs to none. */
function topicCounts({ map, nodes }: LegendSubject): readonly TopicCount[] {
  const { cluster, paperCount } = map.graph;
  const papers = new Uint32Array(map.topics.length + 1);
  const concepts = new Uint32Array(map.topics.length + 1);
  for (const node of nodes) (node < paperCount ? papers : concepts)[cluster[node]! + 1]!++;
  const rowOf = (topic: number, label: string): TopicCount => ({
    label,
    topic,
    papers: papers[topic + 1]!,
    concepts: concepts[topic + 1]!,
  });
  const rows = map.topics
    .map(({ label }, topic) => rowOf(topic, label))
    .filter((row) => row.papers + row.concepts > 0);
  const colored = rows.filter(({ topic }) => topic < TOPIC_INKS.length);
  const grey = rows.filter(({ topic }) => topic >= TOPIC_INKS.length);
  const others: TopicCount = {
    label: grey.length === 1 ? grey[0]!.label : `${grey.length} further topics`,
    topic: -1,
    papers: grey.reduce((sum, row) => sum + row.papers, 0),
    concepts: grey.reduce((sum, row) => sum + row.concepts, 0),
  };
  return [...colored, others, rowOf(-1, "No topic")].filter((row) => row.papers + row.concepts > 0);
}

function countsOf({ papers, concepts }: TopicCount, projection: ProjectionKind | undefined): string {
  const parts = [
    ...(projection === "concepts" ? [] : [counted(papers, "paper")]),
    ...(projection === "papers" ? [] : [counted(concepts, "concept")]),
  ];
  return parts.join(" · ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The smallest, a middle and the largest ring, each with the papers of the concept it stands for. */
function sizeOfConcepts(
  page: LegendPage,
  concepts: readonly number[],
  { map, placing }: LegendSubject,
): void {
  const { paperCount, size } = map.graph;
  const sorted = concepts.toSorted((a, b) => size[a]! - size[b]! || b - a);
  const middle = (size[sorted[0]!]! + size[sorted.at(-1)!]!) / 2;
  const samples = [sorted[0]!, sorted.find((node) => size[node]! >= middle)!, sorted.at(-1)!].map((node) => ({
    radius: size[node]! * placing.sizeScale,
    count: conceptAt(map, node - paperCount).documentFrequency,
  }));
  page.heading("Rings are concepts");
  page.samples("ring", distinct(samples), "in", "paper");
}

function sizeOfPapers(page: LegendPage, papers: readonly number[], { map, placing }: LegendSubject): void {
  const { size, edgePaper, paperCount } = map.graph;
  const degree = new Uint32Array(paperCount);
  for (const paper of edgePaper) degree[paper]!++;
  const sorted = papers.toSorted((a, b) => degree[a]! - degree[b]! || size[a]! - size[b]! || a - b);
  const samples = [sorted[0]!, sorted.at(-1)!].map((node) => ({
    radius: size[node]! * placing.sizeScale,
    count: degree[node]!,
  }));
  page.heading("Dots are papers");
  page.samples("disc", distinct(samples), "with", "concept");
}

interface Sample {
  readonly radius: number;
  readonly count: number;
}
function distinct(samples: readonly Sample[]): readonly Sample[] {
  return samples.filter(({ count }, i) => samples.findIndex((other) => other.count === count) === i);
}

function lineMeaning({ colors, projection, lines: { drawn, total } }: LegendSubject): string {
  const shown = drawn < total ? `, the strongest ${drawn} of ${total}` : "";
  const thick = `The more is shared the thicker${colors.by === "topic" ? "; grey lines join two topics" : ""}.`;
  if (projection === "papers") return `Lines join papers by the concepts they share${shown}. ${thick}`;
  if (projection === "concepts") return `Lines join concepts that meet in papers${shown}. ${thick}`;
  return `Lines join a paper and the concepts it speaks of${shown}.`;
}

function emphasisMeaning({ topics }: PaperMap, { topic, outlined }: Emphasis): string {
  if (topic !== null) return `In full: the topic ${toLabelText(topics[topic]!.label)}.`;
  return outlined.length === 1
    ? "In full: the outlined one and what it is linked to."
    : "In full: the two outlined and what is between them.";
}

const PATCHES = YEAR_STEPS;

/** Writes the legend from above. */
class LegendPage {
  readonly shapes: Shape[] = [];
  readonly #sheet: Sheet;
  readonly #inks: Inks;
  #y: number;

  constructor(sheet: Sheet, inks: Inks) {
    this.#sheet = sheet;
    this.#inks = inks;
    this.#y = sheet.legend.top;
  }

  #type(face: Type["face"], size: number, color: string): Type {
    return { face, size: size * this.#sheet.type, color };
  }

  heading(text: string): void {
    const { legend, type } = this.#sheet;
    if (this.shapes.length > 0) this.#y += 12 * type;
    this.#y += 9 * type;
    this.shapes.push(textAt(text, legend.left, this.#y, this.#type("bold", 8.5, this.#inks.ink)));
    this.#y += 7 * type;
  }

  topic({ label, topic }: TopicCount, counts: string): void {
    const { legend, type } = this.#sheet;
    const name = this.#type("sans", 8.5, this.#inks.ink);
    const left = legend.left + 13 * type;
    const color = this.#inks.mark(topic);
    this.shapes.push(discOf(legend.left + 4 * type, this.#y + 6 * type, 4 * type, color, ""));
    this.shapes.push(textAt(fitted(label, name, legend.right - left), left, this.#y + 9 * type, name));
    const soft = this.#type("sans", 7.5, this.#inks.soft);
    this.shapes.push(textAt(counts, left, this.#y + 18.5 * type, soft));
    this.#y += 24 * type;
  }

  ramp(first: string, last: string): void {
    const { legend, type } = this.#sheet;
    const [width, height] = [(legend.right - legend.left) / PATCHES, 8 * type];
    for (let i = 0; i < PATCHES; i++) {
      const left = legend.left + i * width;
      // A little over the next one, so that no seam shows.
      const right = left + width * (i === PATCHES - 1 ? 1 : 1.2);
      const corners = [left, this.#y, right, this.#y, right, this.#y + height, left, this.#y + height];
      this.shapes.push({ kind: "area", corners, fill: this.#inks.mark(i) });
    }
    this.#y += height + 10 * type;
    const words = this.#type("sans", 7.5, this.#inks.ink);
    this.shapes.push(textAt(first, legend.left, this.#y, words));
    this.shapes.push(textAt(last, legend.right, this.#y, words, "end"));
    this.#y += 6 * type;
  }

  sign(form: number, words: string): void {
    const { legend, type } = this.#sheet;
    const [x, y, radius] = [legend.left + 4 * type, this.#y + 6 * type, 4 * type];
    const { ground, ink, soft } = this.#inks;
    const color = form === FORM.barred ? this.#inks.mark(-1) : ink;
    this.shapes.push(discOf(x, y, radius, color, ""), ...signOf(x, y, radius, 0, form, color, ground));
    this.shapes.push(
      textAt(words, legend.left + 13 * type, this.#y + 9 * type, this.#type("sans", 7.5, soft)),
    );
    this.#y += 13 * type;
  }

  samples(mark: "disc" | "ring", samples: readonly Sample[], word: string, noun: string): void {
    const { legend, type } = this.#sheet;
    const soft = this.#type("sans", 7.5, this.#inks.soft);
    const height = Math.max(9 * type, ...samples.map(({ radius }) => 2 * radius));
    const step = (legend.right - legend.left) / Math.max(2, samples.length);
    samples.forEach(({ radius, count }, i) => {
      const x = legend.left + i * step + Math.max(radius, 4 * type);
      const y = this.#y + height - radius;
      const color = this.#inks.soft;
      if (mark === "disc") this.shapes.push(discOf(x, y, radius, color, ""));
      else this.shapes.push(ringOf(x, y, radius, color, this.#inks.ground, ""));
      const words = `${word} ${counted(count, noun)}`;
      this.shapes.push(textAt(words, legend.left + i * step, this.#y + height + 10 * type, soft));
    });
    this.#y += height + 10 * type;
  }

  remark(text: string): void {
    const { legend, type } = this.#sheet;
    const soft = this.#type("sans", 7.5, this.#inks.soft);
    this.#y += 8 * type;
    for (const line of broken(text, soft, legend.right - legend.left)) {
      this.#y += 10 * type;
      this.shapes.push(textAt(line, legend.left, this.#y, soft));
    }
  }
}
