/** What is selected comes forward in a picture: it and its neighbors in full, the rest stepped back. */
import { describe, expect, test } from "vitest";
import { conceptAt, paperAt } from "../../../graph/map.ts";
import type { WriteOptions } from "../../../graph/write/index.ts";
import { composePicture } from "../../../graph/write/picture/compose.ts";
import type { Selected } from "../../../graph/write/picture/emphasis.ts";
import type { Circle, Text } from "../../../graph/write/picture/picture.ts";
import { mapOf } from "../../support/smallMap.ts";
import { textOf } from "../../support/written.ts";

const LOOMS = mapOf({
  "Weaving maps": ["loom", "warp", "weft"],
  "Faster shuttles": ["loom", "warp", "shuttle"],
  "Colors that last": ["dye", "indigo", "loom"],
  "Roots and reds": ["dye", "indigo", "madder"],
});
const paper = (row: number): Selected => ({ kind: "paper", id: paperAt(LOOMS, row).id });
const concept = (label: string): Selected => {
  const rows = Array.from({ length: LOOMS.graph.conceptCount }, (_, row) => conceptAt(LOOMS, row));
  return { kind: "concept", id: rows.find((each) => each.label === label)!.id };
};

function layer(options: WriteOptions, name: string) {
  const found = composePicture(LOOMS, options).layers.find((each) => each.name === name);
  const circles: Circle[] = [];
  const texts: Text[] = [];
  let lines = 0;
  for (const shape of found?.shapes ?? [])
    if (shape.kind === "circle") circles.push(shape);
    else if (shape.kind === "text") texts.push(shape);
    else if (shape.kind === "lines") lines += shape.ends.length / 4;
  return {
    names: circles.map((circle) => circle.name).filter((each) => each !== ""),
    outlines: circles.filter(({ fill }) => fill === null).length,
    lines,
    texts,
    circles,
  };
}
const forward = (selected: readonly Selected[], options: WriteOptions = {}) =>
  layer({ ...options, selected }, "selected");

describe("comes forward", () => {
  test("a paper with its concepts, outlined", () => {
    const { names, outlines, lines } = forward([paper(0)]);
    expect(names.toSorted()).toEqual(["Weaving maps", "loom", "warp", "weft"]);
    expect([outlines, lines]).toEqual([1, 3]);
  });

  test("a concept with its papers; among concepts with those it meets", () => {
    expect(forward([concept("dye")]).names.toSorted()).toEqual(["Colors that last", "Roots and reds", "dye"]);
    const { names } = forward([concept("dye")], { projection: "concepts" });
    expect(names.toSorted()).toEqual(["dye", "indigo", "loom", "madder"]);
  });

  test("a paper among concepts: what it would be linked to", () => {
    const { names } = forward([paper(3)], { projection: "concepts" });
    expect(names.toSorted()).toEqual(["Roots and reds", "dye", "indigo", "madder"]);
  });

  test("of two papers what both speak of, of a paper and its concept the line", () => {
    const two = forward([paper(0), paper(1)]);
    expect(two.names.toSorted()).toEqual(["Faster shuttles", "Weaving maps", "loom", "warp"]);
    expect([two.outlines, two.lines]).toEqual([2, 4]);
    expect(forward([paper(0), concept("weft")]).lines).toBe(1);
  });

  test("a topic with all of its nodes, and none outlined", () => {
    const { cluster } = LOOMS.graph;
    const { names, outlines } = forward([{ kind: "topic", id: "0" }]);
    expect(names.length).toBe(cluster.filter((topic) => topic === 0).length);
    expect(outlines).toBe(0);
  });

  test.each<Selected>([
    { kind: "paper", id: "key:no such" },
    { kind: "topic", id: "99" },
    { kind: "topic", id: "x" },
  ])("nothing of what is not on the map: %o", (selected) => {
    expect(composePicture(LOOMS, { selected: [selected] })).toEqual(composePicture(LOOMS, {}));
  });

  test("only what is left of the map", () => {
    const svg = textOf("svg", LOOMS, { selected: [concept("dye")], only: { papers: [3] } });
    expect(svg).toContain('<g id="selected">');
    expect(svg).not.toContain("Colors that last");
  });
});

describe("the rest", () => {
  test("steps back in color, where it stood, and does not vanish", () => {
    const [rest, all] = [layer({ selected: [paper(0)] }, "papers"), layer({}, "papers")];
    expect(rest.names).toEqual(all.names);
    expect(rest.circles.map(({ x, y, radius }) => [x, y, radius])).toEqual(
      all.circles.map(({ x, y, radius }) => [x, y, radius]),
    );
    const marks = (circles: readonly Circle[]) => circles.filter(({ name }) => name !== "");
    for (const [i, { fill }] of marks(rest.circles).entries())
      expect(fill).not.toBe(marks(all.circles)[i]!.fill);
  });

  test("the name of what is selected is there, in strong ink", () => {
    const { texts } = layer({ selected: [concept("madder")] }, "names");
    expect(texts.find(({ text }) => text === "madder")).toMatchObject({ face: "bold", color: "#1d1b18" });
    expect(texts.find(({ text }) => text === "warp")?.color ?? "").not.toBe("#1d1b18");
  });

  test("the legend says so", () => {
    expect(textOf("svg", LOOMS, { selected: [paper(0)] })).toContain("In full: the outlined one");
    expect(textOf("svg", LOOMS, { selected: [{ kind: "topic", id: "0" }] })).toContain("In full: the topic");
  });
});
