/**
 * Hyphenated words taken apart: which parts they have, and at which of them a term may begin or end. Worked out
 * once a word type, in flat columns: a quarter of all word types have a hyphen.
 */
import { IntList } from "./growable.ts";
import { lemma } from "./lemma.ts";
import { hashLetters } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";

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

const HYPHENS = "-_‐‑–";

/** Bits of a piece. */
const MAY_BE_SHORT = 1;
const SHORT = 2;
const AFFIX = 4;
const PREFIX = 8;
/** Bits of a part: may a term begin, may it end here, is it the word's last? */
export const MAY_START = 1;
export const MAY_END = 2;
export const LAST = 4;
/** A part in one number: words have at most 255 code units. */
const END_AT = 8;
const BITS_AT = 16;
const OFFSET = 0xff;

export class WordParts {
  /** By word type: row of its first part + 1, 0 where it was not taken apart yet. */
  #first = new Int32Array(1024);
  /** Per part: its piece; where it begins and ends in the word, and bits. */
  readonly piece = new IntList();
  readonly #spans = new IntList();
  /** Per piece, by what stands there: letter hash and powers of its lemma, root. */
  readonly h1 = new IntList();
  readonly h2 = new IntList();
  readonly p1 = new IntList();
  readonly p2 = new IntList();
  readonly root = new IntList();
  readonly #kinds = new IntList();
  readonly #pieces = new Map<string, number>();
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Row of a word type's first part; the others follow. */
  firstOf(type: number): number {
    if (type >= this.#first.length) {
      const grown = new Int32Array(Math.max(this.#vocabulary.size, type + 1));
      grown.set(this.#first);
      this.#first = grown;
    }
    if (this.#first[type] === 0) this.#split(type);
    return this.#first[type]! - 1;
  }

  /** Offset in the word. */
  startOf(part: number): number {
    return this.#spans.data[part]! & OFFSET;
  }

  endOf(part: number): number {
    return (this.#spans.data[part]! >> END_AT) & OFFSET;
  }

  /** May a term begin, may it end here, is it the word's last? */
  bitsOf(part: number): number {
    return this.#spans.data[part]! >> BITS_AT;
  }

  /** May a piece be a short form: "GNN", not "map"? */
  mayBeShort(piece: number): boolean {
    return (this.#kinds.data[piece]! & MAY_BE_SHORT) !== 0;
  }

  #split(type: number): void {
    const surface = this.#vocabulary.surface[type]!;
    const first = this.piece.length;
    this.#first[type] = first + 1;
    for (let i = 0, start = 0; i <= surface.length; i++) {
      if (i < surface.length && !HYPHENS.includes(surface[i]!)) continue;
      if (i > start) {
        this.piece.push(this.#pieceOf(surface.slice(start, i)));
        this.#spans.push(start | (i << END_AT));
      }
      start = i + 1;
    }
    const last = this.piece.length - 1;
    const kindOf = (part: number): number => this.#kinds.data[this.piece.data[part]!]!;
    let allShort = true;
    for (let part = first; part <= last; part++)
      if (!(kindOf(part) & (SHORT | AFFIX | PREFIX))) allShort = false;
    for (let part = first; part <= last; part++) {
      const isShort = allShort && (kindOf(part) & SHORT) !== 0;
      const mayStart = part === first || isShort || (kindOf(part - 1) & PREFIX) !== 0;
      const mayEnd = part === last || isShort || (kindOf(part + 1) & AFFIX) !== 0;
      const bits = (mayStart ? MAY_START : 0) | (mayEnd ? MAY_END : 0) | (part === last ? LAST : 0);
      this.#spans.data[part]! |= bits << BITS_AT;
    }
  }

  #pieceOf(text: string): number {
    const known = this.#pieces.get(text);
    if (known !== undefined) return known;
    const piece = this.#pieces.size;
    this.#pieces.set(text, piece);
    const normal = normalPiece(text);
    const lower = normal.toLowerCase();
    const isPlain = lower === normal;
    const root =
      /\ds$/.test(normal) || (!isPlain && /\p{Lu}s$/u.test(normal)) ? lower.slice(0, -1) : lemma(lower);
    const small = text.toLowerCase();
    const { h1, h2, p1, p2 } = hashLetters(root);
    this.h1.push(h1);
    this.h2.push(h2);
    this.p1.push(p1);
    this.p2.push(p2);
    this.root.push(this.#vocabulary.rootOf(root));
    this.#kinds.push(
      (!isPlain && /\p{Lu}.*[\p{Lu}\d]/u.test(normal) ? MAY_BE_SHORT : 0) |
        (!isPlain && /^\p{Lu}[\p{Lu}\d]+s?$/u.test(text) ? SHORT : 0) |
        (AFFIXES.has(small) ? AFFIX : 0) |
        (PREFIXES.has(small) ? PREFIX : 0),
    );
    return piece;
  }
}

/** Letters in their usual form; most are already. */
function normalPiece(text: string): string {
  return /^[a-zA-Z\d]*$/.test(text) ? text : text.normalize("NFKC").replace(/’/g, "'");
}
