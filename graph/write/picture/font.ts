/**
 * A font file read as far as pictures need it: which glyph a character has, how wide it is, and its outline.
 *
 * Reads WOFF 1 with TrueType outlines, as the packages of free fonts have them; no hints, no kerning, no joining.
 * References: W3C, "WOFF File Format 1.0"; ISO/IEC 14496-22, "Open Font Format", tables cmap, glyf, head, hhea,
 * hmtx, loca, maxp.
 */
import { NotAFont, tablesOf } from "./fontTables.ts";

/** A closed line through x, y, x, y, …, in shares of the size of type, y upward; curves are cut into lines. */
export type Contour = readonly number[];

export interface Font {
  /** 0 for a character it does not have. */
  glyphOf(codePoint: number): number;
  /** Of the whole glyph, as a share of the size of type. */
  advanceOf(glyph: number): number;
  /** Empty for a space. */
  outlineOf(glyph: number): readonly Contour[];
}

/** Lines that stand for one curve: at 60 pixels a letter no eye tells them from it. */
const CURVE_LINES = 8;
/** Glyphs in glyphs in glyphs: fonts have one level. */
const DEEPEST = 5;

/** @throws {RangeError} if the bytes are not a font of this kind */
export function readFont(bytes: Uint8Array): Font {
  const table = tablesOf(bytes);
  const head = table("head");
  const unit = head.getUint16(18);
  const isLong = head.getInt16(50) === 1;
  const metrics = table("hhea").getUint16(34);
  const glyphs = table("maxp").getUint16(4);
  const [hmtx, loca, glyf, cmap] = [table("hmtx"), table("loca"), table("glyf"), table("cmap")];
  const place = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const outlines = new Map<number, readonly Contour[]>();

  function read(glyph: number, depth: number): readonly Contour[] {
    if (glyph >= glyphs || place(glyph) === place(glyph + 1) || depth > DEEPEST) return [];
    const at = place(glyph);
    const count = glyf.getInt16(at);
    return count >= 0 ? simpleOutline(glyf, at, count, unit) : compound(at + 10, depth);
  }

  /** Made of other glyphs, moved and scaled: letters with accents. */
  function compound(from: number, depth: number): readonly Contour[] {
    const contours: Contour[] = [];
    let at = from;
    for (;;) {
      const flags = glyf.getUint16(at);
      const part = glyf.getUint16(at + 2);
      const isWide = (flags & 1) !== 0;
      const argument = (i: number) => (isWide ? glyf.getInt16(at + 4 + 2 * i) : glyf.getInt8(at + 4 + i));
      // Parts placed by matching points are not in fonts of today; they stay where they are.
      const [dx, dy] = (flags & 2) !== 0 ? [argument(0) / unit, argument(1) / unit] : [0, 0];
      at += isWide ? 8 : 6;
      const [a, b, c, d] = matrixAt(flags, at);
      at += (flags & 8) !== 0 ? 2 : (flags & 64) !== 0 ? 4 : (flags & 128) !== 0 ? 8 : 0;
      for (const contour of read(part, depth + 1)) {
        const moved: number[] = [];
        for (let i = 0; i < contour.length; i += 2) {
          const [x, y] = [contour[i]!, contour[i + 1]!];
          moved.push(a * x + c * y + dx, b * x + d * y + dy);
        }
        contours.push(moved);
      }
      if ((flags & 32) === 0) return contours;
    }
  }

  function matrixAt(flags: number, at: number): readonly [number, number, number, number] {
    const value = (i: number) => glyf.getInt16(at + 2 * i) / 16_384;
    if ((flags & 8) !== 0) return [value(0), 0, 0, value(0)];
    if ((flags & 64) !== 0) return [value(0), 0, 0, value(1)];
    return (flags & 128) !== 0 ? [value(0), value(1), value(2), value(3)] : [1, 0, 0, 1];
  }

  return {
    glyphOf: glyphLookup(cmap),
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) / unit,
    outlineOf(glyph) {
      const known = outlines.get(glyph) ?? read(glyph, 0);
      outlines.set(glyph, known);
      return known;
    },
  };
}

/** Character → glyph, by the subtable of format 12 (all of Unicode) or 4 (the first 65,536). */
function glyphLookup(cmap: DataView): (codePoint: number) => number {
  const starts = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(8 + 8 * i);
    starts.set(cmap.getUint16(at), at);
  }
  const [full, basic] = [starts.get(12), starts.get(4)];
  if (full !== undefined) return (codePoint) => inGroups(cmap, full, codePoint);
  if (basic !== undefined) return (codePoint) => inSegments(cmap, basic, codePoint);
  throw new NotAFont("the font has no characters");
}

function inGroups(cmap: DataView, at: number, codePoint: number): number {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const [first, last, glyph] = [0, 4, 8].map((k) => cmap.getUint32(at + 16 + 12 * i + k)) as [
      number,
      number,
      number,
    ];
    if (codePoint >= first && codePoint <= last) return glyph + codePoint - first;
  }
  return 0;
}

function inSegments(cmap: DataView, at: number, codePoint: number): number {
  const doubled = cmap.getUint16(at + 6);
  if (codePoint > 0xffff) return 0;
  for (let i = 0; i < doubled; i += 2) {
    if (codePoint > cmap.getUint16(at + 14 + i)) continue;
    const first = cmap.getUint16(at + 16 + doubled + i);
    if (codePoint < first) return 0;
    const delta = cmap.getUint16(at + 16 + 2 * doubled + i);
    const rangeAt = at + 16 + 3 * doubled + i;
    const range = cmap.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = cmap.getUint16(rangeAt + range + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

function simpleOutline(glyf: DataView, at: number, count: number, unit: number): readonly Contour[] {
  const ends = Array.from({ length: count }, (_, i) => glyf.getUint16(at + 10 + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  let place = at + 10 + 2 * count;
  place += 2 + glyf.getUint16(place); // the hints
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = glyf.getUint8(place++);
    const times = (flag & 8) !== 0 ? 1 + glyf.getUint8(place++) : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinates = (isShort: number, isSame: number): readonly number[] => {
    let value = 0;
    return flags.slice(0, total).map((flag) => {
      if ((flag & isShort) !== 0)
        value += (flag & isSame) !== 0 ? glyf.getUint8(place++) : -glyf.getUint8(place++);
      else if ((flag & isSame) === 0) {
        value += glyf.getInt16(place);
        place += 2;
      }
      return value / unit;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  const points = xs.map((x, i): Point => ({ x, y: ys[i]!, isOn: (flags[i]! & 1) !== 0 }));
  return ends.map((end, i) => toContour(points.slice(i === 0 ? 0 : ends[i - 1]! + 1, end + 1)));
}

/** Points on the line are joined; those beside it bend it, and between two of these lies one on it. */
function toContour(points: readonly Point[]): Contour {
  if (points.length < 2) return [];
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true });
  const first = points.findIndex(({ isOn }) => isOn);
  const turned =
    first < 0
      ? [middle(points.at(-1)!, points[0]!), ...points]
      : [...points.slice(first), ...points.slice(0, first)];
  const start = turned[0]!;
  const line: number[] = [start.x, start.y];
  let last = start;
  for (let i = 1; i <= turned.length; i++) {
    const point = turned[i % turned.length]!;
    if (point.isOn) {
      if (i < turned.length) line.push(point.x, point.y);
      last = point;
      continue;
    }
    const next = turned[(i + 1) % turned.length]!;
    const end = next.isOn ? next : middle(point, next);
    for (let step = 1; step <= CURVE_LINES; step++) {
      const t = step / CURVE_LINES;
      const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      line.push(p * last.x + q * point.x + r * end.x, p * last.y + q * point.y + r * end.y);
    }
    last = end;
    if (next.isOn) i++;
  }
  return line;
}
