/** Words of a text for searching, and which parts of a text a search has matched. */

/** Offsets ascending, not overlapping. */
export type Marks = readonly (readonly [start: number, end: number])[];

const IS_PLAIN = /^[ -~]*$/;

export interface Word {
  /** Lower case, without accents. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of letters and digits with their offsets. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    words.push({ term: fold(match[0]), start: match.index, end: match.index + match[0].length });
  return words;
}

/** Lower case, without accents: "Café" and "cafe" are one word to a reader who types. */
export function fold(text: string): string {
  return (IS_PLAIN.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "")).toLowerCase();
}

/** The words of a text alone, as `wordsOf` has them; faster, for texts by the thousand. */
export function termsOf(text: string): readonly string[] {
  return IS_PLAIN.test(text)
    ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    : wordsOf(text).map(({ term }) => term);
}

/** What counts as matched. */
export interface Wanted {
  /** A word that begins with one of these has matched, as far as it was typed. */
  readonly typed: readonly string[];
  /** Words that matched though they are spelled otherwise. */
  readonly near: ReadonlySet<string>;
}

interface Match {
  readonly start: number;
  readonly end: number;
  /** Place of what was typed; -1 for words spelled otherwise. */
  readonly by: number;
}

function matchesIn(words: readonly Word[], { typed, near }: Wanted): Match[] {
  const matches: Match[] = [];
  for (const { term, start, end } of words) {
    let by = -1;
    for (const [i, prefix] of typed.entries())
      if (term.startsWith(prefix) && (by < 0 || prefix.length > typed[by]!.length)) by = i;
    if (by < 0 && !near.has(term)) continue;
    // Folding may have changed the length; then the whole word is marked.
    const isAligned = term.length === end - start;
    matches.push({ start, end: by >= 0 && isAligned ? start + typed[by]!.length : end, by });
  }
  return matches;
}

/** The words of `text` that matched: as far as they were typed where they begin with what was typed, else whole. */
export function marksIn(text: string, wanted: Wanted): Marks {
  return matchesIn(wordsOf(text), wanted).map(({ start, end }) => [start, end] as const);
}

const BEFORE = 40;
const LENGTH = 140;

/** The part of a text that has most of what was typed, cut at words, with its marks; `null` if it has nothing. */
export function excerpt(
  text: string,
  wanted: Wanted,
): { readonly text: string; readonly marks: Marks } | null {
  const words = wordsOf(text);
  const matches = matchesIn(words, wanted);
  const first = densest(matches);
  if (first === undefined) return null;
  const start = words.find((word) => word.start >= first.start - BEFORE)?.start ?? 0;
  const lastWord = words.findLast((word) => word.end <= start + LENGTH);
  // After the last word only the final stop is left: it belongs to the sentence.
  const end = lastWord === words.at(-1) ? text.length : Math.max(first.end, lastWord?.end ?? 0);
  const [head, tail] = [start > 0 ? "… " : "", end < text.length ? " …" : ""];
  return {
    text: head + text.slice(start, end) + tail,
    marks: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => [match.start - start + head.length, match.end - start + head.length] as const),
  };
}

/** The first match of the window that holds most different words of those typed. */
function densest(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined;
  let most = 0;
  matches.forEach((match, i) => {
    const kinds = new Set<number>();
    for (let j = i; j < matches.length && matches[j]!.end <= match.start + LENGTH - BEFORE; j++)
      kinds.add(matches[j]!.by);
    if (kinds.size > most || best === undefined) {
      best = match;
      most = kinds.size;
    }
  });
  return best;
}
