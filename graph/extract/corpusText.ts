/**
 * All papers as words: flat columns over the whole corpus, so that a hundred thousand abstracts cost neither
 * objects nor strings. Title and abstract of a paper stand in sequence.
 */
import type { Paper } from "../model.ts";
import { IntList } from "./growable.ts";
import { isEnglishCount } from "./language.ts";
import { TEXT_START, tokenize } from "./tokens.ts";
import { DEBRIS, Vocabulary } from "./vocabulary.ts";
import { assignClasses, classesOf, type TypeClasses, UNKNOWN } from "./wordClasses.ts";

/** Words read of a title or an abstract: what is longer is neither. */
const MOST_WORDS = 4000;

export interface CorpusText {
  readonly vocabulary: Vocabulary;
  /** Words of paper p: `firstWord[p] … firstWord[p + 1]`. */
  readonly firstWord: Uint32Array;
  /** Its first word of the abstract. */
  readonly abstractWord: Uint32Array;
  readonly type: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** See `TokenSink.word`. */
  readonly breakBefore: Int32Array;
  /** Row in the sentences; those of the title come first. */
  readonly sentence: Int32Array;
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** Word class in context, see wordClasses.ts. */
  readonly tag: Uint8Array;
  /** Word class by itself, by type. */
  readonly classes: TypeClasses;
}

/**
 * @param nouns see `classesOf`
 * @param anyLanguage read papers that are not in English too; else they get no words
 */
export function readCorpus(
  papers: readonly Paper[],
  nouns: ReadonlySet<string>,
  anyLanguage: boolean,
  onPaper: (paper: number) => void,
): CorpusText {
  const vocabulary = new Vocabulary();
  const type = new IntList();
  const start = new IntList();
  const end = new IntList();
  const breaks = new IntList();
  const sentence = new IntList();
  const sentenceStart = new IntList();
  const sentenceEnd = new IntList();
  const firstWord = new Uint32Array(papers.length + 1);
  const abstractWord = new Uint32Array(papers.length);
  const read = (text: string): void => {
    const firstSentence = sentenceStart.length;
    const most = type.length + MOST_WORDS;
    let pending = 0;
    tokenize(text, {
      word(from, to, breakBefore, inSentence) {
        if (type.length >= most) return;
        const id = vocabulary.typeAt(text, from, to);
        if (vocabulary.flags.data[id]! & DEBRIS) {
          pending = breakBefore === TEXT_START ? TEXT_START : 44;
          return;
        }
        type.push(id);
        start.push(from);
        end.push(to);
        breaks.push(breakBefore === 0 ? pending : breakBefore);
        sentence.push(firstSentence + inSentence);
        pending = 0;
      },
      sentence(from, to) {
        sentenceStart.push(from);
        sentenceEnd.push(to);
      },
    });
  };
  const isEnglishText = (from: number): boolean => {
    const counts = [0, 0, 0, 0, 0];
    for (let i = from; i < type.length; i++) counts[vocabulary.language.data[type.data[i]!]!]!++;
    return isEnglishCount(type.length - from, counts[1]!, counts[2]!, counts[4]!);
  };
  papers.forEach((paper, p) => {
    firstWord[p] = type.length;
    abstractWord[p] = type.length;
    read(paper.title);
    abstractWord[p] = type.length;
    if (paper.abstract !== null) read(paper.abstract);
    if (!anyLanguage && !isEnglishText(firstWord[p]!)) {
      for (const list of [type, start, end, breaks, sentence]) list.length = firstWord[p]!;
      abstractWord[p] = type.length;
    }
    onPaper(p);
  });
  firstWord[papers.length] = type.length;
  const columns = {
    type: type.data.subarray(0, type.length),
    breakBefore: breaks.data.subarray(0, type.length),
  };
  const classes = classesOf(vocabulary, nouns);
  const tag = new Uint8Array(type.length).fill(UNKNOWN);
  for (let p = 0; p < papers.length; p++) {
    assignClasses(columns, firstWord[p]!, abstractWord[p]!, vocabulary, classes, tag);
    assignClasses(columns, abstractWord[p]!, firstWord[p + 1]!, vocabulary, classes, tag);
  }
  return {
    ...columns,
    vocabulary,
    firstWord,
    abstractWord,
    start: start.data.subarray(0, start.length),
    end: end.data.subarray(0, end.length),
    sentence: sentence.data.subarray(0, sentence.length),
    sentenceStart: sentenceStart.data.subarray(0, sentenceStart.length),
    sentenceEnd: sentenceEnd.data.subarray(0, sentenceEnd.length),
    tag,
    classes,
  };
}
