import { expect, test } from "vitest";
import { isSameCuration, withoutStep, withStep } from "../../../graph/curation.ts";
import type { CurationStep } from "../../../graph/model.ts";
import { parseRecipe } from "../../../graph/recipe.ts";

const STRIKE: CurationStep = { action: "strike", concept: "concept:loom", label: "loom" };
const RENAME: CurationStep = { action: "rename", concept: "concept:weft", label: "weft", name: "Weft" };
const MERGE: CurationStep = { action: "merge", concept: "concept:warp", label: "warp", into: "concept:weft" };

test("a recipe keeps the steps in their order, and nothing else of them", () => {
  const { curation } = parseRecipe({ curation: [MERGE, { ...STRIKE, more: 1 }, RENAME] });
  expect(curation).toEqual([MERGE, STRIKE, RENAME]);
  expect(parseRecipe({}).curation).toEqual([]);
  expect(isSameCuration(curation, [MERGE, STRIKE, RENAME])).toBe(true);
  expect(isSameCuration(curation, [STRIKE, MERGE, RENAME])).toBe(false);
});

test.each<[string, unknown]>([
  ["no list", "strike loom"],
  ["no step", [null]],
  ["no concept", [{ action: "strike", label: "loom" }]],
  ["an unknown action", [{ ...STRIKE, action: "burn" }]],
  ["an empty name", [{ ...RENAME, name: " " }]],
  ["too long a name", [{ ...RENAME, name: "x".repeat(121) }]],
  ["nothing to go into", [{ ...MERGE, into: null }]],
])("a recipe refuses %s, saying which step", (_, curation) => {
  const words = Array.isArray(curation) ? "step 2, must have" : "must be a list";
  const given = Array.isArray(curation) ? [RENAME, ...curation] : curation;
  expect(() => parseRecipe({ curation: given })).toThrow(words);
});

test("a later name takes the place of an earlier one; any step is taken back by its place", () => {
  const later = { ...RENAME, name: "Woof" };
  expect(withStep(withStep([], RENAME), MERGE)).toEqual([RENAME, MERGE]);
  expect(withStep([RENAME, MERGE], later)).toEqual([MERGE, later]);
  expect(withoutStep([RENAME, MERGE], 0)).toEqual([MERGE]);
});
