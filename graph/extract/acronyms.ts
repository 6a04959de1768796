/**
 * Short forms and the long forms that define them in a text: "graph neural networks (GNNs)" and
 * "GNN (graph neural network)".
 *
 * Schwartz & Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
 * Pacific Symposium on Biocomputing 2003: the letters of the short form are looked for from right to left in
 * the words before the bracket, the first one at the beginning of a word. Bounds and checks are tightened so
 * that a mere remark in brackets defines nothing.
 */
import type { CorpusText } from "./corpusText.ts";
import { GENERIC_HEADS } from "./generic.ts";
import { BRACKET_OPEN } from "./tokens.ts";
import { MIXED, STOP } from "./vocabulary.ts";
import { ADJECTIVE } from "./wordClasses.ts";

/** One definition. Words are rows of the corpus' columns. */
export interface Definition {
  readonly short: number;
  readonly longFrom: number;
  /** Inclusive. */
  readonly longTo: number;
}

const SQUARE_OPEN = 91;

/** Definitions in the words `from … to`, in order. Linear: at most fifteen words are looked at a bracket. */
export function findDefinitions(text: CorpusText, from: number, to: number): Definition[] {
  const found: Definition[] = [];
  for (let i = from + 1; i < to; i++) {
    const opener = text.breakBefore[i]!;
    if (opener !== BRACKET_OPEN && opener !== SQUARE_OPEN) continue;
    const close = endOfBracket(text, i, to);
    const definition = close === i ? longBefore(text, i, from) : longInside(text, i, close, from);
    if (definition) found.push(definition);
  }
  return found;
}

/** Last word before the next punctuation. */
function endOfBracket(text: CorpusText, first: number, to: number): number {
  let last = first;
  while (last + 1 < to && text.breakBefore[last + 1] === 0) last++;
  return last;
}

/** "long form (SF)" */
function longBefore(text: CorpusText, short: number, from: number): Definition | null {
  const core = shortCore(text, short);
  if (core === null) return null;
  const most = Math.min(core.length + 5, core.length * 2);
  let first = short;
  const words: string[] = [];
  while (first > from && words.length < most && text.sentence[first - 1] === text.sentence[short]) {
    first--;
    words.unshift(surfaceAt(text, first));
    if (text.breakBefore[first] !== 0) break;
  }
  const offset = bestMatch(core, words);
  if (offset < 0) return null;
  const long = words.slice(offset);
  const longFrom = first + offset;
  if (!isLongForm(text, longFrom, short - 1, long, core)) return null;
  return { short, longFrom, longTo: isHeadTooMuch(text, short - 1, long, core) ? short - 2 : short - 1 };
}

/** "Multi-agent reinforcement learning methods (MARL)": the letters are those of the words before the head. */
function isHeadTooMuch(text: CorpusText, head: number, words: readonly string[], core: string): boolean {
  if (words.length < 3 || !GENERIC_HEADS.has(text.vocabulary.lemma[text.type[head]!]!)) return false;
  if (core.at(-1)!.toLowerCase() === words.at(-1)![0]!.toLowerCase()) return false;
  return bestMatch(core, words.slice(0, -1)) === 0;
}

/** "SF (long form)": all words in the bracket, the first and last of which must bear letters. */
function longInside(text: CorpusText, inside: number, close: number, from: number): Definition | null {
  const short = inside - 1;
  if (short < from || close - inside > 9) return null;
  const core = shortCore(text, short);
  if (core === null) return null;
  const words: string[] = [];
  for (let i = inside; i <= close; i++) words.push(surfaceAt(text, i));
  if (bestMatch(core, words) !== 0) return null;
  if (new Initials(words).share(lettersOf(core), 0) < 0.6) return null;
  return isLongForm(text, inside, close, words, core) ? { short, longFrom: inside, longTo: close } : null;
}

/** Letters of a short form without plural s; `null` if the word cannot be one. */
function shortCore(text: CorpusText, word: number): string | null {
  const type = text.type[word]!;
  if (!(text.vocabulary.flags.data[type]! & MIXED)) return null;
  const surface = text.vocabulary.surface[type]!;
  if (surface.length < 2 || surface.length > 12 || /^\d/.test(surface)) return null;
  return /[A-Z\d]s$/.test(surface) ? surface.slice(0, -1) : surface;
}

function isLongForm(
  text: CorpusText,
  from: number,
  to: number,
  words: readonly string[],
  core: string,
): boolean {
  const flags = text.vocabulary.flags.data;
  if (flags[text.type[from]!]! & STOP || flags[text.type[to]!]! & STOP) return false;
  // "intravenous (IV)", "electroencephalographic (EEG)": a short form stands for a thing, not a property.
  if (text.classes.classes[text.type[to]!] === ADJECTIVE && PROPERTY.test(words.at(-1)!)) return false;
  if (words.length === 1) {
    // "Hourglass (HG)" is worth a tie, "ResNet (RN)" and "U-Net (UN)" are names for names.
    const only = words[0]!;
    if (only.length <= core.length + 2 || flags[text.type[from]!]! & MIXED) return false;
  }
  if (words.length > core.length + 2) return false;
  if (words.some((word) => word === core || word === `${core}s`)) return false;
  return words.length === 1 || capitalsBeginWords(core, words);
}

/** Endings of adjectives. "Three-dimensional (3D)" is worth a tie. */
const PROPERTY = /(?:ic|ous|ary|ular|tive|(?<!dimension|direction)al)$/i;

/**
 * Of all matches the one in which most letters begin words, of those the shortest, as the index of its first
 * word; -1 if there is none. "adaptive attention mechanism (AAM)" is more than "attention mechanism".
 */
function bestMatch(core: string, words: readonly string[]): number {
  const letters = lettersOf(core);
  if (letters.length === 0) return -1;
  const matched = findLongForm(letters, words);
  const initials = new Initials(words);
  const opening = core[0]!.toLowerCase();
  let best = -1;
  let most = -1;
  for (let first = 0; first < words.length; first++) {
    const share = initials.share(letters, first);
    const spelled = share === 1 && words[first]![0]?.toLowerCase() === opening;
    if (!spelled && first !== matched) continue;
    if (share >= most) [best, most] = [first, share];
  }
  return best;
}

/** Small letters and digits of a short form. */
function lettersOf(core: string): readonly string[] {
  return [...core.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
}

/**
 * Schwartz & Hearst's match from right to left. Where the words begin makes no difference to it, so that it says
 * for all beginnings at once which of them it fits.
 *
 * @returns the word that the match begins, or a hyphen part of which; -1 if there is none
 */
function findLongForm(letters: readonly string[], words: readonly string[]): number {
  const text = words.join(" ").toLowerCase();
  let at = text.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    at--;
    while (at >= 0 && (text[at] !== letters[i] || (i === 0 && !beginsWord(text, at)))) at--;
    if (at < 0) return -1;
  }
  let start = 0;
  for (const [index, word] of words.entries()) {
    if (at < start + word.length) return at === start || /[-–/]/.test(text[at - 1] ?? "") ? index : -1;
    start += word.length + 1;
  }
  return -1;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}

/**
 * Each capital of "ConvNet" begins a word of the long form; of a short form in capitals only ("SIREN") half of
 * them do.
 */
function capitalsBeginWords(core: string, words: readonly string[]): boolean {
  const capitals = lettersOf(core.replace(/[^\p{Lu}\d]/gu, ""));
  const share = new Initials(words).share(capitals, 0);
  return /\p{Ll}/u.test(core) ? share === 1 : share >= 0.5;
}

/** The small letters that words and their hyphen parts begin with. */
class Initials {
  readonly #letters: string[] = [];
  /** By word: its first initial. */
  readonly #first: number[] = [];

  constructor(words: readonly string[]) {
    for (const word of words) {
      this.#first.push(this.#letters.length);
      for (const part of word.toLowerCase().split(HYPHENS)) this.#letters.push(part[0] ?? "");
    }
  }

  /** Share of the letters that begin a word or hyphen part from word `first` on, in order; 0 for no letters. */
  share(letters: readonly string[], first: number): number {
    if (letters.length === 0) return 0;
    let hits = 0;
    let at = this.#first[first]!;
    for (const letter of letters) {
      const next = this.#letters.indexOf(letter, at);
      if (next < 0) continue;
      hits++;
      at = next + 1;
    }
    return hits / letters.length;
  }
}

const HYPHENS = /[\s–-]+/;

function surfaceAt(text: CorpusText, word: number): string {
  return text.vocabulary.surface[text.type[word]!]!;
}
