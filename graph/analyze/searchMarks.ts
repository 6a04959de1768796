/** Words of a text for searching, and which parts of a text a search has matched. */

/** Offsets ascending, not overlapping. */
export type Marks = readonly (readonly [start: number, end: number])[];

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
  const isPlain = /^[ -~]*$/.test(text);
  return (isPlain ? text : text.normalize("NFD").replace(/\p{M}/gu, "")).toLowerCase();
}

/**
 * The words of `text` that matched: as far as they were typed where they begin with what was typed, else whole.
 *
 * @param matched words; `null` for all that begin with what was typed
 */
export function marksIn(text: string, matched: ReadonlySet<string> | null, typed: readonly string[]): Marks {
  return wordsOf(text)
    .filter(({ term }) => matched?.has(term) ?? typed.some((t) => term.startsWith(t)))
    .map(({ term, start, end }) => {
      const beginning = typed.reduce(
        (best, t) => (term.startsWith(t) && t.length > best ? t.length : best),
        0,
      );
      const sameLength = term.length === end - start;
      return [start, beginning > 0 && sameLength ? start + beginning : end] as const;
    });
}

const BEFORE = 40;
const LENGTH = 140;

/** The part of a text around its first mark, cut at words, with its marks; `null` if it has none. */
export function excerpt(
  text: string,
  matched: ReadonlySet<string> | null,
  typed: readonly string[],
): { readonly text: string; readonly marks: Marks } | null {
  const marks = marksIn(text, matched, typed);
  const first = marks[0];
  if (first === undefined) return null;
  const words = wordsOf(text);
  const start = words.find((word) => word.start >= first[0] - BEFORE)?.start ?? 0;
  const lastWord = words.findLast((word) => word.end <= start + LENGTH);
  // After the last word only the final stop is left: it belongs to the sentence.
  const end = lastWord === words.at(-1) ? text.length : Math.max(first[1], lastWord?.end ?? 0);
  const [head, tail] = [start > 0 ? "… " : "", end < text.length ? " …" : ""];
  return {
    text: head + text.slice(start, end) + tail,
    marks: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from - start + head.length, to - start + head.length] as const),
  };
}
