/** Which format goes where. */
import { expect, test } from "vitest";
import { UsageError } from "../../../graph/cli/io.ts";
import { planOutputs } from "../../../graph/cli/outputs.ts";

const plan = (names: readonly string[], format?: string) =>
  planOutputs(names, format).map(({ path, writer }) => `${writer.id} ${path ?? "-"}`);

test.each<[string[], string | undefined, string[]]>([
  [["map.gexf"], undefined, ["gexf map.gexf"]],
  [["out/My Map.GraphML"], undefined, ["graphml out/My Map.GraphML"]],
  [["a.json", "b.gexf"], undefined, ["graphology a.json", "gexf b.gexf"]],
  [["x.papers.csv"], undefined, ["papers-csv x.papers.csv"]],
  [
    ["dir.csv/map.csv"],
    undefined,
    [
      "papers-csv dir.csv/map.papers.csv",
      "concepts-csv dir.csv/map.concepts.csv",
      "mentions-csv dir.csv/map.mentions.csv",
      "edges-csv dir.csv/map.edges.csv",
      "topics-csv dir.csv/map.topics.csv",
      "gaps-csv dir.csv/map.gaps.csv",
    ],
  ],
  [["m.txt"], undefined, ["vosviewer-map m.vosviewer-map.txt", "vosviewer-network m.vosviewer-network.txt"]],
  [["-"], "graphml", ["graphml -"]],
  [["map.xml"], "gexf", ["gexf map.xml"]],
  [["map"], "gexf", ["gexf map"]],
  [["map.csv"], "edges-csv", ["edges-csv map.csv"]],
  [["map.gexf", "-"], "graphml", ["gexf map.gexf", "graphml -"]],
])("%j with format %s", (names, format, expected) => {
  expect(plan(names, format)).toEqual(expected);
});

test.each<[string[], string | undefined, RegExp]>([
  [["map.xyz"], undefined, /map\.xyz.*fits no format; known are \.gexf/],
  [["map"], undefined, /fits no format/],
  [[".csv"], undefined, /fits no format/],
  [[""], undefined, /needs a name/],
  [["-"], undefined, /needs --format/],
  [["a.gexf", "a.gexf"], undefined, /a\.gexf is asked for twice/],
  [["a.gexf", "./x/../a.gexf"], undefined, /a\.gexf is asked for twice/],
  [["a.csv", "a.edges.csv"], undefined, /a\.edges\.csv is asked for twice/],
  [["-", "-"], "gexf", /standard output is asked for twice/],
  [["a.gexf"], "graphml", /fits none of the outputs/],
])("%j with format %s is wrong usage", (names, format, words) => {
  expect(() => plan(names, format)).toThrowError(UsageError);
  expect(() => plan(names, format)).toThrowError(words);
});

test("an unknown format is told", () => {
  expect(() => plan(["a.gexf"], "visio")).toThrowError(expect.objectContaining({ code: "format-unknown" }));
});
