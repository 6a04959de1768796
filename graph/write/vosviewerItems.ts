/**
 * What VOSviewer is told of nodes and edges, in its JSON and in its text files alike.
 *
 * What VOSviewer Online 1.2 insists on: three items or more, ids counted from 1, every weight of every item a
 * number ≥ 0, clusters from 1 to 1000. Descriptions are HTML, and a text in braces is taken for a
 * placeholder that empties the whole description.
 */
import { groupOf, groupRows, paperAt } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { toPlainText } from "../plainText.ts";
import type { EdgeView, GraphView, NodeView } from "./graphView.ts";
import { escapeXml } from "./xml.ts";

export interface VosviewerItem {
  /** From 1. */
  readonly id: number;
  readonly label: string;
  readonly key: string;
  /** HTML. */
  readonly description: string;
  readonly url: string | null;
  readonly x: number;
  readonly y: number;
  readonly cluster: number | null;
  /** Of a concept, those on the map that mention it; 1 of a paper. */
  readonly papers: number;
  readonly size: number;
  /** Of a paper its year, of a concept its papers' mean. */
  readonly year: number | null;
}

export const MOST_CLUSTERS = 1000;
/** Sentences told with a link at most. */
const SENTENCES = 3;

/** One a node of the view, in its order. */
export function* vosviewerItems(map: PaperMap, view: GraphView): Generator<VosviewerItem> {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = map.graph;
  const years = Array.from({ length: paperCount }, (_, p) => paperAt(map, p).date?.year ?? null);
  const edges = groupRows(edgeConcept, conceptCount);
  let node = view.firstNode;
  for (const { key, attributes } of view.nodes()) {
    const isPaper = node < paperCount;
    const papers = isPaper
      ? [node]
      : Array.from(groupOf(edges, node - paperCount), (edge) => edgePaper[edge]!);
    const known = papers.map((paper) => years[paper]!).filter((year) => year !== null);
    const mean = known.reduce((sum, year) => sum + year, 0) / known.length; // NaN without any
    const cluster = map.graph.cluster[node]! + 1;
    yield {
      id: node - view.firstNode + 1,
      label: attributes.label,
      key,
      description: toHtml(isPaper ? paperLines(attributes) : conceptLines(attributes)),
      url: typeof attributes.url === "string" ? attributes.url : null,
      x: inThousands(attributes.x),
      y: inThousands(attributes.y),
      cluster: cluster >= 1 && cluster <= MOST_CLUSTERS ? cluster : null,
      papers: papers.length,
      size: attributes.size,
      year: Number.isNaN(mean) ? null : Math.round(mean * 100) / 100,
    };
    node++;
  }
}

const paperLines = ({ label, authors, venue, year, abstract }: NodeView["attributes"]): readonly Line[] => [
  ["Paper", label],
  ["Authors", authors],
  ["Venue", venue],
  ["Year", year],
  ["Abstract", abstract],
];

const conceptLines = ({ label, shortForm, variants }: NodeView["attributes"]): readonly Line[] => [
  ["Concept", label],
  ["Short form", shortForm],
  ["Variants", variants],
];

/**
 * A function that tells why an edge is there: the sentences in which its paper speaks of its concept, or in
 * a projection what its ends share. To be called in the order of the view's edges.
 */
export function linkDescriber(map: PaperMap): (edge: EdgeView) => string {
  const { paperCount } = map.graph;
  const mentions = groupRows(map.mentions.paper, paperCount);
  let row = -1;
  let sentences = new Map<number, Set<string>>();
  return ({ ends: [source, target], attributes }) => {
    if (attributes.mentions === undefined) {
      return toHtml([
        ["Shared concepts", attributes.concepts],
        ["Papers", attributes.concepts === undefined ? attributes.weight : undefined],
        ["Times chance", attributes.association],
      ]);
    }
    if (source !== row) {
      row = source;
      sentences = sentencesOf(map, row, groupOf(mentions, row));
    }
    const told = [...(sentences.get(target - paperCount) ?? [])];
    return toHtml([["Mentions", attributes.mentions], ...told.map((text) => ["", text] as const)]);
  };
}

/** The first few different sentences in which a paper mentions each of its concepts. */
function sentencesOf(map: PaperMap, paper: number, rows: Uint32Array): Map<number, Set<string>> {
  const { title, abstract } = paperAt(map, paper);
  const { concept, field, sentenceStart, sentenceEnd } = map.mentions;
  const byConcept = new Map<number, Set<string>>();
  for (const m of rows) {
    const text = field[m] === 0 ? title : (abstract ?? "");
    const told = byConcept.get(concept[m]!) ?? new Set();
    if (told.size < SENTENCES) told.add(toPlainText(text.slice(sentenceStart[m], sentenceEnd[m])));
    byConcept.set(concept[m]!, told);
  }
  return byConcept;
}

export type Line = readonly [name: string, value: string | number | boolean | undefined];

export function toHtml(lines: readonly Line[]): string {
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = escapeXml(String(value)).replaceAll("{", "(").replaceAll("}", ")");
      return name === "" ? `<p>${text}</p>` : `<p><strong>${name}:</strong> ${text}</p>`;
    })
    .join("");
}

/** VOSviewer draws from about -1 to 1. */
function inThousands(value: number): number {
  return Number((value / 1000).toFixed(6));
}
