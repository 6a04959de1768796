/** The command line on fake streams and real files: what it writes, says and answers. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Io } from "../../../graph/cli/io.ts";
import { run } from "../../../graph/cli/run.ts";
import { paperAt } from "../../../graph/map.ts";
import { joinPieces, writerById, zipParts } from "../../../graph/write/index.ts";
import { build, command, fileText, folder, given, left, MAP, textOf } from "../../support/commandLine.ts";
import { fakeIo } from "../../support/fakeIo.ts";
import { MAPS } from "../../support/maps.ts";
import { bytesOf } from "../../support/written.ts";

describe("export, also called build,", () => {
  test.each(["export", "build"])("%s writes the very bytes of the writers, by extension", async (name) => {
    const io = fakeIo(folder);
    expect(await command(`${name} page.txt -o map.gexf -o map.graphml -o map.json -o t.csv`, io)).toBe(0);
    expect(fileText("map.gexf")).toBe(textOf("gexf"));
    expect(fileText("map.graphml")).toBe(textOf("graphml"));
    expect(fileText("map.json")).toBe(textOf("graphology"));
    for (const table of ["papers", "concepts", "mentions", "edges", "topics", "gaps"])
      expect(fileText(`t.${table}.csv`)).toBe(textOf(`${table}-csv`));
    expect(left()).toHaveLength(10);
    expect(io.out()).toBe("");
  });

  test("hands the pipeline the files' bytes, by their last names, and the recipe", async () => {
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in/more.jsonl"), "ü");
    await command("build page.txt in/more.jsonl -o m.gexf --min-documents 3 --breadth 0.25 --seed 7");
    expect(given.files.map((f) => [f.name, new TextDecoder().decode(f.bytes)])).toEqual([
      ["page.txt", "Some papers"],
      ["more.jsonl", "ü"],
    ]);
    expect(given.recipe).toEqual({
      ...MAPS.ordinary!.recipe,
      minDocuments: 3,
      breadth: 0.25,
      seed: 7,
    });
  });

  test("a recipe can come from a file, also out of a summary; flags go before it", async () => {
    const topicNames = [{ concepts: ["concept:loom"], name: "Looms" }];
    writeFileSync(
      join(folder, "saved.json"),
      JSON.stringify({ version: "0", recipe: { seed: 7, topicNames } }),
    );
    expect(await command("build page.txt -o m.gexf --recipe saved.json --seed 8")).toBe(0);
    expect(given.recipe).toEqual({ ...MAPS.ordinary!.recipe, seed: 8, topicNames });
    writeFileSync(join(folder, "saved.json"), "{");
    expect(await command("build page.txt -o n.gexf --recipe saved.json")).toBe(1);
    expect(await command("build page.txt -o n.gexf --recipe missing.json")).toBe(1);
  });

  test("a finished map can be read in place of papers, out of an explorer's file", async () => {
    expect(await command("export page.txt -o map.html")).toBe(0);
    const failing = (): never => {
      throw new Error("must not be built again");
    };
    const line = "export map.html -o again.html -o map.gexf -o map.sql".split(" ");
    const io = fakeIo(folder);
    expect(await run(line, io, failing)).toBe(0);
    expect(fileText("again.html")).toBe(fileText("map.html"));
    expect(fileText("map.gexf")).toBe(textOf("gexf"));
    expect(fileText("map.sql")).toBe(textOf("sql"));
    expect(io.err()).toContain("5 read, 4 kept");
  });

  test("what was made of a map goes along from explorer to explorer, and its notes into tables", async () => {
    const paper = paperAt(MAP, 0).id;
    const workspace = JSON.stringify({
      version: 1,
      workspace: { filters: {}, bookmarks: [{ kind: "paper", id: paper, note: "Ask </script> & Ada" }] },
    });
    const place = `#paper=${encodeURIComponent(paper)}&q="looms"`;
    writeFileSync(join(folder, "map.html"), bytesOf("html", MAP, { workspace, place }));
    expect(await command("export map.html -o again.html -o m.papers.csv -o m.bib")).toBe(0);
    expect(fileText("again.html")).toBe(fileText("map.html"));
    const notes = [{ id: paper, note: "Ask </script> & Ada" }];
    expect(fileText("m.papers.csv")).toBe(textOf("papers-csv", { notes }));
    expect(fileText("m.papers.csv")).toContain("Ask </script> & Ada");
    expect(fileText("m.bib")).toBe(textOf("bibtex", { notes }));
  });

  test("a bundle is opened again by the explorer in it, an archive of papers by its files", async () => {
    await command("export page.txt -o all.bundle.zip --width 200");
    const failing = (): never => {
      throw new Error("must not be built again");
    };
    expect(await run("export all.bundle.zip -o m.gexf".split(" "), fakeIo(folder), failing)).toBe(0);
    expect(fileText("m.gexf")).toBe(textOf("gexf"));

    const file = (name: string) => ({ name, pieces: [`in ${name}`] });
    const names = ["a/one.ris", "b/two.bib", "__MACOSX/._one.ris", ".hidden"];
    writeFileSync(join(folder, "papers.zip"), joinPieces(zipParts(names.map(file))));
    expect(await command("export papers.zip page.txt -o n.gexf")).toBe(0);
    expect(given.files.map(({ name }) => name)).toEqual(["one.ris", "two.bib", "page.txt"]);

    const io = fakeIo(folder);
    writeFileSync(join(folder, "cut.zip"), readFileSync(join(folder, "papers.zip")).subarray(0, 60));
    expect(await command("export cut.zip -o o.gexf", io)).toBe(1);
    expect(io.err()).toContain("cut.zip: ");
  });

  test.each<[string, 1 | 2, RegExp]>([
    [
      "export map.html page.txt -o m.gexf",
      2,
      /map\.html holds a finished map, which can be read only by itself/,
    ],
    ["export map.html -o m.gexf --seed 3", 2, /holds a finished map, whose Seed is set/],
    ["export cut.html -o m.gexf", 1, /cut\.html: no map can be read from it/],
  ])("%s → %i", async (line, code, words) => {
    await command("export page.txt -o map.html");
    const text = fileText("map.html");
    writeFileSync(join(folder, "cut.html"), text.replace(/(data-map>.{40}).*?</, "$1<"));
    const io = fakeIo(folder);
    expect(await command(line, io)).toBe(code);
    expect(io.err()).toMatch(words);
    expect(left()).toEqual(["cut.html", "map.html", "page.txt"]);
  });

  test("without the explorer page beside the program, a map cannot be put into it", async () => {
    const io: Io = { ...fakeIo(folder), template: () => Promise.reject(new Error("no such file")) };
    const errors: string[] = [];
    const told = { ...io, stderr: { ...io.stderr, write: (text: string) => void errors.push(text) } };
    expect(await run(["export", "page.txt", "-o", "m.html"], told, build)).toBe(1);
    expect(errors.join("")).toMatch(/explorer\.html is missing beside the program/);
    expect(left()).toEqual(["page.txt"]);
  });

  test("reads standard input and writes to standard output", async () => {
    const io = fakeIo(folder, { stdin: "piped" });
    expect(await command("build - -o - --format graphml", io)).toBe(0);
    expect(given.files.map((f) => new TextDecoder().decode(f.bytes))).toEqual(["piped"]);
    expect(io.out()).toBe(textOf("graphml"));
  });

  test("GEXF 1.3 and raw CSV are by choice", async () => {
    await command("build page.txt -o m.gexf -o m.papers.csv --gexf-version 1.3 --raw-csv");
    expect(fileText("m.gexf")).toBe(textOf("gexf", { version: "1.3" }));
    expect(fileText("m.papers.csv")).toBe(textOf("papers-csv", { rawCsv: true }));
  });

  test("a projection is by choice, of every graph among the outputs", async () => {
    await command("build page.txt -o m.gexf -o m.edges.csv -o m.papers.csv --projection papers --top 2");
    expect(fileText("m.gexf")).toBe(textOf("gexf", { projection: "papers", top: 2 }));
    expect(fileText("m.edges.csv")).toBe(textOf("edges-csv", { projection: "papers", top: 2 }));
    expect(fileText("m.papers.csv")).toBe(textOf("papers-csv"));
    await command("build page.txt -o n.graphml --projection concepts");
    expect(fileText("n.graphml")).toBe(textOf("graphml", { projection: "concepts" }));
  });

  test("what comes forward in pictures is by choice", async () => {
    const paper = paperAt(MAP, 0);
    await command(`export page.txt -o m.svg -o m.gexf --select paper=${paper.id}`);
    expect(fileText("m.svg")).toBe(textOf("svg", { selected: [{ kind: "paper", id: paper.id }] }));
    expect(fileText("m.svg")).not.toBe(textOf("svg"));
    expect(fileText("m.gexf")).toBe(textOf("gexf"));
    const io = fakeIo(folder);
    expect(await command("export page.txt -o o.svg --select topic=99", io)).toBe(1);
    expect(io.err()).toContain("--select topic=99: there is none on this map");
    await command("export page.txt -o n.svg --select topic=0");
    expect(fileText("n.svg")).toBe(textOf("svg", { selected: [{ kind: "topic", id: "0" }] }));
  });

  test("the look of pictures is by choice", async () => {
    await command(
      "export page.txt -o m.svg -o m.pdf -o m.gexf --theme dark --sheet a3 --transparent --title Looms",
    );
    const look = { theme: "dark", sheet: "a3", transparent: true, title: "Looms" } as const;
    expect(fileText("m.svg")).toBe(textOf("svg", look));
    expect(fileText("m.svg")).not.toBe(textOf("svg"));
    expect(readFileSync(join(folder, "m.pdf"))).toEqual(Buffer.from(bytesOf("pdf", MAP, look)));
    expect(fileText("m.gexf")).toBe(textOf("gexf"));
  });

  test("a part is by choice, in every format", async () => {
    await command(
      "export page.txt -o m.gexf -o m.papers.csv -o m.html --only concept=THREADS --only year=2024",
    );
    for (const id of ["gexf", "papers-csv", "html"])
      expect(fileText(`m${writerById(id).extension}`), id).toBe(textOf(id, { only: { papers: [0] } }));
    expect(fileText("m.papers.csv")).not.toBe(textOf("papers-csv"));
    const io = fakeIo(folder);
    expect(await command("export page.txt -o none.gexf --only concept=silk", io)).toBe(1);
    expect(io.err()).toMatch(/--only concept=silk: there is none on this map\n$/);
    expect(left()).not.toContain("none.gexf");
  });

  test("tells the steps, the import in words and the result on standard error", async () => {
    const io = fakeIo(folder);
    await command("build page.txt -o map.gexf", io);
    expect(io.err()).toMatch(
      /^reading\nlaying out\n5 read, 4 kept, 1 without authors and date, 1 not readable, 2 lines ignored\n/,
    );
    expect(io.err()).toMatch(/page\.txt:12: /);
    expect(io.err()).toMatch(/\n4 papers, 2 concepts, 5 links, 3 topics\nmap\.gexf: \d+\.\d kB\n$/);
  });

  test("draws one line over and over in a terminal, and clears it", async () => {
    const io = fakeIo(folder, { terminal: true });
    await command("build page.txt -o map.gexf", io);
    expect(io.err()).toContain("\r\u001b[Kreading ");
    expect(io.err()).toContain("1 of 3");
    expect(io.err()).toContain("\r\u001b[K5 read, 4 kept");
  });

  test("control characters of the input do not reach the terminal", async () => {
    const io = fakeIo(folder);
    await command("build page.txt -o map.gexf", io);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(io.err()).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test("--quiet says nothing", async () => {
    const io = fakeIo(folder);
    expect(await command("build page.txt -o map.gexf --quiet", io)).toBe(0);
    expect(io.err() + io.out()).toBe("");
  });

  test("--json prints counts, issues, topics and what was written", async () => {
    const io = fakeIo(folder);
    expect(await command("build page.txt -o map.gexf --json", io)).toBe(0);
    const summary = JSON.parse(io.out());
    const bytes = readFileSync(join(folder, "map.gexf"));
    expect(summary).toMatchObject({
      papers: 4,
      concepts: 2,
      edges: 5,
      mentions: MAP.mentions.paper.length,
      topics: MAP.topics.map((t) => ({ label: t.label, papers: t.paperCount })),
      issues: MAP.report.issues,
      files: MAP.report.files,
      recipe: MAP.recipe,
    });
    expect(summary.outputs).toEqual([
      {
        path: "map.gexf",
        format: "gexf",
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
    ]);
  });

  test("--json alone needs no output", async () => {
    const io = fakeIo(folder);
    expect(await command("build page.txt --json -q", io)).toBe(0);
    expect(JSON.parse(io.out()).outputs).toEqual([]);
    expect(left()).toEqual(["page.txt"]);
  });
});
