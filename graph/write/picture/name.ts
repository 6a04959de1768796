/** One name in a picture: its lines, its type, and where it may stand. */
import { conceptLabels } from "../../attributes.ts";
import type { Box } from "../../boxGrid.ts";
import { shorten, toLabelText, toLines } from "../../labelText.ts";
import { paperAt } from "../../map.ts";
import type { PaperMap } from "../../model.ts";
import { anchorsAround, type LabelCandidate } from "../../placeLabels.ts";
import type { Apart } from "./apart.ts";
import { type Face, widthOf } from "./faces.ts";
import type { Inks } from "./inks.ts";
import type { Text } from "./picture.ts";
import type { Region } from "./regions.ts";
import type { Placing, Sheet } from "./sheet.ts";

export interface Name extends LabelCandidate {
  readonly lines: readonly string[];
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** Where the thing is that it names; centered on it if null. */
  readonly pointX: number | null;
}

/** What names are made from. */
export interface NameSubject {
  readonly map: PaperMap;
  readonly placing: Placing;
  readonly sheet: Sheet;
  readonly inks: Inks;
}

const MAX = { topic: 44, concept: 40, paper: 48, selected: 90 };
/** Characters that still stand on one line. */
const LINE = { topic: 20, concept: 27, paper: 26 };
const LEADING = 1.18;
/** Baseline below the upper edge of a line, as a share of its height. */
const BASELINE = 0.78;
/** Points kept free between the name of a topic and marks beside it. */
const CLEAR = 4;
/** Marks the name of a concept may lie over, times those under a box of its size on average. */
const MANY = 2.2;

export function topicName(
  { map, placing, sheet, inks }: NameSubject,
  { topic, x, y, spread }: Region,
  isCrowded: boolean,
): Name {
  const { label, paperCount } = map.topics[topic]!;
  const largest = map.topics.reduce((most, each) => Math.max(most, each.paperCount), 1);
  const size = Math.round(2 * (12 + 6 * Math.sqrt(paperCount / largest)) * sheet.type) / 2;
  const lines = toLines(shorten(toLabelText(label), MAX.topic), LINE.topic);
  const extent = extentOf(lines, "italic", size);
  const width = extent.width + 2 * CLEAR;
  const height = extent.height;
  const reach = spread * placing.zoom;
  const reachX = 0.8 * reach + 0.4 * width;
  const reachY = 1.1 * reach + 0.5 * height;
  const { left, right, top, bottom } = sheet.map;
  const anchors = STEPS.map(([dx, dy]): Box => {
    const atX = keepIn(placing.x(x) + dx * reachX - width / 2, left, right - width);
    const atY = keepIn(placing.y(y) + dy * reachY - height / 2, top, bottom - height);
    return { left: atX, right: atX + width, top: atY, bottom: atY + height };
  });
  const color = inks.topicName(topic);
  const mayCover = isCrowded ? Infinity : 3;
  return { key: `t${topic}`, node: -1, lines, face: "italic", size, color, pointX: null, mayCover, anchors };
}

/** Below the papers it speaks of, else above. */
export function apartName({ sheet, inks }: NameSubject, { text, x, top, bottom }: Apart): Name {
  const size = 7.5 * sheet.type;
  const { width, height } = extentOf([text], "sans", size);
  const left = keepIn(x - width / 2, sheet.map.left, sheet.map.right - width);
  const at = (y: number): Box => ({ left, right: left + width, top: y, bottom: y + height });
  const anchors = [at(bottom + 8 * sheet.type), at(top - height - 8 * sheet.type)];
  const style = { lines: [text], face: "sans", size, color: inks.soft } as const;
  return { key: "apart", node: -1, ...style, pointX: null, mayCover: Infinity, anchors };
}

/** Places around a region's center, the nearest first; at 1 the name stands at the region's rim. */
const OFFSETS = Array.from({ length: 13 }, (_, i) => (i - 6) / 5);
const STEPS = OFFSETS.flatMap((dy) => OFFSETS.map((dx) => [dx, dy] as const)).sort(
  ([aX, aY], [bX, bY]) => aX * aX + aY * aY - (bX * bX + bY * bY),
);

function keepIn(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** @param density marks a square point; the more there are the more its name may lie over */
export function conceptName(subject: NameSubject, node: number, density: number): Name {
  const lines = toLines(shorten(conceptLabel(subject.map, node), MAX.concept), LINE.concept);
  const size = conceptSize(subject.map, node);
  const { width, height } = extentOf(lines, "sans", size);
  // Where marks stand close nothing could be named otherwise.
  const mayCover = Math.floor(density * width * height * MANY);
  return { ...nodeName(subject, node, lines, "sans", size), color: subject.inks.ink, mayCover };
}

export function paperName(subject: NameSubject, node: number): Name {
  const title = shorten(paperTitle(subject.map, node), MAX.paper);
  return {
    ...nodeName(subject, node, toLines(title, LINE.paper), "serif", 7.5),
    color: subject.inks.soft,
    mayCover: 0,
  };
}

/** Of what is selected: in stronger type, and over whatever is there. */
export function selectedName(subject: NameSubject, node: number): Name {
  const { map, inks } = subject;
  const style = { color: inks.ink, mayCover: Infinity };
  if (node >= map.graph.paperCount) {
    const lines = toLines(shorten(conceptLabel(map, node), MAX.concept), LINE.concept);
    return { ...nodeName(subject, node, lines, "bold", conceptSize(map, node)), ...style };
  }
  const title = shorten(paperTitle(map, node), MAX.selected);
  const lines = toLines(title, Math.max(LINE.paper, title.length / 2 + 4));
  return { ...nodeName(subject, node, lines, "serif", 9), ...style };
}

function conceptLabel(map: PaperMap, node: number): string {
  return toLabelText(conceptLabels(map)[node - map.graph.paperCount]!);
}

function paperTitle(map: PaperMap, node: number): string {
  return toLabelText(paperAt(map, node).title);
}

function conceptSize({ graph }: PaperMap, node: number): number {
  return Math.round(2 * Math.min(10, Math.max(7.5, 6 + graph.size[node]! * 0.25))) / 2;
}

/** Points from a mark to its name: the nearer the better. */
const DISTANCES = [2.5, 7] as const;

function nodeName(
  { map: { graph }, placing, sheet }: NameSubject,
  node: number,
  lines: readonly string[],
  face: Face,
  size: number,
): Omit<Name, "color" | "mayCover"> {
  const [x, y] = [placing.x(graph.x[node]!), placing.y(graph.y[node]!)];
  const radius = graph.size[node]! * placing.sizeScale;
  const { left, right, top, bottom } = sheet.map;
  const extent = extentOf(lines, face, size);
  const around = [
    ...DISTANCES.flatMap((distance) => anchorsAround(x, y, radius + distance, extent)),
    ...anchorsBeside(x, y, radius + DISTANCES[0]!, extent),
  ];
  const anchors = around.filter(
    (box) => box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom,
  );
  return { key: `n${node}`, node, lines, face, size, pointX: x, anchors };
}

/** Right, left, above and below, each moved a little along its side: where the middle of it is taken. */
function anchorsBeside(
  x: number,
  y: number,
  distance: number,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [0.35, -0.35].flatMap((share) => [
    at(x + distance, y - height / 2 + share * height),
    at(x - distance - width, y - height / 2 + share * height),
    at(x - width / 2 + share * width, y - distance - height),
    at(x - width / 2 + share * width, y + distance),
  ]);
}

function extentOf(lines: readonly string[], face: Face, size: number): { width: number; height: number } {
  const width = lines.reduce((most, line) => Math.max(most, widthOf(line, face, size)), 0);
  return { width, height: lines.length * size * LEADING };
}

/** Lines to the right of their mark begin together, to the left end together, else are centered. */
export function setName({ lines, face, size, color, pointX }: Name, box: Box): readonly Text[] {
  const align =
    pointX === null ? "middle" : box.left >= pointX ? "start" : box.right <= pointX ? "end" : "middle";
  const x = align === "start" ? box.left : align === "end" ? box.right : (box.left + box.right) / 2;
  const height = size * LEADING;
  return lines.map((text, i) => ({
    kind: "text",
    text,
    x,
    y: box.top + (i + BASELINE) * height,
    align,
    face,
    size,
    color,
  }));
}
