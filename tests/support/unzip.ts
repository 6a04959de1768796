/** Archives as an independent program unpacks them, Python's zipfile, with checksums, names and dates. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate/browser";
import { expect } from "vitest";
import { findPython, unzipWith } from "./python.ts";

const python = findPython(["zipfile"]);

/** Files by name. Without Python by the library that made the archive, which does not see every fault. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (python === null) return new Map(Object.entries(unzipSync(bytes)));
  const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
  try {
    const file = join(folder, "archive.zip");
    writeFileSync(file, bytes);
    const files = unzipWith(python, file);
    for (const { date } of files) expect(date).toEqual([1980, 1, 1, 0, 0, 0]);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    return new Map(files.map(({ name, bytes: content }) => [name, content]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
