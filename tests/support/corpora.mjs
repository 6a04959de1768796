/** The corpora that benchmarks and quality figures run on; they are no part of the repository. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const data = new URL("../../../shared/data/", import.meta.url).pathname;

/** @returns {Uint8Array | null} the file's bytes, unzipped; null, and a word on stderr, where the data is absent */
export function readData(path) {
  const file = join(data, path);
  if (!existsSync(file)) {
    console.error(`Not there, left out: ../shared/data/${path}`);
    return null;
  }
  const bytes = readFileSync(file);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}
