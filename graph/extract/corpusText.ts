/**
 * All papers as words: flat columns over the whole corpus, so that a hundred thousand abstracts cost neither
 * objects nor strings. Title and abstract of a paper stand in sequence.
 */
import type { Paper } from "../model.ts";
import { IntList } from "./growable.ts";
import { TEXT_START, tokenize } from "./tokens.ts";
import { DEBRIS, Vocabulary } from "./vocabulary.ts";
import { assignClasses, classesOf, UNKNOWN } from "./wordClasses.ts";

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
  readonly classes: Uint8Array;
}

/** @param readable tells whether a paper is to be read; others get no words */
export function readCorpus(
  papers: readonly Paper[],
  readable: (paper: Paper) => boolean,
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
    let pending = 0;
    tokenize(text, {
      word(from, to, breakBefore, inSentence) {
        const id = vocabulary.typeOf(text.slice(from, to));
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
  papers.forEach((paper, p) => {
    firstWord[p] = type.length;
    abstractWord[p] = type.length;
    if (readable(paper)) {
      read(paper.title);
      abstractWord[p] = type.length;
      if (paper.abstract !== null) read(paper.abstract);
    }
    onPaper(p);
  });
  firstWord[papers.length] = type.length;
  const columns = {
    type: type.data.subarray(0, type.length),
    breakBefore: breaks.data.subarray(0, type.length),
  };
  const classes = classesOf(vocabulary);
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
