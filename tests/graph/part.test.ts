/** A part of a map: what stands in it is what stands in the whole, between those that are kept. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conceptLabels, edgeAttributes, nodeKeys } from "../../graph/attributes.ts";
import { conceptAt, mentionAt, paperAt, rowCount } from "../../graph/map.ts";
import type { PaperMap } from "../../graph/model.ts";
import { type PartRows, partOf } from "../../graph/part.ts";
import { projectionOf } from "../../graph/projections.ts";
import { WRITERS, writerById } from "../../graph/write/index.ts";
import { MAPS, mapWith } from "../support/maps.ts";
import { mapOf } from "../support/smallMap.ts";
import { bytesOf } from "../support/written.ts";

const LOOMS = mapOf({
  one: ["loom", "warp", "weft"],
  two: ["loom", "warp", "shuttle"],
  three: ["dye", "indigo", "loom"],
  four: ["dye", "indigo", "madder"],
  five: [],
});
const everything = ({ graph }: PaperMap): PartRows => ({
  papers: [...Array(graph.paperCount).keys()],
  concepts: [...Array(graph.conceptCount).keys()],
});

/** A map of up to six papers over seven words, some too rare to be on it, and rows of it. */
const mapAndRows = fc
  .array(fc.uniqueArray(fc.constantFrom("a1", "b2", "c3", "d4", "e5", "f6", "g7"), { maxLength: 5 }), {
    maxLength: 6,
  })
  .chain((lists) => {
    const specs = lists.map((concepts, i) => ({
      title: `Paper ${i}`,
      abstract: concepts.join(" and "),
      concepts,
    }));
    const map = mapWith(specs, 2);
    const rows = (count: number) => fc.subarray([...Array(count).keys()]);
    return fc.tuple(fc.constant(map), rows(map.graph.paperCount), rows(map.graph.conceptCount));
  });

const edgesOf = (map: PaperMap) => {
  const keys = nodeKeys(map);
  return Array.from(map.graph.edgePaper, (paper, edge) => ({
    paper: keys[paper],
    concept: keys[map.graph.paperCount + map.graph.edgeConcept[edge]!],
    ...edgeAttributes(map, edge),
  }));
};
const mentionsOf = (map: PaperMap) =>
  Array.from(map.mentions.paper, (_, row) => {
    const mention = mentionAt(map.mentions, row);
    return { ...mention, paper: paperAt(map, mention.paper).id, concept: conceptAt(map, mention.concept).id };
  });
const nodesOf = (map: PaperMap) => {
  const { x, y, size, cluster } = map.graph;
  return nodeKeys(map).map((key, i) => ({ key, x: x[i], y: y[i], size: size[i], cluster: cluster[i] }));
};

describe("a part", () => {
  test("has the nodes, edges, mentions and records of the whole that are kept, in their order", () => {
    fc.assert(
      fc.property(mapAndRows, ([map, papers, concepts]) => {
        const part = partOf(map, { papers, concepts });
        const keys = nodeKeys(map);
        const kept = new Set([
          ...papers.map((row) => keys[row]),
          ...concepts.map((row) => keys[map.graph.paperCount + row]),
        ]);
        expect(nodesOf(part)).toEqual(nodesOf(map).filter(({ key }) => kept.has(key)));
        expect(edgesOf(part)).toEqual(
          edgesOf(map).filter(({ paper, concept }) => kept.has(paper) && kept.has(concept)),
        );
        expect(conceptLabels(part)).toEqual(concepts.map((row) => conceptLabels(map)[row]));
        expect(papers.map((row) => paperAt(map, row))).toEqual(papers.map((_, row) => paperAt(part, row)));
        const onMap = new Set(keys.slice(map.graph.paperCount));
        expect(mentionsOf(part)).toEqual(
          mentionsOf(map).filter(
            ({ paper, concept }) => kept.has(paper) && (kept.has(concept) || !onMap.has(concept)),
          ),
        );
      }),
    );
  });

  test("is a map: columns are as long as they should be, rows exist, concepts on the map come first", () => {
    fc.assert(
      fc.property(mapAndRows, ([map, papers, concepts]) => {
        const { graph, mentions, ...part } = partOf(map, { papers, concepts });
        const { paperCount, conceptCount } = graph;
        expect([paperCount, conceptCount]).toEqual([papers.length, concepts.length]);
        expect(rowCount(part.papers)).toBe(paperCount);
        expect(rowCount(part.concepts)).toBeGreaterThanOrEqual(conceptCount);
        for (const column of [graph.x, graph.y, graph.size, graph.cluster])
          expect(column).toHaveLength(paperCount + conceptCount);
        for (const column of [graph.edgeConcept, graph.edgeWeight, graph.edgeMentions])
          expect(column).toHaveLength(graph.edgePaper.length);
        expect(graph.edgePaper.every((row) => row < paperCount)).toBe(true);
        expect(graph.edgeConcept.every((row) => row < conceptCount)).toBe(true);
        for (const column of Object.values(mentions)) expect(column).toHaveLength(mentions.paper.length);
        expect(mentions.paper.every((row) => row < paperCount)).toBe(true);
        expect(mentions.concept.every((row) => row < rowCount(part.concepts))).toBe(true);
        for (const { concepts: leading } of part.topics)
          expect(leading.every((row) => row < rowCount(part.concepts))).toBe(true);
      }),
    );
  });

  test("of everything is the map itself, and a part of a part is the part of both", () => {
    fc.assert(
      fc.property(mapAndRows, fc.nat(5), ([map, papers, concepts], drop) => {
        expect(partOf(map, everything(map))).toBe(map);
        const part = partOf(map, { papers, concepts });
        expect(partOf(part, everything(part))).toBe(part);
        const left = papers.filter((_, i) => i !== drop);
        const again = partOf(part, { ...everything(part), papers: left.map((row) => papers.indexOf(row)) });
        if (left.length < map.graph.paperCount)
          expect(again).toEqual(partOf(map, { papers: left, concepts }));
      }),
    );
  });

  test("counts its topics anew and keeps their rows, names and the leading concepts that are left", () => {
    const topics = LOOMS.topics;
    const part = partOf(LOOMS, { papers: [3] });
    expect(part.topics.map(({ label }) => label)).toEqual(topics.map(({ label }) => label));
    const cluster = LOOMS.graph.cluster[3]!;
    for (const [row, { concepts, paperCount }] of part.topics.entries()) {
      expect(paperCount).toBe(row === cluster ? 1 : 0);
      expect(concepts.map((c) => conceptAt(part, c).label)).toEqual(
        topics[row]!.concepts.map((c) => conceptAt(LOOMS, c).label).filter((label) =>
          ["dye", "indigo", "madder"].includes(label),
        ),
      );
    }
  });

  test("without concepts named has those of its papers", () => {
    const part = partOf(LOOMS, { papers: [0] });
    expect([...conceptLabels(part)].sort()).toEqual(["loom", "warp", "weft"]);
    expect(part.whole).toEqual({ paperCount: 5, conceptCount: LOOMS.graph.conceptCount });
  });

  test("may be empty, and may have papers or concepts only", () => {
    for (const only of [{ papers: [] }, { papers: [1], concepts: [] }, { papers: [], concepts: [0, 2] }]) {
      const part = partOf(LOOMS, only);
      expect(part.graph.edgePaper).toHaveLength(0);
      expect(part.graph.x).toHaveLength(only.papers.length + (only.concepts?.length ?? 0));
      for (const writer of WRITERS) bytesOf(writer.id, part);
    }
  });

  test("keeps the meetings of its papers in a projection", () => {
    const part = partOf(LOOMS, { papers: [2, 3] });
    const pairs = (map: PaperMap) =>
      [...projectionOf(map.graph, "concepts").edges()].map(
        ({ source, target, shared }) =>
          `${conceptLabels(map)[source]} ${conceptLabels(map)[target]} ${shared}`,
      );
    expect(pairs(part)).toContain("dye indigo 2");
    expect(pairs(part).join()).not.toContain("warp");
  });

  test("of rows that are not there is refused", () => {
    for (const only of [
      { papers: [5] },
      { papers: [-1] },
      { papers: [0.5] },
      { papers: [0], concepts: [99] },
    ])
      expect(() => partOf(LOOMS, only)).toThrow(RangeError);
  });
});

test.each(WRITERS.map((writer) => writer.id))("%s writes the part that `only` names", (id) => {
  const only: PartRows = { papers: [1, 0], concepts: [0] };
  const part = partOf(MAPS.ordinary!, only);
  expect(bytesOf(id, MAPS.ordinary!, { only })).toEqual(bytesOf(id, part));
  expect(bytesOf(id, MAPS.ordinary!, { only: everything(MAPS.ordinary!) })).toEqual(
    bytesOf(id, MAPS.ordinary!),
  );
});

test("a file says that it holds a part, and of how much", () => {
  const textOf = (options: object) => [...writerById("gexf").write(LOOMS, options)].join("");
  expect(textOf({ only: { papers: [0, 1] } })).toContain("2 of 5 papers and 4 of 7 concepts they share");
  expect(textOf({ only: { papers: [0, 1] }, projection: "papers" })).toContain("2 of 5 papers, joined by");
});
