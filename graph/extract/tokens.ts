/**
 * Text → words with their offsets, and sentences. The text is taken as it stands: nothing is replaced, so
 * offsets count in exactly the string given. What is no prose (LaTeX commands and formulas, addresses) yields
 * no words but a break between them.
 */

/** Receives the words of one text in order. */
export interface TokenSink {
  /**
   * @param start offset of the first code unit
   * @param end offset after the last
   * @param breakBefore code of the punctuation since the word before (a bracket wins over others), 0 if only
   *   space stands between; `TEXT_START` for the first word
   * @param sentence index of the sentence in this text
   */
  word(start: number, end: number, breakBefore: number, sentence: number): void;
  /** Called once a sentence, in order, after its words. */
  endSentence(start: number, end: number, sentence: number): void;
}

export const TEXT_START = 94;

const SPACE = 0;
const LETTER = 1;
const OTHER = 2;
const JOINER = 3;
const SURROGATE = 4;

/** Kind of each UTF-16 code unit; of a surrogate its pair decides, see `kindOfPair`. */
const KINDS: Uint8Array = (() => {
  const kinds = new Uint8Array(65536).fill(OTHER);
  kinds.fill(SURROGATE, 0xd800, 0xe000);
  for (let code = 0; code < 65536; code++) {
    if (kinds[code] === SURROGATE) continue;
    const char = String.fromCharCode(code);
    if (/\s/u.test(char)) kinds[code] = SPACE;
    else if (/[\p{L}\p{N}\p{M}]/u.test(char)) kinds[code] = LETTER;
  }
  for (const joiner of "-'.&_+’‐‑–") kinds[joiner.charCodeAt(0)] = JOINER;
  // Soft hyphen and zero-width (non-)joiner stand inside words and mean nothing.
  for (const invisible of [0xad, 0x200c, 0x200d]) kinds[invisible] = LETTER;
  return kinds;
})();

const PAIR_LETTER = /^[\p{L}\p{N}\p{M}]$/u;

function kindAt(text: string, i: number): number {
  const kind = KINDS[text.charCodeAt(i)]!;
  return kind === SURROGATE ? kindOfPair(text, i) : kind;
}

/** A low surrogate goes with the high one before it; a lone one is a break. */
function kindOfPair(text: string, i: number): number {
  const at = text.charCodeAt(i) >= 0xdc00 ? i - 1 : i;
  const point = at >= 0 ? text.codePointAt(at) : undefined;
  return point !== undefined && point > 0xffff && PAIR_LETTER.test(String.fromCodePoint(point))
    ? LETTER
    : OTHER;
}

/** What may follow the mark that ends a sentence and still belongs to it. */
const CLOSERS = "\"'’”)]!?.";

const DOT = 46;
const PLUS = 43;
const HYPHEN = 45;
const DOLLAR = 36;
const BACKSLASH = 92;
export const BRACKET_OPEN = 40;

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "e.g i.e etc al vs fig figs eq eqs cf resp approx no ref refs sec dr prof mr mrs st jr inc w.r.t i.i.d ca".split(
    " ",
  ),
);

/** Cut a text into words and sentences; linear in its length. */
export function tokenize(text: string, sink: TokenSink): void {
  const length = text.length;
  let i = 0;
  let breakBefore = TEXT_START;
  let sentence = 0;
  let sentenceStart = skipSpace(text, 0);
  let wordStart = -1;
  let wordEnd = -1;
  const endSentence = (end: number): void => {
    sink.endSentence(sentenceStart, end, sentence);
    sentence++;
    sentenceStart = skipSpace(text, end);
    wordStart = -1;
  };
  while (i < length) {
    const kind = kindAt(text, i);
    if (kind === SPACE) {
      i++;
    } else if (kind === LETTER) {
      const address = endOfAddress(text, i);
      if (address > i) {
        i = address;
        if (breakBefore === 0) breakBefore = 46;
        continue;
      }
      wordStart = i;
      i = endOfWord(text, i);
      wordEnd = i;
      sink.word(wordStart, wordEnd, breakBefore, sentence);
      breakBefore = 0;
    } else {
      const code = text.charCodeAt(i);
      if (breakBefore === 0 || code === BRACKET_OPEN || code === 91) breakBefore = code;
      if (code === BACKSLASH) {
        i = endOfCommand(text, i);
      } else if (code === DOLLAR) {
        i = endOfFormula(text, i);
      } else {
        i++;
        if (endsSentence(text, code, i, wordStart, wordEnd)) {
          let end = i;
          while (end < length && CLOSERS.includes(text[end]!)) end++;
          i = end;
          endSentence(end);
        }
      }
    }
  }
  if (sentenceStart < length) {
    let end = length;
    while (end > sentenceStart && kindAt(text, end - 1) === SPACE) end--;
    if (end > sentenceStart) sink.endSentence(sentenceStart, end, sentence);
  }
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && KINDS[text.charCodeAt(i)] === SPACE) i++;
  return i;
}

function endOfWord(text: string, start: number): number {
  let i = start + locantsAt(text, start);
  for (;;) {
    while (i < text.length && kindAt(text, i) === LETTER) i++;
    if (joinsNames(text, start, i)) {
      i += 2;
      continue;
    }
    if (i + 1 >= text.length || kindAt(text, i) !== JOINER || kindAt(text, i + 1) !== LETTER) break;
    if (text.charCodeAt(i) === DOT && !joinsByDot(text, start, i)) break;
    i++;
  }
  // C++, LightHGNN+
  if (text.charCodeAt(i) === PLUS && i > start && /\p{L}/u.test(text[i - 1]!)) {
    const end = text.charCodeAt(i + 1) === PLUS ? i + 2 : i + 1;
    if (end >= text.length || kindAt(text, end) !== LETTER) return end;
  }
  return i;
}

/** "Kolmogorov--Arnold": what LaTeX sets as a dash between two names. */
function joinsNames(text: string, start: number, at: number): boolean {
  if (text.charCodeAt(at) !== HYPHEN || text.charCodeAt(at + 1) !== HYPHEN) return false;
  return UPPER.test(text.charAt(start)) && UPPER.test(text.charAt(at + 2));
}

const UPPER = /^\p{Lu}/u;

/** Length of what says where in a molecule: "2,3,7,8" before "-tetrachlorodibenzo-p-dioxin". */
function locantsAt(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code < 48 || code > 57) return 0;
  return LOCANTS.exec(text.slice(start, start + 24))?.[1]?.length ?? 0;
}

const LOCANTS = /^(\d\d?(?:,\d\d?)+)-\p{L}/u;

/** "2.5", "U.S", "i.e", "node.js" are one word; "networks.The" and "i.e.parallel" are not. */
function joinsByDot(text: string, start: number, dot: number): boolean {
  const before = text[dot - 1]!;
  const after = text[dot + 1]!;
  if (dot - start === 3 && /^[ie]\.[eg]$/i.test(text.slice(start, dot))) return false;
  if (/\d/.test(before) && /\d/.test(after)) return true;
  const upper = after !== after.toLowerCase();
  return !upper || dot - start === 1;
}

/** End of a web or mail address that begins here, else `start`. */
function endOfAddress(text: string, start: number): number {
  const first = text.charCodeAt(start) | 32;
  if (first !== 104 && first !== 119) return start; // h, w
  if (!/^(?:https?:\/\/|www\.)/i.test(text.slice(start, start + 8))) return start;
  let i = start;
  while (i < text.length && KINDS[text.charCodeAt(i)] !== SPACE) i++;
  return i;
}

/** After `\name`; a lone backslash or an escaped sign is one or two characters. */
function endOfCommand(text: string, backslash: number): number {
  let i = backslash + 1;
  while (i < text.length && /[a-zA-Z]/.test(text[i]!)) i++;
  return i > backslash + 1 ? i : Math.min(text.length, backslash + 2);
}

/** After the closing dollar sign if what stands between reads as a formula, else after this one. */
function endOfFormula(text: string, dollar: number): number {
  const open = text.charCodeAt(dollar + 1) === DOLLAR ? dollar + 2 : dollar + 1;
  const close = text.indexOf("$", open);
  if (close < 0 || close - open > 300) return open;
  const inside = text.slice(open, close);
  if (!(inside.length <= 3 || /[\\^_{}=<>|]/.test(inside))) return open;
  return text.charCodeAt(close + 1) === DOLLAR && open === dollar + 2 ? close + 2 : close + 1;
}

function endsSentence(text: string, code: number, next: number, wordStart: number, wordEnd: number): boolean {
  if (code === 63 || code === 33) return true;
  if (code !== DOT || wordStart < 0) return false;
  if (wordEnd === next - 1) {
    const word = text.slice(wordStart, wordEnd);
    if (ABBREVIATIONS.has(word.toLowerCase()) || /^[A-Z]$/.test(word)) return false;
  }
  return /^["'’”)\]]?\s*(?:[\p{Lu}\p{N}(["“'`$]|$)/u.test(text.slice(next, next + 6));
}
