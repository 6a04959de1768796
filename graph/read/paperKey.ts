/** A paper's id, from what identifies it best. */
import type { PaperId } from "../model.ts";
import { cutText } from "./cleanText.ts";

const LONGEST = 120;

/**
 * `arxiv:…` if arXiv has it under its own DOI or no other is known, else `doi:…`, else `key:…` with the
 * title in lower case, letters and digits only, and the year (`nd` if unknown).
 */
export function paperKey(
  title: string,
  year: number | null,
  doi: string | null,
  arxiv: string | null,
): PaperId {
  if (doi !== null && !doi.startsWith("10.48550/arxiv.")) return `doi:${doi}`;
  if (arxiv !== null) return `arxiv:${arxiv}`;
  if (doi !== null) return `doi:${doi}`;
  const normal = normalTitle(title);
  const short = normal.length <= LONGEST ? normal : `${cutText(normal, LONGEST)}-${hash(normal)}`;
  return `key:${short || hash(title)}-${year ?? "nd"}`;
}

/** "Über 1/100 Parameters" → "uber-1-100-parameters". */
export function normalTitle(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** FNV-1a over UTF-16 units, in base 36: short, and the same everywhere. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}
