/** Our own deflate: zlib unpacks whatever it packs to what went in. */
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Deflater } from "../../../graph/write/deflate.ts";

/** @param sizes of the pieces, one after the other; the rest is the last */
function packed(bytes: Uint8Array, sizes: readonly number[] = []): Buffer {
  const deflater = new Deflater();
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const size of sizes) {
    pieces.push(deflater.push(bytes.subarray(at, at + size), false));
    at += size;
  }
  pieces.push(deflater.push(bytes.subarray(at), true));
  return Buffer.concat(pieces);
}
const isHeld = (bytes: Uint8Array, sizes?: readonly number[]) =>
  Buffer.compare(inflateRawSync(packed(bytes, sizes)), bytes) === 0;

test("bytes of any kind in pieces of any size come back", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc.array(fc.constantFrom(0, 1, 255), { maxLength: 3000 }).map((values) => Uint8Array.from(values)),
    fc
      .array(fc.constantFrom("<node id=", "the paper ", "é", "\n"), { maxLength: 900 })
      .map((words) => Buffer.from(words.join(""))),
  );
  fc.assert(
    fc.property(bytes, fc.array(fc.nat(700), { maxLength: 5 }), (each, sizes) => isHeld(each, sizes)),
    { numRuns: 500 },
  );
});

test("nothing, one byte and one byte many times come back", () => {
  for (const length of [0, 1, 2, 3, 4, 5, 258, 259, 70_000])
    expect(isHeld(new Uint8Array(length).fill(7))).toBe(true);
});

test("letters so unevenly common that their codes must be cut come back", () => {
  // Counts that grow like Fibonacci's numbers make the deepest codes there can be.
  for (const letters of [20, 24, 28]) {
    const bytes: number[] = [];
    let [count, next] = [1, 1];
    for (let letter = 0; letter < letters; letter++) {
      for (let i = 0; i < count; i++) bytes.push(letter);
      [count, next] = [next, count + next];
    }
    // Shuffled by a fixed rule, so that nothing repeats and every letter is one.
    for (let i = bytes.length - 1, seed = 1; i > 0; i--) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      const j = seed % (i + 1);
      [bytes[i], bytes[j]] = [bytes[j]!, bytes[i]!];
    }
    expect(isHeld(Uint8Array.from(bytes)), `${letters} letters`).toBe(true);
  }
});

test("what repeats takes little, at any distance within 32,768 bytes and over the longest match", () => {
  const numbers = Array.from({ length: 4000 }, (_, i) => `${Math.imul(i + 1, 0x9e3779b1) >>> 0} `);
  const block = Buffer.from(numbers.join("")).subarray(0, 32_768);
  const twice = Buffer.concat([block, block]);
  expect(isHeld(twice)).toBe(true);
  expect(packed(twice).length).toBeLessThan(1.1 * packed(block).length);
  const text = Buffer.from("concept:neural architecture search | ".repeat(5000));
  expect(packed(text).length).toBeLessThan(text.length / 100);
});
