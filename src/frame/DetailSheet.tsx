/** The panel about what is selected. */
import { PanelRightClose, PanelRightOpen, X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { DETAIL_PANELS } from "../panels/index.ts";
import type { LoadedMap, Selection } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { Glyph } from "../ui/Glyph.tsx";
import { NodeLink, topicOf } from "../ui/NodeLink.tsx";
import { DETAILS_ID } from "../ui/shortcuts.ts";
import { NARROW, useMedia } from "../ui/useMedia.ts";
import styles from "./DetailSheet.module.css";
import { Sheet, type SheetHeight } from "./Sheet.tsx";

interface DetailSheetProps {
  readonly loaded: LoadedMap;
  readonly selected: Selection;
  readonly area: HTMLElement | null;
}

export function DetailSheet({ loaded, selected, area }: DetailSheetProps) {
  const isOpen = usePage((state) => state.preferences.rightOpen);
  const setPreferences = usePage((state) => state.setPreferences);
  const select = usePage((state) => state.select);
  const isNarrow = useMedia(NARROW);
  const [height, setHeight] = useState<SheetHeight>("half");
  const scroller = useReadingPlace(selected, area);

  if (!isOpen && !isNarrow)
    return (
      <IconButton
        label="Show the details"
        shortcut="]"
        className={styles.reopen}
        onClick={() => setPreferences({ rightOpen: true })}
      >
        <PanelRightOpen size={20} />
      </IconButton>
    );

  const panel = DETAIL_PANELS.find(({ id }) => id === selected.kind)!;
  const topic = topicOf(loaded.map, selected);
  const head = (
    <div className={styles.head}>
      <p className={styles.kind}>
        <Glyph kind={selected.kind} topic={topic} />
        <span>{panel.label}</span>
        {selected.kind !== "topic" && topic >= 0 && (
          <span className={styles.topic}>
            in <NodeLink loaded={loaded} kind="topic" row={topic} />
          </span>
        )}
      </p>
      {!isNarrow && (
        <IconButton
          label="Put the details away"
          shortcut="]"
          onClick={() => setPreferences({ rightOpen: false })}
        >
          <PanelRightClose size={16} />
        </IconButton>
      )}
      <IconButton label="Close" shortcut="Escape" onClick={() => select(null)}>
        <X size={isNarrow ? 20 : 16} />
      </IconButton>
    </div>
  );

  return (
    <Sheet side="right" label="Details" area={area} height={height} onHeight={setHeight} head={head}>
      <div ref={scroller} id={DETAILS_ID} className={styles.scroller}>
        <ErrorBoundary what="The panel" resetKey={selected}>
          <panel.Component loaded={loaded} row={selected.row} />
        </ErrorBoundary>
      </div>
    </Sheet>
  );
}

/**
 * Starts each new thing at its top and comes back to where one was reading on the browser's back. Where
 * the focus was in the panel, it moves on to the new heading, so that it is never lost with a link.
 */
function useReadingPlace(selected: Selection, area: HTMLElement | null) {
  const scroller = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, number>());
  const isReturn = useRef(false);
  const hadFocus = useRef(false);
  const key = `${selected.kind} ${selected.row}`;

  useEffect(() => {
    const onPopState = () => {
      isReturn.current = true;
    };
    const onFocusIn = (event: FocusEvent) => {
      hadFocus.current = scroller.current?.contains(event.target as Node) ?? false;
    };
    addEventListener("popstate", onPopState);
    document.addEventListener("focusin", onFocusIn);
    return () => {
      removeEventListener("popstate", onPopState);
      document.removeEventListener("focusin", onFocusIn);
    };
  }, []);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    current.scrollTop = isReturn.current ? (places.current.get(key) ?? 0) : 0;
    isReturn.current = false;
    if (hadFocus.current) current.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    const remember = () => {
      places.current.set(key, current.scrollTop);
      current.toggleAttribute("data-scrolled", current.scrollTop > 4);
    };
    remember();
    current.addEventListener("scroll", remember, { passive: true });
    return () => current.removeEventListener("scroll", remember);
  }, [key]);

  // Closed with the focus inside, the panel hands it to the map.
  useEffect(
    () => () => {
      if (hadFocus.current)
        area?.querySelector<HTMLElement>('[role="application"]')?.focus({ preventScroll: true });
    },
    [area],
  );

  return scroller;
}
