import fc from "fast-check";
import { expect, test } from "vitest";
import { linesBetween } from "../../src/ui/sourceLines.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("lines by number, whatever ends them", () => {
  const input = bytes("one\r\ntwo\rthree\n\nfive");
  expect(linesBetween(input, 1, 9)).toEqual([
    { number: 1, text: "one" },
    { number: 2, text: "two" },
    { number: 3, text: "three" },
    { number: 4, text: "" },
    { number: 5, text: "five" },
  ]);
  expect(linesBetween(input, 2, 3).map(({ text }) => text)).toEqual(["two", "three"]);
  expect(linesBetween(input, 8, 9)).toEqual([]);
});

test("a very long line is cut", () => {
  const [line] = linesBetween(bytes("x".repeat(5000)), 1, 1);
  expect(line?.text).toBe(`${"x".repeat(2000)} …`);
});

test("law: all lines are those of a split", () => {
  const part = fc.constantFrom("a", "ü", "\r", "\n", "\r\n", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const lines = linesBetween(bytes(text), 1, 100).map((line) => line.text);
      expect(lines).toEqual(text.split(/\r\n|\r|\n/));
    }),
  );
});
