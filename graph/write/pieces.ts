/** Gathers the many small parts of a file into pieces worth sending. */

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
