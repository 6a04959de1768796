/** A person's name in the parts that references are sorted by. */

export interface NameParts {
  readonly family: string;
  /** `""` where the name is one word, or an organization's. */
  readonly given: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|md|m\.d)\.?$/i;
const ORGANIZATION =
  /\b(?:association|center|centre|collaboration|committee|company|consortium|foundation|group|initiative|institute|laboratory|lab|ministry|network|organi[sz]ation|project|society|team|university)\b/i;

/**
 * Names come as "Ada van der Loom" or "van der Loom, Ada": the family name is what stands before a comma, or
 * else the last word with the lower-case words before it. An organization stays whole.
 */
export function splitName(name: string): NameParts {
  const text = name.trim().replaceAll(/\s+/g, " ");
  const comma = text.indexOf(",");
  if (ORGANIZATION.test(text)) return { family: text, given: "" };
  if (comma > 0) {
    const [before, after] = [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
    if (!SUFFIX.test(after)) return { family: before, given: after };
    const { family, given } = splitName(before);
    return { family, given: given === "" ? "" : `${given}, ${after}` };
  }
  const words = text.split(" ");
  let first = words.length - 1;
  while (first > 1 && isParticle(words[first - 1]!)) first--;
  if (first <= 0 || isParticle(words[0]!)) return { family: text, given: "" };
  return { family: words.slice(first).join(" "), given: words.slice(0, first).join(" ") };
}

/** "van", "de", "al-": lower-case throughout, and letters. */
function isParticle(word: string): boolean {
  return /^\p{Ll}[\p{Ll}'’-]*$/u.test(word);
}
