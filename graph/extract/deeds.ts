/**
 * The noun of what somebody does: "we quantize networks" speaks of quantization. Only endings that leave no doubt;
 * whether a paper links by them is decided as for any mention.
 */

const RULES: readonly (readonly [form: RegExp, noun: string])[] = [
  [/^(\p{L}{3,})i[sz](?:e|es|ed|ing)$/u, "ization"],
  [/^(\p{L}{3,})if(?:y|ies|ied|ying)$/u, "ification"],
  [/^(\p{L}{3,})at(?:e|es|ed|ing)$/u, "ation"],
  [/^(\p{L}{2,}ss)(?:es|ed|ing)?$/u, "ion"],
  [/^(\p{L}{3,}ll)(?:s|ed|ing)?$/u, "ation"],
];

/**
 * @param verb lower case, any form but irregular ones
 * @returns the noun in American spelling, `null` if there is none by rule; it need not exist
 */
export function nounOfDeed(verb: string): string | null {
  for (const [form, noun] of RULES) {
    const stem = form.exec(verb)?.[1];
    if (stem !== undefined) return stem + noun;
  }
  return null;
}
