/**
 * Pieces of clauses: word sequences in which something is said of somebody or done to something, so that they
 * name nothing. Asked only of phrases that nobody is known to use.
 */
import type { CorpusText } from "./corpusText.ts";
import { CAPITAL } from "./vocabulary.ts";
import { CONJUNCTION, GERUND, NOUN, PARTICIPLE, PREPOSITION, VERB } from "./wordClasses.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Past tenses of strong verbs that differ from the participle, so that they are the verb of a clause. */
const STRONG_PAST = words(`
  drew gave took became began wrote grew knew chose spoke came went drove broke threw wore tore swore froze stole
  forgot sang drank swam arose underwent withdrew overcame undertook foresaw forbade forgave outgrew
`);

/** Participles that make an adjective of the noun before them also without a hyphen: "computer assisted". */
const COMPOUND_PARTICIPLES = words(`
  based assisted aided induced driven guided related controlled mediated oriented enhanced weighted supervised
  constrained augmented informed inspired coupled powered regularized conditioned centered focused stimulated
  activated associated linked labeled derived generated modified shaped sized limited resolved averaged doped
  enabled trained tuned accelerated reduced distributed integrated embedded structured defined matched adapted
  programmed governed supported coated fed fitted separated directed specified treated randomized randomised
  operated buffered bounded valued delivered named infected exposed deprived restricted preconditioned maximized
`);

/** What researchers do to something, so that what follows is its object: "predicting rotations", not a kind of them. */
const DEEDS = words(`
  adding analysing assessing calculating characterizing classifying collecting commencing comparing compressing
  correcting defining deriving describing detecting determining distinguishing eliminating
  estimating explaining extracting finding generating getting handling identifying imposing inducing
  inferring initiating integrating interpreting isolating localizing making maximizing measuring
  minimizing modifying monitoring obtaining optimizing overcoming predicting preserving preventing quantifying
  reassessing recognizing reconstructing reconsidering recovering reducing removing replacing rethinking
  retrieving revisiting selecting specifying taking treating unifying updating validating
  verifying visualizing
`);

/** Possessives that tell a kind: "women's health". */
const KINDS = words("women's men's children's people's boys' girls' bachelor's master's driver's");

/** Bits of a word type, above those of eligible.ts. */
const PAST = 1 << 21;
const POSSESSIVE = 1 << 22;
const COMPOUNDING = 1 << 23;
const DEED = 1 << 24;
const DEGREE = 1 << 25;

/** @param flags of the word type, see vocabulary.ts */
export function clauseBits(lower: string, flags: number): number {
  let bits = 0;
  if (COMPOUND_PARTICIPLES.has(lower)) bits |= COMPOUNDING;
  if (DEEDS.has(lower)) bits |= DEED;
  if (lower.endsWith("ly")) bits |= DEGREE;
  if (flags & CAPITAL) return bits;
  if (STRONG_PAST.has(lower)) bits |= PAST;
  // "the narrator's irony": whose it is. "Parkinson's disease" has a name.
  if (/['’]s?$/.test(lower) && !KINDS.has(lower)) bits |= POSSESSIVE;
  return bits;
}

/**
 * Are the words `first … first + tokens - 1` a piece of a clause?
 *
 * @param bits of each word type, `clauseBits` among them
 */
export function isClause(text: CorpusText, bits: Int32Array, first: number, tokens: number): boolean {
  const last = first + tokens - 1;
  const { tag, type } = text;
  for (let x = first; x <= last; x++) {
    const own = bits[type[x]!]!;
    if (own & PAST) return true;
    if (x === last) break;
    if (own & POSSESSIVE) return true;
    // "the gilding marked divine status"
    if (tag[x] === PARTICIPLE && !(own & COMPOUNDING) && followsNoun(text, bits, x)) return true;
  }
  return tag[first] === GERUND && (bits[type[first]!]! & DEED) !== 0 && isDeedOfClause(text, first);
}

/** Not so in "strongly correlated". */
function followsNoun({ breakBefore, tag, type }: CorpusText, bits: Int32Array, word: number): boolean {
  if (word === 0 || breakBefore[word] !== 0 || tag[word - 1] !== NOUN) return false;
  return !(bits[type[word - 1]!]! & DEGREE);
}

/** "by adding gradient noise", "predicting that …": no article or noun makes the gerund one of a kind. */
function isDeedOfClause({ breakBefore, tag }: CorpusText, word: number): boolean {
  if (word === 0 || breakBefore[word] !== 0) return true;
  const before = tag[word - 1]!;
  return before === PREPOSITION || before === CONJUNCTION || before === VERB || before === PARTICIPLE;
}
