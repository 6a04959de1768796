/** An export written with pauses, so that who else asks is answered meanwhile, and a stop is heard. */
import { joinPieces, type Piece, toBytes } from "../../graph/index.ts";

/** Milliseconds of work before the thread is given back: on the page's own, which must stay free, and in a worker. */
const SLICE = { page: 12, worker: 100 };

/**
 * @param onPause told how many bytes there are; false ends it
 * @throws (rejects) {Error} if it was ended
 */
export async function joinInSlices(
  pieces: Iterable<Piece>,
  thread: keyof typeof SLICE,
  onPause: (written: number) => boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const made: Uint8Array[] = [];
  let written = 0;
  let start = performance.now();
  for (const piece of pieces) {
    const bytes = toBytes(piece);
    made.push(bytes);
    written += bytes.length;
    if (performance.now() - start < SLICE[thread]) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!onPause(written)) throw new Error("stopped");
    start = performance.now();
  }
  return joinPieces(made);
}
