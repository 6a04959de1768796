/** The text in which the explorer's file holds its code. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase85, toBase85 } from "../../src/explorer/base85.ts";

test("bytes come back as they were, and nothing in them ends a script element", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase85(bytes);
      expect(text).toMatch(/^[!-~]*$/);
      expect(text).not.toMatch(/[<&>]/);
      expect(text.length).toBe(Math.ceil((bytes.length * 5) / 4));
      expect(fromBase85(text)).toEqual(bytes);
    }),
  );
  const most = new Uint8Array(401).fill(255);
  expect(fromBase85(toBase85(most))).toEqual(most);
});
