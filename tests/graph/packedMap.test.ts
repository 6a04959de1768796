/** A map as bytes, and what comes back from them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperMap } from "../../graph/model.ts";
import { packMap, unpackMap } from "../../graph/packedMap.ts";
import { joinPieces } from "../../graph/write/index.ts";
import { MAPS, mapWith } from "../support/maps.ts";

const packed = (map: PaperMap) => joinPieces(packMap(map));

test.each(Object.keys(MAPS))("comes back as it went in: %s", (name) => {
  expect(unpackMap(packed(MAPS[name]!))).toEqual(MAPS[name]);
});

test("columns that are parts of larger buffers come back alone", () => {
  const map = MAPS.ordinary!;
  const bytes = Uint8Array.from([7, ...map.papers.bytes, 7]).subarray(1, 1 + map.papers.bytes.length);
  const whole = { ...map, papers: { ...map.papers, bytes: bytes as Uint8Array<ArrayBuffer> } };
  expect(unpackMap(packed(whole))).toEqual(map);
});

const BYTES = packed(MAPS.ordinary!);

test("bytes that are cut, or are something else, are refused", () => {
  const lengths = Array.from({ length: BYTES.length }, (_, i) => i).filter((i) => i < 400 || i % 97 === 0);
  for (const length of lengths)
    expect(() => unpackMap(BYTES.subarray(0, length)), `${length} bytes`).toThrowError(
      expect.objectContaining({ code: "map-malformed" }),
    );
  for (const text of [
    "",
    "{}",
    "paperweft-map 2 2\n{}",
    "paperweft-map 1 2\n{}",
    "paperweft-map 1 9\nnull     ",
  ])
    expect(() => unpackMap(new TextEncoder().encode(text)), text).toThrowError(
      expect.objectContaining({ code: "map-malformed" }),
    );
});

test("a changed byte is refused or changes a value, and never gives rows that are not there", () => {
  fc.assert(
    fc.property(fc.nat(BYTES.length - 1), fc.nat(255), (at, value) => {
      const bytes = BYTES.slice();
      bytes[at] = value;
      let map: PaperMap;
      try {
        map = unpackMap(bytes);
      } catch (error) {
        expect(error).toMatchObject({ code: "map-malformed" });
        return;
      }
      const { edgePaper, edgeConcept, paperCount, conceptCount } = map.graph;
      for (const row of edgePaper) expect(row).toBeLessThan(paperCount);
      for (const row of edgeConcept) expect(row).toBeLessThan(conceptCount);
    }),
    { numRuns: 2000 },
  );
});

test("names of the language are only names", () => {
  const map = mapWith([{ title: "__proto__", concepts: ["constructor", "$column"] }]);
  const back = unpackMap(
    packed({ ...map, topics: [{ ...map.topics[0]!, label: '{"$column":0}' }, ...map.topics] }),
  );
  expect(back.topics[0]!.label).toBe('{"$column":0}');
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});
