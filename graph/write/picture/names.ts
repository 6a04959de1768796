/**
 * The names in a picture: as on the screen, topics large over their region, then leading concepts, then titles
 * where there is room. None covers another, and none covers marks of others where there is a place without.
 */
import { type Box, BoxGrid } from "../../boxGrid.ts";
import type { GraphColumns } from "../../model.ts";
import { type CountMarks, placeLabels } from "../../placeLabels.ts";
import { apartIn } from "./apart.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Inks } from "./inks.ts";
import {
  apartName,
  conceptName,
  type Name,
  type NameSubject,
  paperName,
  selectedName,
  setName,
  topicName,
} from "./name.ts";
import type { Text } from "./picture.ts";
import { regionsOf } from "./regions.ts";
import type { Placing } from "./sheet.ts";

export interface Names {
  readonly topics: readonly Text[];
  readonly nodes: readonly Text[];
  /** Names of topics lie over the marks: these are too many, or a topic is what comes forward. */
  readonly lieOver: boolean;
}

export interface NamesSubject extends NameSubject {
  /** Nodes in the picture. */
  readonly nodes: readonly number[];
  /** What comes forward, and the inks of what steps back. */
  readonly emphasis: Emphasis | null;
  readonly back: Inks;
}

/** Points kept free between names. */
const GAP = 2;
/** Square points of the map for each name of a concept and of a paper, at most. */
const AREA = { concept: 2600, paper: 3600 };
/** Square points for each node from which on titles are given. */
const ROOMY = 900;
/** These may lie over twice as many marks. */
const LEADING_CONCEPTS = 30;
/** Nodes from which on no name of a topic finds a place free of marks. */
const CROWDED = 600;
/** Names that come forward, beyond which a hub would name half the map; and marks they may lie over. */
const FORWARD = { most: 120, mayCover: 2 };

export function namesFor(subject: NamesSubject): Names {
  const { map, nodes, placing, sheet, emphasis } = subject;
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
  const place = (names: readonly Name[]): readonly Placed[] => {
    const candidates = names.filter(({ lines }) => lines.join("") !== "");
    const placed = placeLabels(candidates, count, new Map(), GAP);
    return candidates.flatMap((name) => {
      const box = name.anchors[placed.get(name.key) ?? -1];
      return box === undefined ? [] : [{ name, box }];
    });
  };
  const atRest = (inks: Inks): readonly Name[] => [
    ...regionsOf(graph, map.topics.length, nodes).map((region) => {
      const own = region.topic === emphasis?.topic ? subject.inks : inks;
      return topicName({ ...subject, inks: own }, region, isCrowded);
    }),
    ...(apart === null ? [] : [apartName({ ...subject, inks }, apart)]),
    ...concepts.map((node, rank) =>
      conceptName({ ...subject, inks }, node, rank < LEADING_CONCEPTS ? 2 * density : density),
    ),
    ...papers.map((node) => paperName({ ...subject, inks }, node)),
  ];
  let placed = place(atRest(subject.back));
  if (emphasis !== null) {
    // As on the screen: the others stand where they stood, as far as there is still room.
    const forward = forwardNames(subject, emphasis, ranked);
    const taken = new Set(forward.map(({ key }) => key));
    const stand = placed.filter(({ name }) => !taken.has(name.key));
    placed = place([
      ...forward,
      ...stand.map(({ name, box }) => ({ ...name, anchors: [box], mayCover: Infinity })),
    ]);
  }
  const texts = (isTopic: boolean) =>
    placed.flatMap(({ name, box }) => (isTopic === (name.face === "italic") ? setName(name, box) : []));
  const lieOver = isCrowded || (emphasis !== null && emphasis.topic !== null);
  return { topics: texts(true), nodes: texts(false), lieOver };
}

interface Placed {
  readonly name: Name;
  readonly box: Box;
}

/** What is selected, then its neighbors; of a topic its concepts. @param ranked nodes, the largest first */
function forwardNames(
  subject: NamesSubject,
  { outlined, nodes, topic }: Emphasis,
  ranked: readonly number[],
): readonly Name[] {
  const { paperCount } = subject.map.graph;
  const near = ranked.filter((node) => nodes.has(node) && !outlined.includes(node));
  const concepts = near.filter((node) => node >= paperCount);
  const papers = topic === null ? near.filter((node) => node < paperCount) : [];
  return [
    ...outlined.map((node) => selectedName(subject, node)),
    ...[
      ...concepts.map((node) => conceptName(subject, node, 0)),
      ...papers.map((node) => paperName(subject, node)),
    ]
      .slice(0, FORWARD.most)
      .map((name) => ({ ...name, mayCover: FORWARD.mayCover })),
  ];
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
