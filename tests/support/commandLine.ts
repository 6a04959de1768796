/** The command line in a folder of its own for each test, with a file to read; a map stands in for the pipeline's. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { run } from "../../graph/cli/run.ts";
import type { InputFile, IssueCode, OnProgress, PaperMap, Recipe } from "../../graph/model.ts";
import { fakeIo } from "./fakeIo.ts";
import { MAPS } from "./maps.ts";
import { textOf as written } from "./written.ts";

export let folder: string;
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
export const MAP: PaperMap = {
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
export let given: { files: readonly InputFile[]; recipe: Recipe };
/** Stands in for the pipeline: these tests are about the command line. */
export function build(files: readonly InputFile[], recipe: Recipe, onProgress?: OnProgress): PaperMap {
  given = { files, recipe };
  for (let done = 1; done <= 3; done++) onProgress?.({ step: "read", done, total: 3 });
  onProgress?.({ step: "layout", done: 1, total: 0 });
  return MAP;
}
export const command = (line: string, io = fakeIo(folder)) => run(line.split(" "), io, build);
export const textOf = (id: string, options = {}) => written(id, MAP, options);
export const fileText = (name: string) => readFileSync(join(folder, name), "utf8");
export const left = () => readdirSync(folder).sort();
