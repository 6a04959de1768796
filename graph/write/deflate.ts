/**
 * Deflate for large exports: twice as fast as a general library's fastest level, for some 6 % more bytes.
 *
 * What is exported repeats itself, so a look at one earlier place is enough: the last one with the same four bytes.
 * Where nothing repeats, ever larger steps are taken. Each piece of input becomes one block with Huffman codes of its
 * own, and refers to nothing before it; so the output depends on nothing but the pieces.
 * References: RFC 1951; Collet, "LZ4 explained" (2011) for the search; Larmore & Hirschberg (1990) on the lengths of
 * codes, which are limited here by the simpler rule of zlib's `gen_bitlen`.
 */

/** Bits of the hash of four bytes. */
const HASH_BITS = 15;
const LEAST_MATCH = 4;
const MOST_MATCH = 258;
const FARTHEST = 32_768;
/** Bytes without a match after which steps grow by one. */
const PATIENCE = 6;
/** Of the codes of letters and distances, and of those of their lengths. */
const LONGEST = { codes: 15, lengths: 7 };
const END = 256;

/** The base of each code of a length or distance, and the bits that follow it. */
interface Scale {
  readonly bases: readonly number[];
  readonly extras: readonly number[];
  /** Code of a value from 0: a length less 3, a distance less 1. */
  readonly codes: Uint8Array;
}

/** @param plain codes at the start that have no extra bits; @param step codes until there is one more */
function scaleOf(count: number, plain: number, step: number, size: number): Scale {
  const [bases, extras]: [number[], number[]] = [[], []];
  const codes = new Uint8Array(size);
  for (let code = 0, base = 0; code < count; code++) {
    const extra = code < plain ? 0 : Math.floor((code - plain) / step) + 1;
    bases.push(base);
    extras.push(extra);
    codes.fill(code, base, base + 2 ** extra);
    base += 2 ** extra;
  }
  return { bases, extras, codes };
}

const LENGTHS = scaleOf(28, 8, 4, MOST_MATCH - 2);
// The longest length has a code of its own.
const LENGTH_BASES = [...LENGTHS.bases, MOST_MATCH - 3];
const LENGTH_EXTRAS = [...LENGTHS.extras, 0];
const LENGTH_CODES = LENGTHS.codes;
LENGTH_CODES[MOST_MATCH - 3] = 28;
const DISTANCES = scaleOf(30, 4, 2, FARTHEST);
/** The order in which lengths of lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

export class Deflater {
  readonly #heads = new Int32Array(1 << HASH_BITS);
  /** Letters, and matches as 2 ** 31 + length · 2 ** 16 + distance. */
  #tokens = new Uint32Array(0);
  readonly #letters = new Uint32Array(END + 30);
  readonly #distances = new Uint32Array(30);
  /** Bits not yet written, fewer than eight. */
  #bits = 0;
  #bitCount = 0;
  #out = new Uint8Array(0);
  #length = 0;

  /** @returns what is complete; nothing of it is used again here */
  push(bytes: Uint8Array, isLast: boolean): Uint8Array<ArrayBuffer> {
    // A letter takes 15 bits at most, the codes at the start less than 400 bytes.
    this.#out = new Uint8Array(2 * bytes.length + 512);
    this.#length = 0;
    const count = this.#findMatches(bytes);
    this.#writeBlock(count, isLast);
    if (isLast && this.#bitCount > 0) this.#put(0, 8 - this.#bitCount);
    return this.#out.slice(0, this.#length);
  }

  /** @returns how many tokens there are */
  #findMatches(bytes: Uint8Array): number {
    const end = bytes.length;
    const heads = this.#heads.fill(-1);
    if (this.#tokens.length < end) this.#tokens = new Uint32Array(end);
    const tokens = this.#tokens;
    const letters = this.#letters.fill(0);
    const distances = this.#distances.fill(0);
    let count = 0;
    let at = 0;
    let missed = 0;
    while (at + LEAST_MATCH <= end) {
      const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      const hash = Math.imul(four, 0x9e3779b1) >>> (32 - HASH_BITS);
      const before = heads[hash]!;
      heads[hash] = at;
      let length = 0;
      if (before >= 0 && at - before <= FARTHEST) {
        const most = Math.min(MOST_MATCH, end - at);
        while (length < most && bytes[before + length] === bytes[at + length]) length++;
      }
      if (length >= LEAST_MATCH) {
        const distance = at - before - 1;
        tokens[count++] = 0x80000000 + (length - 3) * 65_536 + distance;
        letters[END + 1 + LENGTH_CODES[length - 3]!]!++;
        distances[DISTANCES.codes[distance]!]!++;
        at += length;
        missed = 0;
        continue;
      }
      const step = Math.min(1 + (missed++ >> PATIENCE), end - at);
      for (let i = 0; i < step; i++) {
        const letter = bytes[at++]!;
        tokens[count++] = letter;
        letters[letter]!++;
      }
    }
    for (; at < end; at++) {
      tokens[count++] = bytes[at]!;
      letters[bytes[at]!]!++;
    }
    letters[END] = 1;
    return count;
  }

  #writeBlock(count: number, isLast: boolean): void {
    const letters = codesFor(this.#letters, LONGEST.codes);
    const distances = codesFor(this.#distances, LONGEST.codes);
    this.#put(isLast ? 1 : 0, 1);
    this.#put(2, 2);
    this.#writeCodes(letters.lengths, distances.lengths);
    this.#writeTokens(count, letters, distances);
    this.#put(letters.codes[END]!, letters.lengths[END]!);
  }

  /** Spelled out, as nearly all of the time is spent here. */
  #writeTokens(count: number, letters: Codes, distances: Codes): void {
    const [tokens, out] = [this.#tokens, this.#out];
    // A length's code and what follows it, as one.
    const lengthBits = new Uint32Array(MOST_MATCH - 2);
    const lengthCounts = new Uint8Array(MOST_MATCH - 2);
    for (let length = 0; length < lengthBits.length; length++) {
      const code = LENGTH_CODES[length]!;
      const own = letters.lengths[END + 1 + code]!;
      lengthBits[length] = letters.codes[END + 1 + code]! | ((length - LENGTH_BASES[code]!) << own);
      lengthCounts[length] = own + LENGTH_EXTRAS[code]!;
    }
    let [bits, bitCount, place] = [this.#bits, this.#bitCount, this.#length];
    for (let i = 0; i < count; i++) {
      const token = tokens[i]!;
      if (token < 256) {
        bits |= letters.codes[token]! << bitCount;
        bitCount += letters.lengths[token]!;
      } else {
        const length = (token >>> 16) & 0xff;
        bits |= lengthBits[length]! << bitCount;
        bitCount += lengthCounts[length]!;
        while (bitCount >= 8) {
          out[place++] = bits;
          bits >>>= 8;
          bitCount -= 8;
        }
        const distance = token & 0x7fff;
        const code = DISTANCES.codes[distance]!;
        bits |= distances.codes[code]! << bitCount;
        bitCount += distances.lengths[code]!;
        while (bitCount >= 8) {
          out[place++] = bits;
          bits >>>= 8;
          bitCount -= 8;
        }
        bits |= (distance - DISTANCES.bases[code]!) << bitCount;
        bitCount += DISTANCES.extras[code]!;
      }
      while (bitCount >= 8) {
        out[place++] = bits;
        bits >>>= 8;
        bitCount -= 8;
      }
    }
    [this.#bits, this.#bitCount, this.#length] = [bits, bitCount, place];
  }

  /** The lengths of both codes, themselves in codes: repeated ones once, with how often. */
  #writeCodes(letters: Uint8Array, distances: Uint8Array): void {
    const used = (lengths: Uint8Array, least: number) => {
      let count = lengths.length;
      while (count > least && lengths[count - 1] === 0) count--;
      return lengths.subarray(0, count);
    };
    const [first, second] = [used(letters, END + 1), used(distances, 1)];
    const runs = runsOf([...first, ...second]);
    const counts = new Uint32Array(19);
    for (const { symbol } of runs) counts[symbol]!++;
    const { codes, lengths } = codesFor(counts, LONGEST.lengths);
    let sent = ORDER.length;
    while (sent > 4 && lengths[ORDER[sent - 1]!] === 0) sent--;
    this.#put(first.length - END - 1, 5);
    this.#put(second.length - 1, 5);
    this.#put(sent - 4, 4);
    for (const symbol of ORDER.slice(0, sent)) this.#put(lengths[symbol]!, 3);
    for (const { symbol, extra, bits } of runs) {
      this.#put(codes[symbol]!, lengths[symbol]!);
      this.#put(extra, bits);
    }
  }

  /** @param count of bits, at most 15 */
  #put(value: number, count: number): void {
    this.#bits |= value << this.#bitCount;
    this.#bitCount += count;
    while (this.#bitCount >= 8) {
      this.#out[this.#length++] = this.#bits & 0xff;
      this.#bits >>>= 8;
      this.#bitCount -= 8;
    }
  }
}

interface Run {
  readonly symbol: number;
  readonly extra: number;
  readonly bits: number;
}

function runsOf(lengths: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at]!;
    let count = 1;
    while (lengths[at + count] === length) count++;
    at += count;
    if (length !== 0) {
      runs.push({ symbol: length, extra: 0, bits: 0 });
      count--;
    }
    while (count > 0) {
      if (length === 0 && count >= 11) {
        const taken = Math.min(138, count);
        runs.push({ symbol: 18, extra: taken - 11, bits: 7 });
        count -= taken;
      } else if (count >= 3) {
        const taken = Math.min(length === 0 ? 10 : 6, count);
        runs.push({ symbol: length === 0 ? 17 : 16, extra: taken - 3, bits: length === 0 ? 3 : 2 });
        count -= taken;
      } else {
        runs.push({ symbol: length, extra: 0, bits: 0 });
        count--;
      }
    }
  }
  return runs;
}

interface Codes {
  /** With their bits turned around, as they are written. */
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

/** Huffman's codes of symbols that occur so often, none longer than `longest`; at least two symbols have one. */
function codesFor(counts: Uint32Array, longest: number): Codes {
  const lengths = lengthsFor(counts, longest);
  const next = new Uint16Array(longest + 1);
  let code = 0;
  const perLength = new Uint16Array(longest + 1);
  for (const length of lengths) if (length > 0) perLength[length]!++;
  for (let length = 1; length <= longest; length++) {
    code = (code + perLength[length - 1]!) << 1;
    next[length] = code;
  }
  const codes = new Uint16Array(counts.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) codes[symbol] = reversed(next[length]!++, length);
  });
  return { codes, lengths };
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let i = 0; i < length; i++) turned |= ((code >> i) & 1) << (length - 1 - i);
  return turned;
}

/** Symbols by rising count, joined two by two; the rarest lie deepest. */
function lengthsFor(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const symbols = [...counts.keys()].filter((symbol) => counts[symbol]! > 0);
  symbols.sort((a, b) => counts[a]! - counts[b]! || a - b);
  if (symbols.length < 2) {
    // One code alone would leave another unused, which only distances may.
    const [symbol = 0] = symbols;
    lengths[symbol] = 1;
    lengths[symbol === 0 ? 1 : 0] = 1;
    return lengths;
  }
  const weights = symbols.map((symbol) => counts[symbol]!);
  const parents: number[] = [];
  // Leaves and joined nodes are both in order of weight, so the two lightest are at the front of either.
  let [leaf, joined] = [0, symbols.length];
  const lightest = () => {
    const isLeaf = leaf < symbols.length && (joined >= weights.length || weights[leaf]! <= weights[joined]!);
    return isLeaf ? leaf++ : joined++;
  };
  while (weights.length < 2 * symbols.length - 1) {
    const [one, other] = [lightest(), lightest()];
    parents[one] = weights.length;
    parents[other] = weights.length;
    weights.push(weights[one]! + weights[other]!);
  }
  const depths = new Uint8Array(weights.length);
  const perDepth = new Uint32Array(longest + 1);
  for (let node = weights.length - 2; node >= 0; node--) {
    depths[node] = depths[parents[node]!]! + 1;
    if (node < symbols.length) perDepth[Math.min(longest, depths[node]!)]!++;
  }
  shorten(perDepth, longest);
  let symbol = 0;
  for (let length = longest; length > 0; length--)
    for (let i = 0; i < perDepth[length]!; i++) lengths[symbols[symbol++]!] = length;
  return lengths;
}

/** Where codes were cut to the longest, others above are made longer until there are enough for all. */
function shorten(perLength: Uint32Array, longest: number): void {
  let used = 0;
  for (let length = 1; length <= longest; length++) used += perLength[length]! * 2 ** (longest - length);
  while (used > 2 ** longest) {
    let length = longest - 1;
    while (perLength[length] === 0) length--;
    perLength[length]!--;
    perLength[length + 1]!++;
    used -= 2 ** (longest - length - 1);
  }
  // A step may be larger than needed, and no code may be left unused.
  const spare = 2 ** longest - used;
  perLength[longest]! -= spare;
  perLength[longest - 1]! += spare;
}
