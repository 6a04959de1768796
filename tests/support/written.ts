/** What writers write, as bytes and as text. */
import { readFileSync } from "node:fs";
import type { PaperMap } from "../../graph/model.ts";
import {
  FONT_FILES,
  type FontFiles,
  fontPath,
  joinPieces,
  type WriteOptions,
  writerById,
} from "../../graph/write/index.ts";

/** As short an explorer page as can hold a map. */
export const TEMPLATE =
  "<!doctype html>\n<html><head>\n{{head}}\n</head><body>\n{{about}}\n{{map}}</body></html>\n";

/** As their packages have them. */
export const FONTS: FontFiles = Object.fromEntries(
  FONT_FILES.map((name) => {
    const file = new URL(`../../node_modules/@fontsource/${fontPath(name)}`, import.meta.url);
    return [name, new Uint8Array(readFileSync(file))];
  }),
);

export function bytesOf(id: string, map: PaperMap, options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
  return joinPieces(writerById(id).write(map, { template: TEMPLATE, fonts: FONTS, width: 400, ...options }));
}

export function textOf(id: string, map: PaperMap, options: WriteOptions = {}): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf(id, map, options));
}
