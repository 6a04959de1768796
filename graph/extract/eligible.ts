/** Which candidates may become concepts: complete terms, not fragments, debris or words of the trade. */
import { clauseBits, isClause } from "./clauses.ts";
import type { CorpusText } from "./corpusText.ts";
import { EMPTY_ENDS, EMPTY_STARTS, EMPTY_WORDS, GENERIC_WORDS, isSize } from "./generic.ts";
import { extended } from "./growable.ts";
import { CAPITAL, MIXED, STOP, type Vocabulary } from "./vocabulary.ts";
import {
  ADJECTIVE,
  ADVERB,
  DETERMINER,
  GERUND,
  isCommonWord,
  isNounAndVerb,
  NOUN,
  NUMBER,
  PARTICIPLE,
  PREPOSITION,
  VERB,
} from "./wordClasses.ts";

const WORD_GENERIC = 1;
const WORD_EMPTY = 2;
const WORD_START = 4;
const WORD_END = 8;
const WORD_SIZE = 16;
const WORD_PLAIN = 32;
const WORD_PLURAL = 64;
/** May be the verb of its sentence. */
const WORD_FINITE = 128;
/** A verb that papers do not use as a noun. */
const WORD_VERB = 256;
/** A gerund that names a field or an operation of its own. */
const WORD_NAMING = 512;
/** "cooled": done by somebody; "we", "they": who did it; what follows a verb at once and hardly a noun. */
const WORD_DONE = 1024;
const WORD_DOER = 2048;
const WORD_OBJECT = 4096;
/** Two words in one. */
const WORD_COMPOUND = 8192;
/** An adjective that is hardly a noun that nobody knows. */
const WORD_ADJECTIVE = 16384;
/** Makes no term specific: empty, or a function word. */
const WORD_UNSPECIFIC = 32768;
/** A stray letter; a word too short to be a term. */
const WORD_STRAY = 65536;
const WORD_SHORT = 131072;
/** A noun as well as a verb, by its place. */
const WORD_BOTH = 262144;
/** A gerund that relates as prepositions do. */
const WORD_RELATING = 524288;
/** A verb of one syllable: English makes nouns of these as they are, "spin", "sweep", and of few longer ones. */
const WORD_CONVERTED = 1048576;

/** Bits per word type: those known, and of the types that have come in since. */
export function genericBits({ vocabulary, classes: { classes } }: CorpusText, known: Int32Array): Int32Array {
  return extended(known, vocabulary.size, (type) => {
    const lemma = vocabulary.lemma[type]!;
    const lower = vocabulary.lower[type]!;
    const flags = vocabulary.flags.data[type]!;
    const hyphened = lemma.includes(" ") ? lemma.replaceAll(" ", "-") : lemma;
    const is = (words: ReadonlySet<string>): boolean => words.has(hyphened) || words.has(lower);
    let bits = 0;
    if (is(GENERIC_WORDS)) bits |= WORD_GENERIC;
    if (is(EMPTY_WORDS)) bits |= WORD_EMPTY;
    if (is(EMPTY_STARTS) || flags & STOP) bits |= WORD_START;
    if (is(EMPTY_ENDS)) bits |= WORD_END;
    if (isSize(lower)) bits |= WORD_SIZE;
    const code = classes[type]!;
    const isNaming = NAMING_END.test(lower) && NAMING_GERUND.test(lower);
    const plain =
      code === ADJECTIVE
        ? isCommonWord(lower.slice(lower.lastIndexOf("-") + 1))
        : code === PARTICIPLE || (code === GERUND && !isNaming);
    if (plain && !(flags & MIXED)) bits |= WORD_PLAIN;
    if (isPlural(vocabulary, type)) bits |= WORD_PLURAL;
    if (code === VERB || code === PARTICIPLE || AUXILIARIES.has(lower)) bits |= WORD_FINITE;
    if (code === VERB && !(flags & (MIXED | STOP)) && !SALT.test(lower)) bits |= WORD_VERB;
    if (isNounAndVerb(lower)) bits |= WORD_BOTH;
    if (ONE_SYLLABLE.test(lower)) bits |= WORD_CONVERTED;
    if (RELATING.has(lower)) bits |= WORD_RELATING;
    if (isNaming) bits |= WORD_NAMING;
    if (code === PARTICIPLE || (code === ADJECTIVE && lower.endsWith("ed"))) bits |= WORD_DONE;
    if (DOERS.has(lower)) bits |= WORD_DOER;
    if (OBJECTS.has(lower)) bits |= WORD_OBJECT;
    if (COMPOUND.test(lower)) bits |= WORD_COMPOUND;
    if (code === ADJECTIVE && (ADJECTIVE_ENDING.test(lower) || isCommonWord(lower))) bits |= WORD_ADJECTIVE;
    if (bits & WORD_EMPTY || flags & STOP) bits |= WORD_UNSPECIFIC;
    if (lower.length === 1 && !(flags & (STOP | CAPITAL))) bits |= WORD_STRAY;
    if (CITATION_KEY.test(vocabulary.surface[type]!)) bits |= WORD_STRAY | WORD_GENERIC;
    if (lower.length < 3 && !(flags & MIXED)) bits |= WORD_SHORT;
    return bits | clauseBits(lower, flags);
  });
}

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

/** "CCC+24b", "LCM25a": keys of references, made of authors and a year. */
const CITATION_KEY = /^[A-Z][A-Za-z]{1,3}\+[0129]\d[a-z]?$|^[A-Z]{3,5}[0129]\d[a-z]$/;

const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy]+[^aeiouy]*e?$/;

/** Salts and esters, which compromise takes for verbs: "borosilicate glass". */
const SALT =
  /(?:silic|carbon|nitr|phosph|sulf|sulph|acet|titan|citr|glutam|lact|chlor|brom|iod|borohydr|tartr|oxal|malon|pyruv|succin|aspart|salicyl|benzo|acryl|phthal|chrom|mangan|alumin|stear|palmit|fol|ur)ates?$/;

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

/** What follows a verb at once and hardly a noun. */
const OBJECTS: ReadonlySet<string> = new Set(
  "it its itself them themselves their our us how whether into throughout".split(" "),
);
const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were be been has have had can could may might must shall should will would do does did".split(
    " ",
  ),
);

function isPlural(vocabulary: Vocabulary, type: number): boolean {
  const lower = vocabulary.lower[type]!;
  return lower.endsWith("s") && !lower.endsWith("'s") && vocabulary.lemma[type] !== lower.replace(/-/g, " ");
}

/** What they all end in. */
const NAMING_END = /(?:ing|alignment)$/;

/** Gerunds that name a field or an operation of their own. */
const NAMING_GERUND =
  /^(?!determining|examining|undermining|restraining|constraining|containing|obtaining).*(?:learning|modeling|computing|sampling|pruning|clustering|tracking|planning|hashing|boosting|bagging|tuning|training|embedding|ranking|matching|rendering|denoising|inpainting|painting|prompting|reasoning|merging|routing|parsing|forecasting|grounding|captioning|encoding|decoding|splatting|forgetting|processing|programming|engineering|mining|imaging|sequencing|screening|smoothing|stopping|coding|filtering|indexing|caching|mapping|rounding|annealing|sharing|scheduling|banking|publishing|manufacturing|fitting|editing|steering|alignment|sensing|networking|spelling|ageing|aging|printing|smoking|bleeding|scaling|watermarking|unlearning|testing|binding|crowdsourcing|bundling|hedging|pricing|marketing|shopping|farming|housing|weaving|counseling|infilling|bootstrapping|voting|blending|gating|masking|pooling|padding|stitching|thresholding|dithering|morphing|shading|tiling|meshing|locking|logging|debugging|refactoring|synthesizing|beamforming|multiplexing|signaling|switching|tunneling|doping|etching|welding|machining|sintering|coating|milling|cooling|heating|lensing|scattering|splitting|folding|docking|phenotyping|genotyping|phasing|typing|staining|wording|storytelling|gaming|teaching|mentoring)$/;

/** What is known of a phrase, each including those before: in common use, known as a term, surely one. */
export const UNKNOWN_PHRASE = 0;
export const IN_USE = 1;
export const LISTED = 2;
export const SURE = 3;

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
  // What most candidates fail by is asked first.
  if (code !== NOUN && code !== GERUND && !(flags[head]! & MIXED) && (code !== ADJECTIVE || tokens > 1))
    return false;
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
  if (flags[head]! & MIXED) return true;
  if (code === NOUN) return tokens > 1 || mayBeNoun(text, bits, last, listed);
  if (code === GERUND) {
    if (listed || bits[head]! & WORD_NAMING) return true;
    return (tokens > 1 || isBound) && namesDeed(text, bits, first, last);
  }
  // "multilingual", "low-rank": a property that people list by itself.
  return code === ADJECTIVE && tokens === 1 && listed && (bits[head]! & WORD_COMPOUND) !== 0;
}

/** A word made of two. */
const COMPOUND = /^\p{L}+-\p{L}+$|^(?:multi|cross|non|semi)\p{L}{4,}$|^(?:over|under)\p{L}+ing$/u;

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
  const isIdiom = IDIOM_NOUNS.has(vocabulary.lower[head]!);
  if (listed && code !== ADJECTIVE && !isIdiom) return true;
  if (code === VERB || code === PARTICIPLE || code === ADVERB) return false;
  if (bits[head]! & WORD_ADJECTIVE) return listed && (bits[head]! & WORD_COMPOUND) !== 0;
  if (!isIdiom) return true;
  for (let x = Math.max(0, word - 4); x < word; x++)
    if (sentence[x] === sentence[word] && LIGHT_VERB.test(vocabulary.lower[type[x]!]!)) return false;
  return true;
}

/** What compromise calls an adjective may be a noun that nobody knows ("multigrid"), unless it ends so. */
const ADJECTIVE_ENDING = /(?:ic|al|ive|ous|able|ible|ful|less|ary|ant|ent)$/;

/** "received increased attention", "has drawn much interest": not what a paper is about. */
const IDIOM_NOUNS: ReadonlySet<string> = new Set([
  "attention",
  "interest",
  "inspiration",
  "concern",
  "thought",
]);
const LIGHT_VERB =
  /^(?:receiv|gain|attract|draw|pay|give|gave|focus|devot|garner|deserv|merit|recei|command|requir)(?:e|es|s|ed|n|en|ing)?$|^(?:drawn|drew|paid|given|special|particular|much|little|considerable|increas(?:ed|ing)|growing|great|more)$/;

/** "We cooled and measured thermal expansion": somebody did it. */
function beginsInDeed({ breakBefore, type }: CorpusText, bits: Int32Array, first: number): boolean {
  if (first === 0 || breakBefore[first] !== 0) return false;
  return (bits[type[first]!]! & WORD_DONE) !== 0 && (bits[type[first - 1]!]! & WORD_DOER) !== 0;
}

const DOERS: ReadonlySet<string> = new Set(
  "we i they it he she who which that and then also authors".split(" "),
);

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

/** Gerunds that relate what stands before to what follows, as prepositions do. */
const RELATING: ReadonlySet<string> = new Set(
  "considering concerning regarding including excluding involving containing using having being given".split(
    " ",
  ),
);

/** Is a word one of the trade, or one that makes no phrase specific? */
export function isTradeWord(bits: Int32Array, type: number): boolean {
  return (bits[type]! & (WORD_GENERIC | WORD_EMPTY)) !== 0;
}

/** Does a word type belong to no term that it begins: "novel"? */
export function isEmptyStart(bits: Int32Array, type: number): boolean {
  return (bits[type]! & WORD_START) !== 0;
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
