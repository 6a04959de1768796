/** Puts what is selected on the reading list, or takes it off. */
import { Bookmark } from "lucide-react";
import { bookmarkTarget, isSameBookmark, toggleBookmarkOf } from "../store/bookmarks.ts";
import type { LoadedMap, Selection } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";

interface BookmarkButtonProps {
  readonly loaded: LoadedMap;
  readonly selected: Selection;
}

export function BookmarkButton({ loaded, selected }: BookmarkButtonProps) {
  const target = bookmarkTarget(loaded, selected);
  const isOn = usePage(
    ({ workspace }) => target !== null && workspace.bookmarks.some((each) => isSameBookmark(each, target)),
  );
  if (target === null) return null;
  return (
    <IconButton
      label={isOn ? "Remove the bookmark" : "Bookmark"}
      shortcut="b"
      aria-pressed={isOn}
      onClick={() => toggleBookmarkOf(usePage.getState(), selected)}
    >
      <Bookmark size={16} fill={isOn ? "currentColor" : "none"} />
    </IconButton>
  );
}
