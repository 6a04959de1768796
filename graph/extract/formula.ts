/**
 * A dozen hand-readable terms with weights: what makes a candidate a key phrase, without anything learned
 * from a corpus. Kept as a peer that shows what learning adds.
 */
import type { CandidatePool } from "./candidates.ts";
import { column } from "./features.ts";
import { ADJECTIVE, GERUND, NOUN, NUMBER, PARTICIPLE, VERB } from "./wordClasses.ts";

const C = {
  words: column("words"),
  frequency: column("frequency"),
  inTitle: column("inTitle"),
  first: column("first"),
  nested: column("nestedShare"),
  nounPhrase: column("nounPhraseShare"),
  rarity: column("rarityMean"),
  mixed: column("mixedCase"),
  longForm: column("longForm"),
};

/** Log-odds that the candidate of `row` is chosen. */
export function formulaScore(pool: CandidatePool, row: number, x: Float32Array, width: number): number {
  const o = row * width;
  const words = x[o + C.words]!;
  let shaped = 0;
  let occurrences = 0;
  for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
    occurrences++;
    if (isTermPattern(pool.pattern[occ]!)) shaped++;
  }
  const length = words === 1 ? -0.6 : words === 3 ? -0.1 : words >= 4 ? -0.8 : 0;
  return (
    -3.5 +
    Math.log(x[o + C.frequency]!) +
    (x[o + C.inTitle]! > 0 ? 0.5 : 0) -
    0.2 * x[o + C.first]! +
    length -
    Math.min(1, x[o + C.nested]!) +
    0.5 * x[o + C.nounPhrase]! +
    1.5 * (shaped / occurrences) +
    0.1 * x[o + C.rarity]! +
    (x[o + C.mixed]! > 0 ? 0.3 : 0) +
    0.5 * x[o + C.longForm]!
  );
}

const modifiers = new Set([NOUN, ADJECTIVE, GERUND, PARTICIPLE, NUMBER]);

function isTermPattern(pattern: number): boolean {
  const head = pattern % 12;
  if (head !== NOUN && head !== GERUND && head !== VERB) return false;
  let rest = Math.floor(pattern / 12);
  if (rest === 0) return head === NOUN;
  let ofs = 0;
  while (rest > 0) {
    const code = rest % 12;
    if (code === 8) ofs++;
    else if (!modifiers.has(code)) return false;
    rest = Math.floor(rest / 12);
  }
  return ofs <= 1;
}
