/** What one made of the map, as far as a format can hold it: for the explorer all of it, for tables the notes. */
import { type ListedPaper, NO_FILTERS, type WriteOptions } from "../../graph/index.ts";
import { toSaved } from "../store/savedWorkspace.ts";
import type { LoadedMap, Workspace } from "../store/state.ts";
import type { ExportOption } from "./ExportOptions.tsx";

/** The papers that have a note. */
export function notesOf({ bookmarks }: Workspace): readonly ListedPaper[] {
  return bookmarks.filter(({ kind, note }) => kind === "paper" && note.trim() !== "");
}

/** What there is of it that a format asks for. */
export function ownOf(
  loaded: LoadedMap,
  workspace: Workspace,
  asked: readonly ExportOption[],
): Pick<WriteOptions, "workspace" | "notes"> {
  const notes = notesOf(workspace);
  const isEmpty = workspace.bookmarks.length === 0 && workspace.filters === NO_FILTERS;
  return {
    ...(asked.includes("workspace") && !isEmpty
      ? { workspace: JSON.stringify(toSaved(loaded, workspace)) }
      : {}),
    ...(asked.includes("notes") && notes.length > 0 ? { notes } : {}),
  };
}
