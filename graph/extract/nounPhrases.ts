/** Maximal noun phrases: (adjective | noun | gerund | participle)* (noun | gerund). */
import type { CorpusText } from "./corpusText.ts";
import { NUMERIC, STOP } from "./vocabulary.ts";
import { ADJECTIVE, GERUND, NOUN, PARTICIPLE } from "./wordClasses.ts";

const MOST_WORDS = 8;

/**
 * Length in words of the maximal noun phrase that covers each word, 0 where there is none, and, at the words
 * that begin one, its length in `beginning`.
 */
export function assignNounPhrases(
  text: CorpusText,
  from: number,
  to: number,
  cover: Uint8Array,
  beginning: Uint8Array,
): void {
  cover.fill(0, 0, to - from);
  beginning.fill(0, 0, to - from);
  const inside = (i: number): boolean => {
    const code = text.tag[i]!;
    if (code !== NOUN && code !== ADJECTIVE && code !== GERUND && code !== PARTICIPLE) return false;
    return !(text.vocabulary.flags.data[text.type[i]!]! & (STOP | NUMERIC));
  };
  let i = from;
  while (i < to) {
    if (!inside(i)) {
      i++;
      continue;
    }
    let last = i;
    while (last + 1 < to && text.breakBefore[last + 1] === 0 && inside(last + 1)) last++;
    let head = last;
    while (head >= i && text.tag[head] !== NOUN && text.tag[head] !== GERUND) head--;
    const length = head - i + 1;
    if (head >= i && length <= MOST_WORDS) {
      beginning[i - from] = length;
      cover.fill(length, i - from, head - from + 1);
    }
    i = last + 1;
  }
}
