/** The law of mentions: `papers[paper][field].slice(start, end)` is the surface form. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { extractConcepts } from "../../../graph/extract/index.ts";
import type { Extraction, Paper } from "../../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
// @ts-expect-error plain module without types
import { hasData, readRows, toPaper } from "../../quality/data.mjs";
import { paperOf } from "./corpus.ts";

/** Counts the forms again from text and compares with what the concepts say. */
function expectLaw(papers: readonly Paper[], { concepts, mentions }: Extraction): void {
  const counted = concepts.map(() => new Map<string, number>());
  for (let i = 0; i < mentions.paper.length; i++) {
    const paper = papers[mentions.paper[i]!]!;
    const text = mentions.field[i] === 0 ? paper.title : (paper.abstract ?? "");
    const [start, end] = [mentions.start[i]!, mentions.end[i]!];
    if (!(start < end && end <= text.length)) throw new Error(`mention ${i} is outside its text`);
    const form = text.slice(start, end).replace(/\s+/g, " ");
    const forms = counted[mentions.concept[i]!]!;
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  concepts.forEach((concept, c) => {
    expect(new Map(concept.variants.map(({ form, mentions }) => [form, mentions]))).toEqual(counted[c]);
  });
}

const pieces = fc.constantFrom(
  "neural networks",
  "graph neural network (GNN)",
  "GNNs",
  "naïve Bayes",
  "Schro\u0308dinger equation",
  "$\\alpha$-divergence",
  "\\emph{spin glass}",
  "{\\em replica symmetry}",
  "&lt;b&gt;",
  "<script>alert(1)</script>",
  "🧠 imaging",
  "\ud83e",
  "\udde0",
  "רשת עצבית",
  "شبكة عصبية",
  "of the",
  "and",
  "we propose",
  ". ",
  ", ",
  "\n",
  "—",
  "100times",
  "mathcal",
  "low-rank adaptation",
  "low rank adaptation",
  "Kolmogorov–Arnold",
  "C++",
  "ﬁne-tuning",
  "𝒩=4 theory",
  "x".repeat(80),
  "(",
  ")",
  "http://a.b/c",
);
const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(" "));

test("holds on generated text: LaTeX, entities, accents, emoji, right-to-left, lone surrogates", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), (rows) => {
      const papers = rows.map(([title, abstract]) => paperOf(title, abstract));
      expectLaw(papers, extractConcepts(papers, DEFAULT_RECIPE));
    }),
    { numRuns: 150 },
  );
});

test("holds on arbitrary strings", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (abstract) => {
      const papers = [paperOf(abstract.slice(0, 20), abstract)];
      expectLaw(papers, extractConcepts(papers, DEFAULT_RECIPE));
    }),
    { numRuns: 150 },
  );
});

test("mentions stand beside LaTeX, entities, accents, emoji and right-to-left text, cut to the letter", () => {
  const abstract =
    "🧠 The Schro\u0308dinger equation &amp; its kin: $\\alpha$-weighted spin glasses 🧲 and the Schro\u0308dinger " +
    "equation; רשת עצבית. Spin glasses (𝒩=4) with \\emph{replica symmetry}, شبكة, then replica symmetry, naïve Bayes and " +
    "ﬁnite elements. Spin glasses, replica symmetry, naïve Bayes.";
  const papers = [paperOf("Spin glasses and replica symmetry 🧊", abstract)];
  const extraction = extractConcepts(papers, DEFAULT_RECIPE);
  expectLaw(papers, extraction);
  const forms = extraction.concepts.flatMap((concept) => concept.variants.map(({ form }) => form));
  expect(forms).toEqual(
    expect.arrayContaining([
      "Schro\u0308dinger equation",
      "replica symmetry",
      "naïve Bayes",
      "ﬁnite elements",
      "רשת עצבית",
    ]),
  );
});

test("time stays in bounds on texts that are no abstracts", () => {
  for (const piece of ["neural network ", "a of ", "(NAS) ", "deep-deep-", "graph neural network (GNN). "]) {
    const since = performance.now();
    extractConcepts([paperOf("Long", piece.repeat(200_000 / piece.length))], DEFAULT_RECIPE);
    // Work that grows with the square would take minutes; a busy machine takes some seconds.
    expect(performance.now() - since).toBeLessThan(30_000);
  }
});

test.skipIf(!hasData())(
  "holds on 2,000 real papers (needs ../shared/data beside the repository)",
  { timeout: 120_000 },
  () => {
    const papers: Paper[] = readRows("corpora/papers-2k.jsonl.gz").map(toPaper);
    expectLaw(papers, extractConcepts(papers, DEFAULT_RECIPE));
  },
);
