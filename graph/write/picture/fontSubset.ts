/**
 * A font file cut down to the glyphs that a PDF needs of it: TrueType outlines without hints, numbered anew.
 *
 * Reference: ISO/IEC 14496-22, "Open Font Format", tables glyf, head, hhea, hmtx, loca, maxp; what a PDF reader asks
 * of an embedded font is in ISO 32000-1, 9.9.
 */
import { tablesOf } from "./fontTables.ts";

/** Flags of a part of a compound glyph. */
const FLAG = { wide: 1, scale: 8, more: 32, scales: 64, matrix: 128, hints: 256 } as const;

/**
 * @param bytes of the WOFF file
 * @param glyphs become the glyphs 1, 2, … in this order; 0 stays what stands for none
 * @returns a TrueType file without character map
 */
export function subsetOf(bytes: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const table = tablesOf(bytes);
  const [head, hhea, maxp, hmtx] = [table("head"), table("hhea"), table("maxp"), table("hmtx")].map(
    copyOf,
  ) as [DataView, DataView, DataView, DataView];
  const [loca, glyf] = [table("loca"), table("glyf")];
  const isLong = head.getInt16(50) === 1;
  const place = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const order = [0, ...glyphs];
  const partPlaces = new Map<number, number>();
  /** New number of a part; it comes after all that were asked for. */
  const partOf = (old: number): number => {
    const known = partPlaces.get(old) ?? order.push(old) - 1;
    partPlaces.set(old, known);
    return known;
  };
  const outlines: Uint8Array[] = [];
  for (let i = 0; i < order.length; i++) {
    const old = order[i]!;
    const outline = new Uint8Array(
      glyf.buffer,
      glyf.byteOffset + place(old),
      place(old + 1) - place(old),
    ).slice();
    outlines.push(outline.length === 0 ? outline : withoutHints(outline, partOf));
  }
  const places = new DataView(new ArrayBuffer(4 * (order.length + 1)));
  let length = 0;
  outlines.forEach((outline, i) => {
    length += padded(outline.length);
    places.setUint32(4 * (i + 1), length);
  });
  const metrics = new DataView(new ArrayBuffer(4 * order.length));
  const known = hhea.getUint16(34);
  order.forEach((old, i) => {
    metrics.setUint16(4 * i, hmtx.getUint16(4 * Math.min(old, known - 1)));
    const bearing = old < known ? 4 * old + 2 : 4 * known + 2 * (old - known);
    metrics.setInt16(4 * i + 2, hmtx.getInt16(bearing));
  });
  head.setInt16(50, 1);
  head.setUint32(8, 0);
  hhea.setUint16(34, order.length);
  maxp.setUint16(4, order.length);
  return toFile([
    ["glyf", joined(outlines)],
    ["head", bytesOf(head)],
    ["hhea", bytesOf(hhea)],
    ["hmtx", bytesOf(metrics)],
    ["loca", bytesOf(places)],
    ["maxp", bytesOf(maxp)],
  ]);
}

function withoutHints(glyph: Uint8Array, partOf: (old: number) => number): Uint8Array {
  const view = new DataView(glyph.buffer);
  const count = view.getInt16(0);
  if (count < 0) return compoundWithoutHints(glyph, view, partOf);
  const at = 10 + 2 * count;
  const hints = view.getUint16(at);
  view.setUint16(at, 0);
  return joinBytes(glyph.subarray(0, at + 2), glyph.subarray(at + 2 + hints));
}

function compoundWithoutHints(
  glyph: Uint8Array,
  view: DataView,
  partOf: (old: number) => number,
): Uint8Array {
  for (let at = 10; ; ) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~FLAG.hints);
    view.setUint16(at + 2, partOf(view.getUint16(at + 2)));
    at += (flags & FLAG.wide) !== 0 ? 8 : 6;
    at +=
      (flags & FLAG.scale) !== 0 ? 2 : (flags & FLAG.scales) !== 0 ? 4 : (flags & FLAG.matrix) !== 0 ? 8 : 0;
    if ((flags & FLAG.more) === 0) return glyph.slice(0, at);
  }
}

/** @param tables by ascending tag */
function toFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const start = 12 + 16 * tables.length;
  const file = new Uint8Array(tables.reduce((sum, [, { length }]) => sum + padded(length), start));
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * power);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, 16 * (tables.length - power));
  let at = start;
  tables.forEach(([tag, bytes], i) => {
    file.set(bytes, at);
    const entry = 12 + 16 * i;
    for (let c = 0; c < 4; c++) view.setUint8(entry + c, tag.charCodeAt(c));
    let sum = 0;
    for (let word = at; word < at + padded(bytes.length); word += 4) sum = (sum + view.getUint32(word)) >>> 0;
    view.setUint32(entry + 4, sum);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += padded(bytes.length);
  });
  return file;
}

/** Each at a multiple of four. */
function joined(outlines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0));
  let at = 0;
  for (const outline of outlines) {
    bytes.set(outline, at);
    at += padded(outline.length);
  }
  return bytes;
}

function joinBytes(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function copyOf(view: DataView): DataView {
  return new DataView(bytesOf(view).slice().buffer);
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
