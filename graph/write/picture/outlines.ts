/** Text of a picture as outlines in pixels, and the rim around it. */
import type { Contour } from "./font.ts";
import { type Fonts, widthOfGlyphs } from "./fontFiles.ts";
import type { Text } from "./picture.ts";

/** @param scale pixels a point */
export function outlinesOf(text: Text, fonts: Fonts, scale: number): readonly Contour[] {
  const glyphs = fonts.glyphsOf(text.text, text.face);
  const size = text.size * scale;
  const width = widthOfGlyphs(glyphs, size);
  let x = text.x * scale - (text.align === "middle" ? width / 2 : text.align === "end" ? width : 0);
  const y = text.y * scale;
  const contours: Contour[] = [];
  for (const { font, glyph } of glyphs) {
    for (const contour of font.outlineOf(glyph))
      contours.push(contour.map((value, i) => (i % 2 === 0 ? x + value * size : y - value * size)));
    x += font.advanceOf(glyph) * size;
  }
  return contours;
}

/** Cosine and sine of a sixteenth of a circle's turn, written out: engines may differ in the last bit of `cos`. */
const STEPS: readonly (readonly [cos: number, sin: number])[] = [
  [0, -1],
  [0.3826834323650898, -0.9238795325112867],
  [Math.SQRT1_2, -Math.SQRT1_2],
  [0.9238795325112867, -0.3826834323650898],
  [1, 0],
  [0.9238795325112867, 0.3826834323650898],
  [Math.SQRT1_2, Math.SQRT1_2],
  [0.3826834323650898, 0.9238795325112867],
  [0, 1],
];
/** Points nearer to the last one than this share of the rim's width make no difference to it. */
const NEAR = 0.3;

/**
 * What lies within some pixels of the outlines: a round-ended bar along each of their lines, all turning the same
 * way, so that filled together they are their union.
 */
export function rimOf(contours: readonly Contour[], width: number): readonly Contour[] {
  return contours.flatMap((contour) => {
    const bars: Contour[] = [];
    let [fromX, fromY] = [contour.at(-2)!, contour.at(-1)!];
    for (let i = 0; i < contour.length; i += 2) {
      const [dx, dy] = [contour[i]! - fromX, contour[i + 1]! - fromY];
      const length = Math.sqrt(dx * dx + dy * dy);
      if (length === 0 || (length < NEAR * width && i < contour.length - 2)) continue;
      bars.push(barOf(fromX, fromY, (dx / length) * width, (dy / length) * width, dx, dy));
      [fromX, fromY] = [contour[i]!, contour[i + 1]!];
    }
    return bars;
  });
}

/** @param alongX,alongY in the direction of the line, as long as the rim is wide */
function barOf(x: number, y: number, alongX: number, alongY: number, dx: number, dy: number): Contour {
  const bar: number[] = [];
  for (const [cos, sin] of STEPS)
    bar.push(x + dx + cos * alongX - sin * alongY, y + dy + cos * alongY + sin * alongX);
  for (const [cos, sin] of STEPS) bar.push(x - cos * alongX + sin * alongY, y - cos * alongY - sin * alongX);
  return bar;
}
