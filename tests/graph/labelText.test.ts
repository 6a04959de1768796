import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten, toLabelText, toLines } from "../../graph/labelText.ts";

test("titles are cut at a word, and not after one that promises another", () => {
  expect(shorten("Weaving maps of large archives by hand", 60)).toBe(
    "Weaving maps of large archives by hand",
  );
  expect(shorten("Weaving maps of large archives by hand", 24)).toBe("Weaving maps of large…");
  expect(shorten("Weaving maps of large archives by hand", 19)).toBe("Weaving maps…");
  expect(shorten("Looms: a survey of the field", 8)).toBe("Looms…");
  expect(shorten("Supercalifragilistic", 10)).toBe("Supercali…");
});

test("a shortened text is never longer than allowed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 60 }), (text, max) => {
      expect([...shorten(text, max)].length).toBeLessThanOrEqual(max);
    }),
  );
});

test("long names stand on two lines of similar length, and lose nothing", () => {
  expect(toLines("short name", 20)).toEqual(["short name"]);
  expect(toLines("partial differential equation", 20)).toEqual(["partial differential", "equation"]);
  expect(toLines("unbreakableunbreakableunbreakable", 20)).toEqual(["unbreakableunbreakableunbreakable"]);
  fc.assert(fc.property(fc.string(), (text) => toLines(text, 12).join(" ") === text || !text.includes(" ")));
});

test("what cannot be seen or turns the reading direction is left out", () => {
  expect(toLabelText("a\u202Eb\u200Bc\u0000d\n e")).toBe("a b c d e");
  expect(toLabelText("<script>alert(1)</script>")).toBe("<script>alert(1)</script>");
  expect(toLabelText("x".repeat(1_000_000)).length).toBe(400);
});
