/**
 * A paper as units: words, with hyphenated ones taken apart. Phrases are looked up over units, so that
 * "RNN-based" mentions RNN, and "low rank" matches "low-rank". A short form carries the hash of its long form,
 * so that "NAS search space" and "neural architecture search search space" are one phrase.
 */
import type { CorpusText } from "./corpusText.ts";
import { nounOfDeed } from "./deeds.ts";
import { extended, IntList } from "./growable.ts";
import { type Ledger, type LongForm, longFormIn } from "./ledger.ts";
import { combine, hashLetters, type PhraseTable } from "./phrases.ts";
import type { Rewording } from "./rewording.ts";
import { HYPHEN, MIXED, NUMERIC, STOP } from "./vocabulary.ts";
import { GERUND, PARTICIPLE, VERB } from "./wordClasses.ts";
import { LAST, MAY_END, MAY_START, WordParts } from "./wordParts.ts";

/** Longest phrase looked up, in units. */
export const MAX_UNITS = 9;

/** Marks of word types without a row in the deeds. */
const NOT_ASKED = -1;
const NO_DEED = -2;

export class UnitReader {
  readonly #parts: WordParts;
  /** Noun of something done, by word type: its row in the deeds, `NOT_ASKED`, or `NO_DEED`. */
  #deedOf: Int32Array = new Int32Array(0);
  readonly #deedH1 = new IntList(64);
  readonly #deedH2 = new IntList(64);
  count = 0;
  h1 = new Int32Array(1024);
  h2 = new Int32Array(1024);
  p1 = new Int32Array(1024);
  p2 = new Int32Array(1024);
  /** Offsets in the field. */
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** Row of the word in the corpus' columns. */
  word = new Int32Array(1024);
  /** Bit 1: a phrase may start here, 2: may end here, 4: a break stands before, 8: something done, see deeds.ts. */
  bits = new Uint8Array(1024);
  readonly #text: CorpusText;
  readonly #rewording: Rewording;
  #paper = 0;
  #ledger: Ledger | null = null;
  /** Terms said in other words: first and last unit, phrase; by first unit, then last. */
  readonly #reworded: { first: number; last: number; phrase: number }[] = [];

  /** @param rewording of the same text */
  constructor(text: CorpusText, rewording: Rewording) {
    this.#text = text;
    this.#rewording = rewording;
    this.#parts = new WordParts(text.vocabulary);
  }

  read(paper: number, ledger: Ledger): void {
    this.#paper = paper;
    this.#ledger = ledger;
    const text = this.#text;
    text.tagPaper(paper);
    const { vocabulary } = text;
    const { h1: typeH1, h2: typeH2, p1: typeP1, p2: typeP2, flags, root } = vocabulary;
    const [from, to] = [text.firstWord[paper]!, text.firstWord[paper + 1]!];
    this.#reserve(2 * (to - from));
    this.count = 0;
    if (this.#deedOf.length < vocabulary.size)
      this.#deedOf = extended(this.#deedOf, vocabulary.size, () => NOT_ASKED);
    const { classes } = text.classes;
    for (let i = from; i < to; i++) {
      const type = text.type[i]!;
      const own = flags.data[type]!;
      const gap = text.breakBefore[i] === 0 ? 0 : 4;
      if (own & HYPHEN) {
        this.#readParts(paper, ledger, i, gap);
        continue;
      }
      const long = own & MIXED ? longFormOf(ledger, paper, root.data[type]!, own) : undefined;
      const unit = this.count++;
      if (unit === this.bits.length) this.#reserve(2 * unit);
      this.h1[unit] = long ? long.h1 : typeH1.data[type]!;
      this.h2[unit] = long ? long.h2 : typeH2.data[type]!;
      this.p1[unit] = long ? long.p1 : typeP1.data[type]!;
      this.p2[unit] = long ? long.p2 : typeP2.data[type]!;
      this.start[unit] = text.start[i]!;
      this.end[unit] = text.endOf(i);
      this.word[unit] = i;
      const code = classes[type]!;
      const mayDo = code === VERB || code === PARTICIPLE || code === GERUND;
      const deed = mayDo && !(own & (STOP | MIXED)) && this.#isDeed(type) ? 8 : 0;
      this.bits[unit] = gap | deed | (own & STOP && !long ? 0 : own & NUMERIC ? 2 : 3);
    }
  }

  #readParts(paper: number, ledger: Ledger, i: number, gap: number): void {
    const text = this.#text;
    const type = text.type[i]!;
    const at = text.start[i]!;
    const isShort = text.vocabulary.flags.data[type]! & MIXED;
    const whole = isShort ? ledger.longFormOf(paper, text.vocabulary.root.data[type]!) : undefined;
    if (whole) {
      this.#push(whole.h1, whole.h2, whole.p1, whole.p2, at, text.endOf(i), i, 3 | gap);
      return;
    }
    const parts = this.#parts;
    const first = parts.firstOf(type);
    for (let part = first, own = 0; !(own & LAST); part++) {
      const piece = parts.piece.data[part]!;
      own = parts.bitsOf(part);
      const bits = (own & (MAY_START | MAY_END)) | (part === first ? gap : 0);
      const from = at + parts.startOf(part);
      const to = at + parts.endOf(part);
      const long = parts.mayBeShort(piece) ? ledger.longFormOf(paper, parts.root.data[piece]!) : undefined;
      if (long) this.#push(long.h1, long.h2, long.p1, long.p2, from, to, i, bits);
      else {
        const { h1, h2, p1, p2 } = parts;
        this.#push(h1.data[piece]!, h2.data[piece]!, p1.data[piece]!, p2.data[piece]!, from, to, i, bits);
      }
    }
  }

  /**
   * All phrases of the paper that the table knows, by first unit, then length.
   *
   * @param found `isReworded` tells of a phrase that it is said in other words than its own
   */
  scan(
    phrases: PhraseTable,
    found: (phrase: number, first: number, last: number, isReworded: boolean) => void,
  ): void {
    const { count, bits, h1, h2, p1, p2 } = this;
    this.#findReworded(phrases);
    const reworded = this.#reworded;
    let next = 0;
    for (let a = 0; a < count; a++) {
      if (bits[a]! & 1) {
        if (bits[a]! & 8) {
          const deed = this.#deedOf[this.#text.type[this.word[a]!]!]!;
          const phrase = phrases.find(this.#deedH1.data[deed]!, this.#deedH2.data[deed]!);
          if (phrase >= 0) found(phrase, a, a, true);
        }
        let x1 = 0;
        let x2 = 0;
        for (let b = a; b < count && b < a + MAX_UNITS; b++) {
          if (b > a && bits[b]! & 4) break;
          x1 = combine(x1, p1[b]!, h1[b]!);
          x2 = combine(x2, p2[b]!, h2[b]!);
          if (!(bits[b]! & 2)) continue;
          const phrase = phrases.find(x1, x2);
          if (phrase < 0) continue;
          for (; reworded[next]?.first === a && reworded[next]!.last < b; next++)
            found(reworded[next]!.phrase, a, reworded[next]!.last, true);
          found(phrase, a, b, false);
        }
      }
      for (; reworded[next]?.first === a; next++)
        found(reworded[next]!.phrase, a, reworded[next]!.last, true);
    }
  }

  #findReworded(phrases: PhraseTable): void {
    const reworded = this.#reworded;
    reworded.length = 0;
    const { type, vocabulary } = this.#text;
    const { root, flags } = vocabulary;
    const ledger = this.#ledger!;
    this.#rewording.find(
      this.#paper,
      (word) => longFormOf(ledger, this.#paper, root.data[type[word]!]!, flags.data[type[word]!]!),
      (h1, h2) => phrases.find(h1, h2),
      (phrase, firstWord, lastWord) => {
        const first = this.#firstUnitOf(firstWord);
        const last = this.#firstUnitOf(lastWord + 1) - 1;
        if (last - first < MAX_UNITS) reworded.push({ first, last, phrase });
      },
    );
    if (reworded.length > 1) reworded.sort((a, b) => a.first - b.first || a.last - b.last);
  }

  /** First unit of a word or those after; by halving. */
  #firstUnitOf(word: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.word[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isDeed(type: number): boolean {
    if (this.#deedOf[type] === NOT_ASKED) {
      const noun = nounOfDeed(this.#text.vocabulary.lower[type]!);
      this.#deedOf[type] = noun === null ? NO_DEED : this.#deedH1.length;
      if (noun !== null) {
        const { h1, h2 } = hashLetters(noun);
        this.#deedH1.push(h1);
        this.#deedH2.push(h2);
      }
    }
    return this.#deedOf[type] !== NO_DEED;
  }

  #push(
    h1: number,
    h2: number,
    p1: number,
    p2: number,
    start: number,
    end: number,
    word: number,
    bits: number,
  ): void {
    const unit = this.count++;
    if (unit === this.bits.length) this.#reserve(2 * unit);
    this.h1[unit] = h1;
    this.h2[unit] = h2;
    this.p1[unit] = p1;
    this.p2[unit] = p2;
    this.start[unit] = start;
    this.end[unit] = end;
    this.word[unit] = word;
    this.bits[unit] = bits;
  }

  #reserve(units: number): void {
    if (units <= this.bits.length) return;
    const grow = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(units);
      grown.set(column);
      return grown;
    };
    this.h1 = grow(this.h1);
    this.h2 = grow(this.h2);
    this.p1 = grow(this.p1);
    this.p2 = grow(this.p2);
    this.start = grow(this.start);
    this.end = grow(this.end);
    this.word = grow(this.word);
    const bits = new Uint8Array(units);
    bits.set(this.bits);
    this.bits = bits;
  }
}

/** "WHO" is a short form only where the paper says so. */
function longFormOf(ledger: Ledger, paper: number, root: number, flags: number): LongForm | undefined {
  return flags & STOP ? longFormIn(ledger.definedIn(paper), root) : ledger.longFormOf(paper, root);
}
