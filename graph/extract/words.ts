/**
 * Papers as bags of words, by which whole texts are compared: all words but function words and numbers, joined
 * by their stem. Hyphenated words count as their parts. Papers in any language have words.
 */
import type { Concept, Paper, WordColumns } from "../model.ts";
import { IntList } from "./growable.ts";
import { lemma } from "./lemma.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stopWords.ts";
import { tokenize } from "./tokens.ts";
import { DEBRIS, MIXED, NUMERIC, normalWord, STOP, Vocabulary } from "./vocabulary.ts";

/** A word of the title counts as two of the abstract. */
const TITLE = 2;
/** Words read of a title or an abstract: what is longer is neither. */
const MOST_WORDS = 4000;
const PAPERS_AT_A_TIME = 16;
const BETWEEN_HYPHENS = /[^-_‐‑–]+/g;

/**
 * Count the words of each paper, and say which belong to each concept: those of its label, short form and
 * variants.
 *
 * Linear in the text, some 50 µs an abstract; 10 bytes for each paper and distinct word.
 *
 * @param concepts those that are asked about; words the papers do not have are left out
 */
export function readWords(papers: Iterable<Paper>, concepts: readonly Concept[]): WordColumns {
  const reading = growWords(papers, concepts);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** `readWords`, some papers at a time. */
export function* growWords(
  papers: Iterable<Paper>,
  concepts: readonly Concept[],
): Generator<null, WordColumns> {
  const vocabulary = new Vocabulary();
  const book = new WordBook(vocabulary);
  const word = new IntList();
  const count = new IntList();
  const offsets = [0];
  /** In the present paper, by word. */
  let counts = new Int32Array(1024);
  let touched = new Int32Array(1024);
  let distinct = 0;
  const read = (text: string, weight: number): void => {
    let left = MOST_WORDS;
    tokenize(text, {
      word(start, end) {
        if (left-- <= 0) return;
        for (const row of book.wordsOf(vocabulary.typeAt(text, start, end))) {
          if (row >= counts.length) {
            counts = doubled(counts);
            touched = doubled(touched);
          }
          if (counts[row] === 0) touched[distinct++] = row;
          counts[row]! += weight;
        }
      },
      endSentence() {},
    });
  };
  for (const { title, abstract } of papers) {
    read(title, TITLE);
    if (abstract !== null) read(abstract, 1);
    for (const row of touched.subarray(0, distinct).sort()) {
      word.push(row);
      count.push(Math.min(255, counts[row]!));
      counts[row] = 0;
    }
    distinct = 0;
    offsets.push(word.length);
    if (offsets.length % PAPERS_AT_A_TIME === 0) yield null;
  }
  return {
    offsets: Uint32Array.from(offsets),
    word: Uint32Array.from(word.data.subarray(0, word.length)),
    count: Uint8Array.from(count.data.subarray(0, count.length)),
    forms: book.forms(),
    ...book.conceptColumns(concepts),
  };
}

function doubled(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * list.length);
  grown.set(list);
  return grown;
}

/** The first place where a text has a word. Law: `text.slice(start, end)` is one of its forms. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
  /** The sentence around it. */
  readonly sentence: readonly [start: number, end: number];
}

/** Find a word by any of its forms: "pruning" finds "pruned". `null` if the text does not have it. */
export function findWord(text: string, form: string): WordPlace | null {
  const wanted = new Set(partsOf(form).map(({ root }) => root));
  const sentences: [number, number][] = [];
  const places: { start: number; end: number; inSentence: number }[] = [];
  tokenize(text, {
    word(start, end, _, inSentence) {
      if (places.length > 0) return;
      const part = partsOf(text.slice(start, end)).find(({ root }) => wanted.has(root));
      if (part === undefined) return;
      const from = start + part.at;
      places.push({ start: from, end: from + part.surface.length, inSentence });
    },
    endSentence(start, end) {
      sentences.push([start, end]);
    },
  });
  const [place] = places;
  if (place === undefined) return null;
  const { start, end, inSentence } = place;
  return { start, end, sentence: sentences[inSentence] ?? [start, end] };
}

/** Numbers the words by their roots, in order of appearance. */
class WordBook {
  readonly #vocabulary: Vocabulary;
  readonly #rows = new Map<string, number>();
  /** By type of the vocabulary. */
  readonly #words: (readonly number[])[] = [];
  readonly #uses = new IntList();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  wordsOf(type: number): readonly number[] {
    const known = this.#words[type];
    if (known !== undefined) {
      this.#uses.data[type]!++;
      return known;
    }
    const skipped = this.#vocabulary.flags.data[type]! & (STOP | NUMERIC | DEBRIS);
    const words = skipped
      ? []
      : partsOf(this.#vocabulary.surface[type]!).map(({ root }) => this.#rowOf(root));
    this.#words[type] = words;
    this.#uses.push(1);
    return words;
  }

  #rowOf(root: string): number {
    const row = this.#rows.get(root) ?? this.#rows.size;
    this.#rows.set(root, row);
    return row;
  }

  /** The commonest form of each word, the earlier one of two; small letters unless it is a short form or the like. */
  forms(): readonly string[] {
    const uses = new Map<string, number>();
    const best: { form: string; uses: number }[] = [];
    this.#words.forEach((words, type) => {
      if (words.length === 0) return;
      const keepsCase = (this.#vocabulary.flags.data[type]! & MIXED) !== 0;
      partsOf(this.#vocabulary.surface[type]!).forEach(({ surface, normal }, part) => {
        const form = keepsCase ? surface : normal;
        const row = words[part]!;
        const key = `${row} ${form}`;
        const sum = (uses.get(key) ?? 0) + this.#uses.data[type]!;
        uses.set(key, sum);
        const before = best[row];
        if (before === undefined || sum > before.uses) best[row] = { form, uses: sum };
      });
    });
    return best.map(({ form }) => form);
  }

  conceptColumns(concepts: readonly Concept[]): Pick<WordColumns, "conceptOffsets" | "conceptWord"> {
    const words = new IntList();
    const conceptOffsets = new Uint32Array(concepts.length + 1);
    concepts.forEach(({ label, shortForm, variants }, concept) => {
      const rows = new Set<number>();
      for (const name of [label, shortForm ?? "", ...variants.map(({ form }) => form)])
        for (const piece of name.split(/\s+/))
          for (const { root } of partsOf(piece)) {
            const row = this.#rows.get(root);
            if (row !== undefined) rows.add(row);
          }
      for (const row of [...rows].sort((a, b) => a - b)) words.push(row);
      conceptOffsets[concept + 1] = words.length;
    });
    return { conceptOffsets, conceptWord: Uint32Array.from(words.data.subarray(0, words.length)) };
  }
}

interface Part {
  readonly surface: string;
  /** Offset in the word. */
  readonly at: number;
  readonly normal: string;
  readonly root: string;
}

/** The parts of a word that count; most words are one. */
function partsOf(surface: string): readonly Part[] {
  const parts: Part[] = [];
  for (const { 0: piece, index: at } of surface.matchAll(BETWEEN_HYPHENS)) {
    const normal = normalWord(piece);
    if (normal.length < 2 || STOP_WORDS.has(normal) || !/\p{L}/u.test(normal)) continue;
    // "LMs", "3Ds": the plural of a short form, too short for the rules of words.
    const isShort = /[\p{Lu}\d]s$/u.test(piece);
    parts.push({ surface: piece, at, normal, root: isShort ? normal.slice(0, -1) : rootOf(normal) });
  }
  return parts;
}

function rootOf(normal: string): string {
  return stem(lemma(normal));
}
