/**
 * Word classes: compromise's lexicon and suffix rules decide for a word by itself, a few rules of our own for
 * the word in its place.
 *
 * compromise spends most of its time on sentence and term objects and on passes over context. Its lexicon and
 * suffix rules depend on the word alone, so each distinct word is asked once and the answer kept.
 */
import nlp from "compromise/two";
import { lemma } from "./lemma.ts";
import { CAPITAL, HYPHEN, MIXED, NUMERIC, SHOUT, STOP, TO, type Vocabulary } from "./vocabulary.ts";

/** Codes are digits of tag patterns, see features.ts. 0 is "none". */
export const NOUN = 1;
export const ADJECTIVE = 2;
/** -ing form of a verb. */
export const GERUND = 3;
/** -ed form of a verb. */
export const PARTICIPLE = 4;
export const VERB = 5;
export const ADVERB = 6;
export const DETERMINER = 7;
export const PREPOSITION = 8;
export const CONJUNCTION = 9;
export const NUMBER = 10;
export const UNKNOWN = 11;

/** What compromise says of single words: their classes. About 8 µs a word. */
function ask(words: ReadonlySet<string>): ReadonlyMap<string, number> {
  const answers = new Map<string, number>();
  const plain = [...words].filter(isPlainToken);
  for (let from = 0; from < plain.length; from += AT_A_TIME) {
    const some = plain.slice(from, from + AT_A_TIME);
    tagTokens(some).forEach((terms, i) => {
      answers.set(some[i]!, classOfTags(terms, some[i]!));
    });
  }
  for (const word of words) if (!answers.has(word)) answers.set(word, classOfTags(readWord(word), word));
  return answers;
}

/** Few enough that what compromise makes of them is forgotten soon, enough that calls do not count. */
const AT_A_TIME = 256;

/** Does compromise's tokenizer leave a word as it is? No accents, apostrophes, nor contractions ("cannot"). */
function isPlainToken(word: string): boolean {
  return /^[a-z]+$/.test(word) && !CONTRACTIONS.has(word);
}

/** Does compromise's lexicon know the word, other than as a name? */
export function isCommonWord(lower: string): boolean {
  if (!Object.hasOwn(LEXICON, lower)) return false;
  const tags = ([] as unknown[]).concat(LEXICON[lower]);
  return !tags.some((tag) => NAME_TAGS.has(String(tag)));
}

/** Does compromise know the word as a noun as well as a verb, by its place: "design", "report"? */
export function isNounAndVerb(lower: string): boolean {
  return Object.hasOwn(SWITCHES, lower) && /^(?:Noun|Plural)\|Verb$/.test(SWITCHES[lower]!);
}

/** Does compromise's lexicon know the word as a name: "France"? */
export function isKnownName(lower: string): boolean {
  if (!Object.hasOwn(LEXICON, lower)) return false;
  return ([] as unknown[]).concat(LEXICON[lower]).some((tag) => NAME_TAGS.has(String(tag)));
}

/** The parts of compromise that are used here; its own types leave them open. */
interface World {
  readonly model: {
    readonly one: {
      readonly lexicon: Record<string, unknown>;
      readonly contractions: readonly { readonly word?: string }[];
    };
    readonly two: { readonly switches: Record<string, string> };
  };
  readonly methods: object;
  readonly compute: Record<"freeze" | "lexicon" | "preTagger", (view: object) => void>;
}

const WORLD = nlp.world() as World;
const LEXICON = WORLD.model.one.lexicon;
const SWITCHES = WORLD.model.two.switches;
const CONTRACTIONS: ReadonlySet<string> = new Set(
  WORLD.model.one.contractions.flatMap(({ word }) => word ?? []),
);
const NAME_TAGS: ReadonlySet<string> = new Set(
  "ProperNoun Person FirstName MaleName FemaleName LastName Place City Country Region Organization Company SportsTeam School Demonym".split(
    " ",
  ),
);

interface Term {
  readonly tags?: ReadonlySet<string>;
}

/** Lexicon and suffix rules for words that need no tokenizer, which costs more than the rules: each a document. */
function tagTokens(words: readonly string[]): readonly (readonly Term[])[] {
  const docs = words.map((word) => [
    { text: word, normal: word, machine: word, pre: "", post: "", tags: new Set<string>() },
  ]);
  const { compute, methods, model } = WORLD;
  const view = { docs, world: WORLD, methods, model };
  compute.freeze(view);
  compute.lexicon(view);
  compute.preTagger(view);
  return docs;
}

function readWord(word: string): readonly Term[] {
  const doc = nlp.tokenize(word).compute(["freeze", "lexicon", "preTagger"]);
  return (doc as unknown as { readonly docs: readonly (readonly Term[])[] }).docs[0] ?? [];
}

function classOfTags(terms: readonly Term[], word: string): number {
  const tags = terms.at(-1)?.tags;
  if (!tags) return UNKNOWN;
  if (tags.has("Noun")) return tags.has("Pronoun") ? UNKNOWN : NOUN;
  if (tags.has("Adjective")) return ADJECTIVE;
  if (tags.has("Verb")) {
    if (tags.has("Gerund") || (word.endsWith("ing") && word.length > 5)) return GERUND;
    return tags.has("PastTense") || tags.has("Participle") || word.endsWith("ed") ? PARTICIPLE : VERB;
  }
  if (tags.has("Adverb")) return ADVERB;
  if (tags.has("Determiner")) return DETERMINER;
  if (tags.has("Preposition")) return PREPOSITION;
  if (tags.has("Conjunction")) return CONJUNCTION;
  return tags.has("Value") ? NUMBER : UNKNOWN;
}

/** Class of each word type by itself, in the order of the vocabulary. */
export interface TypeClasses {
  readonly classes: Uint8Array;
  /** 1 for words that compromise takes for verbs, whatever their class. */
  readonly verbs: Uint8Array;
}

export const NO_CLASSES: TypeClasses = { classes: new Uint8Array(0), verbs: new Uint8Array(0) };

/**
 * The classes known, and those of the word types that have come in since.
 *
 * @param corrections class of words, as lemmas, that compromise has as verbs and papers use as nouns, or the
 *   other way round: "network", "compress"
 */
export function extendClasses(
  known: TypeClasses,
  vocabulary: Vocabulary,
  corrections: ReadonlyMap<string, number>,
): TypeClasses {
  const from = known.classes.length;
  if (vocabulary.size === from) return known;
  const keys = vocabulary.lower.slice(from).map(keyOf);
  const answers = ask(new Set(keys.filter((key, i) => needsAsking(key, vocabulary.flags.data[from + i]!))));
  const classes = new Uint8Array(vocabulary.size);
  const verbs = new Uint8Array(vocabulary.size);
  classes.set(known.classes);
  verbs.set(known.verbs);
  keys.forEach((key, i) => {
    const type = from + i;
    const flags = vocabulary.flags.data[type]!;
    let code = answers.get(key) ?? NOUN;
    if (flags & NUMERIC) code = NUMBER;
    else if (!(flags & STOP) && flags & (MIXED | SHOUT)) code = NOUN;
    else {
      if (code === VERB) {
        verbs[type] = 1;
        code = corrections.get(lemma(key)) ?? VERB;
      } else if (code === NOUN && corrections.get(lemma(key)) === VERB) {
        verbs[type] = 1;
        code = VERB;
      }
      // A hyphenated word goes by its last part, and is an adjective where that is no noun: "task-aware".
      const compound = flags & HYPHEN && key !== vocabulary.lower[type];
      if (compound && code !== NOUN && code !== GERUND && code !== NUMBER) code = ADJECTIVE;
    }
    classes[type] = code;
  });
  return { classes, verbs };
}

function keyOf(lower: string): string {
  const hyphen = lower.lastIndexOf("-");
  return hyphen > 0 && hyphen < lower.length - 1 ? lower.slice(hyphen + 1) : lower;
}

function needsAsking(key: string, flags: number): boolean {
  return !(flags & NUMERIC) && /^[\p{L}']+$/u.test(key);
}

/** Where word types stand: what tagging in context needs of a text. */
export interface TaggableText {
  readonly type: Int32Array;
  /** 0 where only space stands between this word and the one before. */
  readonly breakBefore: Uint8Array;
}

const NOUN_FOLLOWS: ReadonlySet<string> = new Set(
  "its our their this of in for with on by from into via between using".split(" "),
);

/**
 * Classes in context for the words `from … to` of a text.
 *
 * A verb after a determiner, adjective, gerund or preposition is a noun; a base verb after a singular noun is
 * part of a compound; a noun after "to" that can be a verb is one.
 */
export function assignClasses(
  text: TaggableText,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  { classes, verbs }: TypeClasses,
  out: Uint8Array,
): void {
  const flags = vocabulary.flags.data;
  for (let i = from; i < to; i++) {
    const type = text.type[i]!;
    const own = flags[type]!;
    let code = classes[type]!;
    if (i > from && text.breakBefore[i] === 0) {
      const before = text.type[i - 1]!;
      const last = out[i - 1]!;
      if (code !== NOUN && own & CAPITAL && !(own & STOP) && !(flags[before]! & CAPITAL)) code = NOUN;
      if (code === VERB) {
        const lower = vocabulary.lower[type]!;
        const lowerBefore = vocabulary.lower[before]!;
        if (last === DETERMINER || last === ADJECTIVE || last === GERUND || NOUN_FOLLOWS.has(lowerBefore)) {
          code = NOUN;
        } else if (last === NOUN && !(flags[before]! & STOP) && !lower.endsWith("s")) {
          const plural = lowerBefore.endsWith("s") && vocabulary.lemma[before] !== lowerBefore;
          if (!plural) code = NOUN;
        }
      } else if (code === NOUN && !(own & MIXED) && flags[before]! & TO) {
        if (verbs[type]) code = VERB;
      }
    }
    out[i] = code;
  }
}

/**
 * At the beginning of a sentence or title nothing tells a noun from a verb; what is a noun elsewhere in the paper
 * is one here: "Spin glasses: a survey".
 *
 * @param from first word of the paper; `to` that of the next
 */
export function settleOpenings(
  { type, breakBefore }: TaggableText,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  tag: Uint8Array,
): void {
  const root = vocabulary.root.data;
  for (let i = from; i + 1 < to; i++) {
    // "Like spin glasses": compromise has "like" as a verb.
    if (tag[i] !== VERB || (i > from && breakBefore[i] === 0 && tag[i - 1] !== VERB)) continue;
    if (tag[i + 1] !== NOUN || breakBefore[i + 1] !== 0) continue;
    for (let x = from; x < to && tag[i] === VERB; x++)
      if (tag[x] === NOUN && root[type[x]!] === root[type[i]!]) tag[i] = NOUN;
  }
}
