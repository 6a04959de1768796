import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RelatedPapers, relatedPapers } from "../../../graph/analyze/index.ts";
import { adjacencyOf, conceptAt, paperAt } from "../../../graph/map.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { corpusOf, finish, type Spec, wordsOf } from "../../support/smallMap.ts";

/** Papers by their concepts, each with a text of its own, all set up to be asked. */
function corpus(spec: Spec, texts: Readonly<Record<string, string>> = {}) {
  const made = corpusOf(spec);
  const papers = made.papers.map((paper) => ({
    ...paper,
    title: paper.title,
    abstract: texts[paper.title] ?? paper.abstract,
  }));
  const map = finish({ ...made, papers }, { ...DEFAULT_RECIPE, minDocuments: 1 });
  const adjacency = adjacencyOf(map.graph);
  const index = wordsOf(map);
  const names = papers.map(({ title }) => title);
  const concepts = Array.from({ length: map.graph.conceptCount }, (_, row) => conceptAt(map, row).label);
  return {
    map,
    index,
    names,
    conceptRow: (label: string) => concepts.indexOf(label),
    wordRow: (form: string) => index.words.forms.indexOf(form),
    related: (name: string, limit = 99, without?: Parameters<typeof relatedPapers>[5]) =>
      relatedPapers(map.graph, adjacency, index, names.indexOf(name), limit, without),
    show: ({ papers: list }: RelatedPapers) => list.map(({ paper }) => paperAt(map, paper).title),
    because: (found: RelatedPapers, name: string) =>
      found.papers
        .find(({ paper }) => names[paper] === name)!
        .reasons.map((reason) => (reason.kind === "concept" ? `[${concepts[reason.concept]}]` : reason.form)),
  };
}

const LABELS = ["graph search", "hash join", "spin glass", "sparse code", "graph code", "search tree"];
const specs: fc.Arbitrary<Spec> = fc
  .array(fc.uniqueArray(fc.constantFrom(...LABELS), { maxLength: 5 }), { minLength: 1, maxLength: 10 })
  .map((papers) => Object.fromEntries(papers.map((concepts, i) => [`paper${i}`, concepts])));

describe("related papers", () => {
  const small = corpus({
    me: ["rare thing", "common"],
    twin: ["rare thing", "xylem"],
    far: ["common", "yeast"],
    other: ["common", "zebra"],
    stranger: ["walnut"],
  });

  test("a rare shared concept outranks a common one", () => {
    const found = small.show(small.related("me"));
    expect(found[0]).toBe("twin");
    expect(found.slice(1).toSorted()).toEqual(["far", "other", "stranger"]);
  });

  test("says how many there are beyond those asked for, and how many share a concept", () => {
    const { papers, total, sharingConcepts } = small.related("me", 1);
    expect(papers).toHaveLength(1);
    // All abstracts of this corpus have the word "study".
    expect({ total, sharingConcepts }).toEqual({ total: 4, sharingConcepts: 3 });
    expect(small.related("me", 0).papers).toEqual([]);
  });

  test("a paper that is not there is an error", () => {
    expect(() => relatedPapers(small.map.graph, adjacencyOf(small.map.graph), small.index, 99, 5)).toThrow(
      RangeError,
    );
  });

  test("reasons sum to the score, exactly, in their order", () => {
    fc.assert(
      fc.property(specs, fc.nat(99), (spec, pick) => {
        const { names, related } = corpus(spec);
        const { papers } = related(names[pick % names.length]!);
        return papers.every(
          ({ score, reasons }, i) =>
            reasons.reduce((sum, { share }) => sum + share, 0) === score &&
            reasons.every(({ share }) => share > 0) &&
            reasons.every(
              ({ kind, share }, j) =>
                j === 0 || (kind === reasons[j - 1]!.kind ? share <= reasons[j - 1]!.share : kind === "word"),
            ) &&
            (i === 0 || score <= papers[i - 1]!.score),
        );
      }),
    );
  });

  test("being related is mutual", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { names, related } = corpus(spec);
        return names.every((name, row) =>
          related(name).papers.every(({ paper, score }) => {
            const back = related(names[paper]!).papers.find((one) => one.paper === row);
            return back !== undefined && Math.abs(back.score - score) < 1e-12;
          }),
        );
      }),
    );
  });

  test("a shared word goes to the shared concept that has it, and else stands for itself", () => {
    const { related, because } = corpus(
      { a: ["spin glass"], b: ["spin glass"], c: ["hash join"] },
      {
        a: "Spin glass at zero temperature with sparse couplings.",
        b: "Spins: the spin glass, its sparse couplings.",
        c: "A hash join for zero overhead.",
      },
    );
    expect(because(related("a"), "b").toSorted()).toEqual(["[spin glass]", "couplings", "sparse"]);
    expect(because(related("a"), "c")).toEqual(["zero"]);
  });

  test("papers without concepts are related by their words, in whatever form these stand", () => {
    const { related, show, because } = corpus(
      { a: [], b: [], c: [] },
      {
        a: "Pruning transformers.",
        b: "A pruned transformer.",
        c: "Weather over mountains.",
      },
    );
    expect(show(related("a"))).toEqual(["b"]);
    expect(because(related("a"), "b").toSorted()).toEqual(["pruning", "transformers"]);
  });

  test("what is left out is no reason, and no score rises by it", () => {
    fc.assert(
      fc.property(specs, fc.subarray(LABELS), fc.nat(99), (spec, left, pick) => {
        const { names, related, conceptRow } = corpus(spec);
        const name = names[pick % names.length]!;
        const concepts = left.map(conceptRow).filter((row) => row >= 0);
        const all = new Map(related(name).papers.map(({ paper, score }) => [paper, score]));
        return related(name, 99, { concepts, words: [] }).papers.every(
          ({ paper, score, reasons }) =>
            score <= all.get(paper)! + 1e-12 &&
            !reasons.some((reason) => reason.kind === "concept" && concepts.includes(reason.concept)),
        );
      }),
    );
  });

  test("leaving a concept out takes its words along, but not those of another concept", () => {
    const { related, because, conceptRow, wordRow } = corpus(
      { a: ["graph search", "graph code"], b: ["graph search", "graph code"], c: ["hash join"] },
      { a: "Graph search, graph code.", b: "Graph search, graph code.", c: "Hash join." },
    );
    const without = (concepts: string[], words: string[] = []) =>
      because(related("a", 9, { concepts: concepts.map(conceptRow), words: words.map(wordRow) }), "b");
    expect(without(["graph search"])).toEqual(["[graph code]"]);
    expect(
      related("a", 9, { concepts: ["graph search", "graph code"].map(conceptRow), words: [] }).papers,
    ).toEqual([]);
    expect(without([], ["graph", "search", "code"]).toSorted()).toEqual(["[graph code]", "[graph search]"]);
  });
});
