/** The data sets, which are not part of the repository: `../shared/data` beside it. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const folder = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

export function hasData() {
  return existsSync(`${folder}INDEX.md`);
}

export function dataPath(path) {
  return folder + path;
}

/** Rows of a gzipped JSON Lines file; `limit` reads only so many. */
export function readRows(path, limit = Infinity) {
  const rows = [];
  const text = gunzipSync(readFileSync(folder + path)).toString("utf8");
  let start = 0;
  while (start < text.length && rows.length < limit) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    if (end > start) rows.push(JSON.parse(text.slice(start, end)));
    start = end + 1;
  }
  return rows;
}

export function readText(path) {
  return readFileSync(folder + path, "utf8");
}

/** A row as a paper of the model. */
export function toPaper(row) {
  return {
    id: `key:${row.id}`,
    title: row.title ?? "",
    abstract: row.abstract ?? null,
    authors: [],
    authorCount: null,
    date: null,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    keywords: [],
    citations: null,
    source: { file: "data", line: 1 },
  };
}
