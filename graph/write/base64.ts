/** Base64 (RFC 4648, section 4) as a stream, by arithmetic: the library has no platform's function for it. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const PAD = "=".charCodeAt(0);

/** The text as ASCII bytes: four for every three of `bytes`, padded at the end. */
export function toBase64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new Uint8Array(4 * Math.ceil(bytes.length / 3));
  for (let i = 0, at = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]];
    text[at++] = CODES[a >> 2]!;
    text[at++] = CODES[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    text[at++] = b === undefined ? PAD : CODES[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    text[at++] = c === undefined ? PAD : CODES[c & 63]!;
  }
  return text;
}

/** The same bytes in blocks of `size`, the last one excepted. No block is empty. */
export function* inBlocks(chunks: Iterable<Uint8Array>, size: number): Generator<Uint8Array> {
  let block = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + size - filled);
      block.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < size) continue;
      yield block;
      block = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
