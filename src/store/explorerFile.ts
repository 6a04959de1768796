/**
 * An explorer's file opened on the page: its papers become a map again, with its settings, filters, reading list and
 * notes. It may come from anyone: nothing of it is run, what it packs is counted while it is unpacked, and papers and
 * workspace are checked like those of any other file.
 */
import { toSavedPapers } from "../../graph/index.ts";
import { openPacked } from "../worker/openPacked.ts";
import { parseSaved, SAVED_VERSION } from "./savedWorkspace.ts";
import type { SavedCorpus } from "./state.ts";

const MOST_BYTES = 300_000_000;
const MAP = '<script type="application/gzip" data-map>';
const WORKSPACE = '<script type="application/json" data-workspace>';
const END = "</script>";

/** By the first bytes, so that no other page is taken for one. */
export async function isExplorerFile(file: File): Promise<boolean> {
  if (!/\.html?$/i.test(file.name)) return false;
  const start = await file.slice(0, 8192).text();
  return start.startsWith("<!doctype html>") && start.includes('<meta name="generator" content="Paperweft ');
}

/** @throws (rejects) {Error} saying in one sentence what is wrong with the file */
export async function readExplorerFile(file: File): Promise<SavedCorpus> {
  const text = await file.text();
  const blocks = elements(text, MAP);
  if (blocks.length === 0) throw new Error("it holds no map");
  const map = await openPacked(new Blob([...blocks]), () => {}, MOST_BYTES);
  const [workspace] = elements(text, WORKSPACE);
  const own = workspace === undefined ? null : parseSaved(parseJson(workspace));
  const nothing = { version: SAVED_VERSION, workspace: { filters: {}, bookmarks: [] } };
  const saved = parseSaved({ ...nothing, ...own, recipe: map.recipe });
  if (saved === null) throw new Error("its settings are of another version of Paperweft, or damaged");
  const name = file.name.replace(/\.html?$/i, ".papers");
  return {
    files: [{ name, bytes: toSavedPapers(map.papers) }],
    recipe: saved.recipe,
    workspace: saved.workspace,
  };
}

/** What stands in each element that begins so. */
function elements(text: string, start: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
    const end = text.indexOf(END, at);
    if (end < 0) break;
    found.push(text.slice(at + start.length, end));
    at = end;
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
