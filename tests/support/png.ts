/** Reads PNG files of 8-bit color as independent programs write them, without interlacing. */
import { inflateSync } from "node:zlib";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel, row by row. */
  readonly data: Uint8Array;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** @throws {Error} for kinds of PNG it does not know */
export function readPng(bytes: Buffer): Pixels {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = CHANNELS[bytes[25]!];
  if (bytes[24] !== 8 || channels === undefined || bytes[28] !== 0) throw new Error("a PNG of another kind");
  const chunks: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      chunks.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const rows = unfilter(inflateSync(Buffer.concat(chunks)), width * channels, height, channels);
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const from = i * channels;
    for (let c = 0; c < 3; c++) data[4 * i + c] = rows[from + (channels < 3 ? 0 : c)]!;
    data[4 * i + 3] = channels % 2 === 0 ? rows[from + channels - 1]! : 255;
  }
  return { width, height, data };
}

function unfilter(raw: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : rows[y * stride + x - channels]!;
      const up = y === 0 ? 0 : rows[(y - 1) * stride + x]!;
      const corner = x < channels || y === 0 ? 0 : rows[(y - 1) * stride + x - channels]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      rows[y * stride + x] = raw[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * Share of squares of some pixels in which two pictures of the same size are clearly apart in mean color, 0 to
 * 1: how edges are smoothed makes no difference to it, a mark or a word in another place does.
 */
export function shareApart(one: Pixels, other: Pixels, side = 8): number {
  if (one.width !== other.width || one.height !== other.height)
    throw new Error(`${one.width} × ${one.height} and ${other.width} × ${other.height} cannot be compared`);
  const [a, b] = [meansOf(one, side), meansOf(other, side)];
  let apart = 0;
  for (let i = 0; i < a.length; i += 3)
    if (Math.max(...[0, 1, 2].map((c) => Math.abs(a[i + c]! - b[i + c]!))) > CLEARLY) apart++;
  return apart / (a.length / 3);
}
const CLEARLY = 20;

/** Mean red, green and blue of each whole square. */
function meansOf({ width, height, data }: Pixels, side: number): Float64Array {
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
  const means = new Float64Array(columns * rows * 3);
  for (let y = 0; y < rows * side; y++)
    for (let x = 0; x < columns * side; x++)
      for (let c = 0; c < 3; c++)
        means[3 * (Math.floor(y / side) * columns + Math.floor(x / side)) + c]! +=
          data[4 * (y * width + x) + c]! / (side * side);
  return means;
}
