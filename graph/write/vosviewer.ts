/**
 * VOSviewer JSON, opened by VOSviewer and VOSviewer Online.
 *
 * What VOSviewer Online 1.2 insists on: three items or more, ids counted from 1, every weight of every item a
 * number ≥ 0, clusters from 1 to 1000. Descriptions are HTML, and a text in braces is taken for a
 * placeholder that empties the whole description.
 */
import { conceptAttributes, edgeAttributes, nodeKeys, paperAttributes } from "../attributes.ts";
import { groupOf, groupRows, paperAt } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { topicInk } from "../palette.ts";
import { toPlainText } from "../plainText.ts";
import { bipartiteView, describeView } from "./graphView.ts";
import { jsonList } from "./json.ts";
import { inPieces } from "./pieces.ts";
import type { Writer } from "./writer.ts";
import { escapeXml } from "./xml.ts";

export const vosviewer: Writer = {
  id: "vosviewer",
  label: "VOSviewer JSON",
  help: "For VOSviewer, which needs three nodes or more; keeps positions, topics, years and the sentences behind each link.",
  extension: ".vosviewer.json",
  mime: "application/json",
  write: (map) => inPieces(vosviewerParts(map)),
};

const MOST_CLUSTERS = 1000;
/** Sentences told with a link at most. */
const SENTENCES = 3;

function* vosviewerParts(map: PaperMap): Generator<string> {
  const view = bipartiteView(map);
  const topics = map.topics.slice(0, MOST_CLUSTERS);
  const info = { title: view.attributes.title, description: toHtml([["", describeView(view)]]) };
  const colors = topics.map((_, row) => ({ cluster: row + 1, color: topicInk(row).light }));
  yield `{"info":${JSON.stringify(info)},\n`;
  yield `"config":${JSON.stringify({ color_schemes: { cluster_colors: colors } })},\n"network":{"clusters":[`;
  yield* jsonList(topics.entries(), ([row, { label }]) => ({ cluster: row + 1, label: toPlainText(label) }));
  yield '],\n"items":[';
  yield* jsonList(items(map), (item) => item);
  yield '],\n"links":[';
  yield* jsonList(links(map), (link) => link);
  yield "]}}\n";
}

function* items(map: PaperMap): Generator<object> {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = map.graph;
  const years: (number | null)[] = [];
  for (let p = 0; p < paperCount; p++) {
    const paper = paperAttributes(map, p);
    const { label, authors, venue, year, abstract, url } = paper;
    years.push(typeof year === "number" ? year : null);
    const description = toHtml([
      ["Paper", label],
      ["Authors", authors],
      ["Venue", venue],
      ["Year", year],
      ["Abstract", abstract],
    ]);
    yield { ...item(map, p, paper), description, ...(url && { url }), ...weights(1, paper.size, years[p]!) };
  }
  const edges = groupRows(edgeConcept, conceptCount);
  for (let c = 0; c < conceptCount; c++) {
    const concept = conceptAttributes(map, c);
    const { label, shortForm, variants, size } = concept;
    const rows = [...groupOf(edges, c)];
    const known = rows.map((e) => years[edgePaper[e]!]!).filter((year) => year !== null);
    const mean = known.reduce((sum, year) => sum + year, 0) / known.length; // NaN without any
    const description = toHtml([
      ["Concept", label],
      ["Short form", shortForm],
      ["Variants", variants],
    ]);
    const averageYear = Number.isNaN(mean) ? null : Math.round(mean * 100) / 100;
    yield { ...item(map, paperCount + c, concept), description, ...weights(rows.length, size, averageYear) };
  }
}

function item(map: PaperMap, node: number, { label, x, y }: { label: string; x: number; y: number }): object {
  const cluster = map.graph.cluster[node]! + 1;
  return {
    id: node + 1,
    label,
    key: nodeKeys(map)[node],
    x: inThousands(x),
    y: inThousands(y),
    ...(cluster >= 1 && cluster <= MOST_CLUSTERS && { cluster }),
  };
}

function weights(papers: number, size: number, year: number | null): object {
  return {
    weights: { Papers: papers, Size: size },
    ...(year !== null && { scores: { "Avg. pub. year": year } }),
  };
}

/** Each with the sentences in which its paper speaks of its concept. */
function* links(map: PaperMap): Generator<object> {
  const { paperCount, edgePaper, edgeConcept, edgeMentions } = map.graph;
  const mentions = groupRows(map.mentions.paper, paperCount);
  let row = -1;
  let sentences = new Map<number, Set<string>>();
  for (let e = 0; e < edgePaper.length; e++) {
    if (edgePaper[e] !== row) {
      row = edgePaper[e]!;
      sentences = sentencesOf(map, row, groupOf(mentions, row));
    }
    const told = [...(sentences.get(edgeConcept[e]!) ?? [])];
    yield {
      source_id: row + 1,
      target_id: paperCount + edgeConcept[e]! + 1,
      strength: edgeAttributes(map, e).weight,
      description: toHtml([["Mentions", edgeMentions[e]!], ...told.map((text) => ["", text] as const)]),
    };
  }
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

type Line = readonly [name: string, value: string | number | boolean | undefined];

function toHtml(lines: readonly Line[]): string {
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
