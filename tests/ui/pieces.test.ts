import fc from "fast-check";
import { expect, test } from "vitest";
import { type Span, toPieces } from "../../src/ui/pieces.ts";

const main = (start: number, end: number, concept: number): Span => ({ start, end, concept, isMain: true });
/** "text:concepts" of each piece, the inner concept first. */
const shown = (text: string, spans: readonly Span[]) =>
  toPieces(text, spans).map(
    (piece) => `${piece.text}:${piece.spans.map(({ concept }) => concept).join(",")}`,
  );

test("a shorter concept inside a longer one comes first where both stand", () => {
  expect(shown("deep graph neural network here", [main(5, 25, 1), main(11, 25, 2)])).toEqual([
    "deep :",
    "graph :1",
    "neural network:2,1",
    " here:",
  ]);
});

test("spans that cross share the piece in the middle", () => {
  expect(shown("model merging experts", [main(0, 13, 1), main(6, 21, 2)])).toEqual([
    "model :1",
    "merging:1,2",
    " experts:2",
  ]);
});

test("what the paper is about goes before what is named in passing", () => {
  expect(shown("search space", [main(0, 12, 1), { ...main(0, 6, 2), isMain: false }])).toEqual([
    "search:1,2",
    " space:1",
  ]);
});

test("empty spans and spans past the text are left out", () => {
  expect(shown("short", [main(2, 2, 1), main(3, 9, 2), main(4, 2, 3)])).toEqual(["short:"]);
});

test("an empty text has no pieces", () => {
  expect(toPieces("", [])).toEqual([]);
});

const offset = fc.integer({ min: 0, max: 30 });
const spans = fc.array(
  fc.record({ start: offset, end: offset, concept: fc.integer({ min: 0, max: 5 }), isMain: fc.boolean() }),
);
const text = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
  maxLength: 25,
});

test("law: the pieces joined are the text, whatever the spans", () => {
  fc.assert(
    fc.property(
      text,
      spans,
      (t, s) =>
        toPieces(t, s)
          .map((piece) => piece.text)
          .join("") === t,
    ),
  );
});

test("law: a piece lies wholly inside each of its spans and wholly outside all others", () => {
  fc.assert(
    fc.property(text, spans, (t, s) => {
      const valid = s.filter(({ start, end }) => start < end && end <= t.length);
      return toPieces(t, s).every(({ start, text: part, spans: covering }) => {
        const end = start + part.length;
        return valid.every((span) =>
          covering.includes(span)
            ? span.start <= start && end <= span.end
            : span.end <= start || end <= span.start,
        );
      });
    }),
  );
});
