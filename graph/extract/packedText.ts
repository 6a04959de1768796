/**
 * Papers as words at rest, some two and a half bytes a word: what is kept between two extractions.
 *
 * Most words follow the one before after a single space: a number for their type is all there is to tell, in as few
 * bytes as it takes, and since types are numbered in the order of first sight the commonest take the fewest. Word
 * classes are left out, since they follow from the rest.
 */

/** The columns of papers as words; see corpusText.ts. */
export interface TextColumns {
  readonly papers: number;
  readonly firstWord: Uint32Array<ArrayBuffer>;
  readonly abstractWord: Uint32Array<ArrayBuffer>;
  readonly firstSentence: Uint32Array<ArrayBuffer>;
  readonly type: Int32Array<ArrayBuffer>;
  readonly start: Uint16Array<ArrayBuffer>;
  readonly length: Uint8Array<ArrayBuffer>;
  readonly breakBefore: Uint8Array<ArrayBuffer>;
  readonly sentence: Uint8Array<ArrayBuffer>;
  readonly sentenceStart: Uint16Array<ArrayBuffer>;
  readonly sentenceEnd: Uint16Array<ArrayBuffer>;
}

/**
 * Paper p is `bytes[offsets[p] … offsets[p + 1]]`: numbers of words in title and abstract and of sentences, then the
 * words, then the sentences.
 */
export interface PackedPapers {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

export const NO_PAPERS: PackedPapers = { offsets: new Uint32Array(1), bytes: new Uint8Array(0) };

/** One byte for numbers under this, two for those under `TWO`, else four. */
const ONE = 160;
const TWO = ONE + 94 * 256;
const FOUR = 254;

/** Linear in the words. */
export function packPapers(text: TextColumns): PackedPapers {
  const out = new ByteList();
  const offsets = new Uint32Array(text.papers + 1);
  for (let p = 0; p < text.papers; p++) {
    const [first, middle, end] = [text.firstWord[p]!, text.abstractWord[p]!, text.firstWord[p + 1]!];
    const [firstSentence, endSentence] = [text.firstSentence[p]!, text.firstSentence[p + 1]!];
    out.number(middle - first);
    out.number(end - middle);
    out.number(endSentence - firstSentence);
    for (let i = first; i < end; i++) {
      const opens = i === first || i === middle;
      const gap = opens ? text.start[i]! : text.start[i]! - text.start[i - 1]! - text.length[i - 1]!;
      const begins = opens || text.sentence[i] !== text.sentence[i - 1];
      const isPlain = gap === 1 && !begins && text.breakBefore[i] === 0;
      out.number(2 * text.type[i]! + (isPlain ? 0 : 1));
      if (isPlain) continue;
      out.number(text.breakBefore[i]!);
      out.number(2 * gap + (begins ? 1 : 0));
    }
    for (let s = firstSentence; s < endSentence; s++) {
      out.number(text.sentenceStart[s]!);
      out.number(text.sentenceEnd[s]!);
    }
    offsets[p + 1] = out.size;
  }
  return { offsets, bytes: out.taken() };
}

/** @param lengths of each word type, in code units */
export function unpackPapers({ offsets, bytes }: PackedPapers, lengths: Uint8Array): TextColumns {
  const papers = offsets.length - 1;
  const firstWord = new Uint32Array(papers + 1);
  const abstractWord = new Uint32Array(papers);
  const firstSentence = new Uint32Array(papers + 1);
  let at = 0;
  const number = (): number => {
    const byte = bytes[at++]!;
    if (byte < ONE) return byte;
    if (byte < FOUR) return ONE + ((byte - ONE) << 8) + bytes[at++]!;
    at += 4;
    return bytes[at - 4]! | (bytes[at - 3]! << 8) | (bytes[at - 2]! << 16) | (bytes[at - 1]! << 24);
  };
  for (let p = 0; p < papers; p++) {
    at = offsets[p]!;
    abstractWord[p] = firstWord[p]! + number();
    firstWord[p + 1] = abstractWord[p]! + number();
    firstSentence[p + 1] = firstSentence[p]! + number();
  }
  const words = firstWord[papers]!;
  const type = new Int32Array(words);
  const start = new Uint16Array(words);
  const length = new Uint8Array(words);
  const breakBefore = new Uint8Array(words);
  const sentence = new Uint8Array(words);
  const sentenceStart = new Uint16Array(firstSentence[papers]!);
  const sentenceEnd = new Uint16Array(firstSentence[papers]!);
  for (let p = 0; p < papers; p++) {
    at = offsets[p]!;
    for (let head = 0; head < 3; head++) number();
    const middle = abstractWord[p]!;
    let row = firstSentence[p]! - 1;
    let place = 0;
    for (let i = firstWord[p]!; i < firstWord[p + 1]!; i++) {
      const code = number();
      let gap = 1;
      if (code & 1) {
        breakBefore[i] = number();
        const more = number();
        gap = more >> 1;
        row += more & 1;
      }
      if (i === middle) place = 0;
      const own = code >>> 1;
      const size = lengths[own]!;
      type[i] = own;
      start[i] = place + gap;
      length[i] = size;
      sentence[i] = row;
      place += gap + size;
    }
    for (let s = firstSentence[p]!; s < firstSentence[p + 1]!; s++) {
      sentenceStart[s] = number();
      sentenceEnd[s] = number();
    }
  }
  return {
    papers,
    firstWord,
    abstractWord,
    firstSentence,
    type,
    start,
    length,
    breakBefore,
    sentence,
    sentenceStart,
    sentenceEnd,
  };
}

/** The papers of these rows, in this order; rows count on from the first group into the second. */
export function arrangedPapers(first: PackedPapers, second: PackedPapers, rows: Int32Array): PackedPapers {
  const before = first.offsets.length - 1;
  const pieceOf = (row: number): Uint8Array => {
    const [from, at] = row < before ? [first, row] : [second, row - before];
    return from.bytes.subarray(from.offsets[at], from.offsets[at + 1]);
  };
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, p) => {
    offsets[p + 1] = offsets[p]! + pieceOf(row).length;
  });
  const bytes = new Uint8Array(offsets[rows.length]!);
  rows.forEach((row, p) => {
    bytes.set(pieceOf(row), offsets[p]);
  });
  return { offsets, bytes };
}

class ByteList {
  size = 0;
  #bytes = new Uint8Array(4096);

  number(value: number): void {
    if (this.size + 5 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    const bytes = this.#bytes;
    if (value < ONE) bytes[this.size++] = value;
    else if (value < TWO) {
      bytes[this.size++] = ONE + ((value - ONE) >> 8);
      bytes[this.size++] = (value - ONE) & 0xff;
    } else {
      bytes[this.size++] = FOUR;
      for (let shift = 0; shift < 32; shift += 8) bytes[this.size++] = (value >>> shift) & 0xff;
    }
  }

  taken(): Uint8Array {
    return this.#bytes.slice(0, this.size);
  }
}
