/** Which candidates may become concepts: complete terms, not fragments, debris or words of the trade. */
import type { CorpusText } from "./corpusText.ts";
import { EMPTY_ENDS, EMPTY_STARTS, EMPTY_WORDS, GENERIC_WORDS } from "./generic.ts";
import { CAPITAL, MIXED, STOP, type Vocabulary } from "./vocabulary.ts";
import { ADJECTIVE, ADVERB, GERUND, isCommonWord, NOUN, PARTICIPLE, VERB } from "./wordClasses.ts";

const WORD_GENERIC = 1;
const WORD_EMPTY = 2;
const WORD_START = 4;
const WORD_END = 8;
const WORD_SIZE = 16;
const WORD_PLAIN = 32;

/** Bits per word type, worked out once. */
export function genericBits({ vocabulary, classes: { classes } }: CorpusText): Uint8Array {
  return Uint8Array.from(vocabulary.lemma, (lemma, type) => {
    const lower = vocabulary.lower[type]!;
    const hyphened = lemma.replaceAll(" ", "-");
    const is = (words: ReadonlySet<string>): boolean => words.has(hyphened) || words.has(lower);
    let bits = 0;
    if (is(GENERIC_WORDS)) bits |= WORD_GENERIC;
    if (is(EMPTY_WORDS)) bits |= WORD_EMPTY;
    if (is(EMPTY_STARTS) || vocabulary.flags.data[type]! & STOP) bits |= WORD_START;
    if (is(EMPTY_ENDS)) bits |= WORD_END;
    if (isSize(lower)) bits |= WORD_SIZE;
    const code = classes[type]!;
    const plain =
      code === ADJECTIVE
        ? isCommonWord(lower.slice(lower.lastIndexOf("-") + 1))
        : code === PARTICIPLE || (code === GERUND && !NAMING_GERUND.test(lower));
    if (plain && !(vocabulary.flags.data[type]! & MIXED)) bits |= WORD_PLAIN;
    return bits;
  });
}

function hasVerb(text: CorpusText, first: number, last: number): boolean {
  for (let x = first; x <= last; x++) {
    const type = text.type[x]!;
    const own = text.vocabulary.flags.data[type]!;
    if (text.classes.classes[type] === VERB && !(own & (MIXED | STOP))) return true;
  }
  return false;
}

function isPlural(vocabulary: Vocabulary, type: number): boolean {
  const lower = vocabulary.lower[type]!;
  return lower.endsWith("s") && !lower.endsWith("'s") && vocabulary.lemma[type] !== lower.replace(/-/g, " ");
}

/** "410M", "16B", "10x": how much, not what. "2D" and "3D" are kept. */
function isSize(lower: string): boolean {
  if (/^[a-z]-th$/.test(lower)) return true;
  return (
    /^[\d.,]+(?:[kmbtxws×]|th|nd|st|rd|'s?|-?(?:fold|bit|layer|dimensional))?$/.test(lower) &&
    /^\d/.test(lower)
  );
}

/** Gerunds that name a field or an operation of their own. */
const NAMING_GERUND =
  /(?:learning|modeling|computing|sampling|pruning|clustering|tracking|planning|hashing|boosting|bagging|tuning|training|embedding|ranking|matching|rendering|denoising|inpainting|painting|prompting|reasoning|merging|routing|parsing|forecasting|grounding|captioning|encoding|decoding|splatting|forgetting|processing|programming|engineering|mining|imaging|sequencing|screening|smoothing|stopping|coding|filtering|indexing|caching|mapping|rounding|annealing|sharing|scheduling|banking|publishing|manufacturing|fitting|editing|steering|alignment|sensing|networking|spelling|ageing|aging|printing|smoking|bleeding|scaling|watermarking|unlearning|testing|binding|crowdsourcing|bundling|hedging|pricing|marketing|shopping|farming|housing|weaving|counseling|infilling|bootstrapping|voting|blending|gating|masking|pooling|padding|stitching|thresholding|dithering|morphing|shading|tiling|meshing|locking|logging|debugging|refactoring|synthesizing|beamforming|multiplexing|signaling|switching|tunneling|doping|etching|welding|machining|sintering|coating|milling|cooling|heating|lensing|scattering|splitting|folding|docking|phenotyping|genotyping|phasing|typing|staining|wording|storytelling|gaming|teaching|mentoring)$/;

/**
 * May the words `first … first + tokens - 1` be a concept?
 *
 * @param established known as a term or in common use, whatever its words: "kernel method"
 */
export function isEligible(
  text: CorpusText,
  bits: Uint8Array,
  first: number,
  tokens: number,
  established: boolean,
): boolean {
  const { vocabulary } = text;
  const flags = vocabulary.flags.data;
  const last = first + tokens - 1;
  const head = text.type[last]!;
  const start = text.type[first]!;
  if (bits[head]! & WORD_END && tokens > 1 && !established) return false;
  if (bits[start]! & WORD_START && !(flags[start]! & MIXED)) return false;
  if (tokens === 1) {
    if (bits[head]! & (WORD_GENERIC | WORD_EMPTY)) return false;
    if (vocabulary.lower[head]!.length < 3 && !(flags[head]! & MIXED)) return false;
  } else {
    let specific = false;
    for (let x = first; x <= last; x++) {
      const type = text.type[x]!;
      if (!(bits[type]! & WORD_EMPTY) && !(flags[type]! & STOP)) specific = true;
      if (text.tag[x] === ADVERB && x === last) return false;
    }
    if (!specific) return false;
  }
  if (tokens > 1 && text.tag[first] === VERB) return false;
  // "connections underfit", "parameters equal": after a plural, a verb that nobody knows as one.
  if (
    tokens > 1 &&
    !established &&
    isPlural(vocabulary, text.type[last - 1]!) &&
    !isPlural(vocabulary, head)
  ) {
    return false;
  }
  if (bits[start]! & WORD_SIZE) return false;
  // "fact reduce overtraining": a verb that papers do not use as a noun.
  if (tokens > 1 && !established && hasVerb(text, first, last)) return false;
  if (flags[head]! & MIXED) return true;
  const code = text.tag[last]!;
  // By itself a verb, a noun only by its place: "compress" after "can".
  if (code === NOUN) return tokens > 1 || text.classes.classes[head] !== VERB;
  if (code === GERUND) return established || NAMING_GERUND.test(vocabulary.lower[head]!);
  return false;
}

/**
 * A single everyday word outside the title, or a phrase that begins with an everyday adjective or with what
 * somebody does: "slow learning", "imposing upper bounds". Such a phrase is a term only where it is in use.
 *
 * @param titleEnd first word of the abstract
 */
export function isPlain(
  text: CorpusText,
  bits: Uint8Array,
  first: number,
  tokens: number,
  titleEnd: number,
): boolean {
  const type = text.type[first]!;
  if (tokens > 1) return (bits[type]! & WORD_PLAIN) !== 0;
  return first >= titleEnd && !(text.vocabulary.flags.data[type]! & (CAPITAL | MIXED));
}
