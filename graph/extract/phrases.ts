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

/** Half a hash of "ab" from those of "a" and "b" and the power of b's length. */
export function combine(a: number, powerB: number, b: number): number {
  return (Math.imul(a, powerB) + b) | 0;
}

/** Phrase → small number, counted from 0 in the order of first sight. Open addressing, at most half full. */
export class PhraseTable {
  #h1 = new Int32Array(1024);
  #h2 = new Int32Array(1024);
  #id = new Int32Array(1024).fill(-1);
  #mask = 1023;
  size = 0;

  /** -1 if unknown. */
  find(h1: number, h2: number): number {
    let slot = (h1 ^ (h1 >>> 15)) & this.#mask;
    for (;;) {
      const id = this.#id[slot]!;
      if (id < 0 || (this.#h1[slot] === h1 && this.#h2[slot] === h2)) return id;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The phrase's number; a new one if it was not known. */
  add(h1: number, h2: number): number {
    if (this.size * 2 > this.#mask) this.#grow();
    let slot = (h1 ^ (h1 >>> 15)) & this.#mask;
    for (;;) {
      const id = this.#id[slot]!;
      if (id < 0) break;
      if (this.#h1[slot] === h1 && this.#h2[slot] === h2) return id;
      slot = (slot + 1) & this.#mask;
    }
    this.#h1[slot] = h1;
    this.#h2[slot] = h2;
    this.#id[slot] = this.size;
    return this.size++;
  }

  #grow(): void {
    const [h1, h2, id] = [this.#h1, this.#h2, this.#id];
    const length = id.length * 2;
    this.#h1 = new Int32Array(length);
    this.#h2 = new Int32Array(length);
    this.#id = new Int32Array(length).fill(-1);
    this.#mask = length - 1;
    for (let old = 0; old < id.length; old++) {
      if (id[old]! < 0) continue;
      let slot = (h1[old]! ^ (h1[old]! >>> 15)) & this.#mask;
      while (this.#id[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#h1[slot] = h1[old]!;
      this.#h2[slot] = h2[old]!;
      this.#id[slot] = id[old]!;
    }
  }
}
