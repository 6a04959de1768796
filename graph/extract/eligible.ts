/** Which candidates may become concepts: complete terms, not fragments, debris or words of the trade. */
import { isClause } from "./clauses.ts";
import type { CorpusText } from "./corpusText.ts";
import { CAPITAL, MIXED, STOP } from "./vocabulary.ts";
import {
  ADJECTIVE,
  ADVERB,
  DETERMINER,
  GERUND,
  isCommonWord,
  NOUN,
  NUMBER,
  PARTICIPLE,
  PREPOSITION,
  VERB,
} from "./wordClasses.ts";
import {
  BINOMIALS,
  WORD_ADJECTIVE,
  WORD_BOTH,
  WORD_COMPOUND,
  WORD_CONVERTED,
  WORD_DOER,
  WORD_DONE,
  WORD_EMPTY,
  WORD_END,
  WORD_FINITE,
  WORD_GENERIC,
  WORD_IDIOM,
  WORD_NAME,
  WORD_NAMING,
  WORD_OBJECT,
  WORD_PLAIN,
  WORD_PLURAL,
  WORD_RELATING,
  WORD_SECOND,
  WORD_SHORT,
  WORD_SIZE,
  WORD_START,
  WORD_STRAY,
  WORD_UNSPECIFIC,
  WORD_VERB,
} from "./wordKinds.ts";

/** "interface design": a word that may be both, where a noun stands. */
function isNounHere({ tag, type }: CorpusText, bits: Int32Array, word: number): boolean {
  const own = bits[type[word]!]!;
  return tag[word] === NOUN && (own & WORD_BOTH) !== 0 && !(own & WORD_EMPTY);
}

function hasVerb({ tag, type }: CorpusText, bits: Int32Array, first: number, last: number): boolean {
  for (let x = first; x <= last; x++) {
    const own = bits[type[x]!]!;
    if (own & WORD_VERB && !(own & WORD_CONVERTED && tag[x] === NOUN && x < last)) return true;
  }
  return false;
}

/** Inside a term words stand in the singular: "predictor ranks networks", "natural images PCs" are clauses. */
function hasInnerPlural(
  { type, vocabulary }: CorpusText,
  bits: Int32Array,
  first: number,
  last: number,
): boolean {
  for (let x = first; x < last; x++) {
    if (bits[type[x]!]! & WORD_PLURAL && !(vocabulary.flags.data[type[x + 1]!]! & STOP)) return true;
  }
  return false;
}

/**
 * Is the last word of a phrase a verb in its place? "video regression gains 4.7 dB", "the Hourglass wins": what
 * may be a verb, and an object follows at once or the sentence has no other verb.
 */
function endsInVerb(text: CorpusText, bits: Int32Array, last: number, titleEnd: number): boolean {
  const { type, tag, breakBefore, sentence, classes } = text;
  const head = type[last]!;
  if (!classes.verbs[head] || !(bits[head]! & WORD_PLURAL)) return false;
  const next = last + 1;
  if (next < type.length && breakBefore[next] === 0) {
    const code = tag[next]!;
    if (code === DETERMINER || code === NUMBER || code === ADVERB || code === ADJECTIVE) return true;
    if (bits[type[next]!]! & WORD_OBJECT) return true;
  }
  // A title needs no verb.
  if (last < titleEnd) return false;
  for (let x = last - 1; x >= 0 && sentence[x] === sentence[last]; x--)
    if (bits[type[x]!]! & WORD_FINITE) return false;
  for (let x = next; x < type.length && sentence[x] === sentence[last]; x++) {
    if (bits[type[x]!]! & WORD_FINITE) return false;
  }
  return true;
}

/** "Fast & slow learning": is an adjective the second of two, so that the phrase begins before it? */
function isSecondOfTwo({ breakBefore, tag, type, vocabulary }: CorpusText, first: number): boolean {
  if (tag[first] !== ADJECTIVE || first < 2) return false;
  if (breakBefore[first] === AMPERSAND) return tag[first - 1] === ADJECTIVE;
  if (breakBefore[first] !== 0 || breakBefore[first - 1] !== 0 || tag[first - 2] !== ADJECTIVE) return false;
  const between = vocabulary.lower[type[first - 1]!]!;
  return between === "and" || between === "or";
}

const AMPERSAND = "&".charCodeAt(0);

/** What is known of a phrase, each including those before: in common use, known as a term, surely one. */
export const UNKNOWN_PHRASE = 0;
export const IN_USE = 1;
export const LISTED = 2;
export const SURE = 3;

/** What most candidates fail by: the class of their last word, and its flags. */
export function mayBeHead(code: number, flags: number, tokens: number): boolean {
  return code === NOUN || code === GERUND || (flags & MIXED) !== 0 || (code === ADJECTIVE && tokens === 1);
}

/**
 * May the words `first … first + tokens - 1` be a concept?
 *
 * @param titleEnd first word of the abstract
 * @param known what is known of the phrase, whatever its words: "kernel method" is in use, "world model" listed
 * @param isBound whether a plain adjective at its beginning belongs to it: "massive activations", said again and again
 */
export function isEligible(
  text: CorpusText,
  bits: Int32Array,
  first: number,
  tokens: number,
  titleEnd: number,
  known: number,
  isBound: boolean,
): boolean {
  const established = known >= IN_USE;
  const listed = known >= LISTED;
  const { vocabulary } = text;
  const flags = vocabulary.flags.data;
  const last = first + tokens - 1;
  const head = text.type[last]!;
  const start = text.type[first]!;
  const code = text.tag[last]!;
  if (!mayBeHead(code, flags[head]!, tokens)) return false;
  if (bits[head]! & WORD_END && tokens > 1 && !established) return false;
  if (bits[start]! & WORD_START && !(flags[start]! & MIXED)) {
    if (tokens === 1 || !(listed || (isBound && text.tag[first] === ADJECTIVE))) return false;
  }
  if (tokens === 1) {
    if (bits[head]! & (WORD_GENERIC | WORD_EMPTY) && known < SURE) return false;
    if (bits[head]! & WORD_SHORT) return false;
  } else {
    if (code === ADVERB) return false;
    let common = WORD_UNSPECIFIC;
    for (let x = first; x <= last; x++) {
      const own = bits[text.type[x]!]!;
      // "HTLV i DNA": a stray letter.
      if (own & WORD_STRAY) return false;
      common &= own;
    }
    if (common !== 0 && known < SURE) return false;
  }
  // "Spin glasses" begins with what may be a verb; said again and again it is none.
  if (tokens > 1 && !listed && text.tag[first] === VERB) {
    if (!isBound || !(bits[start]! & WORD_BOTH)) return false;
  }
  // "connections underfit", "parameters equal": after a plural, a verb that nobody knows as one.
  if (
    tokens > 1 &&
    !established &&
    bits[text.type[last - 1]!]! & WORD_PLURAL &&
    !(bits[head]! & WORD_PLURAL)
  ) {
    return false;
  }
  if (bits[start]! & WORD_SIZE) return false;
  if (tokens > 1 && !listed && bits[start]! & WORD_PLAIN && isSecondOfTwo(text, first)) return false;
  if (bits[start]! & WORD_SECOND && first > 1) {
    const before = vocabulary.lower[text.type[first - 2]!]!;
    if (BINOMIALS.get(vocabulary.lower[start]!) === before) return false;
  }
  // "fact reduce overtraining": a verb that papers do not use as a noun.
  if (tokens > 1 && !established) {
    if (
      hasVerb(
        text,
        bits,
        isBound || isNounHere(text, bits, first) ? first + 1 : first,
        isNounHere(text, bits, last) ? last - 1 : last,
      ) ||
      hasInnerPlural(text, bits, first, last) ||
      endsInVerb(text, bits, last, titleEnd)
    )
      return false;
    if (hasInnerDeed(text, bits, first, last) || beginsInDeed(text, bits, first)) return false;
    if (isClause(text, bits, first, tokens)) return false;
  }
  if (flags[head]! & MIXED) return tokens > 1 || listed || (bits[head]! & WORD_NAME) !== 0;
  if (code === NOUN) return tokens > 1 || mayBeNoun(text, bits, last, listed);
  if (code === GERUND) {
    if (tokens === 1 && !isBound && known < SURE && hasObject(text, bits, last)) return false;
    if (listed || bits[head]! & WORD_NAMING) return true;
    return (tokens > 1 || isBound) && namesDeed(text, bits, first, last);
  }
  // "multilingual", "low-rank": a property that people list by itself.
  return code === ADJECTIVE && tokens === 1 && listed && (bits[head]! & WORD_COMPOUND) !== 0;
}

/** "Fine-tuning it for later": is what follows a gerund what is done to? */
function hasObject({ breakBefore, tag, type }: CorpusText, bits: Int32Array, word: number): boolean {
  const next = word + 1;
  if (next >= type.length || breakBefore[next] !== 0) return false;
  return tag[next] === DETERMINER || (bits[type[next]!]! & WORD_OBJECT) !== 0;
}

/** What somebody does, as a noun: nothing follows that it is done to. "Gaussian blurring", not "signals obeying the". */
function namesDeed(
  { breakBefore, tag, type, vocabulary }: CorpusText,
  bits: Int32Array,
  first: number,
  last: number,
): boolean {
  if (last > first && bits[type[last - 1]!]! & WORD_PLURAL) return false;
  const next = last + 1;
  if (next >= type.length || breakBefore[next] !== 0) return true;
  const code = tag[next]!;
  // "a model working at low load"
  if (last > first && code === PREPOSITION && vocabulary.lower[type[next]!] !== "of") return false;
  return !(
    code === NOUN ||
    code === ADJECTIVE ||
    code === DETERMINER ||
    code === NUMBER ||
    code === ADVERB ||
    (bits[type[next]!]! & WORD_OBJECT) !== 0
  );
}

/** By itself no noun, one only by its place: "compress" after "can", "scientific" in a name; or only in an idiom. */
function mayBeNoun(
  { classes: { classes }, type, vocabulary, sentence }: CorpusText,
  bits: Int32Array,
  word: number,
  listed: boolean,
): boolean {
  const head = type[word]!;
  const code = classes[head]!;
  const isIdiom = (bits[head]! & WORD_IDIOM) !== 0;
  if (listed && code !== ADJECTIVE && !isIdiom) return true;
  if (code === VERB || code === PARTICIPLE || code === ADVERB) return false;
  if (bits[head]! & WORD_ADJECTIVE) return listed && (bits[head]! & WORD_COMPOUND) !== 0;
  if (!isIdiom) return true;
  for (let x = Math.max(0, word - 4); x < word; x++)
    if (sentence[x] === sentence[word] && LIGHT_VERB.test(vocabulary.lower[type[x]!]!)) return false;
  return true;
}

/** "Received increased attention": a word that is no concept there. */
const LIGHT_VERB =
  /^(?:receiv|gain|attract|draw|pay|give|gave|focus|devot|garner|deserv|merit|recei|command|requir)(?:e|es|s|ed|n|en|ing)?$|^(?:drawn|drew|paid|given|special|particular|much|little|considerable|increas(?:ed|ing)|growing|great|more)$/;

/** "We cooled and measured thermal expansion": somebody did it. */
function beginsInDeed({ breakBefore, type }: CorpusText, bits: Int32Array, first: number): boolean {
  if (first === 0 || breakBefore[first] !== 0) return false;
  return (bits[type[first]!]! & WORD_DONE) !== 0 && (bits[type[first - 1]!]! & WORD_DOER) !== 0;
}

/** Something done in the middle of a phrase: "disc causing symptom", "consolidation considering smear". */
function hasInnerDeed(
  { tag, type, vocabulary }: CorpusText,
  bits: Int32Array,
  first: number,
  last: number,
): boolean {
  for (let x = first + 1; x < last; x++) {
    const inner = type[x]!;
    if (bits[inner]! & WORD_RELATING) return true;
    if (tag[x] === GERUND && !(vocabulary.flags.data[inner]! & CAPITAL) && !(bits[inner]! & WORD_NAMING))
      return true;
  }
  return false;
}

/** First parts that make a term of their own with what follows: "sub-network". */
const TERM_PREFIX =
  /^(?:sub|super|hyper|meta|over|under|pre|self|multi|cross|co|inter|intra|auto|semi|un|de|re|bi|tri|anti|non|micro|macro|nano|neuro|bio|photo|electro|thermo)-\p{L}{4,}$/u;

/**
 * A single everyday word outside the title, or a phrase that begins with an everyday adjective or with what
 * somebody does: "slow learning", "imposing upper bounds". Such a phrase is a term only where it is in use.
 *
 * @param titleEnd first word of the abstract
 */
export function isPlain(
  text: CorpusText,
  bits: Int32Array,
  first: number,
  tokens: number,
  titleEnd: number,
): boolean {
  const type = text.type[first]!;
  if (tokens > 1) return (bits[type]! & WORD_PLAIN) !== 0;
  // "Merge, then compress", "lessons": a title has its everyday words too.
  if (first < titleEnd) return isCommonWord(text.vocabulary.lemma[type]!);
  if (TERM_PREFIX.test(text.vocabulary.lower[type]!)) return false;
  return !(text.vocabulary.flags.data[type]! & (CAPITAL | MIXED));
}
