/** The element that has, or had last, the focus outside dialogs and menus: where it goes back to when they close. */
import { type RefObject, useEffect, useRef } from "react";

export function useOpener(): RefObject<HTMLElement | null> {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const onFocusIn = (event: FocusEvent) => {
      const target = event.target as HTMLElement;
      // Menus close when a dialog opens; focus goes back to what opened them.
      if (target.closest('[role="dialog"], [role="menu"]') === null) opener.current = target;
    };
    document.addEventListener("focusin", onFocusIn);
    return () => document.removeEventListener("focusin", onFocusIn);
  }, []);
  return opener;
}
