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
import { BRACKET_OPEN } from "./tokens.ts";
import { MIXED, STOP } from "./vocabulary.ts";

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
  return isLongForm(text, first + offset, short - 1, long, core)
    ? { short, longFrom: first + offset, longTo: short - 1 }
    : null;
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
  if (initialsShare(core, words) < 0.6) return null;
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
  if (words.length === 1) {
    // "Hourglass (HG)" is worth a tie, "ResNet (RN)" and "U-Net (UN)" are names for names.
    const only = words[0]!;
    if (only.length <= core.length + 2 || flags[text.type[from]!]! & MIXED) return false;
  }
  if (words.length > core.length + 2) return false;
  if (words.some((word) => word === core || word === `${core}s`)) return false;
  return words.length === 1 || capitalsBeginWords(core, words);
}

/**
 * Of all matches the one in which most letters begin words, of those the shortest, as the index of its first
 * word; -1 if there is none. "adaptive attention mechanism (AAM)" is more than "attention mechanism".
 */
function bestMatch(core: string, words: readonly string[]): number {
  let best = -1;
  let most = -1;
  for (let first = 0; first < words.length; first++) {
    const rest = words.slice(first);
    const share = initialsShare(core, rest);
    const spelled = share === 1 && rest[0]![0]?.toLowerCase() === core[0]!.toLowerCase();
    if (!spelled && findLongForm(core, rest) !== 0) continue;
    if (share >= most) [best, most] = [first, share];
  }
  return best;
}

/** Schwartz & Hearst's match from right to left. */
function findLongForm(core: string, words: readonly string[]): number {
  const letters = core.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const text = words.join(" ").toLowerCase();
  if (letters === "") return -1;
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
  const capitals = core.replace(/[^\p{Lu}\d]/gu, "");
  const share = initialsShare(capitals, words);
  return /\p{Ll}/u.test(core) ? share === 1 : share >= 0.5;
}

/** Share of the short form's letters that begin a word or hyphen part of the long form, in order. */
function initialsShare(core: string, words: readonly string[]): number {
  const letters = core.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (letters === "") return 0;
  const initials = words
    .join(" ")
    .toLowerCase()
    .split(/[\s–-]+/)
    .map((word) => word[0]);
  let hits = 0;
  let at = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, at);
    if (next < 0) continue;
    hits++;
    at = next + 1;
  }
  return hits / letters.length;
}

function surfaceAt(text: CorpusText, word: number): string {
  return text.vocabulary.surface[text.type[word]!]!;
}
