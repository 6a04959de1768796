import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../../../graph/read/cleanText.ts";
import { stripMarkup } from "../../../graph/read/stripMarkup.ts";

test.each([
  // LaTeX that kept its backslash
  ["the {\\em graft points} of it", "the graft points of it"],
  ["(GRAFT, \\etc) and \\eg this, \\etal.", "(GRAFT, etc.) and e.g. this, et al."],
  ["30\\% of codecs~(J.17), Fig.~\\ref{f}", "30% of codecs (J.17), Fig."],
  ["\\textbf{bold \\emph{and} slanted}", "bold and slanted"],
  ["\\href{https://a.example/x}{here} and \\url{https://a.example/y}", "here and https://a.example/y"],
  ["\\cite[see][p. 3]{ash}shown", "shown"],
  ["We call it \\ours{} or \\ours.", "We call it ours or ours."],
  ["Bal\\'azs, Schr\\\"odinger, Erd\\H{o}s, Gar\\c{c}on", "Balázs, Schrödinger, Erdős, Garçon"],
  ['don\\\'t say \\"attention\\"', 'don\'t say "attention"'],
  // formulas between dollar signs, and money
  ["$\\mathcal{O}(n\\log n)$ and $10^{-3}$", "O(n log n) and 10^-3"],
  ["$\\frac{a+b}{2}$, $\\sqrt{n}$, $\\sqrt{n+1}$, $x_{i+1}$", "(a+b)/2, √n, √(n+1), x_(i+1)"],
  ["$k$-means with $ k $ of 1{,}000", "k-means with k of 1,000"],
  ["costs $5 to $10, or $1.8 billion", "costs $5 to $10, or $1.8 billion"],
  // formulas that lost dollar signs and backslashes
  ["100times Faster (16times), 3.5times", "100× Faster (16×), 3.5×"],
  ["5-40 times faster, multiple times, timestamps", "5-40 times faster, multiple times, timestamps"],
  [
    "mathcal T_k(v) = sigmaleft( sum_l mathcal A_{kl} v + mathcal C_{kl}right).",
    "T_k(v) = σ( Σ_l A_kl v + C_kl).",
  ],
  ["O (log(D) cdot |p|) and mathbb{R}^n", "O (log(D) · |p|) and R^n"],
  ["Psi approx 0.15, leq5, sim90%", "Psi ≈ 0.15, ≤5, ∼90%"],
  ["a policy pi_theta with mu_i, x^{alpha} and lambda_{max}", "a policy π_θ with μ_i, x^α and λ_max"],
  // what looks like it and is not
  ["600k {architecture, accuracy} pairs", "600k {architecture, accuracy} pairs"],
  ["the left(right) hand, the sum of alpha", "the left(right) hand, the sum of alpha"],
  ["left(ist) and (far right) groups", "left(ist) and (far right) groups"],
  ["sim2real, sum_pool, rate_alpha, LightNet^+, ~50%", "sim2real, sum_pool, rate_alpha, LightNet^+, ~50%"],
  ["use --flag at https://a.example/~me/x--y_z", "use --flag at https://a.example/~me/x--y_z"],
  // quotes, dashes, spaces
  ["a `teacher' and ``two students''", "a ‘teacher’ and “two students”"],
  ["`code` isn't `quoted`", "`code` isn't `quoted`"],
  ["then -- so --- Ash--Birch 5--10", "then – so — Ash–Birch 5–10"],
  ["learning (i.e.parallel) or e.g.this", "learning (i.e. parallel) or e.g. this"],
  [" a\t\u00a0b\r\nc ", "a b c"],
  // characters nothing may trip over
  ["a\u0000b\u202ec\u2066d\u200be\ufefff", "abcdef"],
  ["\ud83d lone, \ud83d\ude00 paired", "\ufffd lone, \ud83d\ude00 paired"],
  ["cafe\u0301", "café"],
  // never swallowed, never run away
  ["\\cite{never closed and the rest", "never closed and the rest"],
  ["{\\em never closed", "never closed"],
  ["\\", ""],
])("%j → %j", (raw, cleaned) => {
  expect(cleanText(raw)).toBe(cleaned);
});

test.each([
  ["<p>One</p><p>two <i>three</i></p>", " One  two three "],
  ["<jats:title>Abstract</jats:title><jats:p>x</jats:p>", " x "],
  ["a <b and c> d, p < 0.05, <think> <pad>", "a <b and c> d, p < 0.05, <think> <pad>"],
  ["<a href='javascript:1'>y</a> <script>1</script>", "y <script>1</script>"],
  ["&lt;i&gt; &amp;lt; &eacute; &#8364; &#x41; &alpha; &unknown;", "<i> &lt; é € A α &unknown;"],
])("markup: %j → %j", (raw, text) => {
  expect(stripMarkup(raw)).toBe(text);
});

/** What LaTeX, markup and damage are made of, so that collisions are frequent. */
const pieces = fc.constantFrom(
  ..."\\ { } $ $$ ~ ` '' ' -- --- ^ _ ( ) left( right) right sigma sum_ mathcal cdot times 100times \\em \\textbf{ ".split(
    " ",
  ),
  ..."\\frac{ \\sqrt{ \\cite{ \\href{ \\footnote{ \\left( \\right) \\'e \\\" \\~ \\% \\$ \\{ \\} \\\\ i.e. e.g.x a b 5 . & < >".split(
    " ",
  ),
  " ",
  "https://a.example/~b",
  "\u0000",
  "\u202e",
  "\ud83d",
  "\ude00",
  "\u0301",
  "é",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
);

test("cleaning what is clean changes nothing", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = cleanText(text);
      return cleanText(once) === once;
    }),
    { numRuns: 20_000 },
  );
});

test("nothing a file or a label could trip over remains", () => {
  fc.assert(
    fc.property(
      texts,
      (text) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\s\s|^\s|\s$/u.test(cleanText(text)),
    ),
    { numRuns: 20_000 },
  );
});

test.each([
  "\\",
  "{",
  "}",
  "{\\em ",
  "\\emph{",
  "\\frac{",
  "\\cite{",
  "$",
  "$\\",
  "\\$",
  "`",
  "``",
  "left(",
  "right)",
  "(",
  "sigmaleft( a right)",
  "_{",
  "-",
  "i.e.",
  "\\'",
  " ",
  "<a",
  "<a =",
  "&a",
  "1times",
  "sim1",
  "a",
])("400,000 characters of nothing but %j take no longer than text does", (piece) => {
  const text = piece.repeat(Math.ceil(400_000 / piece.length));
  const start = performance.now();
  for (const opening of ["", "<", "$", "{", "`", "https://"]) cleanText(stripMarkup(opening + text));
  // Work that grows with the square would take minutes; a busy machine takes some seconds.
  expect(performance.now() - start).toBeLessThan(30_000);
});
