/** What writers write, as bytes and as text. */
import type { PaperMap } from "../../graph/model.ts";
import { joinPieces, type WriteOptions, writerById } from "../../graph/write/index.ts";

export function bytesOf(id: string, map: PaperMap, options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
  return joinPieces(writerById(id).write(map, options));
}

export function textOf(id: string, map: PaperMap, options: WriteOptions = {}): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf(id, map, options));
}
