/**
 * The names in a picture: as on the screen, topics large over their region, then leading concepts, then titles
 * where there is room. None covers another, and none covers marks of others where there is a place without.
 */
import { conceptLabels } from "../../attributes.ts";
import { type Box, BoxGrid } from "../../boxGrid.ts";
import { shorten, toLabelText, toLines } from "../../labelText.ts";
import { paperAt } from "../../map.ts";
import type { GraphColumns, PaperMap } from "../../model.ts";
import { anchorsAround, type CountMarks, type LabelCandidate, placeLabels } from "../../placeLabels.ts";
import { type Apart, apartIn } from "./apart.ts";
import { type Face, widthOf } from "./faces.ts";
import type { Inks } from "./inks.ts";
import type { Text } from "./picture.ts";
import { type Region, regionsOf } from "./regions.ts";
import type { Placing, Sheet } from "./sheet.ts";

export interface Names {
  readonly topics: readonly Text[];
  readonly nodes: readonly Text[];
  /** Marks are so many that names of topics have to lie over them. */
  readonly isCrowded: boolean;
}

interface Name extends LabelCandidate {
  readonly lines: readonly string[];
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** Where the thing is that it names; centered on it if null. */
  readonly pointX: number | null;
}

const MAX = { topic: 44, concept: 40, paper: 48 };
/** Characters that still stand on one line. */
const LINE = { topic: 20, concept: 27, paper: 26 };
const LEADING = 1.18;
/** Baseline below the upper edge of a line, as a share of its height. */
const BASELINE = 0.78;
/** Points kept free between names. */
const GAP = 2;
/** … and between the name of a topic and marks beside it. */
const CLEAR = 4;
/** Square points of the map for each name of a concept and of a paper, at most. */
const AREA = { concept: 2600, paper: 3600 };
/** Square points for each node from which on titles are given. */
const ROOMY = 900;
/** Marks the name of a concept may lie over, times those under a box of its size on average. */
const MANY = 2.2;
/** These may lie over twice as many. */
const LEADING_CONCEPTS = 30;
/** Nodes from which on no name of a topic finds a place free of marks. */
const CROWDED = 600;

export function namesFor(
  map: PaperMap,
  nodes: readonly number[],
  placing: Placing,
  sheet: Sheet,
  inks: Inks,
): Names {
  const { graph } = map;
  const area = (sheet.map.right - sheet.map.left) * (sheet.map.bottom - sheet.map.top);
  const isCrowded = nodes.length > CROWDED;
  const count = marksUnder(graph, nodes, placing);
  const ranked = nodes.toSorted((a, b) => graph.size[b]! - graph.size[a]! || a - b);
  const concepts = ranked.filter((node) => node >= graph.paperCount).slice(0, area / AREA.concept);
  const isRoomy = area / Math.max(1, nodes.length) > ROOMY || concepts.length === 0;
  const papers = ranked.filter((node) => node < graph.paperCount).slice(0, isRoomy ? area / AREA.paper : 0);
  const density = nodes.length / area;
  const apart = apartIn(map, nodes, placing);
  const candidates = [
    ...regionsOf(graph, map.topics.length, nodes).map((region) =>
      topicName(map, region, placing, sheet, inks, isCrowded),
    ),
    ...(apart === null ? [] : [apartName(apart, sheet, inks)]),
    ...concepts.map((node, rank) =>
      conceptName(map, node, placing, sheet, inks, rank < LEADING_CONCEPTS ? 2 * density : density),
    ),
    ...papers.map((node) => paperName(map, node, placing, sheet, inks)),
  ].filter(({ lines }) => lines.join("") !== "");
  const placed = placeLabels(candidates, count, new Map(), GAP);
  const texts = (isTopic: boolean) =>
    candidates.flatMap((name) => {
      const box = name.anchors[placed.get(name.key) ?? -1];
      return box === undefined || isTopic !== (name.face === "italic") ? [] : setName(name, box);
    });
  return { topics: texts(true), nodes: texts(false), isCrowded };
}

/** Counts marks under a box, without the own one. */
function marksUnder(graph: GraphColumns, nodes: readonly number[], placing: Placing): CountMarks {
  const grid = new BoxGrid<Box & { readonly node: number }>();
  for (const node of nodes) {
    const [x, y] = [placing.x(graph.x[node]!), placing.y(graph.y[node]!)];
    const radius = graph.size[node]! * placing.sizeScale;
    grid.add({ node, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  return (box, own, enough) => {
    const found = new Set<number>();
    grid.some(box, ({ node }) => {
      if (node !== own) found.add(node);
      return found.size >= enough;
    });
    return found.size;
  };
}

function topicName(
  map: PaperMap,
  { topic, x, y, spread }: Region,
  placing: Placing,
  sheet: Sheet,
  inks: Inks,
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
function apartName({ text, x, top, bottom }: Apart, sheet: Sheet, inks: Inks): Name {
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

function conceptName(
  map: PaperMap,
  node: number,
  placing: Placing,
  sheet: Sheet,
  inks: Inks,
  density: number,
): Name {
  const { graph } = map;
  const size = Math.round(2 * Math.min(10, Math.max(7.5, 6 + graph.size[node]! * 0.25))) / 2;
  const label = conceptLabels(map)[node - graph.paperCount]!;
  const lines = toLines(shorten(toLabelText(label), MAX.concept), LINE.concept);
  const { width, height } = extentOf(lines, "sans", size);
  // Where marks stand close nothing could be named otherwise.
  const mayCover = Math.floor(density * width * height * MANY);
  const around = { map, node, placing, sheet };
  return { ...nodeName(around, lines, "sans", size), color: inks.ink, mayCover };
}

function paperName(map: PaperMap, node: number, placing: Placing, sheet: Sheet, inks: Inks): Name {
  const title = shorten(toLabelText(paperAt(map, node).title), MAX.paper);
  const around = { map, node, placing, sheet };
  return { ...nodeName(around, toLines(title, LINE.paper), "serif", 7.5), color: inks.soft, mayCover: 0 };
}

/** Points from a mark to its name: the nearer the better. */
const DISTANCES = [2.5, 7] as const;

interface Around {
  readonly map: PaperMap;
  readonly node: number;
  readonly placing: Placing;
  readonly sheet: Sheet;
}

function nodeName(
  { map: { graph }, node, placing, sheet }: Around,
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
function setName({ lines, face, size, color, pointX }: Name, box: Box): readonly Text[] {
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
