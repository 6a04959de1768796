/**
 * Zip archives, made while they are written: one file after the other, deflated, never whole in memory.
 *
 * All files bear the same date, so that the same files give the same bytes on any day and in any time zone.
 * Reference: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification" 6.3, without its 64-bit extensions.
 */
import { Zip, ZipDeflate, ZipPassThrough } from "fflate/browser";
import { PaperweftError } from "../errors.ts";
import { toBytes } from "./pieces.ts";
import type { Piece } from "./writer.ts";

export interface ZipEntry {
  /** With "/" between folders. */
  readonly name: string;
  /** Taken before the next entry is asked for. */
  readonly pieces: Iterable<Piece>;
}

const MOST_FILES = 65_535;
const MOST_BYTES = 2 ** 32 - 1;
/** The first that zip can say. By local fields, which are what zip stores. */
const DATE = new Date(1980, 0, 1);

/** @throws {PaperweftError} `map-too-large` past 65,535 files or 4 GB */
export function* zipParts(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    made.push(chunk);
  });
  let files = 0;
  let bytes = 0;
  function* take(): Generator<Uint8Array> {
    const chunks = made;
    made = [];
    for (const chunk of chunks) bytes += chunk.length;
    if (bytes > MOST_BYTES) throw tooLarge("4 GB");
    yield* chunks.filter((chunk) => chunk.length > 0);
  }
  for (const { name, pieces } of entries) {
    if (++files > MOST_FILES) throw tooLarge("65,535 files");
    const file = /\.(?:zip|xlsx)$/.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name);
    file.mtime = DATE;
    zip.add(file);
    for (const piece of pieces) {
      file.push(toBytes(piece));
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

function tooLarge(limit: string): PaperweftError {
  return new PaperweftError(
    "map-too-large",
    `the archive would need more than ${limit}, which zip cannot hold`,
  );
}
