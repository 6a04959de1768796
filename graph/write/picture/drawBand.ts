/** A picture in pixels, one strip after the other, so that a poster needs no more memory than a strip. */
import { Band, type Color } from "./band.ts";
import type { Contour } from "./font.ts";
import type { Fonts } from "./fontFiles.ts";
import { outlinesOf, rimOf } from "./outlines.ts";
import type { Layer, Picture, Shape } from "./picture.ts";

/** Pixels of a strip, so that it takes about 8 MB. */
const STRIP = 500_000;

/**
 * The strips from above.
 *
 * @param width of the picture in pixels, 1 to 20,000; its height follows
 */
export function* drawBands(picture: Picture, fonts: Fonts, width: number): Generator<Band> {
  const scale = width / picture.width;
  const height = heightOf(picture, width);
  const strip = Math.max(1, Math.floor(STRIP / width));
  const ground = picture.ground === null ? null : colorOf(picture.ground);
  const steps = picture.layers.flatMap((layer) => stepsOf(layer, fonts, scale));
  for (let top = 0; top < height; top += strip) {
    const band = new Band(width, top, Math.min(strip, height - top), ground);
    for (const { from, to, draw } of steps) if (to > top && from < top + band.height) draw(band);
    yield band;
  }
}

/** Pixels. */
export function heightOf(picture: Picture, width: number): number {
  return Math.max(1, Math.round((picture.height * width) / picture.width));
}

/** Something drawn, and the rows it is in. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly draw: (band: Band) => void;
}

function stepsOf({ halo, shapes }: Layer, fonts: Fonts, scale: number): readonly Step[] {
  const rims =
    halo === null
      ? []
      : shapes.flatMap((shape) => {
          if (shape.kind !== "text") return [];
          const width = halo.width * scale;
          return fillStep(rimOf(outlinesOf(shape, fonts, scale), width), colorOf(halo.color));
        });
  return [...rims, ...shapes.flatMap((shape) => stepsFor(shape, fonts, scale))];
}

function stepsFor(shape: Shape, fonts: Fonts, scale: number): readonly Step[] {
  if (shape.kind === "text") return fillStep(outlinesOf(shape, fonts, scale), colorOf(shape.color));
  if (shape.kind === "circle") {
    const [x, y, outer] = [shape.x * scale, shape.y * scale, shape.radius * scale];
    const fill = shape.fill === null ? null : colorOf(shape.fill);
    const color = colorOf(shape.strokeColor);
    const stroke = shape.stroke * scale;
    const draw = (band: Band) => {
      if (fill !== null) band.ring(x, y, outer - stroke / 2, -1, fill);
      if (stroke > 0) band.ring(x, y, outer, outer - stroke, color);
    };
    return [{ from: y - outer - 1, to: y + outer + 1, draw }];
  }
  if (shape.kind === "area") return fillStep([shape.corners.map((at) => at * scale)], colorOf(shape.fill));
  const { ends, color, width } = shape;
  const ink = colorOf(color);
  const draw = (band: Band) => {
    for (let i = 0; i < ends.length; i += 4)
      band.line(
        ends[i]! * scale,
        ends[i + 1]! * scale,
        ends[i + 2]! * scale,
        ends[i + 3]! * scale,
        width * scale,
        ink,
      );
  };
  return [{ from: -Infinity, to: Infinity, draw }];
}

function fillStep(contours: readonly Contour[], color: Color): readonly Step[] {
  let [from, to] = [Infinity, -Infinity];
  for (const contour of contours)
    for (let i = 1; i < contour.length; i += 2) {
      from = Math.min(from, contour[i]!);
      to = Math.max(to, contour[i]!);
    }
  return from > to ? [] : [{ from, to, draw: (band) => band.fill(contours, color) }];
}

function colorOf(hex: string): Color {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
