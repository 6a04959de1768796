/** graphology JSON: our text is the graph, to the last attribute. */
import Graph from "graphology";
import { expect, test } from "vitest";
import { toGraph } from "../../../graph/build/index.ts";
import { writerById } from "../../../graph/write/index.ts";
import { MAPS } from "../../support/maps.ts";

const textOf = (name: string) => [...writerById("graphology").write(MAPS[name]!, {})].join("");

test.each(Object.keys(MAPS))("what is written is what graphology itself would write: %s", (name) => {
  expect(JSON.parse(textOf(name))).toEqual(toGraph(MAPS[name]!).export());
});

test.each(Object.keys(MAPS))("graphology reads its own back unchanged: %s", (name) => {
  const graph = Graph.from(JSON.parse(textOf(name)));
  expect(graph.export()).toEqual(toGraph(MAPS[name]!).export());
});
