/** Whether a media query holds, kept up to date. */
import { useCallback, useSyncExternalStore } from "react";

/** Panels become sheets from below up to this width. The same figure stands in the style sheets. */
export const NARROW = "(max-width: 720px)";

/** Up to this width there is room for one panel beside the map, not for two. */
export const SNUG = "(max-width: 1000px)";

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
