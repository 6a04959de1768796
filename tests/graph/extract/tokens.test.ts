import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../../graph/extract/tokens.ts";

interface Read {
  words: string[];
  spans: [number, number][];
  breaks: number[];
  sentences: [number, number][];
}

function read(text: string): Read {
  const result: Read = { words: [], spans: [], breaks: [], sentences: [] };
  tokenize(text, {
    word(start, end, breakBefore) {
      result.words.push(text.slice(start, end));
      result.spans.push([start, end]);
      result.breaks.push(breakBefore);
    },
    endSentence(start, end) {
      result.sentences.push([start, end]);
    },
  });
  return result;
}

const wordsOf = (text: string): string[] => read(text).words;
const sentencesOf = (text: string): string[] => read(text).sentences.map(([a, b]) => text.slice(a, b));

describe("words", () => {
  test.each([
    ["state-of-the-art models", ["state-of-the-art", "models"]],
    ["it's Bayes' rule", ["it's", "Bayes", "rule"]],
    ["C++ and LightHGNN+ win", ["C++", "and", "LightHGNN+", "win"]],
    ["H.264 at 2.5 dB", ["H.264", "at", "2.5", "dB"]],
    ["networks.The next", ["networks", "The", "next"]],
    ["(i.e.parallel) runs", ["i.e", "parallel", "runs"]],
    ["Kolmogorov–Arnold nets — all", ["Kolmogorov–Arnold", "nets", "all"]],
    ["Navier--Stokes flow -- all", ["Navier--Stokes", "flow", "all"]],
    ["models--which we train", ["models", "which", "we", "train"]],
    ["2,3-butanediol and 1,000 or 3,4", ["2,3-butanediol", "and", "1", "000", "or", "3", "4"]],
    ["see https://example.org/a(b)?c=d, then", ["see", "then"]],
    ["\\emph{deep} nets", ["deep", "nets"]],
    ["error $\\mathcal{O}(n^2)$ holds", ["error", "holds"]],
    ["costs $5 and $6 each", ["costs", "5", "and", "6", "each"]],
    ["naïve Poincaré", ["naïve", "Poincaré"]],
    ["cafe\u0301 noir", ["cafe\u0301", "noir"]],
    ["נוירון עמוק", ["נוירון", "עמוק"]],
    ["deep🧠learning", ["deep", "learning"]],
    ["𝒜-nets", ["𝒜-nets"]],
    ["a\ud800b", ["a", "b"]],
    ["R&D of AT&T", ["R&D", "of", "AT&T"]],
    ["&amp; so", ["amp", "so"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe("sentences", () => {
  test.each([
    ["One. Two.", ["One.", "Two."]],
    ["See Fig. 3 for e.g. nets. Then stop.", ["See Fig. 3 for e.g. nets.", "Then stop."]],
    ["By J. Smith et al. in 2020. End", ["By J. Smith et al. in 2020.", "End"]],
    ["Is it? Yes! (Maybe.) Fine", ["Is it?", "Yes!", "(Maybe.)", "Fine"]],
    ["At 3.5 dB it works", ["At 3.5 dB it works"]],
    ["  padded.  ", ["padded."]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

const fragments = fc.constantFrom(
  "deep",
  " ",
  "-",
  ".",
  ". The ",
  "$x_1$",
  "\\alpha",
  "{",
  "}",
  "&lt;",
  "é",
  "e\u0301",
  "🧠",
  "\ud83e",
  "\udde0",
  "א",
  "مرحبا",
  "(NAS)",
  "http://x.y",
  "\n",
  "’",
  "–",
  "$",
  "\\",
  "\u00ad",
  "\u200d",
  "ﬁ",
  "Ⅳ",
  "0.5",
);
const hardText = fc.oneof(
  fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

test("words are in order, not empty and inside the text; sentences cover them without overlap", () => {
  fc.assert(
    fc.property(hardText, (text) => {
      const { spans, sentences } = read(text);
      let last = 0;
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(sentences.some(([a, b]) => a <= start && end <= b)).toBe(true);
        last = end;
      }
      let before = 0;
      for (const [start, end] of sentences) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
    }),
    { numRuns: 500 },
  );
});

test("time grows with the length, whatever the text", () => {
  for (const piece of ["$", "\\", "a-", "(((", "http://", "a.b", "$x ", "'"]) {
    const since = performance.now();
    read(piece.repeat(100_000));
    // Work that grows with the square would take minutes; a busy machine takes some seconds.
    expect(performance.now() - since).toBeLessThan(30_000);
  }
});
