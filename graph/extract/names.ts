/** Which words keep their capital: names. */

import type { Background } from "./background.ts";
import type { CorpusText } from "./corpusText.ts";
import { lemma, singular } from "./lemma.ts";
import { CAPITAL, MIXED, NUMERIC } from "./vocabulary.ts";
import { isCommonWord, isKnownName } from "./wordClasses.ts";

/** Endings of words that are no names, where the lexicon does not know them. */
const COMMON_ENDING =
  /(?:tions?|sions?|ments?|ity|ities|ness|ings?|ives?|als?|ics?|ous|able|ible|ers?|ors?|ized?|izes?|ifiers?|ances?|ences?|isms?|ists?|ologies|ology|graphy|graphs?|works?|nets?|forms?|tors?|ants?|ents?|ates?|ary|ories|ory|ures?|ages?|ly|ful|less|ship|wise|like|based|sets?|spaces?|codes?|lets?)$/;

/** Tells for each root whether it is written with a capital because it is a name. */
export function findNames(text: CorpusText, background: Background): (word: string, root: number) => boolean {
  const { vocabulary } = text;
  const flags = vocabulary.flags.data;
  const upper = new Int32Array(vocabulary.rootText.length);
  const lower = new Int32Array(vocabulary.rootText.length);
  // Alone with its capital inside a sentence, "the Hardy spaces", where no title or definition asks for it.
  const alone = new Uint8Array(vocabulary.rootText.length);
  const isPlainWord = (i: number): boolean => !(flags[text.type[i]!]! & (CAPITAL | MIXED | NUMERIC));
  for (let p = 0; p < text.abstractWord.length; p++) {
    for (let i = text.abstractWord[p]! + 1; i < text.firstWord[p + 1]!; i++) {
      const type = text.type[i]!;
      const root = vocabulary.root.data[type]!;
      if (!(flags[type]! & CAPITAL)) lower[root]!++;
      else if (text.sentence[i] === text.sentence[i - 1] && !(flags[type]! & MIXED)) {
        upper[root]!++;
        const isFollowed =
          i + 1 < text.firstWord[p + 1]! && text.breakBefore[i + 1] === 0 && isPlainWord(i + 1);
        if (isFollowed && text.breakBefore[i] === 0 && isPlainWord(i - 1)) alone[root] = 1;
      }
    }
  }
  return (word, root) => {
    const known = background.isName(vocabulary.rootText[root]!);
    if (known !== undefined) return known;
    const up = upper[root] ?? 0;
    const low = lower[root] ?? 0;
    return up >= 2 * low && (up > 4 || (low === 0 && alone[root] === 1) || !isCommon(word, background));
  };
}

function isCommon(word: string, background: Background): boolean {
  return word
    .toLowerCase()
    .split("-")
    .every(
      (part) =>
        background.isName(lemma(part)) === false ||
        isCommonWord(part) ||
        isCommonWord(singular(part)) ||
        (COMMON_ENDING.test(part) && !isKnownName(part) && !isNamesake(part, background)),
    );
}

/** "Turing", "Rademacher": ends like a common word, but what stands before the ending is no word. */
function isNamesake(word: string, background: Background): boolean {
  const stem = /^(.{2,})(?:ers?|ors?|ings?)$/.exec(word)?.[1];
  if (stem === undefined) return false;
  return [stem, `${stem}e`, stem.slice(0, -1), `${stem}ion`, `${stem}ation`].every(
    (base) => !isCommonWord(base) && background.wordDf(lemma(base)) === 0,
  );
}
