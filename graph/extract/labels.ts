/** The name a concept is shown under: its commonest full form, singular, without capitals that mean nothing. */

import { type Groups, groupOf, groupRows } from "../map.ts";
import type { Variant } from "../model.ts";
import { IntList } from "./growable.ts";
import { singular } from "./lemma.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { MIXED } from "./vocabulary.ts";

/** Counts surface forms concept by concept. One table for all: a corpus has more concepts than forms are worth maps. */
export class FormCounts {
  readonly #forms: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #concept = new IntList();
  readonly #form = new IntList();
  #groups: Groups | null = null;

  add(concept: number, form: string): void {
    const plain = /\s\s|[\n\t\r]/.test(form) ? form.replace(/\s+/g, " ") : form;
    let id = this.#ids.get(plain);
    if (id === undefined) {
      id = this.#forms.length;
      this.#ids.set(plain, id);
      this.#forms.push(plain);
    }
    this.#concept.push(concept);
    this.#form.push(id);
  }

  /** Most frequent first; ties by code units. Called after the last `add`. */
  variantsOf(concept: number, concepts: number): Variant[] {
    this.#groups ??= groupRows(
      Uint32Array.from(this.#concept.data.subarray(0, this.#concept.length)),
      concepts,
    );
    const counts = new Map<number, number>();
    for (const row of groupOf(this.#groups, concept)) {
      const form = this.#form.data[row]!;
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    return [...counts]
      .map(([form, mentions]) => ({ form: this.#forms[form]!, mentions }))
      .sort((a, b) => b.mentions - a.mentions || (a.form < b.form ? -1 : 1));
  }
}

/**
 * @param short the short form, if there is one
 * @param long the long form as first defined, for a concept of which only the short form is ever used
 * @param isName whether a capitalized word is a name
 */
export function chooseLabel(
  variants: readonly Variant[],
  short: string | null,
  long: string | null,
  vocabulary: Vocabulary,
  isName: (word: string, root: number) => boolean,
): string {
  const full = short === null ? variants : variants.filter(({ form }) => !isShort(form, short));
  const forms = full.length > 0 ? full : long !== null ? [{ form: long, mentions: 1 }] : variants;
  const counts = new Map<string, number>();
  for (const { form, mentions } of forms) {
    const words: string[] = [];
    for (const word of form.split(" ")) {
      // "United States", "Yale Medical Library": after a name, a capital belongs to it. Not in "Kolmogorov-Arnold
      // Networks (KANs)", where capitals spell out a short form.
      const named = short === null && /^\p{Lu}\p{Ll}/u.test(words.at(-1) ?? "");
      words.push(named ? word : plainWord(word, vocabulary, isName));
    }
    const plain = words.join(" ");
    const key = singularPhrase(plain, vocabulary);
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
  if (vocabulary.flags.data[type]! & MIXED) return phrase;
  if (/^\p{Lu}/u.test(last)) {
    // A name: "Transformers" are several of one, "Bayes" is not.
    const one = singular(last.toLowerCase());
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
