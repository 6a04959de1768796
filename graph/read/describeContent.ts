/** What a file seems to be, in a few words, for the sentence about one that cannot be read. */
import { toPlainCharacters } from "./cleanText.ts";

const SIGNATURES: readonly (readonly [start: string, words: string])[] = [
  ["PK\u0003\u0004", "a ZIP archive"],
  ["\u001f\u008b", "a gzip archive"],
  ["%PDF", "a PDF document"],
  ["\u0089PNG", "a PNG image"],
  ["\u00ff\u00d8\u00ff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\u007fELF", "a program"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Office document"],
  ["SQLite format", "a SQLite database"],
  ["PAR1", "a Parquet file"],
  ["{\\rtf", "a rich-text document"],
];
const BEGINNINGS: readonly (readonly [start: RegExp, words: string])[] = [
  [/^<!doctype html|^<html/i, "an HTML page"],
  [/^<\?xml|^<[a-z]+[^<>]{0,200}xmlns/i, "XML"],
  [/^@[A-Za-z]{1,20}[ \t]?[{(]|^%[^\n]{0,200}\n\s{0,9}@[A-Za-z]{1,20}[{(]/, "BibTeX"],
  [/^TY {2}- /, "RIS"],
  [/^PMID- /, "a PubMed export"],
  [/^FN |^PT [A-Z]\r?\n/, "a Web of Science export"],
  [/^[^\n"]{0,40}"?[^\n",;\t]{1,60}"?(?:[,;\t]"?[^\n",;\t]{1,60}"?){2,}\r?(?:\n|$)/, "a table"],
  [/^\{/, "a JSON object without papers"],
  [/^\[/, "a JSON list without papers"],
];

/** "a ZIP archive", "BibTeX", `text that begins "…"`. */
export function describeContent(bytes: Uint8Array, text: string): string {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature !== undefined) return signature[1];
  const beginning = text.slice(0, 600).trimStart();
  const known = BEGINNINGS.find(([start]) => start.test(beginning));
  if (known !== undefined) return known[1];
  if (beginning.includes("\0")) return "binary data";
  const words = toPlainCharacters(beginning.slice(0, 120)).slice(0, 40).trim();
  return `text that begins "${words}"`;
}
