/**
 * PNG: the same picture as in SVG and PDF, in pixels.
 *
 * It is drawn here and not by a browser, in letters from font files: so the command line writes it too, and
 * everybody the same bytes.
 * Reference: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)".
 */
import { Zlib } from "fflate/browser";
import type { PaperMap } from "../model.ts";
import { checksum } from "./checksum.ts";
import type { Band } from "./picture/band.ts";
import { composePicture, PICTURE_OPTIONS } from "./picture/compose.ts";
import { drawBands, heightOf } from "./picture/drawBand.ts";
import { Fonts } from "./picture/fontFiles.ts";
import type { WriteOptions, Writer } from "./writer.ts";

export const png: Writer = {
  id: "png",
  group: "picture",
  label: "PNG",
  help: "For slides, documents and the web: the map with title and legend, up to 8,000 pixels wide.",
  extension: ".png",
  mime: "image/png",
  options: [...PICTURE_OPTIONS, "width", "fonts"],
  checkedWith: "Chromium, librsvg",
  cannotHold:
    "scripts other than Latin, Greek and Cyrillic, which become “?”; text one can search; abstracts, evidence and all other data; past 60,000 lines the weakest; names without room",
  write: pngParts,
};

/** Pixels. */
export const PNG_WIDTH = { least: 100, default: 4000, most: 8000 } as const;

const encoder = new TextEncoder();
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const METRES_A_POINT = 0.0254 / 72;

/** @throws {PaperweftError} `fonts-missing` */
function* pngParts(map: PaperMap, options: WriteOptions): Generator<Uint8Array> {
  const fonts = new Fonts(options.fonts);
  const picture = composePicture(map, options);
  const width = options.width ?? PNG_WIDTH.default;
  const height = heightOf(picture, width);
  const channels = picture.ground === null ? 4 : 3;
  const perMetre = Math.round(width / (picture.width * METRES_A_POINT));
  yield SIGNATURE;
  yield chunk("IHDR", [...number(width), ...number(height), 8, channels === 4 ? 6 : 2, 0, 0, 0]);
  yield chunk("sRGB", [0]);
  yield chunk("pHYs", [...number(perMetre), ...number(perMetre), 1]);
  yield words("Title", picture.title);
  yield words("Description", picture.description);
  let packed: Uint8Array[] = [];
  const zlib = new Zlib({ level: 6 }, (bytes) => packed.push(bytes));
  let above = new Uint8Array(width * channels);
  for (const band of drawBands(picture, fonts, width)) {
    const rows = toBytes(band, channels);
    zlib.push(filtered(rows, above, channels), band.top + band.height === height);
    above = rows.slice(-above.length);
    for (const bytes of packed) if (bytes.length > 0) yield chunk("IDAT", bytes);
    packed = [];
  }
  yield chunk("IEND", []);
}

/** Red, green and blue of each pixel, and opacity if there are four channels, row by row. */
function toBytes({ pixels }: Band, channels: 3 | 4): Uint8Array<ArrayBuffer> {
  // Rounds to the nearest, and cuts off what rounding has left over 255.
  const bytes = new Uint8ClampedArray((pixels.length / 4) * channels);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += channels) {
    const opacity = channels === 4 ? pixels[from + 3]! : 1;
    const share = opacity === 0 ? 0 : 255 / opacity;
    bytes[to] = pixels[from]! * share;
    bytes[to + 1] = pixels[from + 1]! * share;
    bytes[to + 2] = pixels[from + 2]! * share;
    if (channels === 4) bytes[to + 3] = 255 * opacity;
  }
  return new Uint8Array(bytes.buffer);
}

/**
 * Each row as differences to the row above, or where that gives smaller numbers to the pixel on the left: both are
 * mostly 0, which packs well.
 *
 * @param above the row before the first; zeros if there is none
 */
function filtered(rows: Uint8Array, above: Uint8Array, channels: number): Uint8Array {
  const stride = above.length;
  const out = new Uint8Array(rows.length + rows.length / stride);
  let before = above;
  for (let at = 0, to = 0; at < rows.length; at += stride, to += stride + 1) {
    const row = rows.subarray(at, at + stride);
    let [toUp, toLeft] = [0, 0];
    for (let i = 0; i < stride; i++) {
      toUp += Math.abs(row[i]! - before[i]!);
      toLeft += Math.abs(row[i]! - (i < channels ? 0 : row[i - channels]!));
    }
    const isUp = toUp <= toLeft;
    out[to] = isUp ? 2 : 1;
    for (let i = 0; i < stride; i++)
      out[to + 1 + i] = row[i]! - (isUp ? before[i]! : i < channels ? 0 : row[i - channels]!);
    before = row;
  }
  return out;
}

/** Of four bytes, the highest first. */
function number(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

/** Text of any script, not packed. */
function words(keyword: string, text: string): Uint8Array {
  return chunk("iTXt", [...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)]);
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  bytes.set(number(data.length));
  bytes.set(encoder.encode(type), 4);
  bytes.set(data, 8);
  bytes.set(number(checksum(bytes.subarray(4, 8 + data.length))), 8 + data.length);
  return bytes;
}
