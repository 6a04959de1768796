/** The list of formats in the export dialog: every format once, and found by name, ending or program. */
import { expect, test } from "vitest";
import { WRITERS } from "../../graph/index.ts";
import { FORMAT_GROUPS, findFormats } from "../../src/panels/exportFormats.ts";

const idsOf = (groups: typeof FORMAT_GROUPS) => groups.flatMap(({ formats }) => formats.map(({ id }) => id));

test("every writer and the view stand in the list exactly once", () => {
  expect(idsOf(FORMAT_GROUPS).sort()).toEqual([...WRITERS.map(({ id }) => id), "view"].sort());
});

test("the most used come first", () => {
  expect(idsOf(FORMAT_GROUPS).slice(0, 3)).toEqual(["gexf", "graphml", "graphology"]);
});

test.each([
  ["gephi", "gexf"],
  [".graphml", "graphml"],
  ["  CSV   papers ", "papers-csv"],
  ["picture", "png"],
])("%j finds %s", (query, id) => {
  expect(idsOf(findFormats(query))).toContain(id);
});

test("what no format has finds none, and nothing finds all", () => {
  expect(findFormats("no such program")).toEqual([]);
  expect(findFormats("  ")).toBe(FORMAT_GROUPS);
});
