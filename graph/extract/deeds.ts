/**
 * The noun of what somebody does: "we quantize networks" speaks of quantization. Only endings that leave no doubt;
 * whether a paper links by them is decided as for any mention.
 */

type Rule = readonly [form: RegExp, noun: string];

const RULES: readonly Rule[] = [
  [/^(\p{L}{3,})i[sz](?:e|es|ed|ing)$/u, "ization"],
  [/^(\p{L}{3,})if(?:y|ies|ied|ying)$/u, "ification"],
  [/^(\p{L}{3,})at(?:e|es|ed|ing)$/u, "ation"],
  [/^(\p{L}{2,}ss)(?:es|ed|ing)?$/u, "ion"],
  [/^(\p{L}{3,}ll)(?:s|ed|ing)?$/u, "ation"],
];

/** Endings that leave some doubt: for phrases, which somebody must know besides. */
const MORE_RULES: readonly Rule[] = [
  [/^(\p{L}{2,}ct)(?:s|ed|ing)?$/u, "ion"],
  [/^(recogni)[sz](?:e|es|ed|ing)$/u, "tion"],
  [/^(\p{L}{2,}iev)(?:e|es|ed|ing)$/u, "al"],
  [/^(\p{L}{2,}ign)(?:s|ed|ing)?$/u, "ment"],
  [/^(\p{L}{2,}(?:apt|ment|sent|form))(?:s|ed|ing)?$/u, "ation"],
  [/^(\p{L}{2,}pos)(?:e|es|ed|ing)$/u, "ition"],
  [/^(\p{L}{2,}uc)(?:e|es|ed|ing)$/u, "tion"],
  [/^(\p{L}{2,}(?:or|erv))(?:e|es|ed|ing)$/u, "ation"],
  [/^(infer)(?:s|red|ring)?$/u, "ence"],
];

/**
 * @param verb lower case, any form but irregular ones
 * @returns the noun in American spelling, `null` if there is none by rule; it need not exist
 */
export function nounOfDeed(verb: string): string | null {
  return nounBy(RULES, verb);
}

/**
 * The nouns that a deed may have where it stands with its object: "prune networks", network pruning. Some may not
 * exist.
 */
export function nounsOfDeed(verb: string): string[] {
  const nouns = [nounBy(MORE_RULES, verb) ?? nounBy(RULES, verb), gerundOf(verb)];
  return nouns.filter((noun) => noun !== null);
}

function nounBy(rules: readonly Rule[], verb: string): string | null {
  for (const [form, noun] of rules) {
    const stem = form.exec(verb)?.[1];
    if (stem !== undefined) return stem + noun;
  }
  return null;
}

/** "pruned", "prune" and "prunes": pruning. */
function gerundOf(verb: string): string | null {
  if (!/^\p{L}{4,}$/u.test(verb)) return null;
  if (verb.endsWith("ing")) return verb;
  return `${verb.replace(/(?:ed|es|e|(?<!s)s)$/u, "")}ing`;
}
