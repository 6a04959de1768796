/** Keys to cite papers by: `weaver2024weaving`, without an author `weaving2024`. */
import { rowsOf } from "../map.ts";
import type { Paper, PaperMap } from "../model.ts";
import { splitName } from "./personName.ts";

// Letters that Unicode does not take apart into a base letter and marks.
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
]);
/** Words that say nothing at the start of a title. */
const SMALL = new Set(["a", "an", "the", "on", "of", "in", "for", "and", "to", "from", "with", "is", "are"]);

/**
 * One a paper, in their order: family name of the first author, year and first telling word of the title, as
 * far as they are known, in a to z and digits, a letter first, which every program takes. A key that was
 * used gets "-2", ….
 */
export function* citationKeys(map: PaperMap): Generator<string> {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  for (const paper of rowsOf(map.papers)) {
    const base = baseKey(paper);
    let key = base;
    let n = next.get(base) ?? 1;
    while (taken.has(key)) key = `${base}-${++n}`;
    next.set(base, n);
    taken.add(key);
    yield key;
  }
}

function baseKey({ title, authors, date }: Paper): string {
  const family = authors[0] === undefined ? "" : toAscii(splitName(authors[0]).family);
  const words = title.split(/[^\p{L}\p{M}\p{N}]+/u).map(toAscii);
  const word = words.find((each) => each !== "" && !SMALL.has(each)) ?? "";
  const parts = [family.slice(0, 40), String(date?.year ?? ""), word.slice(0, 40)];
  if (family === "") parts.reverse();
  const key = parts.join("");
  return /^[a-z]/.test(key) ? key : `paper${key}`;
}

function toAscii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı]/g, (letter) => LETTERS.get(letter)!)
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]+/g, "");
}
