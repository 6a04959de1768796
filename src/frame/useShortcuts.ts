/** Runs the page's keys wherever the focus is, except where a key means something to a field or dialog. */
import { useEffect } from "react";
import { usePage } from "../store/store.ts";
import { SHORTCUTS } from "../ui/shortcuts.ts";

export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Whoever handled the key already has said so.
      if (event.defaultPrevented || event.altKey) return;
      const shortcut = SHORTCUTS.find(isMeant(event));
      if (shortcut?.run === undefined) return;
      if (!shortcut.everywhere && isElsewhere(event.target)) return;
      event.preventDefault();
      shortcut.run(usePage.getState());
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}

function isMeant({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) {
  const ctrl = ctrlKey || metaKey;
  // Ctrl, Shift and Z is on many systems what Ctrl and Y is on others.
  const wanted = ctrl && shiftKey && key.toLowerCase() === "z" ? "y" : key;
  return (shortcut: (typeof SHORTCUTS)[number]) =>
    (shortcut.ctrl ?? false) === ctrl && shortcut.keys.includes(wanted);
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
