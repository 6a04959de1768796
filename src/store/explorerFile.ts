/**
 * An explorer's file opened on the page: its papers become a map again, with its settings, filters, reading list and
 * notes. It may come from anyone: nothing of it is run, what it packs is counted while it is unpacked, and papers and
 * workspace are checked like those of any other file.
 */
import { explorerParts, startsLikeExplorer, toSavedPapers } from "../../graph/index.ts";
import { openPacked } from "../worker/openPacked.ts";
import { parseSaved, SAVED_VERSION } from "./savedWorkspace.ts";
import type { SavedCorpus } from "./state.ts";

const MOST_BYTES = 300_000_000;

/** By the first bytes, so that no other page is taken for one. */
export async function isExplorerFile(file: File): Promise<boolean> {
  if (!/\.html?$/i.test(file.name)) return false;
  const start = await file.slice(0, 8192).text();
  return startsLikeExplorer(start);
}

/** @throws (rejects) {Error} saying in one sentence what is wrong with the file */
export async function readExplorerFile(file: File): Promise<SavedCorpus> {
  const { blocks, workspace, place } = explorerParts(await file.text());
  if (blocks.length === 0) throw new Error("it holds no map");
  const map = await openPacked(new Blob([...blocks]), () => {}, MOST_BYTES);
  const own = workspace === null ? null : parseSaved(parseJson(workspace));
  const nothing = { version: SAVED_VERSION, workspace: { filters: {}, bookmarks: [] } };
  const saved = parseSaved({ ...nothing, ...own, recipe: map.recipe });
  if (saved === null) throw new Error("its settings are of another version of Paperweft, or damaged");
  const name = file.name.replace(/\.html?$/i, ".papers");
  return {
    files: [{ name, bytes: toSavedPapers(map.papers) }],
    recipe: saved.recipe,
    workspace: saved.workspace,
    ...(place !== null && { place }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
