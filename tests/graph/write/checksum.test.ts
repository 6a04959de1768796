import { crc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checksum } from "../../../graph/write/checksum.ts";

test("a checksum is zlib's, in one piece or in several", () => {
  expect(checksum(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (one, other) => {
      expect(checksum(one)).toBe(crc32(one));
      expect(checksum(other, checksum(one))).toBe(crc32(other, crc32(one)));
    }),
  );
});
