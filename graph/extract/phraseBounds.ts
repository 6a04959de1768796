/** What stands at the bounds of a phrase and inside it. */
import type { CandidatePool } from "./candidates.ts";
import type { CorpusText } from "./corpusText.ts";
import { combine } from "./phrases.ts";
import { CAPITAL, HYPHEN, MIXED, OF, SINGLE, STOP } from "./vocabulary.ts";

const CLOSING_BRACKET = ")".charCodeAt(0);

/** Is a phrase a whole item of a numbered list: "(i) gap filling, (ii) span corruption"? */
export function isItem({ breakBefore }: CorpusText, first: number, tokens: number): boolean {
  return breakBefore[first] === CLOSING_BRACKET && breakBefore[first + tokens] !== 0;
}

/** "Prevalence of lattice degeneration". */
export function holdsOf({ type, vocabulary }: CorpusText, first: number, tokens: number): boolean {
  for (let x = first + 1; x < first + tokens - 1; x++) if (vocabulary.flags.data[type[x]!]! & OF) return true;
  return false;
}

/**
 * "Protein kinase C", "vitamin D", "National Institute of Health": does what belongs to it follow wherever a
 * candidate stands?
 *
 * @param titleEnd first word of the abstract, `end` of the next paper
 */
export function isCutShort(
  text: CorpusText,
  pool: CandidatePool,
  row: number,
  titleEnd: number,
  end: number,
): boolean {
  const { breakBefore } = text;
  for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
    const next = pool.at[occ]! + pool.length[occ]!;
    if (next >= end || breakBefore[next] !== 0) return false;
    // In a title all words may have capitals.
    if (!isLetter(text, next) && (next < titleEnd || !goesOnAsName(text, next, end))) return false;
  }
  return true;
}

/** "C" or "C-mediated". */
function isLetter({ type, vocabulary }: CorpusText, word: number): boolean {
  const flags = vocabulary.flags.data[type[word]!]!;
  if (!(flags & CAPITAL) || flags & STOP) return false;
  return (flags & SINGLE) !== 0 || ((flags & HYPHEN) !== 0 && vocabulary.surface[type[word]!]![1] === "-");
}

/** Does "of" or "for" stand between two capitals? */
function goesOnAsName({ breakBefore, type, vocabulary }: CorpusText, word: number, end: number): boolean {
  const flags = vocabulary.flags.data;
  if (!(flags[type[word]!]! & STOP)) return false;
  const between = vocabulary.lower[type[word]!]!;
  if (between !== "of" && between !== "for") return false;
  if (word + 1 >= end || breakBefore[word + 1] !== 0) return false;
  const isCapital = (x: number): boolean => (flags[type[x]!]! & (CAPITAL | MIXED)) === CAPITAL;
  return isCapital(word - 1) && isCapital(word + 1);
}

/** "PSCodec-Base" in a paper titled "PSCodec": is a name one of the kinds of a name of the title? */
export function isVariant(
  { type, vocabulary }: CorpusText,
  word: number,
  title: number,
  titleEnd: number,
): boolean {
  const own = type[word]!;
  const flags = vocabulary.flags.data;
  if (!(flags[own]! & HYPHEN) || !(flags[own]! & MIXED)) return false;
  const surface = vocabulary.surface[own]!;
  for (let x = title; x < titleEnd; x++) {
    const name = vocabulary.surface[type[x]!]!;
    if (flags[type[x]!]! & MIXED && surface[name.length] === "-" && surface.startsWith(name)) return true;
  }
  return false;
}

/** The candidate that is left of one without its first word; -1 if it is none. */
export function restOf({ type, vocabulary }: CorpusText, pool: CandidatePool, row: number): number {
  const first = pool.at[pool.firstOccurrence(row)]!;
  let [a, b] = [0, 0];
  for (let x = first + 1; x < first + pool.tokens[row]!; x++) {
    a = combine(a, vocabulary.p1.data[type[x]!]!, vocabulary.h1.data[type[x]!]!);
    b = combine(b, vocabulary.p2.data[type[x]!]!, vocabulary.h2.data[type[x]!]!);
  }
  return pool.find(a, b);
}
