/**
 * Word types: what is known of a word apart from where it stands, worked out once for each distinct surface
 * form and kept in flat arrays. Vocabulary grows far slower than text, so the cost per paper falls.
 */
import { IntList } from "./growable.ts";
import { languageOf } from "./language.ts";
import { lemmaOfCompound } from "./lemma.ts";
import { hashLetters, powersOf } from "./phrases.ts";
import { STOP_WORDS } from "./stopWords.ts";

/** Bits of `Vocabulary.flags`. */
export const STOP = 1;
/** Digits and signs only: "100", "3-8", "10x". */
export const NUMERIC = 2;
/** Two capitals, or capitals and digits: "NAS", "GHNs", "ResNet", "H.264". */
export const MIXED = 4;
/** Begins with a capital. */
export const CAPITAL = 8;
export const DIGIT = 16;
export const HYPHEN = 32;
/** LaTeX debris, addresses: separates phrases like punctuation. */
export const DEBRIS = 64;
/** Capitals only. */
export const SHOUT = 128;
/** A single letter or sign. */
export const SINGLE = 256;
/** "of", "to", "we": words that rules ask for by name. */
export const OF = 512;
export const TO = 1024;
export const WE = 2048;
/** From this bit on: see `languageOf`. */
export const LANGUAGE_AT = 16;
const NAMED: ReadonlyMap<string, number> = new Map([
  ["of", OF],
  ["to", TO],
  ["we", WE],
]);

/** LaTeX that lost its backslashes, and other remains of markup. */
const DEBRIS_WORD =
  /^(?:math(?:cal|bb|bf|rm|frak|sf|it|tt|scr)|varepsilon|varphi|vartheta|operatorname|cdots?|ldots|emph|text(?:bf|it|sc|tt|rm|sf)|leq|geq|neq|infty|nabla|textstyle|displaystyle|(?:bigl?|bigr|sigma|alpha|beta|gamma|theta|lambda|omega|phi|psi|mu|rho|tau|delta|epsilon|log|exp|sqrt|frac)(?:left|right)|(?:left|right)(?:arrow|brace)|sqrt|frac|widetilde|widehat|etal|nbsp|lt|gt|amp|quot|url|href|footnote|begin|itemize|sup)$/;
const DEBRIS_PREFIX = /^math(?:cal|bb|bf|rm|frak|scr)[a-z]{1,3}$/;
const ADDRESS = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|edu|gov|ai|html?|pdf|de|uk|fr|cn|jp)$/;

export class Vocabulary {
  /** Open addressing by surface form: type + 1, 0 where free. */
  #slots = new Int32Array(65536);
  #mask = 65535;
  readonly #hashes = new IntList();
  readonly surface: string[] = [];
  lower: string[] = [];
  /** Lemma of each part, joined by spaces. */
  readonly lemma: string[] = [];
  /** Number of the lemma; "network" and "Networks" share one. */
  readonly root = new IntList();
  readonly rootText: string[] = [];
  /** Open addressing by lemma: root + 1, 0 where free. */
  #rootSlots = new Int32Array(32768);
  readonly flags = new IntList();
  /** Letter hash and powers of the lemma, see phrases.ts. */
  readonly h1 = new IntList();
  readonly h2 = new IntList();
  p1 = new IntList();
  p2 = new IntList();

  get size(): number {
    return this.surface.length;
  }

  /** The type of a surface form; made if new. */
  typeOf(surface: string): number {
    return this.typeAt(surface, 0, surface.length);
  }

  /** The type of the word that stands at `start … end` of a text. Cuts no string unless the word is new. */
  typeAt(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const type = this.#slots[slot]! - 1;
      if (type < 0) break;
      if (this.#hashes.data[type] === hash && isAt(this.surface[type]!, text, start, end)) return type;
      slot = (slot + 1) & this.#mask;
    }
    const type = this.#add(text.slice(start, end));
    this.#hashes.push(hash);
    this.#slots[slot] = type + 1;
    if (this.size * 2 > this.#mask) this.#grow();
    return type;
  }

  /** Hash of a type's surface form from one offset to another. */
  surfaceHash(type: number, from: number, to: number): number {
    const surface = this.surface[type]!;
    return to - from === surface.length ? this.#hashes.data[type]! : hashOf(surface, from, to);
  }

  /** Give up what is soon worked out again, and room that is not used. */
  rest(): void {
    const { root, flags, h1, h2 } = this;
    for (const list of [this.#hashes, root, flags, h1, h2]) list.fit();
    this.lower = [];
    this.p1 = new IntList(1);
    this.p2 = new IntList(1);
  }

  /** Have it again: 0.1 µs a type. */
  wake(): void {
    for (let type = this.lower.length; type < this.size; type++) {
      this.lower.push(normalWord(this.surface[type]!));
      const { p1, p2 } = powersOf(this.lemma[type]!);
      this.p1.push(p1);
      this.p2.push(p2);
    }
  }

  #grow(): void {
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array(this.#mask + 1);
    for (let type = 0; type < this.size; type++) {
      const hash = this.#hashes.data[type]!;
      let slot = (hash ^ (hash >>> 15)) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = type + 1;
    }
  }

  rootOf(lemma: string): number {
    let slot = this.#rootSlot(lemma);
    if (this.#rootSlots[slot] !== 0) return this.#rootSlots[slot]! - 1;
    if (this.rootText.length * 2 > this.#rootSlots.length) {
      this.#rootSlots = new Int32Array(2 * this.#rootSlots.length);
      this.rootText.forEach((text, root) => {
        this.#rootSlots[this.#rootSlot(text)] = root + 1;
      });
      slot = this.#rootSlot(lemma);
    }
    this.rootText.push(lemma);
    this.#rootSlots[slot] = this.rootText.length;
    return this.rootText.length - 1;
  }

  /** Where a lemma is, or would be. */
  #rootSlot(lemma: string): number {
    const slots = this.#rootSlots;
    const hash = hashOf(lemma, 0, lemma.length);
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] !== 0 && this.rootText[slots[slot]! - 1] !== lemma)
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  #add(surface: string): number {
    const type = this.surface.length;
    const lower = normalWord(surface);
    // "LMs", "3Ds": the plural of a short form, too short for the rules of words.
    const lemma =
      surface.endsWith("s") && /[\p{Lu}\d]s$/u.test(surface)
        ? lower.slice(0, -1).replace(/[-_]/g, " ")
        : lemmaOfCompound(lower);
    const hash = hashLetters(lemma);
    this.surface.push(surface);
    this.lower.push(lower);
    this.lemma.push(lemma);
    this.root.push(this.rootOf(lemma));
    this.flags.push(
      flagsOf(surface, lower) |
        (lower.length < 2 ? SINGLE : 0) |
        (lower.length === 2 ? (NAMED.get(lower) ?? 0) : 0) |
        (languageOf(lower) << LANGUAGE_AT),
    );
    this.h1.push(hash.h1);
    this.h2.push(hash.h2);
    this.p1.push(hash.p1);
    this.p2.push(hash.p2);
    return type;
  }
}

/** Fowler, Noll and Vo's, begun with the length. */
function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function isAt(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false;
  for (let i = 0; i < surface.length; i++)
    if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Lower case, one apostrophe and one hyphen for all kinds, accents composed, invisible signs out. */
export function normalWord(surface: string): string {
  const lower = surface.toLowerCase();
  // Plain ASCII needs no more.
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 126)
      // Compatibility forms may be capitals: "ᴬ" becomes "A".
      return lower
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[\u00ad\u200c\u200d]/g, "")
        .replace(/[‐‑–]/g, "-")
        .replace(/’/g, "'");
  }
  return lower;
}

function flagsOf(surface: string, lower: string): number {
  // Most words: letters, of which only the first may be a capital.
  if (/^[A-Z]?[a-z]{1,40}$/.test(surface)) {
    const capital = surface === lower ? 0 : CAPITAL;
    if (STOP_WORDS.has(lower)) return STOP | capital;
    return DEBRIS_WORD.test(lower) || DEBRIS_PREFIX.test(lower) ? DEBRIS | capital : capital;
  }
  let flags = 0;
  if (STOP_WORDS.has(lower)) flags |= STOP;
  if (/^[\d.,x+_'-]+$/.test(lower) && /\d/.test(lower)) flags |= NUMERIC;
  if (/\d/.test(lower)) flags |= DIGIT;
  if (lower.includes("-")) flags |= HYPHEN;
  const capitals = surface.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals > 0 && /^\p{Lu}/u.test(surface)) flags |= CAPITAL;
  if ((capitals >= 2 && !isTitleCased(surface)) || (capitals === 1 && /\d/.test(lower))) flags |= MIXED;
  if (capitals >= 2 && surface === surface.toUpperCase()) flags |= SHOUT;
  if (DEBRIS_WORD.test(lower) || DEBRIS_PREFIX.test(lower) || ADDRESS.test(lower)) flags |= DEBRIS;
  if (lower.length > 60 || lower.includes("_")) flags |= DEBRIS;
  return flags;
}

/** "State-of-the-Art", "Context-Aware": capitals only where a hyphen part begins. */
function isTitleCased(surface: string): boolean {
  return surface.includes("-") && surface.split("-").every((part) => /^\p{Lu}?[^\p{Lu}]+$/u.test(part));
}
