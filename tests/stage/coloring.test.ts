import { expect, test } from "vitest";
import { FORM } from "../../graph/coloring.ts";
import { conceptAt } from "../../graph/map.ts";
import { coloringOf } from "../../src/stage/coloring.ts";
import { describePair } from "../../src/stage/pairText.ts";
import { makePalette } from "../../src/stage/palette.ts";
import { toLoadedMap } from "../../src/store/loadedMap.ts";
import { lookUpsOf } from "../../src/worker/lookUps.ts";
import { mapOf } from "../support/smallMap.ts";

const MAP = mapOf({ one: ["weft", "loom"], two: ["weft", "loom", "warp"], three: ["weft", "warp"] });
const about = { title: "", isSample: false, files: [] };

function withYears(year: readonly number[], inferred: readonly number[] = [0, 0, 0]) {
  const { facets, ...lookUps } = lookUpsOf(MAP);
  const dated = { ...facets, year: Uint16Array.from(year), yearInferred: Uint8Array.from(inferred) };
  return toLoadedMap(MAP, { ...lookUps, facets: dated }, about);
}

test("papers are colored by year, concepts by the mean year of their papers", () => {
  const { classes, forms } = coloringOf(withYears([2010, 2020, 2020]), "year");
  expect(classes[0]).toBe(0);
  expect(classes[1]).toBe(classes[2]);
  // Of weft 2010, 2020, 2020; of warp, in the last two, 2020.
  const mean = ["weft", "loom", "warp"].map((label) => classes[3 + rowOf(label)]!);
  expect(mean[2]).toBe(classes[1]);
  expect(mean[0]).toBeGreaterThan(mean[1]!);
  expect([...new Set(forms)]).toEqual([FORM.plain]);
});

test("a year that was concluded and one that is not known each have a sign beside the color", () => {
  const { classes, forms } = coloringOf(withYears([2010, 2012, 0], [0, 1, 0]), "year");
  expect([...forms.slice(0, 3)]).toEqual([FORM.plain, FORM.half, FORM.barred]);
  expect(classes[2]).toBe(-1);
});

test("where no year is known all is grey and barred; by topic there are no signs", () => {
  const unknown = coloringOf(withYears([0, 0, 0]), "year");
  expect([...new Set(unknown.classes)]).toEqual([-1]);
  const topics = coloringOf(withYears([2010, 2011, 2012]), "topic");
  expect([...topics.classes]).toEqual([...MAP.graph.cluster]);
  expect([...new Set(topics.forms)]).toEqual([FORM.plain]);
});

test("while colors stand for years, names of topics are in plain ink", () => {
  const byYear = makePalette("#f6f2ea", "#1d1b18", "#544f47", "year");
  expect(byYear.topicName(0)).toBe("#544f47");
  expect(byYear.mark(0)).not.toBe(byYear.mark(31));
});

test("an edge says what joins its ends", () => {
  const loaded = withYears([2010, 2011, 2012]);
  expect(describePair(loaded, { kind: "paper", row: 0, other: 1 })).toMatch(/^2 shared concepts: /);
  expect(describePair(loaded, { kind: "paper", row: 0, other: 2 })).toBe("1 shared concept: weft");
  const [loom, warp] = [rowOf("loom"), rowOf("warp")];
  expect(describePair(loaded, { kind: "concept", row: loom, other: warp })).toBe("1 paper with both");
  const nothing = new Uint8Array(MAP.graph.x.length);
  expect(describePair(loaded, { kind: "concept", row: loom, other: warp }, nothing)).toBe(
    "1 paper with both, none of them shown",
  );
});

function rowOf(label: string): number {
  return [0, 1, 2].find((row) => conceptAt(MAP, row).label === label)!;
}
