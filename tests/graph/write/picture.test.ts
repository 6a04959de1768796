/** Pictures: what stands where, in which color, and that no name lies over another. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, overlap } from "../../../graph/boxGrid.ts";
import { yearInk } from "../../../graph/coloring.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { GREY_INK, topicInk } from "../../../graph/palette.ts";
import { composePicture } from "../../../graph/write/picture/compose.ts";
import { widthOf } from "../../../graph/write/picture/faces.ts";
import type { Circle, Picture, Text } from "../../../graph/write/picture/picture.ts";
import { SHEETS } from "../../../graph/write/picture/sheet.ts";
import type { WriteOptions } from "../../../graph/write/writer.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { mapOf } from "../../support/smallMap.ts";
import { textOf } from "../../support/written.ts";

const LOOMS = mapOf({
  "Weaving maps": ["loom", "warp", "weft"],
  "Faster shuttles": ["loom", "warp", "shuttle"],
  "Colors that last": ["dye", "indigo", "loom"],
  "Roots and reds": ["dye", "indigo", "madder"],
  "A lone paper": [],
});
const textsOf = (picture: Picture, ...layers: readonly string[]): readonly Text[] =>
  picture.layers
    .filter(({ name }) => layers.length === 0 || layers.includes(name))
    .flatMap(({ shapes }) => shapes.filter((shape) => shape.kind === "text"));
const circlesOf = (picture: Picture, layer: string): readonly Circle[] =>
  picture.layers
    .filter(({ name }) => name === layer)
    .flatMap(({ shapes }) => shapes.filter((shape) => shape.kind === "circle"));
const boxOf = ({ text, x, y, align, face, size }: Text): Box => {
  const width = widthOf(text, face, size);
  const left = align === "start" ? x : align === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.7 * size, bottom: y + 0.2 * size };
};
const OPTIONS: readonly WriteOptions[] = [{}, { projection: "papers" }, { projection: "concepts" }];

/** Up to 60 papers over some words, as they come. */
const anyMap = fc
  .array(fc.array(fc.stringMatching(/^[a-z]{2,18}( [a-z]{2,12})?$/), { maxLength: 6 }), { maxLength: 60 })
  .map((lists) =>
    mapWith(lists.map((concepts, i) => ({ title: `Of ${concepts[0] ?? "nothing"} ${i}`, concepts }))),
  );

describe("names", () => {
  test("never lie over each other, nor over the edge of the sheet", () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom(...OPTIONS), fc.constantFrom("a4", "a2"), (map, options, sheet) => {
        const picture = composePicture(map, { ...options, sheet } as WriteOptions);
        const boxes = textsOf(picture).map(boxOf);
        for (const [i, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(picture.width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(picture.height);
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("of a small map are all there: topics, concepts and titles", () => {
    const said = textsOf(composePicture(LOOMS, {}), "names").map(({ text }) => text);
    for (const label of ["loom", "warp", "weft", "shuttle", "dye", "indigo", "madder", "Weaving maps"])
      expect(said).toContain(label);
    const topics = textsOf(composePicture(LOOMS, {}), "topics")
      .map(({ text }) => text)
      .join(" ");
    for (const { label } of LOOMS.topics) expect(topics).toContain(label.split(" ")[0]);
  });

  test("are plain and short, whatever they are made of", () => {
    fc.assert(
      fc.property(anyText, anyText, (title, label) => {
        const map = mapWith([
          { title, concepts: [label, "other"] },
          { title: "b", concepts: ["other"] },
        ]);
        for (const { text } of textsOf(composePicture(map, { title }))) {
          expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          expect(text.length).toBeLessThan(300);
        }
      }),
    );
  });
});

describe("marks", () => {
  test.each(OPTIONS)(
    "stand for the nodes of the graph that is shown, in their topic's color: %o",
    (options) => {
      const { graph } = LOOMS;
      const picture = composePicture(LOOMS, options);
      const names = ["papers", "concepts"].map((layer) =>
        circlesOf(picture, layer).filter(({ name }) => name !== ""),
      );
      const expected = [
        options.projection === "concepts" ? 0 : graph.paperCount,
        options.projection === "papers" ? 0 : graph.conceptCount,
      ];
      expect(names.map((circles) => circles.length)).toEqual(expected);
      for (const [i, circles] of names.entries())
        for (const { strokeColor, stroke } of circles) {
          expect([...Array(20).keys(), -1].map((topic) => topicInk(topic).light)).toContain(strokeColor);
          expect(stroke > 0).toBe(i === 1);
        }
    },
  );

  test("keep the places and proportions of the map", () => {
    const { graph } = LOOMS;
    const circles = [...circlesOf(composePicture(LOOMS, {}), "papers")].filter(({ name }) => name !== "");
    const at = (title: string) => circles.find(({ name }) => name === title)!;
    const [a, b, c] = [at("Weaving maps"), at("Roots and reds"), at("Faster shuttles")];
    const across = (i: number, j: number) => graph.x[j]! - graph.x[i]!;
    const up = (i: number, j: number) => graph.y[j]! - graph.y[i]!;
    expect((b.x - a.x) / across(0, 3)).toBeCloseTo((c.y - a.y) / -up(0, 1), 4);
  });
});

describe("the legend", () => {
  const legend = (map: PaperMap, options: WriteOptions = {}) => {
    const picture = composePicture(map, options);
    return { said: textsOf(picture, "frame").map(({ text }) => text), circles: circlesOf(picture, "frame") };
  };

  test("has each topic's color, name and counts", () => {
    const { said, circles } = legend(LOOMS);
    const { cluster, paperCount } = LOOMS.graph;
    LOOMS.topics.forEach(({ label }, row) => {
      const members = [...cluster.keys()].filter((node) => cluster[node] === row);
      const papers = members.filter((node) => node < paperCount).length;
      const noun = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
      const counts = `${noun(papers, "paper")} · ${noun(members.length - papers, "concept")}`;
      expect(said).toContain(label);
      expect(said[said.indexOf(label) + 1]).toBe(counts);
      expect(circles[row]!.fill).toBe(topicInk(row).light);
    });
    expect(said).toContain("No topic");
  });

  test("puts topics past the twelve colors together, in grey", () => {
    const specs = Array.from({ length: 30 }, (_, i) => ({ title: `p${i}`, concepts: [`c${i}`] }));
    const map = mapWith(specs);
    const cluster = map.graph.cluster.map((_, node) => (node % 30) % 15);
    const topics = Array.from({ length: 15 }, (_, i) => ({ ...map.topics[0]!, label: `Topic ${i}` }));
    const { said, circles } = legend({ ...map, graph: { ...map.graph, cluster }, topics });
    expect(said).toContain("3 further topics");
    expect(said[said.indexOf("3 further topics") + 1]).toBe("6 papers · 6 concepts");
    expect(circles[12]!.fill).toBe(GREY_INK.light);
    expect(said).not.toContain("Topic 12");
  });

  test("shows what sizes mean by marks that are in the picture", () => {
    const { said, circles } = legend(LOOMS);
    expect(said).toContain("in 3 papers");
    expect(said).toContain("with 3 concepts");
    const drawn = composePicture(LOOMS, {}).layers.flatMap(({ name, shapes }) =>
      name === "frame" ? [] : shapes.flatMap((shape) => (shape.kind === "circle" ? [shape.radius] : [])),
    );
    for (const { radius } of circles.slice(LOOMS.topics.length + 1)) expect(drawn).toContain(radius);
  });

  test("speaks of papers only or concepts only where only these are shown", () => {
    expect(legend(LOOMS, { projection: "papers" }).said.join()).not.toMatch(/Rings|· \d/);
    expect(legend(LOOMS, { projection: "concepts" }).said.join()).not.toMatch(/Dots|papers ·/);
  });
});

test("the title is what is shown, or one's own, or none", () => {
  const shown = `5 papers and the ${LOOMS.graph.conceptCount} concepts they share`;
  const said = (options: WriteOptions) =>
    textsOf(composePicture(LOOMS, options), "frame").map(({ text }) => text);
  expect(said({})[0]).toBe(shown);
  expect(said({ title: "Looms" }).slice(0, 2)).toEqual(["Looms", shown]);
  expect(said({ title: "" })[0]).toBe(shown); // as the line below a title, where the title is left out
  expect(composePicture(LOOMS, { title: "Looms" }).title).toBe("Looms");
});

test("the sheet fits the number of nodes unless one is asked for", () => {
  const widthFor = (papers: number, options = {}) =>
    composePicture(mapWith(Array.from({ length: papers }, (_, i) => ({ title: `p${i}` }))), options).width;
  expect(widthFor(1)).toBe(SHEETS.a4.width);
  expect(widthFor(1000)).toBe(SHEETS.a3.width);
  expect(widthFor(3000)).toBe(SHEETS.a2.width);
  expect(widthFor(1, { sheet: "a1" })).toBe(SHEETS.a1.width);
});

test("lines are the edges, and past sixty thousand the strongest of each paper", () => {
  const count = (map: PaperMap) =>
    composePicture(map, {})
      .layers.flatMap(({ shapes }) => shapes)
      .reduce((sum, shape) => sum + (shape.kind === "lines" ? shape.ends.length / 4 : 0), 0);
  expect(count(LOOMS)).toBe(LOOMS.graph.edgePaper.length);
  const words = Array.from({ length: 40 }, (_, i) => `w${i}`);
  const many = mapWith(Array.from({ length: 2000 }, (_, i) => ({ title: `p${i}`, concepts: words })));
  expect(count(many)).toBe(2000 * 30);
  const said = textsOf(composePicture(many, {}), "frame").map(({ text }) => text);
  expect(said.join(" ")).toContain("the strongest 60000 of 80000");
});

test("nothing, one paper and hostile texts make pictures too", () => {
  for (const map of Object.values(MAPS))
    for (const options of OPTIONS)
      for (const { layers } of [composePicture(map, options)])
        for (const shape of layers.flatMap(({ shapes }) => shapes))
          for (const value of Object.values(shape))
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
});

describe("colored by year", () => {
  const DATED = mapWith([
    { title: "old", date: { year: 1999, month: null, day: null, inferred: false }, concepts: ["a", "b"] },
    { title: "new", date: { year: 2020, month: null, day: null, inferred: false }, concepts: ["a"] },
    { title: "guessed", date: { year: 2020, month: null, day: null, inferred: true }, concepts: ["b"] },
    { title: "undated", concepts: ["c"] },
  ]);
  const marks = (map: PaperMap, options: WriteOptions) =>
    composePicture(map, { colorBy: "year", ...options }).layers.flatMap(({ name, shapes }) =>
      name === "papers" || name === "concepts" ? shapes : [],
    );
  const fillOf = (map: PaperMap, title: string, options: WriteOptions = {}) =>
    marks(map, options).flatMap((shape) =>
      shape.kind === "circle" && shape.name === title ? [shape.fill] : [],
    )[0];

  test.each(["light", "dark"] as const)("marks have the ramp's colors: %s", (theme) => {
    expect(fillOf(DATED, "old", { theme })).toBe(yearInk(0)[theme]);
    expect(fillOf(DATED, "new", { theme })).toBe(yearInk(1)[theme]);
    expect(fillOf(DATED, "undated", { theme })).toBe(GREY_INK[theme]);
  });

  test("an inferred and an unknown year have signs, and the legend says so", () => {
    const areas = marks(DATED, {}).filter(({ kind }) => kind === "area");
    // The paper, and the ring of "c", whose only paper is undated; the ring of "b" has one of two inferred.
    expect(areas).toHaveLength(3);
    const said = textsOf(composePicture(DATED, { colorBy: "year" }), "frame").map(({ text }) => text);
    expect(said).toEqual(expect.arrayContaining(["1999", "2020", "inferred: 1 paper", "unknown: 1 paper"]));
    expect(said.join()).not.toContain("Topics");
    expect(composePicture(DATED, { colorBy: "year" }).description).toContain("Colors stand for years");
  });

  test("a part keeps the colors that its papers have on the whole map", () => {
    const only = { papers: [1, 2] };
    const part = textOf("svg", DATED, { colorBy: "year", only });
    const whole = textOf("svg", DATED, { colorBy: "year" });
    const circle = /<circle [^>]*fill="(#\w+)"[^>]*><title>new<\/title>/;
    expect(circle.exec(part)![1]).toBe(circle.exec(whole)![1]);
    expect(part).toContain(">1999<");
  });

  test("where no paper states its year the legend says so", () => {
    const map = mapWith([{ title: "a" }, { title: "b" }]);
    const said = textsOf(composePicture(map, { colorBy: "year" }), "frame").map(({ text }) => text);
    expect(said).toContain("No paper states its year.");
  });
});
