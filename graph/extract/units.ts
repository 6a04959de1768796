/**
 * A paper as units: words, with hyphenated ones taken apart. Phrases are looked up over units, so that
 * "RNN-based" mentions RNN, and "low rank" matches "low-rank". A short form carries the hash of its long form,
 * so that "NAS search space" and "neural architecture search search space" are one phrase.
 */
import type { CorpusText } from "./corpusText.ts";
import { nounOfDeed } from "./deeds.ts";
import type { Ledger, LongForm } from "./ledger.ts";
import { lemma } from "./lemma.ts";
import { combine, hashLetters, type LetterHash, type PhraseTable } from "./phrases.ts";
import { HYPHEN, MIXED, NUMERIC, STOP, type Vocabulary } from "./vocabulary.ts";
import { GERUND, PARTICIPLE, VERB } from "./wordClasses.ts";

/** Last parts that leave the term before them intact: "quantization-aware". */
const AFFIXES: ReadonlySet<string> = new Set(
  (
    "based aware like style free driven specific guided friendly agnostic dependent induced oriented enabled " +
    "powered inspired related centric enhanced augmented assisted equipped optimized trained tuned generated " +
    "derived level type independent only compatible invariant equivariant conditioned informed constrained " +
    "regularized controlled infused sensitive intensive heavy generic wise supported mediated infected treated " +
    "positive negative deficient resistant rich poor induced associated bound coupled embedded integrated"
  ).split(" "),
);
/** First parts after which a term may begin: "non-hypernetwork". */
const PREFIXES: ReadonlySet<string> = new Set(["non", "pseudo", "quasi", "vanilla"]);

/** Longest phrase looked up, in units. */
export const MAX_UNITS = 9;

/** What is known of a part of a word by itself. */
interface Piece extends LetterHash {
  readonly root: number;
  /** Written like a short form: "GNN", not "map". */
  readonly mayBeShort: boolean;
  readonly isShort: boolean;
  readonly isAffix: boolean;
  readonly isPrefix: boolean;
}

interface Part {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  readonly mayStart: boolean;
  readonly mayEnd: boolean;
}

export class UnitReader {
  readonly #parts = new Map<number, readonly Part[]>();
  readonly #pieces = new Map<string, Piece>();
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
  /** By word type, the noun of something done; `undefined` where it was not asked for. */
  readonly #deeds: (LetterHash | null | undefined)[] = [];
  #text: CorpusText | null = null;

  read(text: CorpusText, paper: number, ledger: Ledger): void {
    const { vocabulary } = text;
    const { h1: typeH1, h2: typeH2, p1: typeP1, p2: typeP2, flags, root } = vocabulary;
    const [from, to] = [text.firstWord[paper]!, text.firstWord[paper + 1]!];
    this.#reserve(2 * (to - from));
    this.count = 0;
    this.#text = text;
    const { classes } = text.classes;
    for (let i = from; i < to; i++) {
      const type = text.type[i]!;
      const own = flags.data[type]!;
      const gap = text.breakBefore[i] === 0 ? 0 : 4;
      if (own & HYPHEN) {
        this.#readParts(text, paper, ledger, i, gap);
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
      this.end[unit] = text.end[i]!;
      this.word[unit] = i;
      const code = classes[type]!;
      const mayDo = code === VERB || code === PARTICIPLE || code === GERUND;
      const deed = mayDo && !(own & (STOP | MIXED)) && this.#deedOf(text, type) ? 8 : 0;
      this.bits[unit] = gap | deed | (own & STOP && !long ? 0 : own & NUMERIC ? 2 : 3);
    }
  }

  #readParts(text: CorpusText, paper: number, ledger: Ledger, i: number, gap: number): void {
    const type = text.type[i]!;
    const at = text.start[i]!;
    const isShort = text.vocabulary.flags.data[type]! & MIXED;
    const whole = isShort ? ledger.longFormOf(paper, text.vocabulary.root.data[type]!) : undefined;
    if (whole) {
      this.#push(whole, at, text.end[i]!, i, 3 | gap);
      return;
    }
    const parts = this.#partsOf(text.vocabulary, type);
    for (let k = 0; k < parts.length; k++) {
      const part = parts[k]!;
      const { piece } = part;
      const form = (piece.mayBeShort && ledger.longFormOf(paper, piece.root)) || piece;
      const may = (part.mayStart ? 1 : 0) | (part.mayEnd ? 2 : 0) | (k === 0 ? gap : 0);
      this.#push(form, at + part.start, at + part.end, i, may);
    }
  }

  /** All phrases of the paper that the table knows, by first unit, then length. */
  scan(phrases: PhraseTable, found: (phrase: number, first: number, last: number) => void): void {
    const { count, bits, h1, h2, p1, p2 } = this;
    for (let a = 0; a < count; a++) {
      if (!(bits[a]! & 1)) continue;
      if (bits[a]! & 8) {
        const deed = this.#deeds[this.#text!.type[this.word[a]!]!]!;
        const phrase = phrases.find(deed.h1, deed.h2);
        if (phrase >= 0) found(phrase, a, a);
      }
      let x1 = 0;
      let x2 = 0;
      for (let b = a; b < count && b < a + MAX_UNITS; b++) {
        if (b > a && bits[b]! & 4) break;
        x1 = combine(x1, p1[b]!, h1[b]!);
        x2 = combine(x2, p2[b]!, h2[b]!);
        if (!(bits[b]! & 2)) continue;
        const phrase = phrases.find(x1, x2);
        if (phrase >= 0) found(phrase, a, b);
      }
    }
  }

  #deedOf({ vocabulary }: CorpusText, type: number): LetterHash | null {
    let deed = this.#deeds[type];
    if (deed === undefined) {
      const noun = nounOfDeed(vocabulary.lower[type]!);
      deed = noun === null ? null : hashLetters(noun);
      this.#deeds[type] = deed;
    }
    return deed;
  }

  #push(form: LetterHash, start: number, end: number, word: number, bits: number): void {
    const unit = this.count++;
    if (unit === this.bits.length) this.#reserve(2 * unit);
    this.h1[unit] = form.h1;
    this.h2[unit] = form.h2;
    this.p1[unit] = form.p1;
    this.p2[unit] = form.p2;
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

  #partsOf(vocabulary: Vocabulary, type: number): readonly Part[] {
    const known = this.#parts.get(type);
    if (known) return known;
    const parts = this.#split(vocabulary, vocabulary.surface[type]!);
    this.#parts.set(type, parts);
    return parts;
  }

  #split(vocabulary: Vocabulary, surface: string): readonly Part[] {
    const pieces: Piece[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (let i = 0, start = 0; i <= surface.length; i++) {
      if (i < surface.length && !HYPHENS.includes(surface[i]!)) continue;
      if (i > start) {
        const text = surface.slice(start, i);
        let piece = this.#pieces.get(text);
        if (!piece) {
          piece = pieceOf(vocabulary, text);
          this.#pieces.set(text, piece);
        }
        pieces.push(piece);
        starts.push(start);
        ends.push(i);
      }
      start = i + 1;
    }
    const allShort = pieces.every(({ isShort, isAffix, isPrefix }) => isShort || isAffix || isPrefix);
    return pieces.map((piece, k) => ({
      piece,
      start: starts[k]!,
      end: ends[k]!,
      mayStart: k === 0 || (allShort && piece.isShort) || pieces[k - 1]!.isPrefix,
      mayEnd: k === pieces.length - 1 || pieces[k + 1]!.isAffix || (allShort && piece.isShort),
    }));
  }
}

const HYPHENS = "-_‐‑–";

/** Letters in their usual form; most are already. */
function normalPiece(text: string): string {
  return /^[a-zA-Z\d]*$/.test(text) ? text : text.normalize("NFKC").replace(/’/g, "'");
}

/** "WHO" is a short form only where the paper says so. */
function longFormOf(ledger: Ledger, paper: number, root: number, flags: number): LongForm | undefined {
  return flags & STOP ? ledger.definedIn(paper).get(root) : ledger.longFormOf(paper, root);
}

function pieceOf(vocabulary: Vocabulary, text: string): Piece {
  const normal = normalPiece(text);
  const lower = normal.toLowerCase();
  const isPlain = lower === normal;
  const root =
    /\ds$/.test(normal) || (!isPlain && /\p{Lu}s$/u.test(normal)) ? lower.slice(0, -1) : lemma(lower);
  return {
    ...hashLetters(root),
    root: vocabulary.rootOf(root),
    mayBeShort: !isPlain && /\p{Lu}.*[\p{Lu}\d]/u.test(normal),
    isShort: !isPlain && /^\p{Lu}[\p{Lu}\d]+s?$/u.test(text),
    isAffix: AFFIXES.has(text.toLowerCase()),
    isPrefix: PREFIXES.has(text.toLowerCase()),
  };
}
