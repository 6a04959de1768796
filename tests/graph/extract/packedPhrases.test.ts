import { describe, expect, test } from "vitest";
import { type PackedPhrases, PhraseValues, packPhrases } from "../../../graph/extract/packedPhrases.ts";
import { hashLetters } from "../../../graph/extract/phrases.ts";

const phrase = (i: number): string => `phrase ${(i * 7919).toString(36)} ${i.toString(36)}`;
const entries = Array.from(
  { length: 3000 },
  (_, i) => [phrase(i), [i % 90, (i * i) % 90]] as readonly [string, readonly number[]],
);

function rowOf(values: PhraseValues, text: string): number {
  const { h1, h2 } = hashLetters(text);
  return values.find(h1, h2);
}

describe("phrases packed as hashes", () => {
  const packed = packPhrases(entries);
  const values = new PhraseValues(JSON.parse(JSON.stringify(packed)) as PackedPhrases);

  test("come back with their numbers, but for one in a thousand that shares a hash", () => {
    const right = entries.filter(([text, [a, b]]) => {
      const row = rowOf(values, text);
      return row >= 0 && values.value(row, 0) === a && values.value(row, 1) === b;
    });
    expect(right.length).toBeGreaterThan(entries.length * 0.999 - 1);
  });

  test("the first of two with one hash stays", () => {
    const first = new PhraseValues(
      packPhrases([
        ["low rank", [1]],
        ["low-rank".replace("-", " "), [2]],
      ]),
    );
    expect(first.value(rowOf(first, "low rank"), 0)).toBe(1);
  });

  test("others are hardly ever taken for one of them", () => {
    let found = 0;
    for (let i = 0; i < 20_000; i++) if (rowOf(values, `another ${i.toString(36)} thing`) >= 0) found++;
    expect(found).toBeLessThan(20);
  });

  test("spaces do not count", () => {
    expect(rowOf(values, entries[5]![0].replace(" ", ""))).toBe(rowOf(values, entries[5]![0]));
  });

  test("the packed form is printable, without quote and backslash", () => {
    expect(packed.low + packed.high + packed.columns.join("")).toMatch(/^[#-[\]-~]*$/);
  });

  test("numbers out of range are cut to it", () => {
    const cut = new PhraseValues(packPhrases([["one", [-4, 400]]]));
    expect([cut.value(0, 0), cut.value(0, 1)]).toEqual([0, 89]);
  });

  test("an empty table knows nothing", () => {
    expect(rowOf(new PhraseValues(packPhrases([])), "one")).toBe(-1);
  });
});
