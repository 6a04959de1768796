/**
 * Zip archives: what of one can be opened. A bundle of ours holds the map as an explorer's file; of any other archive
 * all files are taken, and who reads them says which are of use.
 *
 * Archives may come from anyone: they are unpacked piece by piece and counted, so that a small file cannot grow
 * without bound, and of names only the last part is used. Reference for the limits: OWASP, "File Upload Cheat Sheet".
 */
import { Unzip, UnzipInflate } from "fflate/browser";
import type { InputFile } from "../model.ts";

/** Bytes unpacked at a time. */
const CHUNK = 32_768;
const MOST_FILES = 1000;
const MOST_NAME = 500;

/** What is taken of an archive, and how much of it at most. */
export interface Unpacking {
  isWanted(name: string): boolean;
  /** Bytes of all that is taken, unpacked. */
  readonly mostBytes: number;
}

/**
 * Unpack some files of an archive.
 *
 * @returns by their names in the archive, those that are whole; yields now and then, so that one may pause
 * @throws {Error} what is wrong with the archive, in one sentence
 */
export function* unzip(
  bytes: Uint8Array,
  { isWanted, mostBytes }: Unpacking,
): Generator<void, ReadonlyMap<string, Uint8Array>> {
  const entries = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  let total = 0;
  let problem: Error | null = null;
  const stream = new Unzip((file) => {
    const { name } = file;
    if (!isWanted(name) || entries.has(name) || problem !== null) return;
    if (entries.size >= MOST_FILES) {
      problem = new Error(`it holds more than ${MOST_FILES} files`);
      return;
    }
    const parts: Uint8Array[] = [];
    entries.set(name, parts);
    file.ondata = (error, part, isLast) => {
      if (error !== null) problem ??= error;
      if (problem !== null) return;
      total += part.length;
      if (total > mostBytes) {
        problem = new Error(`it unpacks to more than ${mostBytes / 1e6} MB`);
        file.terminate();
        return;
      }
      parts.push(part);
      if (isLast) whole.add(name);
    };
    file.start();
  });
  stream.register(UnzipInflate);
  for (let at = 0; at < bytes.length && problem === null; at += CHUNK) {
    try {
      stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    } catch (error) {
      problem ??= error instanceof Error ? error : new Error(String(error));
    }
    yield;
  }
  if (problem !== null) throw new Error(`it cannot be unpacked: ${(problem as Error).message}`);
  return new Map(
    [...entries].filter(([name]) => whole.has(name)).map(([name, parts]) => [name, joined(parts)]),
  );
}

/** By its first bytes and its name: a workbook is a zip too, and no archive of papers. */
export function isArchive({ name, bytes }: InputFile): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  return isZip && /\.zip$/i.test(name);
}

/** The explorer in a bundle; see `write/bundle.ts`. */
const EXPLORER = "map.html";
const REPORT = "README.txt";

/**
 * The files in an archive that are worth opening.
 *
 * @returns of a bundle its explorer, named after the bundle; else all files but hidden ones
 * @throws {Error} what is wrong with the archive, in one sentence
 */
export function* openArchive(
  { name, bytes }: InputFile,
  mostBytes: number,
): Generator<void, readonly InputFile[]> {
  const names = new Set<string>();
  yield* unzip(bytes, {
    isWanted: (entry) => {
      names.add(entry);
      return false;
    },
    mostBytes,
  });
  const isBundle = names.has(EXPLORER) && names.has(REPORT);
  const isWanted = (entry: string) => (isBundle ? entry === EXPLORER : !IS_HIDDEN.test(entry));
  const files = yield* unzip(bytes, { isWanted, mostBytes });
  if (files.size === 0) throw new Error("it holds no files");
  return Array.from(files, ([entry, content]) => ({
    name: isBundle ? name.replace(/(?:\.bundle)?\.zip$/i, ".html") : lastPartOf(entry),
    bytes: content,
  }));
}

/** Folders, and what systems put beside files. */
const IS_HIDDEN = /\/$|(?:^|\/)(?:\.[^/]*$|__MACOSX\/)/;

function lastPartOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).slice(-MOST_NAME);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
