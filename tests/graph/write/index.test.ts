/** The list of formats. */
import { expect, test } from "vitest";
import { WRITER_GROUPS, WRITERS, writerById } from "../../../graph/write/index.ts";
import { MAPS } from "../../support/maps.ts";
import { bytesOf } from "../../support/written.ts";

test("ids and extensions are unique, and every format says what it is good for", () => {
  expect(new Set(WRITERS.map((writer) => writer.id)).size).toBe(WRITERS.length);
  expect(new Set(WRITERS.map((writer) => writer.extension)).size).toBe(WRITERS.length);
  for (const { extension, help, label, checkedWith, cannotHold, group } of WRITERS) {
    expect(Object.keys(WRITER_GROUPS)).toContain(group);
    for (const words of [checkedWith, cannotHold]) expect(words).toMatch(/^[A-Za-z].*[^.]$/);
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
  for (const map of Object.values(MAPS)) expect(Buffer.compare(bytesOf(id, map), bytesOf(id, map))).toBe(0);
});
