/** The map as plain tables. What a row says is decided here, how it is spelled in each format. */
import {
  type AttributeField,
  type Attributes,
  type AttributeValue,
  conceptAttributes,
  conceptFacts,
  conceptKey,
  conceptLabels,
  NODE_ATTRIBUTES,
  nodeKeys,
  paperAttributes,
  toSixDigits,
} from "../attributes.ts";
import { findingGaps, type Gap } from "../gaps.ts";
import { adjacencyOf, conceptAt, mentionAt, paperAt, rowCount } from "../map.ts";
import type { Paper, PaperMap } from "../model.ts";
import { topicInk } from "../palette.ts";
import { toPlainText } from "../plainText.ts";
import { edgeFields, VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Piece, WriteOptions } from "./writer.ts";

export interface Column {
  readonly name: string;
  readonly type: AttributeField["type"];
}

/** `undefined` is an empty cell. */
export type Cell = AttributeValue | undefined;

export interface Table {
  readonly id: string;
  readonly label: string;
  /** What a row is, in one sentence. */
  readonly help: string;
  /** The options that make a difference to it. */
  readonly options: readonly (keyof WriteOptions)[];
  readonly cannotHold: string;
  columns(options: WriteOptions): readonly Column[];
  /** As many cells a row as there are columns. */
  rows(map: PaperMap, options: WriteOptions): Iterable<readonly Cell[]>;
}

const fieldsOf = (kind: "paper" | "concept"): readonly AttributeField[] =>
  NODE_ATTRIBUTES.filter(({ on, name }) => (on === "both" || on === kind) && name !== "kind");
const cellsOf = (attributes: Attributes, fields: readonly Column[]): Cell[] =>
  fields.map(({ name }) => attributes[name]);
const columnsOf = (type: Column["type"], ...names: readonly string[]): readonly Column[] =>
  names.map((name) => ({ name, type }));

const PAPER_FIELDS = fieldsOf("paper");
const CONCEPT_FIELDS = fieldsOf("concept");

const papers: Table = {
  id: "papers",
  label: "Papers",
  help: "One row a paper, with its abstract, topic, position and concepts.",
  options: ["list", "notes"],
  cannotHold: "how strongly a paper belongs to its concepts, and where it speaks of them",
  columns: ({ list, notes }) => [
    ...columnsOf("string", "id"),
    ...PAPER_FIELDS.map(({ name, type }) => ({ name: name === "label" ? "title" : name, type })),
    ...(list === undefined && notes === undefined ? [] : columnsOf("string", "note")),
  ],
  *rows(map, { list, notes }) {
    const keys = nodeKeys(map);
    const cells = (p: number) => [keys[p], ...cellsOf(paperAttributes(map, p), PAPER_FIELDS)];
    if (list === undefined) {
      const noted = new Map(notes?.map(({ id, note }) => [id, note]));
      for (let p = 0; p < map.graph.paperCount; p++)
        yield notes === undefined ? cells(p) : [...cells(p), noted.get(keys[p]!) || undefined];
      return;
    }
    const rows = new Map(keys.slice(0, map.graph.paperCount).map((key, p) => [key, p]));
    for (const { id, note } of list) {
      const p = rows.get(id);
      if (p !== undefined) yield [...cells(p), note === "" ? undefined : note];
    }
  },
};

const concepts: Table = {
  id: "concepts",
  label: "Concepts",
  help: "One row a concept, also of those too rare to be on the map (onMap is false).",
  options: [],
  cannotHold: "which papers mention it, and how often they use each variant",
  columns: () => [...columnsOf("string", "id"), ...columnsOf("boolean", "onMap"), ...CONCEPT_FIELDS],
  *rows(map) {
    for (let c = 0; c < rowCount(map.concepts); c++) {
      const onMap = c < map.graph.conceptCount;
      const attributes = onMap ? conceptAttributes(map, c) : conceptFacts(map, c);
      yield [conceptKey(map, c), onMap, ...cellsOf(attributes, CONCEPT_FIELDS)];
    }
  },
};

const mentions: Table = {
  id: "mentions",
  label: "Mentions",
  help: "One row for each place where a paper speaks of a concept, with the words and their sentence; offsets count UTF-16 units.",
  options: [],
  cannotHold: "nodes and edges; keywords that are not in the text",
  columns: () => [
    ...columnsOf("string", "paper", "concept", "label", "field"),
    ...columnsOf("integer", "start", "end"),
    ...columnsOf("string", "form", "sentence"),
  ],
  *rows(map) {
    const keys = nodeKeys(map);
    const names = Array.from({ length: rowCount(map.concepts) }, (_, c) => [
      conceptKey(map, c),
      toPlainText(conceptAt(map, c).label),
    ]);
    let paper: Paper | null = null; // mentions are sorted by paper: one is unpacked at a time
    let row = -1;
    for (let m = 0; m < map.mentions.paper.length; m++) {
      const mention = mentionAt(map.mentions, m);
      if (paper === null || mention.paper !== row) {
        row = mention.paper;
        paper = paperAt(map, row);
      }
      const text = paper[mention.field] ?? "";
      yield [
        keys[mention.paper],
        ...names[mention.concept]!,
        mention.field,
        mention.start,
        mention.end,
        toPlainText(text.slice(mention.start, mention.end)),
        toPlainText(text.slice(...mention.sentence)),
      ];
    }
  },
};

const edges: Table = {
  id: "edges",
  label: "Edges",
  help: "One row for each two nodes on the map that belong together, in the columns Gephi expects.",
  options: VIEW_OPTIONS,
  cannotHold: "nodes without edges, and what is known of nodes",
  columns: ({ projection }) => [
    ...columnsOf("string", "source", "target", "type", "id"),
    ...edgeFields(projection),
  ],
  *rows(map, options) {
    const fields = edgeFields(options.projection);
    for (const { key, source, target, attributes } of viewOf(map, options).edges())
      yield [source, target, "undirected", key, ...cellsOf(attributes, fields)];
  },
};

const topics: Table = {
  id: "topics",
  label: "Topics",
  help: "One row a topic, with its color, its numbers of papers and concepts, and its leading concepts.",
  options: [],
  cannotHold: "which papers and concepts belong to it; these stand with their topic in their own tables",
  columns: () => [
    ...columnsOf("integer", "cluster"),
    ...columnsOf("string", "topic", "color"),
    ...columnsOf("integer", "papers", "concepts"),
    ...columnsOf("string", "leadingConcepts"),
  ],
  *rows(map) {
    for (const [row, { label, paperCount, conceptCount, concepts }] of map.topics.entries()) {
      const leading = concepts.map((concept) => toPlainText(conceptAt(map, concept).label)).join(" | ");
      yield [row, toPlainText(label), topicInk(row).light, paperCount, conceptCount, leading];
    }
  },
};

/** Gaps in the table, those most above chance. */
const MOST_GAPS = 500;

const gaps: Table = {
  id: "gaps",
  label: "Gaps",
  help: "One row for each two concepts that never meet in these papers although their neighbors would have them, the strangest first.",
  options: [],
  cannotHold: `more than the first ${MOST_GAPS}; all else of the map`,
  columns: () => [
    ...columnsOf("string", "first", "firstLabel", "second", "secondLabel"),
    ...columnsOf("double", "expectedPapers", "timesChance"),
    ...columnsOf("string", "through", "nearestPapers"),
  ],
  *rows(map) {
    const labels = conceptLabels(map);
    const papers = (rows: readonly number[]) =>
      rows.map((row) => toPlainText(paperAt(map, row).title)).join(" | ");
    for (const { first, second, expected, association, via, nearest } of gapsOf(map))
      yield [
        conceptKey(map, first),
        labels[first],
        conceptKey(map, second),
        labels[second],
        toSixDigits(expected),
        toSixDigits(association),
        via.map(({ concept }) => labels[concept]).join(" | "),
        papers(nearest),
      ];
  },
};

const foundGaps = new WeakMap<PaperMap, readonly Gap[]>();

/** Found once a map: several formats have them. */
function gapsOf(map: PaperMap): readonly Gap[] {
  for (const _ of findGapsOf(map)); // has been done before the table was begun
  return foundGaps.get(map)!;
}

/**
 * A file of tables. What takes long is found before the first is written, in steps with nothing to write, so that
 * whoever writes may pause or stop.
 */
export function* withTables(
  map: PaperMap,
  tables: readonly Table[],
  write: () => Iterable<Piece>,
): Generator<Piece> {
  if (tables.includes(gaps)) yield* findGapsOf(map);
  yield* write();
}

function* findGapsOf(map: PaperMap): Generator<Uint8Array> {
  if (foundGaps.has(map)) return;
  const concepts = Array.from({ length: map.graph.conceptCount }, (_, row) => conceptAt(map, row));
  const work = findingGaps(map.graph, adjacencyOf(map.graph), concepts, MOST_GAPS);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      foundGaps.set(map, step.value);
      return;
    }
    yield NOTHING;
  }
}

const NOTHING = new Uint8Array(0);

export const TABLES: readonly Table[] = [papers, concepts, mentions, edges, topics, gaps];
