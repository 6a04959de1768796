/** What stands next to a phrase, as one of a few codes. */
import type { CorpusText } from "./corpusText.ts";
import { BRACKET_OPEN } from "./tokens.ts";
import { OF, STOP } from "./vocabulary.ts";
import { CONJUNCTION, DETERMINER, PREPOSITION, VERB } from "./wordClasses.ts";

const EDGE = 0; // beginning or end of a sentence
const BRACKET = 1;
const COMMA = 2;
const PUNCTUATION = 3;
const OF_WORD = 4;
const OTHER_FUNCTION = 9;
/** By word class. */
const FUNCTION = new Uint8Array(16).fill(OTHER_FUNCTION);
FUNCTION[DETERMINER] = 5;
FUNCTION[PREPOSITION] = 6;
FUNCTION[CONJUNCTION] = 7;
FUNCTION[VERB] = 8;
const CONTENT = 10; // plus word class
export const CONTEXTS = 22;

/** @param from first word of the paper */
export function contextLeft(text: CorpusText, a: number, from: number): number {
  if (a === from || text.sentence[a] !== text.sentence[a - 1]) return EDGE;
  return text.breakBefore[a] === 0 ? codeOf(text, a - 1) : punctuation(text.breakBefore[a]!);
}

/** @param to after the paper's last word */
export function contextRight(text: CorpusText, b: number, to: number): number {
  if (b === to - 1 || text.sentence[b + 1] !== text.sentence[b]) return EDGE;
  return text.breakBefore[b + 1] === 0 ? codeOf(text, b + 1) : punctuation(text.breakBefore[b + 1]!);
}

function punctuation(code: number): number {
  return code === BRACKET_OPEN ? BRACKET : code === 44 ? COMMA : PUNCTUATION;
}

function codeOf(text: CorpusText, word: number): number {
  const flags = text.vocabulary.flags.data[text.type[word]!]!;
  const tag = text.tag[word]!;
  if (!(flags & STOP)) return CONTENT + tag;
  return flags & OF ? OF_WORD : FUNCTION[tag]!;
}
