/** Gathers the many small parts of a file into pieces worth sending, and pieces into bytes. */
import type { Piece } from "./writer.ts";

/** Length from which a piece is handed on, in UTF-16 units: few calls, and nothing large in memory. */
const PIECE = 16_384;

/** The same text in pieces of at least 16,384 units, the last one excepted. No piece is empty. */
export function* inPieces(parts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const part of parts) {
    piece += part;
    if (piece.length >= PIECE) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

const encoder = new TextEncoder();

/** A piece as it stands in the file. */
export function toBytes(piece: Piece): Uint8Array {
  return typeof piece === "string" ? encoder.encode(piece) : piece;
}

/** The whole file, without ever making its text one string. */
export function joinPieces(pieces: Iterable<Piece>): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const chunk = toBytes(piece);
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
