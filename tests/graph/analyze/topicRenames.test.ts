import { describe, expect, test } from "vitest";
import { renameTopics, withTopicName } from "../../../graph/analyze/index.ts";
import { buildMap, conceptAt, joinPieces, writerById } from "../../../graph/index.ts";
import type { Topic } from "../../../graph/model.ts";
import { DEFAULT_RECIPE, parseRecipe } from "../../../graph/recipe.ts";

const topic = (label: string, ...concepts: number[]): Topic => ({
  label,
  concepts,
  paperCount: 1,
  conceptCount: concepts.length,
  names: [{ label, concepts: concepts.slice(0, 1) }],
});
const idOf = (row: number) => `concept:${row}`;
const BEFORE = [topic("Looms", 0, 1, 2, 3), topic("Dyes", 4, 5, 6, 7)];
const labels = (topics: readonly Topic[]) => topics.map(({ label }) => label);

describe("names of the user's own", () => {
  const named = withTopicName(BEFORE, idOf, [], 1, "Colors");

  test("stand in place of those that were made, which are kept", () => {
    const renamed = renameTopics(BEFORE, idOf, named);
    expect(labels(renamed)).toEqual(["Looms", "Colors"]);
    expect(renamed[1]!.names[0]!.label).toBe("Dyes");
  });

  test("go with the topic that leads with half of its concepts or more", () => {
    const after = [topic("Pigments", 9, 5, 4), topic("Weaving", 0, 1, 7)];
    expect(labels(renameTopics(after, idOf, named))).toEqual(["Colors", "Weaving"]);
  });

  test("wait where there is no such topic", () => {
    expect(labels(renameTopics([topic("Pigments", 9, 4), topic("Weaving", 0)], idOf, named))).toEqual([
      "Pigments",
      "Weaving",
    ]);
  });

  test("a topic has one name, the latest; taken back there is none", () => {
    const twice = withTopicName(BEFORE, idOf, named, 1, "Tints");
    expect(twice.map(({ name }) => name)).toEqual(["Tints"]);
    expect(withTopicName(BEFORE, idOf, twice, 1, null)).toEqual([]);
  });

  test("are part of the recipe, which refuses what is no name", () => {
    expect(parseRecipe({ topicNames: named }).topicNames).toEqual(named);
    for (const topicNames of [
      "Colors",
      [{ concepts: ["concept:1"], name: " " }],
      [{ concepts: [1], name: "Colors" }],
      [{ concepts: [], name: "x".repeat(81) }],
    ])
      expect(() => parseRecipe({ topicNames })).toThrow("topicNames must be");
  });

  test("stand in what is written, through the recipe as a file", () => {
    const papers = [0, 1, 2, 3].map((i) => ({
      title: `Paper ${i} on woven looms`,
      abstract: "We study woven looms and graph neural networks.",
    }));
    const files = [{ name: "made.json", bytes: new TextEncoder().encode(JSON.stringify(papers)) }];
    const made = buildMap(files, DEFAULT_RECIPE);
    const topicNames = withTopicName(made.topics, (row) => conceptAt(made, row).id, [], 0, "Looms and wefts");
    const recipe = parseRecipe(JSON.parse(JSON.stringify({ ...DEFAULT_RECIPE, topicNames })));
    const map = buildMap(files, recipe);
    for (const id of ["gexf", "graphml", "markdown"]) {
      const written = (of: typeof map) => new TextDecoder().decode(joinPieces(writerById(id).write(of, {})));
      expect(written(made), id).not.toContain("Looms and wefts");
      expect(written(map), id).toContain("Looms and wefts");
    }
  });
});
