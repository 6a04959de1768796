/**
 * Words spelled like another one.
 *
 * Walks a sorted vocabulary as the trie it stands for: what words share at their beginning is compared once
 * (optimal string alignment: a letter more, less or other, or two exchanged, is one error), and a branch is
 * left as soon as no word on it can be near enough. A word counts as near if its beginning is: one who types
 * has not come to its end. Words that begin with what was typed are not spelled otherwise, and left out.
 */

/** Errors forgiven in a word of this many code units. */
function mostErrors(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The words with the fewest errors against `typed`, if these are few enough: ascending ranges.
 *
 * Walks some thousands of beginnings in 400,000 words: milliseconds.
 *
 * @param terms ascending by code units
 * @param shared code units each has in common with the one before it
 */
export function nearTerms(
  terms: readonly string[],
  shared: Uint8Array,
  typed: string,
): readonly (readonly [start: number, end: number])[] {
  let allowed = mostErrors(typed.length);
  if (allowed === 0) return [];
  let found: [number, number][] = [];
  const width = typed.length + 1;
  // Row d: errors between the first d letters of the word and each beginning of what was typed.
  const rows: Uint8Array[] = [Uint8Array.from({ length: width }, (_, j) => j)];
  /** Fewest errors of any beginning of the word, up to each depth. */
  const best: number[] = [typed.length];
  let depth = 0;
  let at = 0;
  while (at < terms.length) {
    const term = terms[at]!;
    depth = Math.min(depth, at === 0 ? 0 : shared[at]!);
    let isSettled = false;
    while (depth < term.length && !isSettled) {
      depth++;
      const least = fillRow(rows, depth, term, typed);
      best[depth] = Math.min(best[depth - 1]!, rows[depth]![typed.length]!);
      // Farther down there is nothing nearer: all words that begin with these letters fare the same.
      isSettled = least > allowed || best[depth]! === 0;
    }
    const errors = best[depth]!;
    let end = at + 1;
    if (isSettled) while (end < terms.length && shared[end]! >= depth) end++;
    if (errors > 0 && errors < allowed) {
      allowed = errors;
      found = [];
    }
    if (errors > 0 && errors <= allowed) {
      const last = found.at(-1);
      if (last?.[1] === at) last[1] = end;
      else found.push([at, end]);
    }
    at = end;
  }
  return found;
}

/** @returns the least number in the row */
function fillRow(rows: Uint8Array[], depth: number, term: string, typed: string): number {
  const above = rows[depth - 1]!;
  let row = rows[depth];
  if (row === undefined) {
    row = new Uint8Array(above.length);
    rows[depth] = row;
  }
  const letter = term.charCodeAt(depth - 1);
  const previous = depth > 1 ? term.charCodeAt(depth - 2) : -1;
  row[0] = depth;
  let least = depth;
  for (let j = 1; j < row.length; j++) {
    const wanted = typed.charCodeAt(j - 1);
    let errors = above[j - 1]! + (letter === wanted ? 0 : 1);
    errors = Math.min(errors, above[j]! + 1, row[j - 1]! + 1);
    if (j > 1 && previous === wanted && letter === typed.charCodeAt(j - 2))
      errors = Math.min(errors, rows[depth - 2]![j - 2]! + 1);
    row[j] = errors;
    if (errors < least) least = errors;
  }
  return least;
}
