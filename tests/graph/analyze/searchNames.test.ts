import { expect, test } from "vitest";
import { indexNames } from "../../../graph/analyze/index.ts";

const names = ["Export", "Color by year", "Color by topic", "Show the whole map", "Papers alone"];
const find = indexNames(names, ["save download", "", "", "fit zoom"]);
const found = (query: string) => find(query).map(({ row }) => names[row]);

test("a name is found by the beginnings of its words, in any order, and by its other words", () => {
  expect(found("col")).toEqual(["Color by year", "Color by topic"]);
  expect(found("top col")).toEqual(["Color by topic"]);
  expect(found("download")).toEqual(["Export"]);
  expect(found("")).toEqual([]);
  expect(found("nothing")).toEqual([]);
});

test("typing errors are forgiven and told", () => {
  expect(find("exprot")).toEqual([{ row: 0, marks: [[0, 6]], isNear: true }]);
  expect(find("export")).toEqual([{ row: 0, marks: [[0, 6]], isNear: false }]);
});

test("a name that begins so goes before one that has the word elsewhere", () => {
  expect(indexNames(["All papers", "Papers alone"])("pap").map(({ row }) => row)).toEqual([1, 0]);
});
