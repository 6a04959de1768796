import { expect, test } from "vitest";
import { run } from "../../../graph/cli/run.ts";
import { READERS } from "../../../graph/read/index.ts";
import { WRITER_GROUPS, WRITERS } from "../../../graph/write/index.ts";
import { build, command, folder } from "../../support/commandLine.ts";
import { fakeIo } from "../../support/fakeIo.ts";

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
