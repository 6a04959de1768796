import fc from "fast-check";
import { expect, test } from "vitest";
import { NOWHERE, type Place, parseHash, writeHash } from "../../src/store/url.ts";
import { NO_URL_FILTERS, type UrlFilters } from "../../src/store/urlFilters.ts";

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
const upTo = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as readonly [number, number]);
const some = <T>(each: fc.Arbitrary<T>) => fc.option(fc.uniqueArray(each, { minLength: 1, maxLength: 20 }));
const filters: fc.Arbitrary<UrlFilters> = fc
  .record({
    years: fc.option(upTo(9999)),
    withoutYear: fc.boolean(),
    topics: some(fc.integer({ min: -1, max: 999_999 })),
    documentFrequency: fc.option(upTo(9_999_999)),
    // Papers without a venue are named last.
    venues: some(words).chain((names) =>
      fc.constantFrom(names, names === null ? null : [...names.slice(1), null]),
    ),
    concepts: fc.option(
      fc.record({
        ids: fc.array(words, { minLength: 1, maxLength: 20 }),
        mode: fc.constantFrom("all" as const, "any" as const),
      }),
    ),
    focus: fc.option(fc.record({ id: words, depth: fc.integer({ min: 1, max: 9 }) })),
  })
  .map((each) => ({ ...each, withoutYear: each.years === null || each.withoutYear }));
const places: fc.Arbitrary<Place> = fc.record({
  selection: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constantFrom("paper" as const, "concept" as const), id: words }),
    fc.record({ kind: fc.constant("topic" as const), row: fc.nat(999_999) }),
  ),
  query: fc.oneof(fc.constant(""), words),
  projection: fc.constantFrom("both" as const, "papers" as const, "concepts" as const),
  colorBy: fc.constantFrom("topic" as const, "year" as const),
  filters,
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(places, (place) => {
      const hash = writeHash(place);
      // What is longer than any address we would share is not read.
      if (hash.length <= 4000) expect(parseHash(hash)).toEqual(place);
    }),
  );
});

test("filters are readable", () => {
  const filters: UrlFilters = {
    ...NO_URL_FILTERS,
    years: [2019, 2021],
    withoutYear: false,
    topics: [0, 3, -1],
    concepts: { ids: ["concept:neural search", "concept:nas"], mode: "all" },
  };
  expect(writeHash({ ...NOWHERE, filters })).toBe(
    "#years=2019-2021&unknown=no&topics=0,3,none&with=concept:neural+search&with=concept:nas",
  );
});

test("filters that no page would write are left out", () => {
  for (const wrong of [
    "years=2021-2019",
    "years=1e3-2000",
    "years=20190-20210",
    "unknown=no",
    "topics=-1,x",
    "papers=3",
    "with=",
    "focus=key:a",
    "focus=key:a&steps=0",
    "steps=2",
    "venue=",
  ])
    expect(parseHash(`#${wrong}`)).toEqual(NOWHERE);
  const many = Array.from({ length: 500 }, (_, i) => `with=c${i}`).join("&");
  expect(parseHash(`#${many}`.slice(0, 3900)).filters.concepts?.ids).toHaveLength(20);
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
