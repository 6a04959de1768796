/**
 * Identity of phrases without strings. A phrase is known by a hash of the letters of its lemmas, spaces left
 * out, so that "low-rank", "low rank" and "lowrank" are the same; hashes of neighbors combine (a polynomial
 * rolling hash), so every n-gram of a text is hashed in constant time. Two 32-bit halves with different
 * bases: for a million phrases a collision has a chance of about 1 in 10⁷.
 */

const BASE_1 = 16777619;
const BASE_2 = 1540483477;

export interface PhraseHash {
  readonly h1: number;
  readonly h2: number;
}

/** Hash of one string, with the powers that combining needs. */
export interface LetterHash extends PhraseHash {
  readonly p1: number;
  readonly p2: number;
}

export function hashLetters(text: string): LetterHash {
  let h1 = 0;
  let h2 = 0;
  let p1 = 1;
  let p2 = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) continue;
    // Mixed, so that short words do not fall into neighboring slots.
    h1 = (Math.imul(h1, BASE_1) + Math.imul(code, 0x9e3779b1)) | 0;
    h2 = (Math.imul(h2, BASE_2) + Math.imul(code, 0x85ebca6b)) | 0;
    p1 = Math.imul(p1, BASE_1);
    p2 = Math.imul(p2, BASE_2);
  }
  return { h1, h2, p1, p2 };
}

/** The powers of the letters of a string. */
export function powersOf(text: string): Pick<LetterHash, "p1" | "p2"> {
  let letters = text.length;
  for (let i = text.indexOf(" "); i >= 0; i = text.indexOf(" ", i + 1)) letters--;
  while (POWERS_1.length <= letters) {
    POWERS_1.push(Math.imul(POWERS_1.at(-1)!, BASE_1));
    POWERS_2.push(Math.imul(POWERS_2.at(-1)!, BASE_2));
  }
  return { p1: POWERS_1[letters]!, p2: POWERS_2[letters]! };
}

/** By number of letters. */
const POWERS_1 = [1];
const POWERS_2 = [1];

/** Half a hash of "ab" from those of "a" and "b" and the power of b's length. */
export function combine(a: number, powerB: number, b: number): number {
  return (Math.imul(a, powerB) + b) | 0;
}

/** Phrase → small number, counted from 0 in the order of first sight. Open addressing, at most half full. */
export class PhraseTable {
  /** Three numbers a slot, which share a cache line: both halves of the hash, and the phrase's number + 1. */
  #slots = new Int32Array(3 * 1024);
  #mask = 1023;
  /**
   * Eight bits a slot, one set for each phrase: most sequences of words are no known phrase, and this says so
   * from a table small enough to stay near the processor.
   */
  #filter = new Uint8Array(1024);
  size = 0;

  /** -1 if unknown. */
  find(h1: number, h2: number): number {
    const mixed = Math.imul(h1 ^ h2, 0x9e3779b1);
    if (!(this.#filter[(mixed >>> 5) & this.#mask]! & (1 << (mixed >>> 29)))) return -1;
    const slots = this.#slots;
    let slot = (h1 ^ (h1 >>> 15)) & this.#mask;
    for (;;) {
      const at = 3 * slot;
      const id = slots[at + 2]!;
      if (id === 0 || (slots[at] === h1 && slots[at + 1] === h2)) return id - 1;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The phrase's number; a new one if it was not known. */
  add(h1: number, h2: number): number {
    const known = this.find(h1, h2);
    if (known >= 0) return known;
    if (this.size * 2 > this.#mask) this.#grow();
    this.size++;
    this.#place(h1, h2, this.size);
    return this.size - 1;
  }

  #place(h1: number, h2: number, id: number): void {
    const slots = this.#slots;
    let slot = (h1 ^ (h1 >>> 15)) & this.#mask;
    while (slots[3 * slot + 2] !== 0) slot = (slot + 1) & this.#mask;
    slots[3 * slot] = h1;
    slots[3 * slot + 1] = h2;
    slots[3 * slot + 2] = id;
    const mixed = Math.imul(h1 ^ h2, 0x9e3779b1);
    this.#filter[(mixed >>> 5) & this.#mask]! |= 1 << (mixed >>> 29);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = this.#slots.length / 3 - 1;
    this.#filter = new Uint8Array(this.#mask + 1);
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) this.#place(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}
