/** Bookmarks: papers and concepts one wants to come back to, in an order and with notes. */
import { idAt } from "./ids.ts";
import { shortLabelOf } from "./selectors.ts";
import type { Bookmark, LoadedMap, PageState, Selection } from "./state.ts";

/** What a bookmark of it would name; null for topics, which have no id that lasts. */
export function bookmarkTarget({ map }: LoadedMap, { kind, row }: Selection): Omit<Bookmark, "note"> | null {
  if (kind === "topic") return null;
  return { kind, id: idAt(kind === "paper" ? map.papers : map.concepts, row) };
}

/** Bookmark it, or take the bookmark away. */
export function toggleBookmarkOf({ loaded, workspace, change }: PageState, selection: Selection): void {
  if (loaded === null) return;
  const target = bookmarkTarget(loaded, selection);
  if (target === null) return;
  const { bookmarks } = workspace;
  const left = bookmarks.filter((each) => !isSameBookmark(each, target));
  const name = shortLabelOf(loaded, selection);
  if (left.length < bookmarks.length) change(`Remove the bookmark of ${name}`, { bookmarks: left });
  else change(`Bookmark ${name}`, { bookmarks: [...bookmarks, { ...target, note: "" }] });
}

/** Move one to another place in the list. */
export function movedBookmark(bookmarks: readonly Bookmark[], from: number, to: number): readonly Bookmark[] {
  const moved = bookmarks[from];
  if (moved === undefined) return bookmarks;
  const rest = bookmarks.filter((_, i) => i !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

export function isSameBookmark(
  one: Pick<Bookmark, "kind" | "id">,
  other: Pick<Bookmark, "kind" | "id">,
): boolean {
  return one.kind === other.kind && one.id === other.id;
}
