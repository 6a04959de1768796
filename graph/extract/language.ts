/** Is a paper in English? A test by function words; other languages are left out of extraction, not mangled. */
import type { Paper } from "../model.ts";

const ENGLISH: ReadonlySet<string> = new Set(
  "the of and in to is for that we with on by this as be from which at it can our not or these has have its their are".split(
    " ",
  ),
);
/** Function words of other languages that English texts do not use. */
const FOREIGN: ReadonlySet<string> = new Set(
  (
    "der die das und den von zu mit sich des auf für ist im dem nicht ein eine auch werden wird durch bei " +
    "le la les et du une dans que qui pour sur par est au aux avec ce cette sont nous ou " +
    "el los las y del por con para se es una su al lo más il di che e della sono nel dei gli alla " +
    "os da dos das em uma não são het een van voor niet zijn aan dat worden och att som av på är ett med det " +
    "til ikke i w na z się nie jest и в не что с по как для это"
  ).split(" "),
);

/** 1 an English function word, 2 one of another language, 4 a word in another script, 0 any other. */
export function languageOf(lower: string): number {
  if (ENGLISH.has(lower)) return 1;
  if (FOREIGN.has(lower)) return 2;
  if (/^[a-z'-]*$/.test(lower)) return 0;
  return /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u.test(lower) ? 4 : 0;
}

/**
 * @returns `false` only where the words are clearly in another language: mostly another script, or more
 *   function words of others than of English
 */
export function isEnglishCount(
  words: number,
  english: number,
  foreign: number,
  otherScript: number,
): boolean {
  if (words < 4) return otherScript < 2 || otherScript < words / 2;
  if (otherScript > words / 2) return false;
  return !(foreign >= 3 && foreign > english);
}

/** The same test for a paper by itself: for telling which papers were left out. */
export function isEnglish(paper: Paper): boolean {
  const words = `${paper.title} ${paper.abstract ?? ""}`.toLowerCase().split(/[^\p{L}\p{M}']+/u);
  const counts = [0, 0, 0, 0, 0];
  for (const word of words) if (word !== "") counts[languageOf(word)]!++;
  const total = words.filter((word) => word !== "").length;
  return isEnglishCount(total, counts[1]!, counts[2]!, counts[4]!);
}
