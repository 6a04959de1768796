/**
 * A light stem, for comparing whole texts: "pruned", "pruning" and "prune" are one. It only joins words when
 * papers are compared; concepts go by their lemma, and a stem is never shown.
 *
 * When it was chosen, ranking of known related papers gained or stayed with it on each of five sets; Porter's
 * stemmer, which also joins "optimal" and "optimization", lost on one.
 */

/** @param lemma lower case, see `lemma` */
export function stem(lemma: string): string {
  let word = lemma;
  if (word.length > 6 && word.endsWith("ing")) word = word.slice(0, -3);
  else if (word.length > 5 && (word.endsWith("ed") || word.endsWith("ly"))) word = word.slice(0, -2);
  if (word.length > 4 && word.endsWith("e")) word = word.slice(0, -1);
  const isDoubled = word.length > 4 && word[word.length - 1] === word[word.length - 2];
  return isDoubled ? word.slice(0, -1) : word;
}
