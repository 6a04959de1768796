/** Papers as discs, concepts as rings: as on the screen. */
import { conceptLabels } from "../../attributes.ts";
import { toLabelText } from "../../labelText.ts";
import { paperAt } from "../../map.ts";
import type { PaperMap } from "../../model.ts";
import type { Inks } from "./inks.ts";
import type { Circle } from "./picture.ts";
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

/** A node of GraphColumns, its rim of ground first. */
export function markOf(map: PaperMap, node: number, placing: Placing, inks: Inks): readonly [Circle, Circle] {
  const { graph } = map;
  const [x, y] = [placing.x(graph.x[node]!), placing.y(graph.y[node]!)];
  const radius = graph.size[node]! * placing.sizeScale;
  const topic = graph.cluster[node]!;
  const color = inks.topic(topic);
  const rim = discOf(x, y, radius + RIM, inks.ground, "");
  if (node < graph.paperCount)
    return [rim, discOf(x, y, radius, color, toLabelText(paperAt(map, node).title))];
  const name = toLabelText(conceptLabels(map)[node - graph.paperCount]!);
  return [rim, ringOf(x, y, radius, color, inks.fill(topic), name)];
}
