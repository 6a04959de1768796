/** The vault of notes as an independent program reads it: Python's zipfile and PyYAML, by Obsidian's rules. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paperAt } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { buildMap } from "../../../graph/pipeline.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { MAPS } from "../../support/maps.ts";
import { findPython, type ReadVault, readVaults } from "../../support/python.ts";
import { bytesOf } from "../../support/written.ts";

const sample = new URL("../../../public/samples/daily-papers.txt", import.meta.url);
const VAULTS: Readonly<Record<string, () => PaperMap>> = {
  ...Object.fromEntries(Object.entries(MAPS).map(([name, map]) => [name, () => map])),
  sample: () =>
    buildMap([{ name: "papers.txt", bytes: new Uint8Array(readFileSync(sample)) }], DEFAULT_RECIPE),
};

const python = findPython(["zipfile", "yaml"]);
describe.skipIf(python === null)("a vault read with PyYAML", () => {
  const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const found = new Map<string, { readonly map: PaperMap; readonly vault: ReadVault }>();
  beforeAll(() => {
    const made = Object.entries(VAULTS).map(([name, make], i) => {
      const [map, file] = [make(), join(folder, `${i}.zip`)];
      writeFileSync(file, bytesOf("obsidian", map));
      return { name, map, file };
    });
    const vaults = readVaults(
      python!,
      made.map(({ file }) => file),
    );
    for (const [i, { name, map }] of made.entries()) found.set(name, { map, vault: vaults[i]! });
  }, 30_000);

  test.each(Object.keys(VAULTS))(
    "every name, link, anchor, tag and property is as Obsidian wants it: %s",
    (name) => {
      const { map, vault } = found.get(name)!;
      const { paperCount, conceptCount, edgePaper } = map.graph;
      expect(vault.problems).toEqual([]);
      expect(vault.notes).toBe(1 + paperCount + conceptCount + map.topics.length);
      // Each edge is a link at both its ends.
      expect(vault.links).toBeGreaterThanOrEqual(2 * edgePaper.length);
    },
  );

  test("properties hold titles, dates and numbers as they are", () => {
    const { map, vault } = found.get("sample")!;
    const papers = Object.entries(vault.properties).filter(([name]) => name.startsWith("Papers/"));
    const titles = papers.map(([, { title }]) => title);
    expect(new Set(titles)).toEqual(
      new Set(Array.from({ length: map.graph.paperCount }, (_, row) => paperAt(map, row).title)),
    );
    for (const [, { year }] of papers) expect(["number", "undefined"]).toContain(typeof year);
    const colons = papers.filter(([, { title }]) => /[:/?]/.test(String(title)));
    expect(colons.length).toBeGreaterThan(5);
    for (const [, { title, aliases }] of colons) expect(aliases).toEqual([title]);
  });
});
