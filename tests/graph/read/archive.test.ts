/** Archives: what is taken of them, and that a small one cannot grow without bound. */
import { zipSync } from "fflate/browser";
import { describe, expect, test } from "vitest";
import { isArchive, openArchive, unzip } from "../../../graph/read/archive.ts";

const text = (words: string) => new TextEncoder().encode(words);
function ended<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
const opened = (name: string, files: Record<string, Uint8Array>, mostBytes = 1e6) =>
  ended(openArchive({ name, bytes: zipSync(files) }, mostBytes)).map((file) => [
    file.name,
    new TextDecoder().decode(file.bytes),
  ]);

describe("an archive", () => {
  test("of papers gives its files, by the last part of their names", () => {
    const files = {
      "../../etc/a.ris": text("A"),
      "folder/": text(""),
      "folder/b.bib": text("B"),
      "C:\\c.csv": text("C"),
      "__MACOSX/folder/._b.bib": text("x"),
      "folder/.DS_Store": text("x"),
    };
    expect(opened("papers.zip", files)).toEqual([
      ["a.ris", "A"],
      ["b.bib", "B"],
      ["c.csv", "C"],
    ]);
  });

  test("of ours gives its explorer, named after it", () => {
    const files = { "README.txt": text("r"), "map.gexf": text("g"), "map.html": text("h") };
    expect(opened("Looms.bundle.zip", files)).toEqual([["Looms.html", "h"]]);
    expect(opened("site.zip", { "map.html": text("h"), "a.txt": text("a") }).length).toBe(2);
  });

  test.each<[string, Record<string, Uint8Array>, RegExp]>([
    ["too large", { "a.txt": new Uint8Array(2e6) }, /unpacks to more than 1 MB/],
    ["empty", {}, /holds no files/],
    [
      "of too many files",
      Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.txt`, text("x")])),
      /more than 1000 files/,
    ],
  ])("%s is refused", (_, files, words) => {
    expect(() => opened("a.zip", files)).toThrow(words);
  });

  test("that is cut off gives what is whole, or says that it is not", () => {
    const whole = zipSync({ "a.txt": text("a".repeat(500)), "b.txt": text(String(Math.PI).repeat(99)) });
    for (let length = 0; length < whole.length; length += 7)
      try {
        for (const [name, bytes] of ended(
          unzip(whole.subarray(0, length), { isWanted: () => true, mostBytes: 1e6 }),
        ))
          expect(bytes.length, name).toBeGreaterThanOrEqual(500);
      } catch (error) {
        expect((error as Error).message).toMatch(/cannot be unpacked/);
      }
  });

  test("is known by its name and its first bytes", () => {
    const bytes = zipSync({ a: text("a") });
    expect(isArchive({ name: "A.ZIP", bytes })).toBe(true);
    expect(isArchive({ name: "book.xlsx", bytes })).toBe(false);
    expect(isArchive({ name: "a.zip", bytes: text("PKX") })).toBe(false);
  });
});
