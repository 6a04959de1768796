/** The map as four plain tables. What a row says is decided here, how it is spelled in each format. */
import {
  type Attributes,
  type AttributeValue,
  conceptAttributes,
  conceptFacts,
  EDGE_ATTRIBUTES,
  edgeAttributes,
  edgeKey,
  NODE_ATTRIBUTES,
  nodeKeys,
  paperAttributes,
} from "../attributes.ts";
import { conceptAt, mentionAt, paperAt, rowCount } from "../map.ts";
import type { Paper, PaperMap } from "../model.ts";
import { toPlainText } from "../plainText.ts";

/** `undefined` is an empty cell. */
export type Cell = AttributeValue | undefined;

export interface Table {
  readonly id: string;
  readonly label: string;
  /** What a row is, in one sentence. */
  readonly help: string;
  readonly columns: readonly string[];
  /** As many cells a row as there are columns. */
  rows(map: PaperMap): Iterable<readonly Cell[]>;
}

const fieldsOf = (kind: "paper" | "concept"): readonly string[] =>
  NODE_ATTRIBUTES.filter(({ on, name }) => (on === "both" || on === kind) && name !== "kind").map(
    (f) => f.name,
  );
const cellsOf = (attributes: Attributes, names: readonly string[]): Cell[] =>
  names.map((name) => attributes[name]);

const PAPER_FIELDS = fieldsOf("paper");
const CONCEPT_FIELDS = fieldsOf("concept");
const EDGE_FIELDS = EDGE_ATTRIBUTES.map((field) => field.name);

const papers: Table = {
  id: "papers",
  label: "Papers",
  help: "One row a paper, with its abstract, topic, position and concepts.",
  columns: ["id", ...PAPER_FIELDS.map((name) => (name === "label" ? "title" : name))],
  *rows(map) {
    const keys = nodeKeys(map);
    for (let p = 0; p < map.graph.paperCount; p++)
      yield [keys[p], ...cellsOf(paperAttributes(map, p), PAPER_FIELDS)];
  },
};

const concepts: Table = {
  id: "concepts",
  label: "Concepts",
  help: "One row a concept, also of those too rare to be on the map (onMap is false).",
  columns: ["id", "onMap", ...CONCEPT_FIELDS],
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
  columns: ["paper", "concept", "label", "field", "start", "end", "form", "sentence"],
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
  help: "One row for each paper and concept on the map that belong together, in the columns Gephi expects.",
  columns: ["source", "target", "type", "id", ...EDGE_FIELDS],
  *rows(map) {
    const keys = nodeKeys(map);
    const { edgePaper, edgeConcept, paperCount } = map.graph;
    for (let e = 0; e < edgePaper.length; e++) {
      yield [
        keys[edgePaper[e]!],
        keys[paperCount + edgeConcept[e]!],
        "undirected",
        edgeKey(map, e),
        ...cellsOf({ ...edgeAttributes(map, e) }, EDGE_FIELDS),
      ];
    }
  },
};

export const TABLES: readonly Table[] = [papers, concepts, mentions, edges];

function conceptKey(map: PaperMap, concept: number): string {
  const { paperCount, conceptCount } = map.graph;
  return concept < conceptCount
    ? nodeKeys(map)[paperCount + concept]!
    : toPlainText(conceptAt(map, concept).id);
}
