/** An export written on the page's own thread, which must stay free: only where there is no worker. */
import { joinPieces, type Piece, toBytes } from "../../graph/index.ts";

/** Milliseconds of work before the thread is given back. */
const SLICE = 12;

export async function joinInSlices(pieces: Iterable<Piece>): Promise<Uint8Array<ArrayBuffer>> {
  const made: Uint8Array[] = [];
  let start = performance.now();
  for (const piece of pieces) {
    made.push(toBytes(piece));
    if (performance.now() - start < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
  return joinPieces(made);
}
