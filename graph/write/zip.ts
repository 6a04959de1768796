/**
 * Zip archives, made while they are written: one file after the other, deflated, never whole in memory.
 *
 * All files bear the same date, so that the same files give the same bytes on any day and in any time zone.
 * Reference: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification" 6.3, without its 64-bit extensions.
 */
import { Zip, ZipPassThrough } from "fflate/browser";
import { PaperweftError } from "../errors.ts";
import { checksum } from "./checksum.ts";
import { Deflater } from "./deflate.ts";
import { joinPieces } from "./pieces.ts";
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
  const deflater = new Deflater();
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
    let file: ZipPassThrough | null = null;
    for (const { bytes: chunk, isLast } of inChunks(pieces)) {
      if (chunk === null) {
        yield NOTHING; // whoever writes may pause
        continue;
      }
      if (file === null) {
        file = IS_PACKED.test(name) ? new Stored(name) : new Deflated(name, deflater);
        file.mtime = DATE;
        zip.add(file);
      }
      file.push(chunk, isLast);
      yield* take();
    }
  }
  zip.end();
  yield* take();
}

/** Formats that are compressed already. */
const IS_PACKED = /\.(?:zip|xlsx|pdf|png|parquet)$/;

/** As it is; the checksum by our own checksum.ts. */
class Stored extends ZipPassThrough {
  override crc = 0;

  override push(chunk: Uint8Array<ArrayBuffer>, isLast = false): void {
    this.crc = checksum(chunk, this.crc);
    this.size += chunk.length;
    this.process(chunk, isLast);
  }
}

/** Deflated by our own deflate.ts. */
class Deflated extends Stored {
  readonly #deflater: Deflater;
  override compression = 8;

  constructor(name: string, deflater: Deflater) {
    super(name);
    this.#deflater = deflater;
  }

  override process(chunk: Uint8Array, isLast: boolean): void {
    this.ondata(null, this.#deflater.push(chunk, isLast), isLast);
  }
}

/** Bytes compressed at once: each time costs as much as some thousands of them, and what repeats is not looked for across. */
const CHUNK = 262_144;

const NOTHING = new Uint8Array(0);

/** All pieces in chunks of about that size; at least one, and one says that it is the last. Null for an empty piece. */
function* inChunks(
  pieces: Iterable<Piece>,
): Generator<{ readonly bytes: Uint8Array | null; readonly isLast: boolean }> {
  let gathered: Piece[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (piece.length === 0) {
      yield { bytes: null, isLast: false };
      continue;
    }
    if (length >= CHUNK) {
      yield { bytes: joinPieces(gathered), isLast: false };
      gathered = [];
      length = 0;
    }
    gathered.push(piece);
    length += piece.length;
  }
  yield { bytes: joinPieces(gathered), isLast: true };
}

function tooLarge(limit: string): PaperweftError {
  return new PaperweftError(
    "map-too-large",
    `the archive would need more than ${limit}, which zip cannot hold`,
  );
}
