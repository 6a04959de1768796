/** A topic's own name, given by a recipe, stands in the files that the command line writes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../graph/cli/run.ts";
import { conceptAt } from "../../../graph/map.ts";
import { buildMap } from "../../../graph/pipeline.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { fakeIo } from "../../support/fakeIo.ts";

const page = readFileSync(new URL("../../../public/samples/daily-papers.txt", import.meta.url));

test("a renamed topic is called so in graphs, pictures and tables; the others are not", {
  timeout: 60_000,
}, async () => {
  const map = buildMap([{ name: "page.txt", bytes: page }], DEFAULT_RECIPE);
  const [first, second] = map.topics;
  const topicNames = [
    { concepts: first!.concepts.map((row) => conceptAt(map, row).id), name: "Looms & wefts" },
  ];
  const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
  try {
    writeFileSync(join(folder, "page.txt"), page);
    writeFileSync(join(folder, "saved.json"), JSON.stringify({ ...DEFAULT_RECIPE, topicNames }));
    const line = "export page.txt -o map.gexf -o map.graphml -o t.csv -o map.svg --recipe saved.json";
    expect(await run(line.split(" "), fakeIo(folder), buildMap)).toBe(0);
    const text = (name: string) => readFileSync(join(folder, name), "utf8");
    for (const name of ["map.gexf", "map.graphml", "map.svg"])
      expect(text(name)).toContain("Looms &amp; wefts");
    expect(text("t.topics.csv")).toContain("Looms & wefts");
    expect(text("t.topics.csv")).toContain(second!.label);
    // Papers name their topic in a table of their own.
    expect(text("t.papers.csv").split("Looms & wefts").length - 1).toBe(first!.paperCount);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
