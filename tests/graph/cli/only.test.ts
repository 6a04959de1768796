/** `--only`: which papers are meant. */
import { expect, test } from "vitest";
import { FailedError, UsageError } from "../../../graph/cli/io.ts";
import { parseOnly, partOfWishes } from "../../../graph/cli/only.ts";
import { mapWith } from "../../support/maps.ts";

const dated = (title: string, year: number | null, venue: string | null, concepts: string[]) => ({
  title,
  id: `key:${title}`,
  date: { year, month: null, day: null, inferred: false },
  venue,
  concepts,
});
/** Topics of mapWith go round: 0, 1, 2, 0, …. */
const MAP = mapWith([
  dated("first", 2019, "Journal of Looms", ["loom", "warp"]),
  dated("second", 2020, "Weft", ["warp"]),
  dated("third", 2024, "Journal of Looms", ["loom", "Dye"]),
  dated("fourth", null, null, ["warp", "Dye"]),
]);
const only = (...parts: string[]) => partOfWishes(MAP, parts.map(parseOnly)).papers;

test.each<[string[], number[]]>([
  [["year=2020"], [1]],
  [["year=2020..2024"], [1, 2]],
  [["year=2020.."], [1, 2]],
  [["year=..2019"], [0]],
  [
    ["year=2019", "year=2024"],
    [0, 2],
  ],
  [["topic=0"], [0, 3]],
  [["topic=First & foremost"], [0, 3]],
  [
    ["topic=second <TOPIC>", "topic=2"],
    [1, 2],
  ],
  [["concept=dye"], [2, 3]],
  [
    ["concept=loom", "concept=dye"],
    [0, 2, 3],
  ],
  [["concept=loom", "year=2024"], [2]],
  [["venue=journal of looms"], [0, 2]],
  [["paper=key:second"], [1]],
  [
    ["paper=Third", "paper=first"],
    [0, 2],
  ],
  [["paper=third", "topic=2", "year=2000..", "concept=dye", "venue=Journal of Looms"], [2]],
])("%j is %j", (parts, papers) => {
  expect(only(...parts)).toEqual(papers);
});

test.each([
  "topic",
  "topic=",
  "author=Weaver",
  "__proto__=1",
  "year=",
  "year=..",
  "year=x",
  "year=2020-2024",
])("%s is wrong usage", (text) => {
  expect(() => parseOnly(text)).toThrowError(UsageError);
});

test.each(["topic=7", "topic=Knots", "concept=knot", "venue=Knots", "paper=key:5"])(
  "%s is not on the map",
  (text) => {
    expect(() => only(text)).toThrowError(FailedError);
    expect(() => only(text)).toThrowError(/there is none on this map/);
  },
);

test("parts that have no paper in common are told", () => {
  expect(() => only("year=2019", "concept=dye")).toThrowError(/year=2019, concept=dye: no paper is left/);
});
