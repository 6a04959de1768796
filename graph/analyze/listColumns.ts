/**
 * What lists of papers, concepts and topics are sorted by: each column as one number a row, so that any order
 * of 100,000 rows is a sort of numbers. Names are numbered in the order of their letters.
 */
import { rowCount, rowsOf } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { fold } from "./searchMarks.ts";
import { sortInSlices } from "./sortInSlices.ts";

export type ListKind = "paper" | "concept" | "topic";
export type ListColumn =
  | "name"
  | "topic"
  // of papers
  | "year"
  | "venue"
  | "concepts"
  | "citations"
  // of concepts
  | "shortForm"
  | "papers"
  | "mentions"
  | "termhood";

/** A column to sort by, rising or falling. Rows without a value come last either way. */
export interface ListOrder {
  readonly by: ListColumn;
  readonly falling: boolean;
}

/** By column one entry a row; NaN where there is nothing. */
export type ColumnNumbers = { readonly [C in ListColumn]?: Float64Array };
export type ListColumns = { readonly [K in ListKind]: ColumnNumbers };

/** Rows read between two rests. */
const SLICE = 500;

/** Parses every row once, some 10 µs each, resting after each slice. */
export function* growListColumns(map: PaperMap): Generator<null, ListColumns> {
  return {
    paper: yield* paperColumns(map),
    concept: yield* conceptColumns(map),
    topic: yield* topicColumns(map),
  };
}

function* paperColumns({ papers, graph }: PaperMap): Generator<null, ColumnNumbers> {
  const count = rowCount(papers);
  const year = new Float64Array(count);
  const citations = new Float64Array(count);
  const titles: string[] = [];
  const venues: (string | null)[] = [];
  for (const paper of rowsOf(papers)) {
    const row = titles.length;
    year[row] = paper.date?.year ?? Number.NaN;
    citations[row] = paper.citations ?? Number.NaN;
    titles.push(paper.title);
    venues.push(paper.venue);
    if (titles.length % SLICE === 0) yield null;
  }
  const concepts = new Float64Array(count);
  for (const paper of graph.edgePaper) concepts[paper]!++;
  return {
    name: yield* numberNames(titles),
    year,
    venue: yield* numberNames(venues),
    topic: topicNumbers(graph.cluster, 0, count, count),
    concepts,
    citations,
  };
}

function* conceptColumns({ concepts, graph }: PaperMap): Generator<null, ColumnNumbers> {
  const count = rowCount(concepts);
  const papers = new Float64Array(count);
  const mentions = new Float64Array(count);
  const termhood = new Float64Array(count);
  const labels: string[] = [];
  const shortForms: (string | null)[] = [];
  for (const concept of rowsOf(concepts)) {
    const row = labels.length;
    papers[row] = concept.documentFrequency;
    for (const variant of concept.variants) mentions[row]! += variant.mentions;
    termhood[row] = concept.termhood;
    labels.push(concept.label);
    shortForms.push(concept.shortForm === concept.label ? null : concept.shortForm);
    if (labels.length % SLICE === 0) yield null;
  }
  return {
    name: yield* numberNames(labels),
    shortForm: yield* numberNames(shortForms),
    papers,
    mentions,
    topic: topicNumbers(graph.cluster, graph.paperCount, graph.conceptCount, count),
    termhood,
  };
}

function* topicColumns({ topics }: PaperMap): Generator<null, ColumnNumbers> {
  return {
    name: yield* numberNames(topics.map(({ label }) => label)),
    papers: Float64Array.from(topics, ({ paperCount }) => paperCount),
    concepts: Float64Array.from(topics, ({ conceptCount }) => conceptCount),
  };
}

/** Topics by size, the largest first; the last rows may be no nodes. */
function topicNumbers(cluster: Int32Array, from: number, nodes: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => {
    const topic = row < nodes ? cluster[from + row]! : -1;
    return topic < 0 ? Number.NaN : topic;
  });
}

/** The place of each name in the order of letters, whatever their case and what stands before the first one. */
function* numberNames(names: readonly (string | null)[]): Generator<null, Float64Array> {
  const keys: string[] = [];
  for (const name of names) {
    keys.push(name === null ? "" : fold(name).replace(/^[^\p{L}\p{N}]+/u, ""));
    if (keys.length % (10 * SLICE) === 0) yield null;
  }
  const numbers = new Float64Array(names.length).fill(Number.NaN);
  const sorting = sortInSlices(keys);
  let step = sorting.next();
  for (; !step.done; step = sorting.next()) yield null;
  let place = 0;
  let before: string | null = null;
  for (const row of step.value) {
    if (before !== null && keys[row] !== before) place++;
    before = keys[row]!;
    if (names[row] !== null) numbers[row] = place;
  }
  return numbers;
}

/** Sorted by the first column; where that is equal, by the next; at last as they were given. */
export function orderRows(
  columns: ColumnNumbers,
  rows: Uint32Array,
  order: readonly ListOrder[],
): Uint32Array<ArrayBuffer> {
  const keys = order.flatMap(({ by, falling }) => {
    const numbers = columns[by];
    return numbers === undefined ? [] : [{ numbers, sign: falling ? -1 : 1 }];
  });
  return Uint32Array.from(rows).sort((a, b) => {
    for (const { numbers, sign } of keys) {
      const [one, other] = [numbers[a]!, numbers[b]!];
      if (one === other) continue;
      const [lacks, otherLacks] = [Number.isNaN(one), Number.isNaN(other)];
      if (lacks && otherLacks) continue;
      if (lacks || otherLacks) return lacks ? 1 : -1;
      return sign * (one - other);
    }
    return a - b;
  });
}

/** The columns in which no row has anything. */
export function emptyColumns(columns: ColumnNumbers): readonly ListColumn[] {
  return (Object.keys(columns) as ListColumn[]).filter((by) => columns[by]!.every(Number.isNaN));
}
