/** Brings the row of what is selected into view, unless it was selected from this very list. */
import { type RefObject, useEffect } from "react";
import type { ListKind } from "../../graph/index.ts";
import { usePage } from "../store/store.ts";

/** @returns the row that is selected, or null */
export function useChosenRow(
  scroller: RefObject<HTMLElement | null>,
  kind: ListKind,
  rows: Uint32Array,
  scrollTo: (index: number) => void,
): number | null {
  const chosen = usePage(({ selected }) => (selected?.kind === kind ? selected.row : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrollTo is a new function at each render
  useEffect(() => {
    if (chosen === null || scroller.current?.contains(document.activeElement)) return;
    const index = rows.indexOf(chosen);
    if (index >= 0) scrollTo(index);
  }, [chosen, rows]);
  return chosen;
}
