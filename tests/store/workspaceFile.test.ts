/** A workspace in one file: comes back whole, and no file, however made, does harm. */
import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { DEFAULT_RECIPE } from "../../graph/recipe.ts";
import { SAVED_VERSION, type SavedWorkspace } from "../../src/store/savedWorkspace.ts";
import { readWorkspaceFile, writeWorkspaceFile } from "../../src/store/workspaceFile.ts";

const SAVED: SavedWorkspace = {
  version: SAVED_VERSION,
  title: "page.txt",
  recipe: {
    ...DEFAULT_RECIPE,
    seed: 7,
    topicNames: [{ concepts: ["concept:loom", "concept:weft"], name: "Looms" }],
  },
  workspace: {
    filters: {
      years: [2019, 2021],
      withoutYear: true,
      documentFrequency: null,
      topics: null,
      venues: null,
      concepts: null,
      focus: null,
      lasso: null,
      hidden: ["key:b"],
      pinned: [],
    },
    bookmarks: [{ kind: "paper", id: "key:a", note: "Ünïcode \u{1f9f6}" }],
  },
};
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const text = (words: string) => new TextEncoder().encode(words);
const manifest = (change: object = {}) => text(JSON.stringify({ ...SAVED, files: ["a.bib"], ...change }));

test("what is saved is opened again, byte for byte, and saved twice it is the same file", async () => {
  const anyFiles = fc.array(
    fc.record({ name: fc.string({ maxLength: 30 }), bytes: fc.uint8Array({ maxLength: 100_000 }) }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const bytes = await bytesOf(await writeWorkspaceFile(SAVED, files));
      expect(await readWorkspaceFile(bytes)).toEqual({
        files: files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })),
        recipe: SAVED.recipe,
        workspace: SAVED.workspace,
      });
      expect(await bytesOf(await writeWorkspaceFile(SAVED, files))).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["no zip at all", text("not a zip"), /holds no workspace/],
  ["nothing", new Uint8Array(0), /holds no workspace/],
  ["another zip", zipSync({ "readme.txt": text("hello") }), /holds no workspace/],
  ["a manifest that is no JSON", zipSync({ "paperweft.json": text("{") }), /another version .* or damaged/],
  ["another version", zipSync({ "paperweft.json": manifest({ version: 99 }) }), /another version/],
  ["no list of files", zipSync({ "paperweft.json": manifest({ files: "a.bib" }) }), /which papers/],
  ["papers that are missing", zipSync({ "paperweft.json": manifest() }), /papers of a\.bib are missing/],
  [
    "too much of a manifest",
    zipSync({ "paperweft.json": new Uint8Array(51_000_000), "files/0": text("x") }, { level: 9 }),
    /unpacks to more than/,
  ],
])("%s is refused in a sentence", async (_, bytes, reason) => {
  await expect(readWorkspaceFile(bytes)).rejects.toThrow(reason);
});

test("names that climb out of a folder, or into a prototype, are names and nothing else", async () => {
  const bytes = zipSync({
    "paperweft.json": manifest({ files: ["../../etc/passwd", "__proto__"] }),
    "files/0": text("one"),
    "files/1": text("two"),
    "../../evil": text("never read"),
    __proto__: text("never read"),
  });
  const { files } = await readWorkspaceFile(bytes);
  expect(files.map(({ name }) => name)).toEqual(["../../etc/passwd", "__proto__"]);
  expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(["one", "two"]);
});

test("a file that was damaged or cut off is opened whole or refused", async () => {
  const whole = await bytesOf(
    await writeWorkspaceFile(SAVED, [{ name: "a.bib", bytes: text("x".repeat(5000)) }]),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, by, cut) => {
        const damaged = cut ? whole.slice(0, at) : whole.map((byte, i) => (i === at ? byte ^ by : byte));
        try {
          const { files } = await readWorkspaceFile(damaged);
          expect(files).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      },
    ),
  );
});
