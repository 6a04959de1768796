/**
 * A paper as units: words, with hyphenated ones taken apart. Phrases are looked up over units, so that
 * "RNN-based" mentions RNN, and "low rank" matches "low-rank". A short form carries the hash of its long form,
 * so that "NAS search space" and "neural architecture search search space" are one phrase.
 */
import type { CorpusText } from "./corpusText.ts";
import type { Ledger } from "./ledger.ts";
import { lemma } from "./lemma.ts";
import { combine, hashLetters } from "./phrases.ts";
import { HYPHEN, NUMERIC, STOP, type Vocabulary } from "./vocabulary.ts";

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

interface Part {
  readonly root: number;
  readonly start: number;
  readonly end: number;
  readonly h1: number;
  readonly h2: number;
  readonly p1: number;
  readonly p2: number;
  readonly mayStart: boolean;
  readonly mayEnd: boolean;
}

export class UnitReader {
  readonly #parts = new Map<number, readonly Part[]>();
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
  /** Bit 1: a phrase may start here, 2: may end here, 4: a break stands before. */
  bits = new Uint8Array(1024);

  read(text: CorpusText, paper: number, ledger: Ledger): void {
    const { vocabulary } = text;
    const flags = vocabulary.flags.data;
    this.count = 0;
    for (let i = text.firstWord[paper]!; i < text.firstWord[paper + 1]!; i++) {
      const type = text.type[i]!;
      const own = flags[type]!;
      const gap = text.breakBefore[i] === 0 ? 0 : 4;
      const long = own & STOP ? undefined : ledger.longFormOf(paper, vocabulary.root.data[type]!);
      if (long) {
        this.#push(long.h1, long.h2, long.p1, long.p2, text.start[i]!, text.end[i]!, i, 3 | gap);
      } else if (own & HYPHEN) {
        const parts = this.#partsOf(vocabulary, type);
        for (const [k, part] of parts.entries()) {
          const form = ledger.longFormOf(paper, part.root) ?? part;
          const may = (part.mayStart ? 1 : 0) | (part.mayEnd ? 2 : 0) | (k === 0 ? gap : 0);
          const at = text.start[i]!;
          this.#push(form.h1, form.h2, form.p1, form.p2, at + part.start, at + part.end, i, may);
        }
      } else {
        const may = own & STOP ? 0 : own & NUMERIC ? 2 : 3;
        const { h1, h2, p1, p2 } = vocabulary;
        this.#push(
          h1.data[type]!,
          h2.data[type]!,
          p1.data[type]!,
          p2.data[type]!,
          text.start[i]!,
          text.end[i]!,
          i,
          may | gap,
        );
      }
    }
  }

  /** All phrases of the paper that `find` knows, by first unit, then length. */
  scan(
    find: (h1: number, h2: number) => number,
    found: (phrase: number, first: number, last: number) => void,
  ): void {
    for (let a = 0; a < this.count; a++) {
      if (!(this.bits[a]! & 1)) continue;
      let h1 = 0;
      let h2 = 0;
      for (let b = a; b < this.count && b < a + MAX_UNITS; b++) {
        if (b > a && this.bits[b]! & 4) break;
        h1 = combine(h1, this.p1[b]!, this.h1[b]!);
        h2 = combine(h2, this.p2[b]!, this.h2[b]!);
        if (!(this.bits[b]! & 2)) continue;
        const phrase = find(h1, h2);
        if (phrase >= 0) found(phrase, a, b);
      }
    }
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
    const i = this.count++;
    if (i === this.h1.length) this.#grow();
    this.h1[i] = h1;
    this.h2[i] = h2;
    this.p1[i] = p1;
    this.p2[i] = p2;
    this.start[i] = start;
    this.end[i] = end;
    this.word[i] = word;
    this.bits[i] = bits;
  }

  #grow(): void {
    const grow = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(column.length * 2);
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
    const bits = new Uint8Array(this.bits.length * 2);
    bits.set(this.bits);
    this.bits = bits;
  }

  #partsOf(vocabulary: Vocabulary, type: number): readonly Part[] {
    const known = this.#parts.get(type);
    if (known) return known;
    const parts = splitWord(vocabulary, type);
    this.#parts.set(type, parts);
    return parts;
  }
}

function splitWord(vocabulary: Vocabulary, type: number): readonly Part[] {
  const surface = vocabulary.surface[type]!;
  const pieces: { readonly text: string; readonly start: number }[] = [];
  for (const match of surface.matchAll(/[^-_‐‑–]+/g)) pieces.push({ text: match[0], start: match.index });
  const lowers = pieces.map((piece) => piece.text.toLowerCase());
  const last = pieces.length - 1;
  const short = (k: number): boolean => /^\p{Lu}[\p{Lu}\d]+s?$/u.test(pieces[k]?.text ?? "");
  const allShort = pieces.every((_, k) => short(k) || AFFIXES.has(lowers[k]!) || PREFIXES.has(lowers[k]!));
  return pieces.map((piece, k) => {
    const normal = piece.text.normalize("NFKC").replace(/’/g, "'");
    const root = /[\p{Lu}\d]s$/u.test(normal)
      ? normal.slice(0, -1).toLowerCase()
      : lemma(normal.toLowerCase());
    return {
      ...hashLetters(root),
      root: vocabulary.rootOf(root),
      start: piece.start,
      end: piece.start + piece.text.length,
      mayStart: k === 0 || (allShort && short(k)) || (k > 0 && PREFIXES.has(lowers[k - 1]!)),
      mayEnd: k === last || AFFIXES.has(lowers[k + 1]!) || (allShort && short(k)),
    };
  });
}
