/**
 * One Tab stop for a list of any length: arrow keys move on from row to row, Home and End go to its ends, and
 * right and left through what a row offers.
 */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

interface RowFocusOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Rows in view, for the page keys. */
  readonly pageSize: number;
  readonly scrollTo: (index: number) => void;
}

export interface RowFocus {
  /** The row that Tab leads to. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
}

/** Rows carry `data-index`; what can be focused in them are links and buttons. */
export function useRowFocus({ scroller, count, pageSize, scrollTo }: RowFocusOptions): RowFocus {
  const [active, setActive] = useState(0);
  /** Where the focus shall be once the row is there. */
  const wanted = useRef<{ readonly index: number; readonly place: number } | null>(null);

  useEffect(() => {
    const { current } = wanted;
    if (current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${current.index}"]`);
    if (row == null) return;
    wanted.current = null;
    const stops = stopsIn(row);
    (stops[current.place] ?? stops[0])?.focus({ preventScroll: true });
  });

  const rowOf = (target: EventTarget) => (target as HTMLElement).closest<HTMLElement>("[data-index]");

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event.target);
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(row.dataset.index);
    const stops = stopsIn(row);
    const place = stops.indexOf(event.target as HTMLElement);
    const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + pageSize,
      PageUp: at - pageSize,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (along !== undefined) stops[place + along]?.focus({ preventScroll: true });
    else if (to !== undefined) {
      const index = Math.min(Math.max(to, 0), count - 1);
      wanted.current = { index, place };
      setActive(index);
      scrollTo(index);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    active: Math.min(active, count - 1),
    onKeyDown,
    onFocus: ({ target }) => {
      const index = rowOf(target)?.dataset.index;
      if (index !== undefined) setActive(Number(index));
    },
  };
}

function stopsIn(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("a, button")];
}
