/**
 * VOSviewer: one JSON file with look and descriptions, opened by VOSviewer and VOSviewer Online, or its two
 * older text files, a map of the items and a network of the links.
 *
 * Reference: VOSviewer Online 1.2, `utils/errors.js`, `workers/worker.js`; van Eck & Waltman, "VOSviewer
 * Manual" (2023), section 4.1.
 */
import type { PaperMap } from "../model.ts";
import { topicInk } from "../palette.ts";
import { toPlainText } from "../plainText.ts";
import { describeView, type GraphView } from "./graphView.ts";
import { jsonList } from "./json.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import {
  linkDescriber,
  MOST_CLUSTERS,
  toHtml,
  type VosviewerItem,
  vosviewerItems,
} from "./vosviewerItems.ts";
import type { Writer } from "./writer.ts";

export const vosviewerWriters: readonly Writer[] = [
  {
    id: "vosviewer",
    group: "graph",
    label: "VOSviewer JSON",
    help: "For VOSviewer, which needs three nodes or more; keeps positions, topics, years and the sentences behind each link.",
    extension: ".vosviewer.json",
    mime: "application/json",
    options: VIEW_OPTIONS,
    checkedWith: "the rules of VOSviewer Online 1.2",
    cannotHold: "topics after the thousandth; braces in descriptions; concepts too rare for the map",
    write: (map, options) => inPieces(jsonParts(map, viewOf(map, options))),
  },
  {
    id: "vosviewer-map",
    group: "graph",
    label: "VOSviewer map file",
    help: "The nodes for VOSviewer, with positions, topics and years; goes with the network file.",
    extension: ".vosviewer-map.txt",
    mime: "text/plain",
    options: ["projection"],
    checkedWith: "the rules of VOSviewer Online 1.2",
    cannotHold: "names and colors of topics; line breaks, and braces in descriptions; edges",
    write: (map, options) => inPieces(mapParts(map, viewOf(map, options))),
  },
  {
    id: "vosviewer-network",
    group: "graph",
    label: "VOSviewer network file",
    help: "The edges for VOSviewer, as numbers of lines in the map file.",
    extension: ".vosviewer-network.txt",
    mime: "text/plain",
    options: VIEW_OPTIONS,
    checkedWith: "the rules of VOSviewer Online 1.2",
    cannotHold: "anything but weights",
    write: (map, options) => inPieces(networkParts(viewOf(map, options))),
  },
];

function* jsonParts(map: PaperMap, view: GraphView): Generator<string> {
  const topics = map.topics.slice(0, MOST_CLUSTERS);
  const info = { title: view.attributes.title, description: toHtml([["", describeView(view)]]) };
  const colors = topics.map((_, row) => ({ cluster: row + 1, color: topicInk(row).light }));
  const describeLink = linkDescriber(map);
  yield `{"info":${JSON.stringify(info)},\n`;
  yield `"config":${JSON.stringify({ color_schemes: { cluster_colors: colors } })},\n"network":{"clusters":[`;
  yield* jsonList(topics.entries(), ([row, { label }]) => ({ cluster: row + 1, label: toPlainText(label) }));
  yield '],\n"items":[';
  yield* jsonList(vosviewerItems(map, view), toRecord);
  yield '],\n"links":[';
  yield* jsonList(view.edges(), (edge) => ({
    source_id: edge.ends[0] + 1,
    target_id: edge.ends[1] + 1,
    strength: edge.attributes.weight,
    description: describeLink(edge),
  }));
  yield "]}}\n";
}

function toRecord({ url, cluster, papers, size, year, ...item }: VosviewerItem): object {
  return {
    ...item,
    ...(url !== null && { url }),
    ...(cluster !== null && { cluster }),
    weights: { Papers: papers, Size: size },
    ...(year !== null && { scores: { "Avg. pub. year": year } }),
  };
}

const COLUMNS: readonly (readonly [name: string, (item: VosviewerItem) => string | number | null])[] = [
  ["id", (item) => item.id],
  ["label", (item) => item.label],
  ["description", (item) => item.description],
  ["url", (item) => item.url],
  ["x", (item) => item.x],
  ["y", (item) => item.y],
  ["cluster", (item) => item.cluster],
  ["weight<Papers>", (item) => item.papers],
  ["weight<Size>", (item) => item.size],
  ["score<Avg. pub. year>", (item) => item.year],
];

function* mapParts(map: PaperMap, view: GraphView): Generator<string> {
  yield `${COLUMNS.map(([name]) => name).join("\t")}\n`;
  for (const item of vosviewerItems(map, view))
    yield `${COLUMNS.map(([, pick]) => cell(pick(item))).join("\t")}\n`;
}

function* networkParts(view: GraphView): Generator<string> {
  for (const { ends, attributes } of view.edges())
    yield `${ends[0] + 1}\t${ends[1] + 1}\t${attributes.weight}\n`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? "").replaceAll(/[\t\n\r]+/g, " ");
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
