/** Runs the page's keys wherever the focus is, except where a key means something to a field or dialog. */
import { useEffect } from "react";
import { usePage } from "../store/store.ts";
import { SHORTCUTS } from "../ui/shortcuts.ts";

export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isUndo(event) && !isElsewhere(event.target)) {
        event.preventDefault();
        if (event.shiftKey || event.key.toLowerCase() === "y") usePage.getState().redo();
        else usePage.getState().undo();
        return;
      }
      // Whoever handled the key already has said so.
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const shortcut = SHORTCUTS.find(({ keys }) => keys.includes(event.key));
      if (shortcut?.run === undefined || isElsewhere(event.target)) return;
      event.preventDefault();
      shortcut.run(usePage.getState());
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Ctrl or ⌘ with Z; with Shift as well, or with Y, it is done again. */
function isUndo(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return false;
  const key = event.key.toLowerCase();
  return key === "z" || (key === "y" && !event.shiftKey);
}

/** Fields that letters are typed into; for others a letter means nothing. */
const WRITTEN_IN = "input:not([type=radio], [type=checkbox], [type=range])";

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(`${WRITTEN_IN}, textarea, select, [contenteditable], [role="dialog"], [role="menu"]`) !==
      null
  );
}
