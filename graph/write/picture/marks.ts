/** Papers as discs, concepts as rings: as on the screen. */
import { conceptLabels } from "../../attributes.ts";
import { type Coloring, FORM } from "../../coloring.ts";
import { toLabelText } from "../../labelText.ts";
import { paperAt } from "../../map.ts";
import type { PaperMap } from "../../model.ts";
import { type Inks, mixColors } from "./inks.ts";
import type { Area, Circle } from "./picture.ts";
import type { Placing } from "./sheet.ts";

/** Stroke of a ring over its radius, and in points at least; as on the screen. */
const STROKE = 0.3;
const LEAST_STROKE = 0.8;
/** Ground around a mark, in points, so that lines end before it. */
const RIM = 0.8;

export function discOf(x: number, y: number, radius: number, color: string, name: string): Circle {
  return { kind: "circle", x, y, radius, fill: color, stroke: 0, strokeColor: color, name };
}

export function ringOf(
  x: number,
  y: number,
  radius: number,
  color: string,
  fill: string,
  name: string,
): Circle {
  const stroke = Math.min(radius, Math.max(STROKE * radius, LEAST_STROKE));
  return { kind: "circle", x, y, radius, fill, stroke, strokeColor: color, name };
}

/** Points between a mark and the outline of what is selected, and the outline's width; as on the screen. */
const OUTLINE = { apart: 2.2, width: 1.3 };

/** Around a node that is selected. */
export function outlineOf({ graph }: PaperMap, node: number, placing: Placing, inks: Inks): Circle {
  const [x, y] = [placing.x(graph.x[node]!), placing.y(graph.y[node]!)];
  const radius = graph.size[node]! * placing.sizeScale + OUTLINE.apart + OUTLINE.width / 2;
  return { kind: "circle", x, y, radius, fill: null, stroke: OUTLINE.width, strokeColor: inks.ink, name: "" };
}

/** A node of GraphColumns, its rim of ground first. */
export function markOf(
  map: PaperMap,
  node: number,
  { classes, forms }: Coloring,
  placing: Placing,
  inks: Inks,
): readonly (Circle | Area)[] {
  const { graph } = map;
  const [x, y] = [placing.x(graph.x[node]!), placing.y(graph.y[node]!)];
  const radius = graph.size[node]! * placing.sizeScale;
  const color = inks.mark(classes[node]!);
  const rim = discOf(x, y, radius + RIM, inks.ground, "");
  const name = toLabelText(
    node < graph.paperCount ? paperAt(map, node).title : conceptLabels(map)[node - graph.paperCount]!,
  );
  const fill = inks.fill(classes[node]!);
  const mark =
    node < graph.paperCount ? discOf(x, y, radius, color, name) : ringOf(x, y, radius, color, fill, name);
  return [rim, mark, ...signOf(x, y, radius, mark.stroke, forms[node]!, color, inks.ground)];
}

/** How much of the ground shows in the lighter half of a disc. */
const LIGHTER = 0.65;
/** Half the height of the bar through a mark, as a share of its radius; as on the screen. */
const BAR = 0.22;

/**
 * What says that a year was concluded (half of the mark is lighter) or is not known (a bar through it).
 *
 * @param stroke of a ring, which alone is made lighter; 0 for a disc
 */
export function signOf(
  x: number,
  y: number,
  radius: number,
  stroke: number,
  form: number,
  color: string,
  ground: string,
): readonly Area[] {
  if (form === FORM.plain) return [];
  if (form === FORM.barred) {
    const [dx, dy] = [radius, BAR * radius];
    const corners = [x - dx, y - dy, x + dx, y - dy, x + dx, y + dy, x - dx, y + dy];
    return [{ kind: "area", corners, fill: ground }];
  }
  const inner = HALF.map((at, i) => (i % 2 === 0 ? x : y) + at * (radius - stroke));
  const back = Array.from({ length: inner.length / 2 }, (_, i) =>
    inner.slice(-2 * i - 2, inner.length - 2 * i),
  );
  const corners = [
    ...HALF.map((at, i) => (i % 2 === 0 ? x : y) + at * radius),
    ...(stroke === 0 ? [] : back.flat()),
  ];
  return [{ kind: "area", corners, fill: mixColors(color, ground, LIGHTER) }];
}

/** The lower right half of a circle, in sixteenths of a turn; written out as in outlines.ts. */
const HALF: readonly number[] = (() => {
  const [c, s, d] = [0.9238795325112867, 0.3826834323650898, Math.SQRT1_2];
  return [d, -d, c, -s, 1, 0, c, s, d, d, s, c, 0, 1, -s, c, -d, d];
})();
