import fc from "fast-check";
import { expect, test } from "vitest";
import { NOWHERE, type Place, parseHash, writeHash } from "../../src/store/url.ts";

test("the hash is readable", () => {
  expect(writeHash({ ...NOWHERE, selection: { kind: "paper", id: "arxiv:2201.00001" } })).toBe(
    "#paper=arxiv:2201.00001",
  );
  expect(writeHash({ ...NOWHERE, selection: { kind: "topic", row: 3 }, query: "neural search" })).toBe(
    "#topic=3&q=neural+search",
  );
  expect(writeHash(NOWHERE)).toBe("");
});

const words = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => text.trim() !== "");
const places: fc.Arbitrary<Place> = fc.record({
  selection: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constantFrom("paper" as const, "concept" as const), id: words }),
    fc.record({ kind: fc.constant("topic" as const), row: fc.nat(999_999) }),
  ),
  query: fc.oneof(fc.constant(""), words),
  projection: fc.constantFrom("both" as const, "papers" as const, "concepts" as const),
  colorBy: fc.constantFrom("topic" as const, "year" as const),
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(parseHash(writeHash(place))).toEqual(place);
    }),
  );
});

test("whatever stands in the address, reading it does not fail", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { selection, query } = parseHash(`#${text}`);
      expect(typeof query).toBe("string");
      if (selection?.kind === "topic") expect(Number.isInteger(selection.row)).toBe(true);
    }),
  );
  expect(parseHash("#topic=-1")).toEqual(NOWHERE);
  expect(parseHash("#topic=1e9")).toEqual(NOWHERE);
  expect(parseHash("#paper=")).toEqual(NOWHERE);
  expect(parseHash("#paper=%E0%A4%A")).toMatchObject({ selection: { kind: "paper" } });
  expect(parseHash(`#paper=${"x".repeat(100_000)}`)).toEqual(NOWHERE);
});

test("half a character in an id does not stop the address from being written", () => {
  expect(writeHash({ ...NOWHERE, selection: { kind: "concept", id: "concept:\uD800" } })).toBe(
    "#concept=concept:%EF%BF%BD",
  );
});
