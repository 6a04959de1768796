/** What kinds of word a word type is, apart from where it stands: of the trade, plain, a name, a verb, and so on. */
import { clauseBits } from "./clauses.ts";
import type { CorpusText } from "./corpusText.ts";
import { EMPTY_ENDS, EMPTY_STARTS, EMPTY_WORDS, GENERIC_WORDS, isSize } from "./generic.ts";
import { extended } from "./growable.ts";
import { CAPITAL, MIXED, STOP, type Vocabulary } from "./vocabulary.ts";
import { ADJECTIVE, GERUND, isCommonWord, isNounAndVerb, PARTICIPLE, VERB } from "./wordClasses.ts";

export const WORD_GENERIC = 1;
export const WORD_EMPTY = 2;
export const WORD_START = 4;
export const WORD_END = 8;
export const WORD_SIZE = 16;
export const WORD_PLAIN = 32;
export const WORD_PLURAL = 64;
/** May be the verb of its sentence. */
export const WORD_FINITE = 128;
/** A verb that papers do not use as a noun. */
export const WORD_VERB = 256;
/** A gerund that names a field or an operation of its own. */
export const WORD_NAMING = 512;
/** "cooled": done by somebody; "we", "they": who did it; what follows a verb at once and hardly a noun. */
export const WORD_DONE = 1024;
export const WORD_DOER = 2048;
export const WORD_OBJECT = 4096;
/** Two words in one. */
export const WORD_COMPOUND = 8192;
/** An adjective that is hardly a noun that nobody knows. */
export const WORD_ADJECTIVE = 16384;
/** Makes no term specific: empty, or a function word. */
export const WORD_UNSPECIFIC = 32768;
/** A stray letter; a word too short to be a term. */
export const WORD_STRAY = 65536;
export const WORD_SHORT = 131072;
/** A noun as well as a verb, by its place. */
export const WORD_BOTH = 262144;
/** A gerund that relates as prepositions do. */
export const WORD_RELATING = 524288;
/** A verb of one syllable: English makes nouns of these as they are, "spin", "sweep", and of few longer ones. */
export const WORD_CONVERTED = 1048576;
/** An adjective or adverb that describes, rare as it may be: "knowledgeable". */
export const WORD_DESCRIBING = 1 << 27;
/** The second of two that belong together: "neck" of "head and neck". */
export const WORD_SECOND = 1 << 28;
/** Written as a name: "ImageNet", not "CNN-based". Bits between are those of clauses.ts. */
export const WORD_NAME = 1 << 26;
/** "received increased attention": a noun that is mostly said in an idiom. */
export const WORD_IDIOM = 1 << 29;

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
    if (flags & MIXED && !/-\p{Ll}+$/u.test(vocabulary.surface[type]!) && lower.length > 2) bits |= WORD_NAME;
    if (BINOMIALS.has(lower)) bits |= WORD_SECOND;
    if (DESCRIBING.test(lower)) bits |= WORD_DESCRIBING;
    if (RELATING.has(lower)) bits |= WORD_RELATING;
    if (isNaming) bits |= WORD_NAMING;
    if (code === PARTICIPLE || (code === ADJECTIVE && lower.endsWith("ed"))) bits |= WORD_DONE;
    if (DOERS.has(lower)) bits |= WORD_DOER;
    if (OBJECTS.has(lower)) bits |= WORD_OBJECT;
    if (IDIOM_NOUNS.has(lower)) bits |= WORD_IDIOM;
    if (COMPOUND.test(lower)) bits |= WORD_COMPOUND;
    if (code === ADJECTIVE && (ADJECTIVE_ENDING.test(lower) || isCommonWord(lower))) bits |= WORD_ADJECTIVE;
    if (bits & WORD_EMPTY || flags & STOP) bits |= WORD_UNSPECIFIC;
    if (lower.length === 1 && !(flags & (STOP | CAPITAL))) bits |= WORD_STRAY;
    if (CITATION_KEY.test(vocabulary.surface[type]!)) bits |= WORD_STRAY | WORD_GENERIC;
    if (lower.length < 3 && !(flags & MIXED)) bits |= WORD_SHORT;
    return bits | clauseBits(lower, flags);
  });
}

/** Is a word one of the trade, or one that makes no phrase specific? */
export function isTradeWord(bits: Int32Array, type: number): boolean {
  return (bits[type]! & (WORD_GENERIC | WORD_EMPTY)) !== 0;
}

/** Does a word type describe rather than name: "knowledgeable"? */
export function isDescribing(bits: Int32Array, type: number): boolean {
  return (bits[type]! & WORD_DESCRIBING) !== 0;
}

/** Is a word type written as a name: "ImageNet"? */
export function isName(bits: Int32Array, type: number): boolean {
  return (bits[type]! & WORD_NAME) !== 0;
}

/** Does a word type belong to no term that it begins: "novel"? */
export function isEmptyStart(bits: Int32Array, type: number): boolean {
  return (bits[type]! & WORD_START) !== 0;
}

/** "CCC+24b", "LCM25a": keys of references, made of authors and a year. */
const CITATION_KEY = /^[A-Z][A-Za-z]{1,3}\+[0129]\d[a-z]?$|^[A-Z]{3,5}[0129]\d[a-z]$/;

const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy]+[^aeiouy]*e?$/;

/** Salts and esters, which compromise takes for verbs: "borosilicate glass". */
const SALT =
  /(?:silic|carbon|nitr|phosph|sulf|sulph|acet|titan|citr|glutam|lact|chlor|brom|iod|borohydr|tartr|oxal|malon|pyruv|succin|aspart|salicyl|benzo|acryl|phthal|chrom|mangan|alumin|stear|palmit|fol|ur)ates?$/;

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

/** A word made of two. */
const COMPOUND = /^\p{L}+-\p{L}+$|^(?:multi|cross|non|semi)\p{L}{4,}$|^(?:over|under)\p{L}+ing$/u;

/** What compromise calls an adjective may be a noun that nobody knows ("multigrid"), unless it ends so. */
const ADJECTIVE_ENDING = /(?:ic|al|ive|ous|able|ible|ful|less|ary|ant|ent)$/;

const DOERS: ReadonlySet<string> = new Set(
  "we i they it he she who which that and then also authors".split(" "),
);

/** Gerunds that relate what stands before to what follows, as prepositions do. */
const RELATING: ReadonlySet<string> = new Set(
  "considering concerning regarding including excluding involving containing using having being given plus versus vs".split(
    " ",
  ),
);

/** Two words, joined by "and", that belong together: the second, the first. "Neck cancer" is not what is meant. */
export const BINOMIALS: ReadonlyMap<string, string> = new Map([
  ["neck", "head"],
  ["throat", "nose"],
  ["mouth", "foot"],
  ["foot", "hand"],
  ["bound", "branch"],
  ["conquer", "divide"],
  ["error", "trial"],
  ["demand", "supply"],
  ["development", "research"],
  ["white", "black"],
  ["pepper", "salt"],
  ["play", "plug"],
]);

const DESCRIBING = /(?:able|ful|ous|ly)$/;

/** "received increased attention", "has drawn much interest": not what a paper is about. */
const IDIOM_NOUNS: ReadonlySet<string> = new Set([
  "attention",
  "interest",
  "inspiration",
  "concern",
  "thought",
]);
