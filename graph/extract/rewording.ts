/**
 * Terms in other words than their own: "distills the knowledge" is knowledge distillation, "dynamics of learning"
 * learning dynamics, "image fitting and denoising" image denoising too. A term is found this way only where it is
 * known as such. Of several the longest: "compress deep networks" is deep network compression before network
 * compression.
 */
import type { CorpusText } from "./corpusText.ts";
import { nounsOfDeed } from "./deeds.ts";
import { GENERIC_HEADS } from "./generic.ts";
import { extended, IntList } from "./growable.ts";
import type { LongForm } from "./ledger.ts";
import { combine, hashLetters } from "./phrases.ts";
import { CAPITAL, MIXED, NUMERIC, OF, STOP } from "./vocabulary.ts";
import { ADJECTIVE, CONJUNCTION, DETERMINER, GERUND, NOUN, PARTICIPLE, VERB } from "./wordClasses.ts";

/** Most words of a phrase that is put together, the noun of a deed not counted. */
const MOST_WORDS = 4;

/** What is asked for each term: its number, -1 if it is not known. */
export type Lookup = (h1: number, h2: number) => number;

/** Words that make up a term, in its order: rows of words, or of the nouns of deeds as −1 − row. */
export type Parts = readonly number[];

export type OnReworded = (term: number, first: number, last: number, parts: Parts) => void;

const NO_LONG_FORM: (word: number) => LongForm | undefined = () => undefined;
const NO_TERM: Lookup = () => -1;
const NOBODY: OnReworded = () => {};

const NOT_ASKED = -1;

export class Rewording {
  readonly #text: CorpusText;
  /** By word type, the row of the deed it may be, or `NOT_ASKED`. */
  #deedOf: Int32Array = new Int32Array(0);
  /** By deed: its nouns, `#firstNoun … #lastNoun`; the last of them may stand for a verb only. */
  readonly #firstNoun = new IntList(64);
  readonly #lastNoun = new IntList(64);
  readonly #lastOfAll = new IntList(64);
  readonly #nouns: string[] = [];
  readonly #h1 = new IntList(64);
  readonly #h2 = new IntList(64);
  readonly #p1 = new IntList(64);
  readonly #p2 = new IntList(64);
  #genericHead: Uint8Array = new Uint8Array(0);
  #longFormOf = NO_LONG_FORM;
  #lookup = NO_TERM;
  #found = NOBODY;
  // Both halves of the hash at hand, and the powers of its length.
  #a = 0;
  #b = 0;
  #powerA = 1;
  #powerB = 1;

  constructor(text: CorpusText) {
    this.#text = text;
  }

  /**
   * Find the terms of a paper that are said in other words.
   *
   * @param longFormOf the long form of a word, by its row, if it is a short one
   * @param found told each with the words that say it: rows in the corpus' columns, inclusive
   */
  find(
    paper: number,
    longFormOf: (word: number) => LongForm | undefined,
    lookup: Lookup,
    found: OnReworded,
  ): void {
    const { firstWord, abstractWord, vocabulary } = this.#text;
    this.#deedOf = extended(this.#deedOf, vocabulary.size, () => NOT_ASKED);
    this.#genericHead = extended(this.#genericHead, vocabulary.size, (type) =>
      GENERIC_HEADS.has(vocabulary.lemma[type]!) ? 1 : 0,
    );
    this.#longFormOf = longFormOf;
    this.#lookup = lookup;
    this.#found = found;
    this.#findIn(firstWord[paper]!, abstractWord[paper]!);
    this.#findIn(abstractWord[paper]!, firstWord[paper + 1]!);
    // Whoever asked goes: what is held here would keep all that they know of the corpus.
    this.#longFormOf = NO_LONG_FORM;
    this.#lookup = NO_TERM;
    this.#found = NOBODY;
  }

  #findIn(from: number, to: number): void {
    const { tag, type, breakBefore, vocabulary } = this.#text;
    const flags = vocabulary.flags.data;
    for (let i = from; i < to; i++) {
      const code = tag[i]!;
      if (code === VERB || code === PARTICIPLE || code === GERUND) this.#deedAt(i, from, to);
      if (i === from || i + 1 >= to || breakBefore[i] !== 0 || breakBefore[i + 1] !== 0) continue;
      if (flags[type[i]!]! & OF) this.#swapAt(i, from, to);
      else if (code === CONJUNCTION && COORDINATING.has(vocabulary.lower[type[i]!]!)) {
        this.#sharedStartAt(i, from, to);
        this.#sharedHeadAt(i, from, to);
      }
    }
  }

  /** "Distills the knowledge". */
  #deedAt(deed: number, from: number, to: number): void {
    const { tag, breakBefore, type, vocabulary } = this.#text;
    const flags = vocabulary.flags.data;
    if (flags[type[deed]!]! & (STOP | MIXED)) return;
    // "machine learning methods": what stands before belongs to it.
    const joined = deed > from && breakBefore[deed] === 0;
    if (joined && tag[deed] !== VERB && this.#isNominal(deed - 1)) return;
    const first = this.#afterArticle(deed + 1, to);
    const last = this.#endOfNounPhrase(first, to);
    if (last < 0) return;
    if (this.#deedOf[type[deed]!] === NOT_ASKED) this.#learnNouns(type[deed]!);
    const row = this.#deedOf[type[deed]!]!;
    const lastNoun = (tag[deed] === VERB ? this.#lastOfAll : this.#lastNoun).data[row]!;
    for (let noun = this.#firstNoun.data[row]!; noun <= lastNoun; noun++)
      if (this.#longest(Math.max(first, last - MOST_WORDS + 1), last, -1 - noun, deed, last)) return;
  }

  /** "Dynamics of learning". */
  #swapAt(of: number, from: number, to: number): void {
    const { tag, type, breakBefore } = this.#text;
    if (tag[of - 1] !== NOUN || this.#genericHead[type[of - 1]!] || of - 1 < from) return;
    const first = this.#afterArticle(of + 1, to);
    // "learning" is a gerund, and what is spoken of.
    const isDeed = first < to && tag[first] === GERUND && breakBefore[first] === 0;
    const last =
      isDeed && this.#endOfNounPhrase(first + 1, to) < 0 ? first : this.#endOfNounPhrase(first, to);
    if (last >= 0) this.#longest(Math.max(first, last - MOST_WORDS + 1), last, of - 1, of - 1, last);
  }

  /** "Speech compression and generation": what begins the first begins the second. */
  #sharedStartAt(and: number, from: number, to: number): void {
    const { type, breakBefore } = this.#text;
    const own = and + 1;
    if (!this.#isHead(own) || !this.#isHead(and - 1)) return;
    const next = own + 1;
    const isFollowed = next < to && breakBefore[next] === 0 && this.#isNominal(next);
    if (isFollowed && !this.#genericHead[type[next]!]) return;
    let first = and - 1;
    while (first > from && breakBefore[first] === 0 && this.#isNominal(first - 1) && and - first < MOST_WORDS)
      first--;
    if (first < and - 1) this.#longest(first, and - 2, own, own, own);
  }

  /** "Convolutional and recurrent networks": what ends the second ends the first. */
  #sharedHeadAt(and: number, from: number, to: number): void {
    const { tag, type, breakBefore, vocabulary } = this.#text;
    const before = and - 1;
    const isWord = this.#isNominal(before) || tag[before] === GERUND;
    // "graphs and neural networks": graphs stand for themselves.
    if (!isWord || (tag[before] === NOUN && isPlural(vocabulary.lower[type[before]!]!))) return;
    const last = this.#endOfNounPhrase(and + 1, to);
    if (last < and + 2 || this.#genericHead[type[last]!]) return;
    const isWide = before > from && breakBefore[before] === 0 && this.#isNominal(before - 1);
    for (let rest = Math.max(and + 2, last - 1); rest <= last; rest++) {
      for (let first = isWide ? before - 1 : before; first <= before; first++) {
        this.#begin(last);
        if (rest < last) this.#prepend(rest);
        for (let x = before; x >= first; x--) this.#prepend(x);
        const term = this.#lookup(this.#a, this.#b);
        if (term < 0) continue;
        const parts = first < before ? [first, before] : [before];
        this.#found(term, first, before, rest < last ? [...parts, rest, last] : [...parts, last]);
        return;
      }
    }
  }

  /**
   * Ask for `first … last` and a head, and for ever shorter ends of it.
   *
   * @param head row of a word, or −1 − that of a noun
   * @returns whether one is known; told is the longest
   */
  #longest(first: number, last: number, head: number, from: number, to: number): boolean {
    this.#begin(head);
    let longest = -1;
    let term = -1;
    for (let start = last; start >= first; start--) {
      this.#prepend(start);
      const known = this.#lookup(this.#a, this.#b);
      if (known >= 0) [longest, term] = [start, known];
    }
    if (term < 0) return false;
    // Asked once more, so that who looks up sees the one that is told.
    this.#begin(head);
    for (let start = last; start >= longest; start--) this.#prepend(start);
    this.#lookup(this.#a, this.#b);
    const parts: number[] = [];
    for (let x = longest; x <= last; x++) parts.push(x);
    parts.push(head);
    this.#found(term, from, to, parts);
    return true;
  }

  /** The hash of a word by itself, or of a noun of a deed. */
  #begin(part: number): void {
    this.#a = 0;
    this.#b = 0;
    this.#powerA = 1;
    this.#powerB = 1;
    if (part >= 0) {
      this.#prepend(part);
      return;
    }
    const noun = -1 - part;
    this.#a = this.#h1.data[noun]!;
    this.#b = this.#h2.data[noun]!;
    this.#powerA = this.#p1.data[noun]!;
    this.#powerB = this.#p2.data[noun]!;
  }

  /** Put a word before what was hashed. */
  #prepend(row: number): void {
    const { type, vocabulary } = this.#text;
    const word = type[row]!;
    const long = vocabulary.flags.data[word]! & MIXED ? this.#longFormOf(row) : undefined;
    this.#a = combine(long?.h1 ?? vocabulary.h1.data[word]!, this.#powerA, this.#a);
    this.#b = combine(long?.h2 ?? vocabulary.h2.data[word]!, this.#powerB, this.#b);
    this.#powerA = Math.imul(long?.p1 ?? vocabulary.p1.data[word]!, this.#powerA);
    this.#powerB = Math.imul(long?.p2 ?? vocabulary.p2.data[word]!, this.#powerB);
  }

  #afterArticle(word: number, to: number): number {
    const { tag, breakBefore } = this.#text;
    return word < to && breakBefore[word] === 0 && tag[word] === DETERMINER ? word + 1 : word;
  }

  /** Last word of the noun phrase that begins at a word and goes on at once; -1 if there is none. */
  #endOfNounPhrase(first: number, to: number): number {
    const { tag, breakBefore } = this.#text;
    let last = first - 1;
    while (last + 1 < to && breakBefore[last + 1] === 0 && this.#isNominal(last + 1)) last++;
    return last >= first && tag[last] === NOUN ? last : -1;
  }

  /** May a word be part of a noun phrase? */
  #isNominal(word: number): boolean {
    const { tag, type, vocabulary } = this.#text;
    return (
      (tag[word] === NOUN || tag[word] === ADJECTIVE) &&
      !(vocabulary.flags.data[type[word]!]! & (STOP | NUMERIC))
    );
  }

  /** May a word end one of two terms: "fitting" in "image fitting and denoising", which compromise takes for an adjective? */
  #isHead(word: number): boolean {
    const { tag, type, vocabulary } = this.#text;
    if (tag[word] === GERUND) return true;
    return this.#isNominal(word) && (tag[word] === NOUN || vocabulary.lower[type[word]!]!.endsWith("ing"));
  }

  #learnNouns(type: number): void {
    const { lower, lemma } = this.#text.vocabulary;
    const verb = lower[type]!;
    const nouns = LIGHT_VERB.test(verb) ? [] : nounsOfDeed(verb);
    const plain = isPlural(verb) ? lemma[type]! : verb;
    const isPlain = nouns.length > 0 && !/(?:ed|ing)$/u.test(plain);
    this.#deedOf[type] = this.#firstNoun.length;
    this.#firstNoun.push(this.#nouns.length);
    this.#lastNoun.push(this.#nouns.length + nouns.length - 1);
    if (isPlain) nouns.push(plain);
    this.#lastOfAll.push(this.#nouns.length + nouns.length - 1);
    for (const noun of nouns) {
      const { h1, h2, p1, p2 } = hashLetters(noun);
      this.#nouns.push(noun);
      this.#h1.push(h1);
      this.#h2.push(h2);
      this.#p1.push(p1);
      this.#p2.push(p2);
    }
  }

  /** A term as it reads. */
  nameOf(parts: Parts): string {
    const { type, vocabulary } = this.#text;
    const words = parts.map((part, i) => {
      if (part < 0) return this.#nouns[-1 - part]!;
      const word = type[part]!;
      const isName = (vocabulary.flags.data[word]! & (CAPITAL | MIXED)) !== 0;
      if (isName) return vocabulary.surface[word]!;
      // Inside a term words stand in the singular.
      return i + 1 < parts.length ? vocabulary.lemma[word]! : vocabulary.lower[word]!;
    });
    return words.join(" ");
  }
}

/** What is done so is hardly a matter of its own: "plays a role", "we prove a theorem". */
const LIGHT_VERB =
  /^(?:play|prove|make|take|give|show|demonstrat|assess|evaluat|provid|present|report|includ|contain|requir|us)(?:e|es|s|ed|d|ing)?$/;

const COORDINATING: ReadonlySet<string> = new Set(["and", "or"]);

function isPlural(lower: string): boolean {
  return /[^su]s$/.test(lower);
}
