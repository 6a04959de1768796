/** What writers write, as bytes and as text. */
import type { PaperMap } from "../../graph/model.ts";
import { joinPieces, type WriteOptions, writerById } from "../../graph/write/index.ts";

/** As short an explorer page as can hold a map. */
export const TEMPLATE =
  "<!doctype html>\n<html><head>\n{{head}}\n</head><body>\n{{about}}\n{{map}}</body></html>\n";

export function bytesOf(id: string, map: PaperMap, options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
  return joinPieces(writerById(id).write(map, { template: TEMPLATE, ...options }));
}

export function textOf(id: string, map: PaperMap, options: WriteOptions = {}): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf(id, map, options));
}
