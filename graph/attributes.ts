/**
 * What a node and an edge of the finished map carry, as plain named values: the one source of the
 * graphology graph and of every export, so that they cannot differ.
 *
 * A value that is absent has no entry (never `null` or `""`). Order of entries = order of the lists below.
 * Keys and values are plain text (`toPlainText`): what the graph on the page holds, every file can hold.
 */
import { conceptAt, holdOf, paperAt, rowsOf } from "./map.ts";
import type { PaperMap } from "./model.ts";
import { topicInk } from "./palette.ts";
import { toPlainText } from "./plainText.ts";

export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface AttributeField {
  readonly name: string;
  readonly type: "integer" | "double" | "boolean" | "string";
  /** The nodes that may carry it. */
  readonly on: "both" | "paper" | "concept";
  /** How the node looks (formats with places of their own for it use those) or what is known of it. */
  readonly role: "look" | "data";
}

const field = (
  name: string,
  type: AttributeField["type"],
  on: AttributeField["on"] = "both",
  role: AttributeField["role"] = "data",
): AttributeField => ({ name, type, on, role });

export const NODE_ATTRIBUTES: readonly AttributeField[] = [
  field("kind", "string"), // "paper" or "concept"
  field("label", "string", "both", "look"), // title of a paper, commonest form of a concept
  field("x", "double", "both", "look"), // layout units, y up, 3 decimals
  field("y", "double", "both", "look"),
  field("size", "double", "both", "look"), // drawn radius in pixels at zoom 1
  field("color", "string", "both", "look"), // #rrggbb of the topic, on light ground
  field("cluster", "integer"), // row of the topic, -1 for none
  field("topic", "string"), // its label
  field("authors", "string", "paper"), // joined by "; "
  field("authorCount", "integer", "paper"),
  field("year", "integer", "paper"),
  field("month", "integer", "paper"), // 1 to 12
  field("day", "integer", "paper"), // 1 to 31
  field("yearInferred", "boolean", "paper"), // stands wherever a year does
  field("venue", "string", "paper"),
  field("doi", "string", "paper"),
  field("arxiv", "string", "paper"),
  field("url", "string", "paper"),
  field("keywords", "string", "paper"), // joined by " | "
  field("citations", "integer", "paper"),
  field("abstract", "string", "paper"),
  field("concepts", "string", "paper"), // labels by falling weight, joined by " | "
  field("shortForm", "string", "concept"),
  field("variants", "string", "concept"), // most frequent first, joined by " | "
  field("documentFrequency", "integer", "concept"),
  field("termhood", "double", "concept"), // 0 to 1
  field("origin", "string", "concept"), // extracted, keyword or curated
];

export const EDGE_ATTRIBUTES: readonly AttributeField[] = [
  field("weight", "double"), // share of the paper's concept weight: 0 < weight ≤ 1
  field("mentions", "integer"), // ≥ 1
];

export interface NodeAttributes {
  kind: "paper" | "concept";
  label: string;
  x: number;
  y: number;
  size: number;
  color: string;
  /** -1 for none. */
  cluster: number;
  [attribute: string]: AttributeValue;
}
export interface EdgeAttributes {
  weight: number;
  mentions: number;
}

/** Attributes of paper `paper`, not to be changed. @throws {RangeError} if there is no such row */
export function paperAttributes(map: PaperMap, paper: number): NodeAttributes {
  return heldOrMade(map, map.papers, paper, () => attributesOfPaper(map, paper));
}

function attributesOfPaper(map: PaperMap, paper: number): NodeAttributes {
  const { title, abstract, authors, authorCount, date, venue, doi, arxiv, url, keywords, citations } =
    paperAt(map, paper);
  const labels = conceptLabels(map);
  const [start, end] = edgesOfPaper(map, paper);
  const concepts: string[] = [];
  for (let e = start; e < end; e++) concepts.push(labels[map.graph.edgeConcept[e]!]!);
  return {
    ...sharedAttributes(map, paper, "paper", title),
    ...known({
      authors: authors.join("; "),
      authorCount,
      year: date?.year,
      month: date?.month,
      day: date?.day,
      yearInferred: date?.year == null ? null : date.inferred,
      venue,
      doi,
      arxiv,
      url,
      keywords: keywords.join(" | "),
      citations,
      abstract,
      concepts: concepts.join(" | "),
    }),
  };
}

/**
 * Attributes of concept `concept`, which must be on the map; not to be changed.
 * @throws {RangeError} if it is not
 */
export function conceptAttributes(map: PaperMap, concept: number): NodeAttributes {
  const { conceptCount, paperCount } = map.graph;
  if (!(concept < conceptCount)) throw new RangeError(`no concept ${concept} on a map of ${conceptCount}`);
  return heldOrMade(map, map.concepts, concept, () => {
    const shared = sharedAttributes(map, paperCount + concept, "concept", conceptAt(map, concept).label);
    return { ...shared, ...conceptFacts(map, concept) };
  });
}

const held = new WeakMap<object, { readonly map: PaperMap; readonly made: NodeAttributes[] }>();

/** While the rows of a table are held, so is what is made of them: all formats of a bundle want the same. */
function heldOrMade(
  map: PaperMap,
  table: PaperMap["papers"] | PaperMap["concepts"],
  row: number,
  make: () => NodeAttributes,
): NodeAttributes {
  const hold = holdOf(table);
  if (hold === null) return make();
  let known = held.get(hold);
  if (known?.map !== map) {
    known = { map, made: [] };
    held.set(hold, known);
  }
  known.made[row] ??= make();
  return known.made[row]!;
}

/** What is known of any concept of the table, also of one too rare to be on the map. */
export function conceptFacts(map: PaperMap, concept: number): Attributes & { readonly label: string } {
  const { label, shortForm, variants, documentFrequency, termhood, origin } = conceptAt(map, concept);
  return {
    label: toPlainText(label),
    ...known({
      shortForm,
      variants: variants.map((v) => v.form).join(" | "),
      documentFrequency,
      termhood: toSixDigits(termhood),
      origin,
    }),
  };
}

/** Attributes of edge `edge`, a row of the map's edge columns. */
export function edgeAttributes(map: PaperMap, edge: number): EdgeAttributes {
  return { weight: toSixDigits(map.graph.edgeWeight[edge]!), mentions: map.graph.edgeMentions[edge]! };
}

/** Attributes of the graph as a whole. */
export function graphAttributes(map: PaperMap): { title: string; version: string; recipe: string } {
  const { papers, concepts } = countedNodes(map);
  return {
    title: `${papers} and ${map.whole === undefined ? "the " : ""}${concepts} they share`,
    version: map.version,
    recipe: JSON.stringify(map.recipe),
  };
}

/** "35 papers", or "12 of 35 papers" in a part of a map; the same of concepts. */
export function countedNodes({ graph, whole }: PaperMap): { papers: string; concepts: string } {
  const { paperCount, conceptCount } = graph;
  if (whole === undefined) return { papers: `${paperCount} papers`, concepts: `${conceptCount} concepts` };
  return {
    papers: `${paperCount} of ${whole.paperCount} papers`,
    concepts: `${conceptCount} of ${whole.conceptCount} concepts`,
  };
}

/**
 * Keys of all nodes, papers first: their ids. Unique: an id that was used before is given a number.
 * Computed once a map.
 */
export function nodeKeys(map: PaperMap): readonly string[] {
  return cached(keyCache, map, () => {
    const taken = new Set<string>();
    const take = (id: string): string => {
      const plain = toPlainText(id);
      let key = plain;
      for (let n = 2; taken.has(key); n++) key = `${plain}#${n}`;
      taken.add(key);
      return key;
    };
    const keys: string[] = [];
    // Edge keys are cut at the first EDGE_MARK, so no paper's key may hold one.
    for (const paper of rowsOf(map.papers))
      keys.push(take(toPlainText(paper.id).replaceAll(EDGE_MARK, "--concept;")));
    for (let c = 0; c < map.graph.conceptCount; c++) keys.push(take(conceptAt(map, c).id));
    return keys;
  });
}

/** Key of any concept of the table, also of one too rare to be on the map. */
export function conceptKey(map: PaperMap, concept: number): string {
  const { paperCount, conceptCount } = map.graph;
  return concept < conceptCount
    ? nodeKeys(map)[paperCount + concept]!
    : toPlainText(conceptAt(map, concept).id);
}

const EDGE_MARK = "--concept:";

/** Key of an edge, made of the keys of its ends: the same in every run that has both. Unique. */
export function edgeKey(map: PaperMap, edge: number): string {
  const { edgePaper, edgeConcept, paperCount } = map.graph;
  const keys = nodeKeys(map);
  return `${keys[edgePaper[edge]!]}--${keys[paperCount + edgeConcept[edge]!]}`;
}

function sharedAttributes(
  map: PaperMap,
  node: number,
  kind: "paper" | "concept",
  label: string,
): NodeAttributes {
  const { x, y, size, cluster } = map.graph;
  const topic = map.topics[cluster[node]!];
  return {
    kind,
    label: toPlainText(label),
    x: toThreeDecimals(x[node]!),
    y: toThreeDecimals(y[node]!),
    size: toThreeDecimals(size[node]!),
    color: topicInk(cluster[node]!).light,
    cluster: cluster[node]!,
    ...(topic && { topic: toPlainText(topic.label) }),
  };
}

/** The edges of a paper stand together, since edges are sorted by paper: found by two binary searches. */
function edgesOfPaper(map: PaperMap, paper: number): readonly [start: number, end: number] {
  const column = map.graph.edgePaper;
  const firstFrom = (key: number): number => {
    let low = 0;
    let high = column.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (column[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstFrom(paper), firstFrom(paper + 1)];
}

function known(
  values: Readonly<Record<string, AttributeValue | null | undefined>>,
): Record<string, AttributeValue> {
  const present = Object.entries(values)
    .map(([name, value]) => [name, typeof value === "string" ? toPlainText(value) : value] as const)
    .filter(([, value]) => value != null && value !== "");
  return Object.fromEntries(present) as Record<string, AttributeValue>;
}

// Columns are 32-bit: 0.1 comes back as 0.10000000149. Exports show the digits that mean something.
function toThreeDecimals(value: number): number {
  return Math.round(value * 1000) / 1000 + 0; // + 0 makes -0 a 0
}
/** A fraction as exports show it. */
export function toSixDigits(value: number): number {
  return Number(value.toPrecision(6));
}

const keyCache = new WeakMap<PaperMap, readonly string[]>();
const labelCache = new WeakMap<PaperMap, readonly string[]>();

/** Labels of the concepts on the map, as plain text, by row. Computed once a map. */
export function conceptLabels(map: PaperMap): readonly string[] {
  return cached(labelCache, map, () =>
    Array.from({ length: map.graph.conceptCount }, (_, c) => toPlainText(conceptAt(map, c).label)),
  );
}

function cached<T>(cache: WeakMap<PaperMap, T>, map: PaperMap, make: () => T): T {
  let value = cache.get(map);
  if (value === undefined) {
    value = make();
    cache.set(map, value);
  }
  return value;
}
