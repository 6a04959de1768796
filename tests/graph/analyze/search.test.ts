import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSearchIndex, growSearchIndex, type SearchHit } from "../../../graph/analyze/index.ts";
import { toTable } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { conceptOf, mapOf, paperOf } from "../../support/smallMap.ts";

const filler = "Filler that says nothing of interest goes on for a while. ".repeat(4);
const map: PaperMap = {
  ...mapOf({ a: ["x", "y"], b: ["x", "y"], c: ["x"], d: [] }),
  papers: toTable([
    paperOf({ id: "key:a", title: "Quantization without tears", abstract: "Nothing else." }),
    paperOf({
      id: "key:b",
      title: "Étude of <b>maps</b>",
      abstract: `${filler}Here quantization, at last, is named. ${filler}`,
    }),
    paperOf({ id: "key:c", title: "Searching for architectures", abstract: null }),
    paperOf({ id: "key:d", title: "An unrelated title", abstract: "It holds the word zebra." }),
  ]),
  concepts: toTable([
    {
      ...conceptOf("neural architecture search", 3),
      shortForm: "NAS",
      variants: [
        { form: "neural architecture search", mentions: 4 },
        { form: "NAS", mentions: 3 },
        { form: "neural architecture searches", mentions: 1 },
      ],
    },
    conceptOf("quantization", 2),
  ]),
  topics: [
    { label: "Neural architecture search", paperCount: 2, conceptCount: 2, concepts: [0, 1], names: [] },
  ],
};
const index = buildSearchIndex(map);
const LIMITS = { concept: 20, topic: 20, paper: 20 };
const NOTHING = { hits: [], totals: { concept: 0, topic: 0, paper: 0 }, isWhole: true };
const find = (query: string) => index.search(query, LIMITS).hits;
const marked = ({ label, marks }: Pick<SearchHit, "label" | "marks">) =>
  marks.map(([a, b]) => label.slice(a, b));

describe("search", () => {
  test("the concept of that name comes first, then titles, then abstracts", () => {
    expect(find("quantization").map(({ kind, row }) => [kind, row])).toEqual([
      ["concept", 1],
      ["paper", 0],
      ["paper", 1],
    ]);
  });

  test("a short form finds its concept and says so", () => {
    const [first] = find("nas");
    expect(first).toMatchObject({ kind: "concept", row: 0, label: "neural architecture search", marks: [] });
    expect(first!.context).toEqual({ text: "NAS", marks: [[0, 3]] });
  });

  test.each([
    ["quantizaton", "quantization"],
    ["architectur", "neural architecture search"],
    ["neural arch", "neural architecture search"],
    ["QUANT", "quantization"],
    ["etude", "Étude of <b>maps</b>"],
  ])("%s finds %s", (query, label) => {
    expect(find(query)[0]?.label ?? "nothing").toBe(label);
  });

  test("as typed, letter by letter", () => {
    const name = "quantization";
    for (let length = 1; length <= name.length; length++)
      expect(find(name.slice(0, length)).map(({ label }) => label)).toContain(name);
  });

  test("what was typed is marked: the beginning of a word, or all of it where it is spelled otherwise", () => {
    expect(marked(find("quant")[0]!)).toEqual(["quant"]);
    expect(marked(find("quantizaton")[0]!)).toEqual(["quantization"]);
    expect(marked(find("search neural")[0]!)).toEqual(["neural", "search"]);
  });

  test("a match in the abstract alone shows its place", () => {
    const hit = find("quantization").find(({ kind, row }) => kind === "paper" && row === 1)!;
    expect(hit.marks).toEqual([]);
    expect(hit.context!.text).toMatch(/^… .*Here quantization, at last.* …$/);
    expect(hit.context!.text.length).toBeLessThan(160);
    expect(hit.context!.marks.map(([a, b]) => hit.context!.text.slice(a, b))).toEqual(["quantization"]);
  });

  test("nothing typed finds nothing; nor does what is not there", () => {
    for (const query of ["", "   ", "?!", "xylophonist"])
      expect(index.search(query, LIMITS)).toEqual(NOTHING);
  });

  test("totals count what the limits cut off, kind by kind", () => {
    const { totals, hits } = index.search("quantization", { concept: 1, topic: 0, paper: 1 });
    expect(totals).toEqual({ concept: 1, topic: 0, paper: 2 });
    expect(hits.map(({ kind, row }) => [kind, row])).toEqual([
      ["concept", 1],
      ["paper", 0],
    ]);
  });

  test("all words count, in any order and typed in part; what has only some comes if nothing has all", () => {
    expect(find("arch search neur").map(({ kind }) => kind)).toEqual(["concept", "topic"]);
    expect(find("tears zebra").map(({ row }) => row)).toEqual([0, 3]);
  });

  test("words side by side in a title go before the same words apart", () => {
    const titles = ["Search for neural tissue", "A neural kind of search", "On neural search", "Neural"];
    const papers = titles.map((title, i) => paperOf({ id: `key:${i}`, title, abstract: null }));
    const { hits } = buildSearchIndex({
      ...mapOf({ a: [], b: [], c: [], d: [] }),
      papers: toTable(papers),
    }).search("neural search", LIMITS);
    expect(hits.map(({ row }) => row)).toEqual([2, 0, 1]);
  });

  test("a word spelled otherwise is found in abstracts too, after those that have it as typed", () => {
    expect(find("zebar").map(({ row }) => row)).toEqual([3]);
    expect(find("zebar")[0]!.context!.text).toContain("zebra");
  });

  test("an index still being made finds names, and says that it is not whole", () => {
    const papers = Array.from({ length: 450 }, (_, i) =>
      paperOf({ id: `key:${i}`, title: `Title ${i}`, abstract: "A rare zebra grazes." }),
    );
    const empty = mapOf({});
    const many: PaperMap = {
      ...empty,
      papers: toTable(papers),
      graph: { ...empty.graph, paperCount: 450, cluster: new Int32Array(450).fill(-1) },
    };
    const growing = growSearchIndex(many);
    const states: unknown[] = [];
    for (;;) {
      const { done, value } = growing.next();
      const found = value?.search("title zebra", LIMITS);
      const state = found === undefined ? "nothing" : `${found.isWhole} ${found.totals.paper}`;
      if (states.at(-1) !== state) states.push(state);
      if (done) break;
    }
    // Of two words names have but one, and some are better than none.
    expect(states).toEqual(["nothing", "false 450", "true 450"]);
  });

  test("rows by name: those that have all words, or all rows", () => {
    expect([...index.rowsNamed("paper", "maps ETUDE")]).toEqual([1]);
    expect([...index.rowsNamed("paper", "quantization")]).toEqual([0]);
    expect([...index.rowsNamed("concept", "nas")]).toEqual([0]);
    expect([...index.rowsNamed("concept", "")]).toEqual([0, 1]);
    expect([...index.rowsNamed("paper", "zebra")]).toEqual([]);
    for (const query of ["quantization", "maps ETUDE", "nas", "zebra", ""])
      for (const kind of ["paper", "concept", "topic"] as const) {
        const { hits } = index.search(query, { paper: 99, concept: 99, topic: 99 });
        const rows = hits.filter((hit) => hit.kind === kind).map(({ row }) => row);
        expect([...index.rowsFound(kind, query)]).toEqual(rows.sort((a, b) => a - b));
      }
  });

  test("any query gives marks within their texts, ascending", () => {
    const hostile = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
      maxLength: 300,
    });
    const words = fc
      .array(fc.constantFrom("neural", "nas", "quant", "éTUDE", "<b>", "a", "zebra", "title"), {
        maxLength: 5,
      })
      .map((list) => list.join(" "));
    const fine = (text: string, marks: SearchHit["marks"]) =>
      marks.every(([a, b], i) => a < b && b <= text.length && a >= (i === 0 ? 0 : marks[i - 1]![1]));
    fc.assert(
      fc.property(fc.oneof(hostile, words), (query) =>
        find(query).every(
          ({ label, marks, context }) =>
            fine(label, marks) && (context === null || fine(context.text, context.marks)),
        ),
      ),
    );
  });
});
