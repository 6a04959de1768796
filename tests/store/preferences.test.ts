import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_PREFERENCES, parsePreferences, writePreferences } from "../../src/store/preferences.ts";

const DEFAULTS = { preferences: DEFAULT_PREFERENCES, welcomeDismissed: false };

test("what is stored comes back", () => {
  const stored = {
    preferences: { ...DEFAULT_PREFERENCES, theme: "dark" as const, labels: "many" as const, leftOpen: false },
    welcomeDismissed: true,
  };
  expect(parsePreferences(writePreferences(stored))).toEqual(stored);
});

test("nothing, garbage and other versions give the defaults", () => {
  for (const text of [
    null,
    "",
    "{",
    "null",
    "[]",
    "7",
    '"x"',
    '{"version":2,"preferences":{}}',
    '{"version":1}',
  ])
    expect(parsePreferences(text)).toEqual(DEFAULTS);
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { preferences } = parsePreferences(text);
      expect(Object.keys(preferences).sort()).toEqual(Object.keys(DEFAULT_PREFERENCES).sort());
    }),
  );
});

test("a wrong field takes its default and spares the others", () => {
  const text = JSON.stringify({
    version: 1,
    preferences: {
      theme: "purple",
      labels: "few",
      motion: 3,
      leftOpen: "yes",
      __proto__: { rightOpen: false },
    },
    welcomeDismissed: "true",
  });
  expect(parsePreferences(text)).toEqual({
    preferences: { ...DEFAULT_PREFERENCES, labels: "few" },
    welcomeDismissed: false,
  });
});
