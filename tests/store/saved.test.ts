/** What is stored between visits: known again by its files, and checked field by field when it is read. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_RECIPE } from "../../graph/recipe.ts";
import { corpusKey } from "../../src/store/corpusKey.ts";
import { parseSaved, SAVED_VERSION, type SavedWorkspace } from "../../src/store/savedWorkspace.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("the same files have the same key in any order; other names or contents another", async () => {
  const a = { name: "a.bib", bytes: bytes("one") };
  const b = { name: "b.bib", bytes: bytes("two") };
  const key = await corpusKey([a, b]);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await corpusKey([b, a])).toBe(key);
  expect(await corpusKey([{ ...a, name: "c.bib" }, b])).not.toBe(key);
  expect(await corpusKey([{ ...a, bytes: bytes("onE") }, b])).not.toBe(key);
  expect(await corpusKey([a])).not.toBe(key);
});

const SAVED: SavedWorkspace = {
  version: SAVED_VERSION,
  title: "page.txt",
  recipe: DEFAULT_RECIPE,
  workspace: {
    filters: {
      years: [2019, 2021],
      withoutYear: false,
      documentFrequency: null,
      topics: [{ label: "Looms", concepts: ["concept:loom"] }, null],
      venues: ["ICML", null],
      concepts: { ids: ["concept:weft"], mode: "any" },
      focus: { id: "key:a", depth: 2 },
      lasso: ["key:a"],
      hidden: ["key:b"],
      pinned: [],
    },
    bookmarks: [{ kind: "paper", id: "key:a", note: "read" }],
  },
};

test("what is stored is read back", () => {
  expect(parseSaved(JSON.parse(JSON.stringify(SAVED)))).toEqual(SAVED);
});

test("another version, or none of ours, is not read", () => {
  for (const wrong of [null, 7, "x", [], {}, { ...SAVED, version: 2 }, { ...SAVED, recipe: { seed: "x" } }])
    expect(parseSaved(wrong)).toBeNull();
});

test("a wrong field is as if nothing had been made there, and spares the others", () => {
  const { filters } = SAVED.workspace;
  const wrong = {
    ...SAVED,
    title: 3,
    workspace: {
      bookmarks: [
        { kind: "topic", id: "x" },
        { kind: "concept", id: "concept:y", note: 4 },
        { kind: "concept", id: "concept:y", note: "again" },
        null,
      ],
      filters: { ...filters, years: [2021, 2019], venues: "ICML", focus: { id: "key:a", depth: -1 } },
    },
  };
  expect(parseSaved(wrong)).toEqual({
    ...SAVED,
    title: "papers",
    workspace: {
      bookmarks: [{ kind: "concept", id: "concept:y", note: "" }],
      filters: { ...filters, years: null, venues: null, focus: null },
    },
  });
});

test("whatever stands there, reading it does not fail, and changes no prototype", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.jsonValue(), (one, other) => {
      parseSaved(one);
      parseSaved({ ...SAVED, workspace: one });
      parseSaved({ ...SAVED, workspace: { filters: other, bookmarks: one } });
    }),
  );
  parseSaved(
    JSON.parse('{"version":1,"__proto__":{"polluted":true},"workspace":{"__proto__":{"polluted":true}}}'),
  );
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
