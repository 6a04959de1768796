/**
 * A workspace in one file: a zip with the papers' own files, and `paperweft.json`, which says how they are
 * called, with which settings the map is made of them, and what was made of the map.
 *
 * What is opened may come from anyone: it is unpacked piece by piece and counted, so that a small file cannot
 * grow without bound; entries are known by number, and their names are never used; the rest is checked by
 * `parseSaved`. Reference for the limits: OWASP, "File Upload Cheat Sheet".
 */
import { type InputFile, unzip, zipParts } from "../../graph/index.ts";
import { inSlices, pauses } from "./inSlices.ts";
import { parseSaved, type SavedWorkspace } from "./savedWorkspace.ts";
import type { SavedCorpus } from "./state.ts";

/** With the dot. */
export const WORKSPACE_EXTENSION = ".paperweft";
export const WORKSPACE_MIME = "application/zip";

const MANIFEST = "paperweft.json";
/** Bytes in all, unpacked: as many as can be opened. */
const MOST_BYTES = 300_000_000;
const MOST_MANIFEST = 50_000_000;
const MOST_FILES = 1000;
const MOST_NAME = 500;
/** Bytes that are packed at a time. */
const CHUNK = 32_768;

/** Sliced, so that the page stays responsive; some 30 MB a second. */
export async function writeWorkspaceFile(saved: SavedWorkspace, files: readonly InputFile[]): Promise<Blob> {
  const manifest = { ...saved, files: files.map(({ name }) => name) };
  const text = new TextEncoder().encode(JSON.stringify(manifest));
  const entries = [
    { name: MANIFEST, pieces: chunksOf(text) },
    ...files.map(({ bytes }, i) => ({ name: entryName(i), pieces: chunksOf(bytes) })),
  ];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const pause = pauses();
  for (const part of zipParts(entries)) {
    parts.push(part as Uint8Array<ArrayBuffer>);
    await pause();
  }
  return new Blob(parts, { type: WORKSPACE_MIME });
}

/** @throws (rejects) {Error} saying in one sentence what is wrong with the file */
export async function readWorkspaceFile(bytes: Uint8Array): Promise<SavedCorpus> {
  const entries = await unpack(bytes);
  const manifest = entries.get(MANIFEST);
  if (manifest === undefined) throw new Error("it holds no workspace");
  const value = parseJson(manifest);
  const saved = parseSaved(value);
  if (saved === null) throw new Error("its workspace is of another version of Paperweft, or damaged");
  const names = isNameList(value) ? value.files : null;
  if (names === null || names.length === 0 || names.length > MOST_FILES)
    throw new Error("it does not say which papers it holds");
  const files = names.map((name, i) => {
    const found = entries.get(entryName(i));
    if (found === undefined) throw new Error(`the papers of ${name.slice(0, MOST_NAME)} are missing in it`);
    return { name: name.slice(0, MOST_NAME), bytes: found };
  });
  return { files, recipe: saved.recipe, workspace: saved.workspace };
}

function entryName(file: number): string {
  return `files/${file}`;
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** Entries of ours by name. */
async function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const isWanted = (name: string) => name === MANIFEST || /^files\/\d{1,3}$/.test(name);
  const entries = await inSlices(unzip(bytes, { isWanted, mostBytes: MOST_BYTES }));
  const manifest = entries.get(MANIFEST);
  if (manifest !== undefined && manifest.length > MOST_MANIFEST)
    throw new Error(`it unpacks to more than ${MOST_MANIFEST / 1e6} MB`);
  return entries;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isNameList(value: unknown): value is { readonly files: readonly string[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "files" in value &&
    Array.isArray(value.files) &&
    value.files.every((name) => typeof name === "string")
  );
}
