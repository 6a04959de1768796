import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWord, readWords } from "../../../graph/extract/index.ts";
import { stem } from "../../../graph/extract/stem.ts";
import { anyText } from "../../support/anyText.ts";
import { conceptOf, paperOf } from "../../support/smallMap.ts";

function bagsOf(...texts: readonly (readonly [title: string, abstract: string | null])[]) {
  const papers = texts.map(([title, abstract], i) => paperOf({ id: `key:${i}`, title, abstract }));
  const { offsets, word, count, forms } = readWords(papers, []);
  return papers.map((_, p) =>
    Object.fromEntries(
      Array.from(word.subarray(offsets[p], offsets[p + 1]), (row, i) => [forms[row], count[offsets[p]! + i]]),
    ),
  );
}

describe("words", () => {
  test("the title counts twice; function words and numbers not at all; forms of a word are one", () => {
    expect(bagsOf(["Pruning of networks", "We prune 3 networks and the pruned network."])).toEqual([
      { pruning: 4, networks: 4 },
    ]);
  });

  test("hyphenated words count as their parts; short forms keep their capitals", () => {
    expect(bagsOf(["State-of-the-art super-resolution", "A GNN, two GNNs."])).toEqual([
      { state: 2, art: 2, super: 2, resolution: 2, GNN: 2 },
    ]);
  });

  test("a paper in any language, or without an abstract, has words", () => {
    expect(bagsOf(["Réseaux de neurones", null], ["", null])).toEqual([
      { réseaux: 2, de: 2, neurones: 2 },
      {},
    ]);
  });

  test("a concept has the words of all its names that the papers use", () => {
    const papers = [paperOf({ id: "key:0", title: "Graph hypernetworks and GHNs" })];
    const concept = { ...conceptOf("graph hypernetwork", 1), shortForm: "GHN" };
    const { conceptOffsets, conceptWord, forms } = readWords(papers, [conceptOf("loom", 1), concept]);
    expect([...conceptOffsets]).toEqual([0, 0, 3]);
    expect(Array.from(conceptWord, (row) => forms[row]).toSorted()).toEqual([
      "GHNs",
      "graph",
      "hypernetworks",
    ]);
  });

  test.each([
    ["pruning", "prun"],
    ["pruned", "prun"],
    ["prune", "prun"],
    ["running", "runn"], // too short to lose its doubled letter
    ["mapping", "mapp"],
    ["controlled", "control"],
    ["optimal", "optimal"],
    ["optimization", "optimization"],
    ["king", "king"],
    ["free", "free"],
  ])("stem of %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});

describe("finding a word", () => {
  test("in any of its forms, with its sentence, inside a hyphenated word", () => {
    const text = "Nothing here. A super-network was pruned again. Pruning.";
    const place = findWord(text, "pruning")!;
    expect(text.slice(place.start, place.end)).toBe("pruned");
    expect(text.slice(...place.sentence)).toBe("A super-network was pruned again.");
    const part = findWord(text, "networks")!;
    expect(text.slice(part.start, part.end)).toBe("network");
    expect(findWord(text, "weather")).toBe(null);
  });

  test("every word that was counted is found where it stands", () => {
    fc.assert(
      fc.property(anyText, (abstract) => {
        const { forms, word } = readWords([paperOf({ id: "key:0", title: "", abstract })], []);
        return Array.from(word, (row) => forms[row]!).every((form) => {
          const place = findWord(abstract, form);
          return place !== null && place.sentence[0] <= place.start && place.end <= place.sentence[1];
        });
      }),
    );
  });
});
