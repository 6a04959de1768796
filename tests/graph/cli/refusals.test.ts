import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../graph/cli/run.ts";
import { PaperweftError } from "../../../graph/errors.ts";
import { build, command, fileText, folder, left, textOf } from "../../support/commandLine.ts";
import { fakeIo } from "../../support/fakeIo.ts";
import { MAPS } from "../../support/maps.ts";

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
