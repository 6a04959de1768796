/** Reads a finished map again out of an explorer's file, in place of papers. */
import { gunzipSync } from "node:zlib";
import { type InputFile, type PaperMap, unpackMap } from "../index.ts";
import { FailedError } from "./io.ts";

/** As `graph/write/explorer.ts` writes it. */
const BLOCK = /<script type="application\/gzip" data-map>([A-Za-z0-9+/]+=*)<\/script>/g;
/** Bytes of a map unpacked; more is no map of ours. */
const MOST = 2 ** 32;

/** The file begins like an explorer's, so that no paper's text is taken for one. */
export function isSavedMap({ bytes }: InputFile): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return start.startsWith("<!doctype html>") && start.includes('<meta name="generator" content="Paperweft ');
}

/** @throws {FailedError} naming the file, if it holds no map that can be read */
export function readSavedMap({ name, bytes }: InputFile): PaperMap {
  try {
    const blocks = Buffer.from(bytes).toString("latin1").matchAll(BLOCK);
    const packed = Buffer.concat(Array.from(blocks, ([, text]) => Buffer.from(text!, "base64")));
    return unpackMap(gunzipSync(packed, { maxOutputLength: MOST }));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FailedError(`${name}: no map can be read from it: ${why}`, { cause });
  }
}
