/** The command line on fake streams and real files: what it writes, says and answers. */
import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Io } from "../../../graph/cli/io.ts";
import { run } from "../../../graph/cli/run.ts";
import { PaperweftError } from "../../../graph/errors.ts";
import { paperAt } from "../../../graph/map.ts";
import type { InputFile, IssueCode, OnProgress, PaperMap, Recipe } from "../../../graph/model.ts";
import { READERS } from "../../../graph/read/index.ts";
import { joinPieces, WRITER_GROUPS, WRITERS, writerById, zipParts } from "../../../graph/write/index.ts";
import { fakeIo } from "../../support/fakeIo.ts";
import { MAPS } from "../../support/maps.ts";
import { bytesOf, textOf as written } from "../../support/written.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paperweft-"));
  writeFileSync(join(folder, "page.txt"), "Some papers");
});
afterEach(() => rmSync(folder, { recursive: true }));

const issue = (code: IssueCode, line: number) => ({
  code,
  severity: code === "record-malformed" ? ("error" as const) : ("info" as const),
  file: "page.txt",
  line,
  found: "x\u001b[2Jy",
});
const MAP: PaperMap = {
  ...MAPS.ordinary!,
  report: {
    files: [{ file: "page.txt", format: "page", read: 5, kept: 4, merged: 0, rejected: 1 }],
    issues: [
      issue("line-ignored", 1),
      issue("line-ignored", 2),
      issue("record-without-authors-and-date", 9),
      issue("record-malformed", 12),
    ],
  },
};
let given: { files: readonly InputFile[]; recipe: Recipe };
/** Stands in for the pipeline: these tests are about the command line. */
function build(files: readonly InputFile[], recipe: Recipe, onProgress?: OnProgress): PaperMap {
  given = { files, recipe };
  for (let done = 1; done <= 3; done++) onProgress?.({ step: "read", done, total: 3 });
  onProgress?.({ step: "layout", done: 1, total: 0 });
  return MAP;
}
const command = (line: string, io = fakeIo(folder)) => run(line.split(" "), io, build);
const textOf = (id: string, options = {}) => written(id, MAP, options);
const fileText = (name: string) => readFileSync(join(folder, name), "utf8");
const left = () => readdirSync(folder).sort();

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

describe("refusals leave everything as it was", () => {
  test.each<[string, 1 | 2, RegExp]>([
    ["build none.txt -o map.gexf", 1, /none\.txt: there is no such file/],
    ["build . -o map.gexf", 1, /\.: this is a folder/],
    ["build page.txt -o old.gexf", 1, /old\.gexf exists already; --force/],
    ["build page.txt -o map.gexf -o old.gexf", 1, /old\.gexf exists already/],
    ["build page.txt -o none/map.gexf", 1, /there is no folder none/],
    ["build page.txt -o dir.gexf --force", 1, /dir\.gexf is a folder/],
    ["build page.txt -o link.gexf --force", 1, /link\.gexf is a link/],
    ["build old.gexf -o old.gexf --force", 1, /one of the files to read/],
    ["build page.txt -o map.xyz", 2, /fits no format/],
    ["build page.txt", 2, /nothing to do/],
    ["build page.txt -o - --format gexf --json", 2, /both want standard output/],
    ["build - - -o map.gexf", 2, /only once/],
    ["build -o map.gexf", 2, /missing required argument/],
    ["build page.txt -o map.gexf --format visio", 2, /no format "visio"/],
    ["build page.txt -o map.gexf --gexf-version 2", 2, /Allowed choices are 1\.2, 1\.3/],
    ["build page.txt -o map.gexf --projection authors", 2, /Allowed choices are papers, concepts/],
    [
      "build page.txt -o map.papers.csv --projection papers",
      2,
      /--projection papers fits none of the outputs/,
    ],
    ["export page.txt -o map.gexf --theme dark", 2, /--theme dark fits none of the outputs/],
    ["export page.txt -o map.gexf --raw-csv", 2, /--raw-csv fits none of the outputs/],
    ["export page.txt -o map.svg --sheet a0", 2, /Allowed choices are a4, a3, a2, a1/],
    ["export page.txt -o map.gexf --select topic=0", 2, /--select fits none of the outputs/],
    ["export page.txt -o map.svg --select year=2020", 2, /expected paper=…, concept=…, topic=…/],
    ["export page.txt -o map.svg --select topic=0 --select topic=1", 2, /takes one thing, or two/],
    ["build page.txt -o map.gexf --top 3", 2, /--top is for --projection/],
    ["build page.txt -o map.gexf --projection papers --top 0", 2, /whole number from 1/],
    ["build page.txt -o map.gexf --projection papers --top 1.5", 2, /whole number from 1/],
    ["build page.txt -o map.gexf --min-documents 0", 2, /minDocuments must be a whole number from 1 to 100/],
    ["build page.txt -o map.gexf --min-documents many", 2, /must be a number/],
    ["export page.txt -o map.gexf --only author=Ada", 2, /expected topic=…, year=…, concept=…/],
    ["export page.txt --json --only topic=1", 2, /--only is for outputs/],
    ["build page.txt -o map.gexf --colour", 2, /unknown option '--colour'/],
    ["weave page.txt", 2, /unknown command 'weave'/],
  ])("%s → %i", async (line, code, words) => {
    writeFileSync(join(folder, "old.gexf"), "old");
    mkdirSync(join(folder, "dir.gexf"));
    symlinkSync("page.txt", join(folder, "link.gexf"));
    const before = left();
    const io = fakeIo(folder);
    expect(await command(line, io)).toBe(code);
    expect(io.err()).toMatch(words);
    expect(io.err().trimEnd().split("\n")).toHaveLength(1);
    expect(io.out()).toBe("");
    expect(left()).toEqual(before);
    expect(fileText("old.gexf")).toBe("old");
    expect(fileText("page.txt")).toBe("Some papers");
    expect(lstatSync(join(folder, "link.gexf")).isSymbolicLink()).toBe(true);
  });

  test("--force replaces a file", async () => {
    writeFileSync(join(folder, "old.gexf"), "old");
    expect(await command("build page.txt -o old.gexf --force")).toBe(0);
    expect(fileText("old.gexf")).toBe(textOf("gexf"));
  });

  test("an error of the pipeline is one sentence and code 1; its place is told when debugging", async () => {
    const failing = (): never => {
      throw new PaperweftError("no-papers", "page.txt: expected papers, found none");
    };
    const io = fakeIo(folder);
    expect(await run(["build", "page.txt", "-o", "m.gexf"], io, failing)).toBe(1);
    expect(io.err()).toBe("paperweft: page.txt: expected papers, found none\n");
    const debugging = { ...fakeIo(folder), debug: true };
    await run(["build", "page.txt", "-o", "m.gexf"], debugging, failing);
    expect(debugging.err()).toMatch(/at failing/);
    expect(left()).toEqual(["page.txt"]);
  });

  test("an interrupted run leaves no file and no part of one", async () => {
    const io = fakeIo(folder);
    io.interrupt();
    expect(await command("build page.txt -o a.gexf -o b.graphml", io)).toBe(1);
    expect(left()).toEqual(["page.txt"]);
  });

  test("a file that appears meanwhile is not replaced, and nothing is left over", async () => {
    const io = fakeIo(folder);
    const code = await run(["build", "page.txt", "-o", "m.gexf"], io, (files, recipe) => {
      writeFileSync(join(folder, "m.gexf"), "somebody else's");
      return build(files, recipe);
    });
    expect(code).toBe(1);
    expect(io.err()).toMatch(/m\.gexf: the file exists already/);
    expect(fileText("m.gexf")).toBe("somebody else's");
    expect(left()).toEqual(["m.gexf", "page.txt"]);
  });
});

test("hostile titles decide nothing about where files go", async () => {
  const io = fakeIo(folder);
  expect(await run(["build", "page.txt", "-o", "m.csv"], io, () => MAPS.hostile!)).toBe(0);
  expect(left()).toEqual([
    "m.concepts.csv",
    "m.edges.csv",
    "m.gaps.csv",
    "m.mentions.csv",
    "m.papers.csv",
    "m.topics.csv",
    "page.txt",
  ]);
});

test("formats lists every reader and writer, the writers by group", async () => {
  const io = fakeIo(folder);
  expect(await command("formats", io)).toBe(0);
  const lines = io.out().split("\n");
  for (const { id } of READERS) expect(lines.filter((line) => line.startsWith(`  ${id} `))).not.toEqual([]);
  const headings = Object.values(WRITER_GROUPS).map((label) =>
    lines.indexOf(`Writes ${label.toLowerCase()}`),
  );
  expect(headings).toEqual(headings.toSorted((a, b) => a - b));
  for (const { id, extension, group } of WRITERS) {
    const heading = headings[Object.keys(WRITER_GROUPS).indexOf(group)]!;
    // Some formats are read and written, under one id.
    const at = lines.findIndex(
      (line, i) => i > heading && line.startsWith(`  ${id} `) && line.includes(` ${extension} `),
    );
    expect(at, id).toBeGreaterThan(heading);
    expect(lines.slice(heading + 1, at), id).not.toContain("");
  }
});

test("help and version are no failures, and go to standard output", async () => {
  for (const line of ["--help", "export --help", "build --help", "--version"]) {
    const io = fakeIo(folder);
    expect(await command(line, io)).toBe(0);
    expect(io.out()).not.toBe("");
    expect(io.err()).toBe("");
  }
  const io = fakeIo(folder);
  await command("build --help", io);
  expect(io.out()).toContain("--min-documents <papers>");
});

test("the help of export names every format and every option of theirs", async () => {
  const io = fakeIo(folder);
  await command("export --help", io);
  for (const { extension } of WRITERS) expect(io.out()).toContain(` ${extension}`);
  for (const flag of ["--only", "--projection", "--top", "--width", "--color-by", "--theme", "--transparent"])
    expect(io.out()).toContain(`  ${flag}`);
});

test("no command at all shows the help and is wrong usage", async () => {
  const io = fakeIo(folder);
  expect(await run([], io, build)).toBe(2);
  expect(io.err()).toContain("Usage: paperweft");
});
