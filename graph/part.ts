/**
 * A part of a map as a map of its own, so that whatever takes a map can take the part: filters, a selection
 * or a reading list are written by every writer without its knowing.
 *
 * A part is a view, not another corpus. What was computed over all papers stays as it is: document frequency,
 * termhood, variants, positions, sizes, topics with their rows (and so their colors), and weights of edges,
 * which then may add up to less than 1 in a paper. What is counted is counted anew: a topic's papers and
 * concepts, 0 where none of them is left. Projections are made from what is left. The import report stays
 * that of the whole.
 */
import { rowCount } from "./map.ts";
import type { GraphColumns, MentionColumns, PaperMap, RecordTable, Topic } from "./model.ts";

/** Which rows of a map make the part; plain data, in any order, repeats do no harm. */
export interface PartRows {
  readonly papers: readonly number[];
  /** Rows of concepts on the map; if left out, those that the papers have. */
  readonly concepts?: readonly number[];
}

/**
 * Narrow a map to some of its papers and concepts. Rows keep their order.
 *
 * Edges and mentions are kept where both ends are. Concepts too rare for the map go with their papers: they
 * are kept if one of these mentions them, or if nothing at all is left out. Linear; no record is parsed. If
 * nothing is left out the result is the map itself.
 *
 * @throws {RangeError} for rows the map does not have
 */
export function partOf(map: PaperMap, only: PartRows): PaperMap {
  const { graph, mentions } = map;
  const { papers, onMap } = keptOf(graph, only);
  if (!papers.includes(0) && !onMap.includes(0)) return map;
  const concepts = withRareOnes(map, papers, onMap);
  const paper = numberRows(papers);
  const concept = numberRows(concepts);
  return {
    ...map,
    papers: keepRows(map.papers, papers),
    concepts: keepRows(map.concepts, concepts),
    mentions: keepMentions(mentions, paper, concept),
    graph: keepGraph(graph, papers, onMap, paper, concept),
    topics: map.topics.map((topic, row) => keepTopic(topic, row, graph, papers, onMap, concept)),
    whole: map.whole ?? { paperCount: graph.paperCount, conceptCount: graph.conceptCount },
  };
}

/**
 * Nodes of the map that `partOf` keeps: the nodes of the part, in their order.
 *
 * @throws {RangeError} for rows the map does not have
 */
export function nodesOfPart({ graph }: PaperMap, only: PartRows): readonly number[] {
  const { papers, onMap } = keptOf(graph, only);
  return [...papers, ...onMap].flatMap((is, node) => (is === 1 ? [node] : []));
}

function keptOf(graph: GraphColumns, only: PartRows): { readonly papers: Kept; readonly onMap: Kept } {
  const papers = chosenRows(only.papers, graph.paperCount, "paper");
  const onMap =
    only.concepts === undefined
      ? conceptsOf(graph, papers)
      : chosenRows(only.concepts, graph.conceptCount, "concept");
  return { papers, onMap };
}

/** 1 for each row that is kept. */
type Kept = Uint8Array;
/** New row of each old one, -1 for those left out. */
type Renumbered = Int32Array;

function chosenRows(rows: readonly number[], count: number, what: string): Kept {
  const kept = new Uint8Array(count);
  for (const row of rows) {
    if (!(Number.isInteger(row) && row >= 0 && row < count))
      throw new RangeError(`no ${what} ${row} on a map of ${count}`);
    kept[row] = 1;
  }
  return kept;
}

function conceptsOf({ conceptCount, edgePaper, edgeConcept }: GraphColumns, papers: Kept): Kept {
  const kept = new Uint8Array(conceptCount);
  edgeConcept.forEach((concept, edge) => {
    if (papers[edgePaper[edge]!] === 1) kept[concept] = 1;
  });
  return kept;
}

/** The concepts of the map, and behind them those of the table that the papers mention. */
function withRareOnes({ concepts: table, graph, mentions }: PaperMap, papers: Kept, onMap: Kept): Kept {
  const kept = new Uint8Array(rowCount(table));
  mentions.concept.forEach((concept, row) => {
    if (papers[mentions.paper[row]!] === 1) kept[concept] = 1;
  });
  kept.set(onMap.subarray(0, graph.conceptCount));
  return kept;
}

function numberRows(kept: Kept): Renumbered {
  let next = 0;
  return Int32Array.from(kept, (isKept) => (isKept === 1 ? next++ : -1));
}

function countOf(kept: Kept): number {
  return kept.reduce((sum, isKept) => sum + isKept, 0);
}

function keepRows<T>({ bytes, offsets }: RecordTable<T>, kept: Kept): RecordTable<T> {
  const starts = new Uint32Array(countOf(kept) + 1);
  let row = 0;
  let length = 0;
  kept.forEach((isKept, old) => {
    if (isKept === 0) return;
    length += offsets[old + 1]! - offsets[old]!;
    starts[++row] = length;
  });
  const block = new Uint8Array(length);
  row = 0;
  kept.forEach((isKept, old) => {
    if (isKept === 1) block.set(bytes.subarray(offsets[old], offsets[old + 1]), starts[row++]);
  });
  return { bytes: block, offsets: starts };
}

function keepMentions(mentions: MentionColumns, paper: Renumbered, concept: Renumbered): MentionColumns {
  const rows = mentions.paper
    .map((_, row) => row)
    .filter((row) => paper[mentions.paper[row]!]! >= 0 && concept[mentions.concept[row]!]! >= 0);
  const pick = (column: Uint32Array) => rows.map((row) => column[row]!);
  return {
    paper: rows.map((row) => paper[mentions.paper[row]!]!),
    concept: rows.map((row) => concept[mentions.concept[row]!]!),
    field: Uint8Array.from(rows, (row) => mentions.field[row]!),
    start: pick(mentions.start),
    end: pick(mentions.end),
    sentenceStart: pick(mentions.sentenceStart),
    sentenceEnd: pick(mentions.sentenceEnd),
  };
}

function keepGraph(
  graph: GraphColumns,
  papers: Kept,
  onMap: Kept,
  paper: Renumbered,
  concept: Renumbered,
): GraphColumns {
  const { paperCount, edgePaper, edgeConcept } = graph;
  const edges = edgePaper
    .map((_, edge) => edge)
    .filter((edge) => papers[edgePaper[edge]!] === 1 && onMap[edgeConcept[edge]!] === 1);
  const nodes = graph.cluster
    .map((_, node) => node)
    .filter((node) => (node < paperCount ? papers[node] === 1 : onMap[node - paperCount] === 1));
  const ofNodes = (column: Float32Array) => Float32Array.from(nodes, (node) => column[node]!);
  return {
    paperCount: countOf(papers),
    conceptCount: countOf(onMap),
    edgePaper: edges.map((edge) => paper[edgePaper[edge]!]!),
    edgeConcept: edges.map((edge) => concept[edgeConcept[edge]!]!),
    edgeWeight: Float32Array.from(edges, (edge) => graph.edgeWeight[edge]!),
    edgeMentions: edges.map((edge) => graph.edgeMentions[edge]!),
    x: ofNodes(graph.x),
    y: ofNodes(graph.y),
    size: ofNodes(graph.size),
    cluster: Int32Array.from(nodes, (node) => graph.cluster[node]!),
  };
}

function keepTopic(
  topic: Topic,
  row: number,
  { paperCount, cluster }: GraphColumns,
  papers: Kept,
  onMap: Kept,
  concept: Renumbered,
): Topic {
  const count = (kept: Kept, first: number) =>
    kept.reduce((sum, isKept, i) => sum + (isKept === 1 && cluster[first + i] === row ? 1 : 0), 0);
  return {
    label: topic.label,
    paperCount: count(papers, 0),
    conceptCount: count(onMap, paperCount),
    concepts: topic.concepts.flatMap((old) => (concept[old]! >= 0 ? [concept[old]!] : [])),
    names: topic.names.map(({ label, concepts }) => ({
      label,
      concepts: concepts.flatMap((old) => (concept[old]! >= 0 ? [concept[old]!] : [])),
    })),
  };
}
