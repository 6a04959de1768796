/**
 * All papers as words: flat columns over the whole corpus, so that a hundred thousand abstracts cost neither
 * objects nor strings. Title and abstract of a paper stand in sequence. Papers can be added, left out and
 * brought into another order without reading their text again.
 *
 * Ten bytes a word, and two and a half at rest.
 */
import type { Paper } from "../model.ts";
import { isEnglishCount } from "./language.ts";
import { arrangedPapers, NO_PAPERS, packPapers, type TextColumns, unpackPapers } from "./packedText.ts";
import { TEXT_START, type TokenSink, tokenize } from "./tokens.ts";
import { DEBRIS, LANGUAGE_AT, Vocabulary } from "./vocabulary.ts";
import { assignClasses, extendClasses, NO_CLASSES, settleOpenings, type TypeClasses } from "./wordClasses.ts";

/** Words and characters read of a title or an abstract: what is longer is neither. */
const MOST_WORDS = 4000;
const MOST_LENGTH = 0xffff;
/** Longest word, in code units; what is longer is debris. */
const LONGEST_WORD = 255;
/** Columns grow by this factor: by less than doubling, since they are large. */
const GROWTH = 1.3;

type Column = Uint8Array | Uint16Array | Int32Array | Uint32Array;

export class CorpusText implements TokenSink {
  readonly vocabulary = new Vocabulary();
  /** Papers read. */
  papers = 0;
  /** Words read. */
  words = 0;
  /** Words of paper p: `firstWord[p] … firstWord[p + 1]`. */
  firstWord = new Uint32Array(1);
  /** Its first word of the abstract. */
  abstractWord = new Uint32Array(0);
  /** Its sentences, those of the title first: `firstSentence[p] … firstSentence[p + 1]`. */
  firstSentence = new Uint32Array(1);
  type = new Int32Array(0);
  /** Offset in the field. */
  start = new Uint16Array(0);
  /** Code units. */
  length = new Uint8Array(0);
  /** See `TokenSink.word`; codes over 255 count as 255. */
  breakBefore = new Uint8Array(0);
  /** Row in the sentences, the last 8 bits of it: neighbors differ, for the whole see `sentenceOf`. */
  sentence = new Uint8Array(0);
  /** Word class in context, see wordClasses.ts. */
  tag = new Uint8Array(0);
  sentenceStart = new Uint16Array(0);
  sentenceEnd = new Uint16Array(0);
  /** Word class by itself, by type. */
  classes: TypeClasses = NO_CLASSES;
  readonly #corrections: ReadonlyMap<string, number>;
  readonly #anyLanguage: boolean;
  #sentences = 0;
  /** By paper: 1 where its words have classes. */
  #tagged = new Uint8Array(0);
  /** Papers at rest, and whether the columns are the same papers. */
  #packed = NO_PAPERS;
  #isUnpacked = false;
  // While a text is read: itself, where its words must end, and what is pending of a word left out.
  #text = "";
  #most = 0;
  #pending = 0;
  #sentence = -1;
  #row = 0;

  /**
   * @param corrections see `extendClasses`
   * @param anyLanguage read papers that are not in English too; else they get no words
   */
  constructor(corrections: ReadonlyMap<string, number>, anyLanguage: boolean) {
    this.#corrections = corrections;
    this.#anyLanguage = anyLanguage;
  }

  /** Read papers; they get the next rows. Linear in their text. */
  add(papers: readonly Paper[], onPaper: (paper: number) => void): void {
    const from = this.papers;
    this.vocabulary.wake();
    this.firstWord = resized(this.firstWord, from + papers.length + 1);
    this.abstractWord = resized(this.abstractWord, from + papers.length);
    this.firstSentence = resized(this.firstSentence, from + papers.length + 1);
    for (let i = 0; i < papers.length; i++) {
      this.#read(papers[i]!, from + i);
      onPaper(i);
    }
    this.papers += papers.length;
    this.#fitWords(this.words);
    this.#fitSentences(this.#sentences);
    this.classes = extendClasses(this.classes, this.vocabulary, this.#corrections);
    this.#tagged = resized(this.#tagged, this.papers);
    for (let p = from; p < this.papers; p++) this.tagPaper(p);
  }

  /** The class of each word of a paper, where it is not known: it is forgotten at rest. */
  tagPaper(p: number): void {
    if (this.#tagged[p]) return;
    this.#tagged[p] = 1;
    const [first, middle, end] = [this.firstWord[p]!, this.abstractWord[p]!, this.firstWord[p + 1]!];
    assignClasses(this, first, middle, this.vocabulary, this.classes, this.tag);
    assignClasses(this, middle, end, this.vocabulary, this.classes, this.tag);
    settleOpenings(this, first, end, this.vocabulary, this.tag);
  }

  /**
   * Put the papers to rest: their columns go, and a quarter of the room keeps them, see packedText.ts. Papers read
   * now count from row 0 until `arrange`.
   */
  rest(): void {
    // Unchanged since they were unpacked, they are packed still.
    if (this.#isUnpacked) this.#isUnpacked = false;
    else this.#packed = packPapers(this);
    this.#take(unpackPapers(NO_PAPERS, new Uint8Array(0)));
    this.vocabulary.rest();
  }

  /** Take the papers of these rows, in this order: those at rest, then those read since. No text is read. */
  arrange(rows: Int32Array): void {
    this.#packed = arrangedPapers(this.#packed, packPapers(this), rows);
    this.wake();
  }

  /** Have the columns of all papers at rest again. About 15 ns a word. */
  wake(): void {
    this.vocabulary.wake();
    const lengths = Uint8Array.from(this.vocabulary.surface, ({ length }) => Math.min(LONGEST_WORD, length));
    this.#take(unpackPapers(this.#packed, lengths));
    this.#isUnpacked = true;
  }

  #take(columns: TextColumns): void {
    this.papers = columns.papers;
    this.words = columns.type.length;
    this.#sentences = columns.sentenceStart.length;
    this.firstWord = columns.firstWord;
    this.abstractWord = columns.abstractWord;
    this.firstSentence = columns.firstSentence;
    this.type = columns.type;
    this.start = columns.start;
    this.length = columns.length;
    this.breakBefore = columns.breakBefore;
    this.sentence = columns.sentence;
    this.sentenceStart = columns.sentenceStart;
    this.sentenceEnd = columns.sentenceEnd;
    this.tag = new Uint8Array(this.words);
    this.#tagged = new Uint8Array(this.papers);
  }

  /** Row of the sentence that a word of a paper stands in. */
  sentenceOf(paper: number, word: number): number {
    const first = this.firstSentence[paper]!;
    if (this.firstSentence[paper + 1]! - first <= 256) return first + ((this.sentence[word]! - first) & 0xff);
    let row = first;
    for (let i = this.firstWord[paper]! + 1; i <= word; i++)
      if (this.sentence[i] !== this.sentence[i - 1]) row++;
    return row;
  }

  /** Offset after the last code unit of a word. */
  endOf(word: number): number {
    return this.start[word]! + this.length[word]!;
  }

  #read(paper: Paper, p: number): void {
    const first = this.words;
    const firstSentence = this.#sentences;
    this.#readField(paper.title);
    this.abstractWord[p] = this.words;
    if (paper.abstract !== null) this.#readField(paper.abstract);
    if (!this.#anyLanguage && !this.#isEnglish(first)) {
      this.words = first;
      this.abstractWord[p] = first;
      this.#sentences = firstSentence;
    }
    this.firstWord[p + 1] = this.words;
    this.firstSentence[p + 1] = this.#sentences;
  }

  #readField(field: string): void {
    this.#text = field.length > MOST_LENGTH ? field.slice(0, MOST_LENGTH) : field;
    this.#most = this.words + MOST_WORDS;
    this.#pending = 0;
    this.#sentence = -1;
    const room = Math.min(MOST_WORDS, (this.#text.length >> 1) + 1);
    this.#reserve(this.words + room, this.#sentences + room);
    tokenize(this.#text, this);
  }

  word(from: number, to: number, breakBefore: number, inSentence: number): void {
    const i = this.words;
    if (i >= this.#most) return;
    const id = this.vocabulary.typeAt(this.#text, from, to);
    if (this.vocabulary.flags.data[id]! & DEBRIS || to - from > LONGEST_WORD) {
      this.#pending = breakBefore === TEXT_START ? TEXT_START : 44;
      return;
    }
    if (inSentence !== this.#sentence) {
      this.#sentence = inSentence;
      this.#row = this.#sentences++;
    }
    this.type[i] = id;
    this.start[i] = from;
    this.length[i] = to - from;
    this.breakBefore[i] = Math.min(255, breakBefore === 0 ? this.#pending : breakBefore);
    this.sentence[i] = this.#row;
    this.words = i + 1;
    this.#pending = 0;
  }

  /** Sentences without words are left out: nothing is ever said of them. */
  endSentence(from: number, to: number, inSentence: number): void {
    if (inSentence !== this.#sentence) return;
    this.sentenceStart[this.#row] = from;
    this.sentenceEnd[this.#row] = to;
  }

  #isEnglish(from: number): boolean {
    const counts = [0, 0, 0, 0, 0];
    const flags = this.vocabulary.flags.data;
    for (let i = from; i < this.words; i++) counts[flags[this.type[i]!]! >>> LANGUAGE_AT]!++;
    return isEnglishCount(this.words - from, counts[1]!, counts[2]!, counts[4]!);
  }

  #reserve(words: number, sentences: number): void {
    if (words > this.type.length) this.#fitWords(Math.ceil(words * GROWTH));
    if (sentences > this.sentenceStart.length) this.#fitSentences(Math.ceil(sentences * GROWTH));
  }

  /** Give the columns of words exactly this length. */
  #fitWords(length: number): void {
    this.type = resized(this.type, length);
    this.start = resized(this.start, length);
    this.length = resized(this.length, length);
    this.breakBefore = resized(this.breakBefore, length);
    this.sentence = resized(this.sentence, length);
    this.tag = resized(this.tag, length);
  }

  #fitSentences(length: number): void {
    this.sentenceStart = resized(this.sentenceStart, length);
    this.sentenceEnd = resized(this.sentenceEnd, length);
  }
}

export function readCorpus(
  papers: readonly Paper[],
  corrections: ReadonlyMap<string, number>,
  anyLanguage: boolean,
  onPaper: (paper: number) => void,
): CorpusText {
  const text = new CorpusText(corrections, anyLanguage);
  text.add(papers, onPaper);
  return text;
}

function resized<C extends Column>(column: C, length: number): C {
  const sized = new (column.constructor as new (length: number) => C)(length);
  sized.set(column.subarray(0, length));
  return sized;
}
