/** Files in and out. What is written appears whole or not at all. */
import { createHash } from "node:crypto";
import { link, lstat, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import {
  type InputFile,
  isArchive,
  openArchive,
  type PaperMap,
  type Piece,
  toBytes,
  type WriteOptions,
} from "../index.ts";
import { FailedError, type Io } from "./io.ts";
import type { Output } from "./outputs.ts";

/** Read the named files, `-` from standard input; an archive stands for the files in it. @throws {FailedError} naming the first that cannot be read */
export async function readInputs(names: readonly string[], io: Io): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const name of names) {
    if (name === "-") {
      const chunks: Uint8Array[] = [];
      for await (const chunk of io.stdin) chunks.push(chunk);
      files.push({ name: "standard input", bytes: new Uint8Array(Buffer.concat(chunks)) });
    } else {
      // Only the last part of the path, as in a browser: the map must not depend on where its files lie.
      const bytes = await readFile(resolve(io.folder, name)).catch((error) => fail(name, error));
      const file = {
        name: basename(name),
        bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      };
      files.push(...(isArchive(file) ? filesIn(file) : [file]));
    }
  }
  return files;
}

/** Bytes that an archive may unpack to. */
const MOST_UNPACKED = 2 ** 32;

/** @throws {FailedError} naming the archive, if it cannot be unpacked */
function filesIn(archive: InputFile): readonly InputFile[] {
  try {
    const work = openArchive(archive, MOST_UNPACKED);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  } catch (cause) {
    throw new FailedError(`${archive.name}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/**
 * Refuse what must not be written over: existing files unless forced, and always folders, links and inputs.
 * @throws {FailedError}
 */
export async function checkOutputs(
  outputs: readonly Output[],
  inputs: readonly string[],
  force: boolean,
  io: Io,
): Promise<void> {
  const read = new Set<string>();
  for (const name of inputs) {
    const found = name === "-" ? null : await stat(resolve(io.folder, name)).catch(() => null);
    if (found !== null) read.add(`${found.dev}:${found.ino}`);
  }
  for (const { path } of outputs) {
    if (path === null) continue;
    const folder = await stat(dirname(resolve(io.folder, path))).catch(() => null);
    if (!folder?.isDirectory()) throw new FailedError(`${path}: there is no folder ${dirname(path)}`);
    const found = await lstat(resolve(io.folder, path)).catch(() => null);
    if (found === null) continue;
    if (found.isDirectory()) throw new FailedError(`${path} is a folder`);
    if (!found.isFile()) throw new FailedError(`${path} is a link or device, which is not written over`);
    if (read.has(`${found.dev}:${found.ino}`)) throw new FailedError(`${path} is one of the files to read`);
    if (!force) throw new FailedError(`${path} exists already; --force replaces it`);
  }
}

export interface Written {
  /** "-" for standard output. */
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  /** Of the content, hexadecimal. */
  readonly sha256: string;
}

/**
 * Write all outputs. Files are written beside their place under a passing name and moved there together at
 * the end; if anything goes wrong or the user interrupts, the passing files are removed.
 *
 * @throws {FailedError} if a file cannot be written
 */
export async function writeOutputs(
  outputs: readonly Output[],
  map: PaperMap,
  options: WriteOptions,
  force: boolean,
  io: Io,
): Promise<readonly Written[]> {
  return io.interruptible(async (stop) => {
    const passing: { readonly temporary: string; readonly place: string; readonly path: string }[] = [];
    const written: Written[] = [];
    try {
      for (const [i, { path, writer }] of outputs.entries()) {
        if (path === null) continue;
        const place = resolve(io.folder, path);
        const temporary = resolve(dirname(place), `.paperweft-${process.pid}-${i}.tmp`);
        const file = await open(temporary, "wx").catch((error) => fail(path, error));
        passing.push({ temporary, place, path });
        try {
          const send = async (bytes: Uint8Array): Promise<void> => {
            await file.writeFile(bytes).catch((error) => fail(path, error));
          };
          written.push({ path, format: writer.id, ...(await pour(writer.write(map, options), send, stop)) });
        } finally {
          await file.close();
        }
      }
      for (const { temporary, place, path } of passing)
        await move(temporary, place, force).catch((error) => fail(path, error));
    } finally {
      for (const { temporary } of passing) await unlink(temporary).catch(() => undefined);
    }
    for (const { path, writer } of outputs) {
      if (path !== null) continue;
      const sent = await pour(writer.write(map, options), (bytes) => io.stdout.write(bytes), stop);
      written.push({ path: "-", format: writer.id, ...sent });
    }
    return written;
  });
}

async function pour(
  pieces: Iterable<Piece>,
  send: (bytes: Uint8Array) => Promise<void>,
  stop: AbortSignal,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of pieces) {
    stop.throwIfAborted();
    const chunk = toBytes(piece);
    hash.update(chunk);
    bytes += chunk.length;
    await send(chunk);
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function move(from: string, to: string, force: boolean): Promise<void> {
  if (force) return rename(from, to);
  try {
    await link(from, to); // unlike a rename it never replaces a file that has appeared meanwhile
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await rename(from, to); // a file system without hard links
  }
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["EACCES", "access is not allowed"],
  ["EPERM", "access is not allowed"],
  ["EISDIR", "this is a folder"],
  ["ENOTDIR", "part of the path is not a folder"],
  ["EEXIST", "the file exists already; --force replaces it"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["ENAMETOOLONG", "the name is too long"],
]);

function fail(path: string, error: unknown): never {
  const words = WORDS.get(codeOf(error)) ?? (error instanceof Error ? error.message : String(error));
  throw new FailedError(`${path}: ${words}`, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
