/** What stands at the bounds of a phrase and inside it. */
import type { CandidatePool } from "./candidates.ts";
import type { CorpusText } from "./corpusText.ts";
import { CAPITAL, HYPHEN, OF, SINGLE, STOP } from "./vocabulary.ts";

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
 * "Protein kinase C", "vitamin D": does a letter that belongs to it follow wherever a candidate stands?
 *
 * @param end first word of the next paper
 */
export function isCutShort(text: CorpusText, pool: CandidatePool, row: number, end: number): boolean {
  const { breakBefore, type, vocabulary } = text;
  for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
    const next = pool.at[occ]! + pool.tokens[row]!;
    if (next >= end || breakBefore[next] !== 0) return false;
    const flags = vocabulary.flags.data[type[next]!]!;
    if (!(flags & CAPITAL) || flags & STOP) return false;
    // "protein kinase C-mediated"
    if (!(flags & SINGLE) && !(flags & HYPHEN && vocabulary.surface[type[next]!]![1] === "-")) return false;
  }
  return true;
}
