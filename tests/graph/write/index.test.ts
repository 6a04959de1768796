/** The list of formats. */
import { expect, test } from "vitest";
import { WRITERS, writerById } from "../../../graph/write/index.ts";
import { MAPS } from "../../support/maps.ts";

test("ids and extensions are unique, and every format says what it is good for", () => {
  expect(new Set(WRITERS.map((writer) => writer.id)).size).toBe(WRITERS.length);
  expect(new Set(WRITERS.map((writer) => writer.extension)).size).toBe(WRITERS.length);
  for (const { extension, help, label } of WRITERS) {
    expect(extension).toMatch(/^(\.[a-z0-9-]+)+$/);
    expect(label).not.toBe("");
    expect(help).toMatch(/\.$/);
  }
});

test("an unknown format is told, with those there are", () => {
  expect(() => writerById("visio")).toThrowError(
    expect.objectContaining({ code: "format-unknown", message: expect.stringContaining("gexf, graphml") }),
  );
});

test.each(WRITERS.map((writer) => writer.id))("the same map gives the same bytes twice: %s", (id) => {
  for (const map of Object.values(MAPS))
    expect([...writerById(id).write(map, {})].join("")).toBe([...writerById(id).write(map, {})].join(""));
});
