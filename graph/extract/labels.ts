/** The name a concept is shown under: its commonest full form, singular, without capitals that mean nothing. */
import type { Variant } from "../model.ts";
import { singular } from "./lemma.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { MIXED } from "./vocabulary.ts";

/**
 * Surface forms with their counts, most frequent first; ties by code units.
 *
 * @param mentions rows of one concept's mentions
 * @param keys by row, the same for the same form
 * @param formAt the text of a mention
 */
export function variantsOf(
  mentions: Uint32Array,
  keys: Int32Array,
  formAt: (mention: number) => string,
): Variant[] {
  const first = mentions[0]!;
  if (mentions.length === 1) return [{ form: plainSpace(formAt(first)), mentions: 1 }];
  // Few forms, each compared with those before: hashing them would take longer.
  const forms = [keys[first]!];
  const counts = [1];
  const samples = [first];
  const more = new Map<number, number>();
  for (let i = 1; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const form = keys[mention]!;
    let known = forms.indexOf(form);
    if (known < 0 && forms.length >= FEW) known = more.get(form) ?? -1;
    if (known >= 0) counts[known]!++;
    else {
      if (forms.length >= FEW) more.set(form, samples.length);
      else forms.push(form);
      counts.push(1);
      samples.push(mention);
    }
  }
  const variants = samples.map((mention, i) => ({ form: plainSpace(formAt(mention)), mentions: counts[i]! }));
  return variants.length === 1
    ? variants
    : variants.sort((a, b) => b.mentions - a.mentions || (a.form < b.form ? -1 : 1));
}

/** Forms compared one by one. */
const FEW = 12;

/** Any space between two words as a plain one. */
function plainSpace(form: string): string {
  return /\s\s|[^\S ]/.test(form) ? form.replace(/\s+/g, " ") : form;
}

/** Chooses labels; what it finds out about a word serves all labels with that word. */
export class Labeler {
  readonly #vocabulary: Vocabulary;
  readonly #isName: (word: string, root: number) => boolean;
  readonly #plain = new Map<string, string>();
  readonly #singular = new Map<string, string>();

  /** @param isName whether a capitalized word is a name */
  constructor(vocabulary: Vocabulary, isName: (word: string, root: number) => boolean) {
    this.#vocabulary = vocabulary;
    this.#isName = isName;
  }

  /**
   * @param short the short form, if there is one
   * @param long the long form as first defined, for a concept of which only the short form is ever used
   */
  label(variants: readonly Variant[], short: string | null, long: string | null): string {
    const full = short === null ? variants : variants.filter(({ form }) => !isShort(form, short));
    const forms = full.length > 0 ? full : long !== null ? [{ form: long, mentions: 1 }] : variants;
    if (forms.length === 1) return this.#normal(forms[0]!.form, short);
    const counts = new Map<string, number>();
    for (const { form, mentions } of forms) {
      const key = this.#normal(form, short);
      counts.set(key, (counts.get(key) ?? 0) + mentions);
    }
    let best = "";
    let most = 0;
    for (const [label, mentions] of counts) {
      if (mentions > most || (mentions === most && fewerCapitals(label, best)))
        [best, most] = [label, mentions];
    }
    return best;
  }

  /** A form in the singular, without capitals that mean nothing. */
  #normal(form: string, short: string | null): string {
    if (/^[a-z][a-z -]*$/.test(form)) return this.#singularPhrase(form);
    if (short === null && INSTITUTION.test(form)) return form;
    const words: string[] = [];
    const surface = form.split(" ");
    // Nor where several are meant: "Domain-Specific Language Models".
    const mayBeName = short === null && !(surface.length > 2 && isSeveral(surface.at(-1)!));
    for (const word of surface) {
      // "United States", "Yale Medical Library": after a name, a capital belongs to it. Not in "Kolmogorov-Arnold
      // Networks (KANs)", where capitals spell out a short form, nor in "Neural Turing Machines", a title.
      const isNamed = (before: string | undefined) => before !== undefined && /^\p{Lu}\p{Ll}/u.test(before);
      const named = mayBeName && isNamed(words[0]) && isNamed(words.at(-1));
      words.push(named ? word : this.#plainWord(word));
    }
    // "Library of Congress": what is of a name is part of it.
    const first = form.split(" ")[0]!;
    if (short === null && words[1] === "of" && /^\p{Lu}\p{Ll}/u.test(words[2] ?? "")) words[0] = first;
    return this.#singularPhrase(
      words
        .join(" ")
        .replace(/['’]s$/, "")
        .replace(/(\p{L})--(?=\p{L})/gu, "$1–"),
    );
  }

  #plainWord(word: string): string {
    const code = word.charCodeAt(0);
    if (code >= 97 && code <= 122) return word;
    let plain = this.#plain.get(word);
    if (plain === undefined) {
      plain = plainWord(word, this.#vocabulary, this.#isName);
      this.#plain.set(word, plain);
    }
    return plain;
  }

  #singularPhrase(phrase: string): string {
    const space = Math.max(phrase.lastIndexOf(" "), phrase.lastIndexOf("-"));
    const code = phrase.charCodeAt(space + 1);
    // Lower-case letters: the last word decides by itself.
    if (!(code >= 97 && code <= 122) || phrase.includes("of"))
      return singularPhrase(phrase, this.#vocabulary);
    const last = phrase.slice(space + 1);
    let one = this.#singular.get(last);
    if (one === undefined) {
      one = singularPhrase(last, this.#vocabulary);
      this.#singular.set(last, one);
    }
    return phrase.slice(0, space + 1) + one;
  }
}

function isSeveral(word: string): boolean {
  const lower = word.toLowerCase();
  return singular(lower) !== lower;
}

/** "National Library of Medicine", "Yale University": capitals throughout, and the kind of body at an end or before "of". */
const BODY =
  "Universit(?:y|ies)|Institutes?|Library|Academy|Association|Society|Council|Committee|Foundation|Ministry|Bureau|Hospital|College|Laborator(?:y|ies)|Museum|Congress|Parliament|Agency|Administration|Center|Centre|Clinic";
const CAPITALIZED = "\\p{Lu}[\\p{L}.'’-]*";
const INSTITUTION = new RegExp(
  `^(?:${CAPITALIZED} )*(?:${CAPITALIZED} (?:${BODY})|(?:${BODY}) (?:of|for) (?:the )?${CAPITALIZED}(?: (?:and )?${CAPITALIZED})*)$`,
  "u",
);

function isShort(form: string, short: string): boolean {
  return form === short || form === `${short}s` || form.toLowerCase() === short.toLowerCase();
}

function fewerCapitals(a: string, b: string): boolean {
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals(a) < capitals(b);
}

function plainWord(
  word: string,
  vocabulary: Vocabulary,
  isName: (word: string, root: number) => boolean,
): string {
  if (!/^\p{Lu}/u.test(word)) return word;
  // "Mixture-of-Experts" spells out a short form.
  if (word.includes("-of-")) {
    const parts = word.split("-");
    return parts.map((part) => plainWord(part, vocabulary, isName)).join("-");
  }
  const type = vocabulary.typeOf(word);
  if (vocabulary.flags.data[type]! & MIXED) return word;
  return isName(word, vocabulary.root.data[type]!) ? word : word.toLowerCase();
}

function singularPhrase(phrase: string, vocabulary: Vocabulary): string {
  // "mixture of experts", "bag-of-words": what follows "of" stays as many as it is.
  const of = /^(.*[^ -])([ -])of([ -].*)$/.exec(phrase);
  if (of) return `${singularPhrase(of[1]!, vocabulary)}${of[2]}of${of[3]}`;
  const space = Math.max(phrase.lastIndexOf(" "), phrase.lastIndexOf("-"));
  const last = phrase.slice(space + 1);
  const type = vocabulary.typeOf(last);
  if (/[\p{Lu}\d]s$/u.test(last)) return phrase.slice(0, -1);
  const one = singular(last.toLowerCase());
  if (vocabulary.flags.data[type]! & MIXED) {
    // "Graph HyperNetworks"
    const several = /\p{Ll}s$/u.test(last) && last.toLowerCase().startsWith(one) && one.length > 4;
    return several ? phrase.slice(0, space + 1) + last.slice(0, one.length) : phrase;
  }
  if (/^\p{Lu}/u.test(last)) {
    // A name: "Transformers" are several of one, "Bayes" is not.
    const before = phrase.slice(0, Math.max(0, space)).split(/[ -]/).at(-1) ?? "";
    const several =
      !/^\p{Lu}/u.test(before) &&
      one !== last.toLowerCase() &&
      last.toLowerCase().startsWith(one) &&
      one.length > 4;
    return several ? phrase.slice(0, space + 1) + last.slice(0, one.length) : phrase;
  }
  return phrase.slice(0, space + 1) + singular(last);
}
