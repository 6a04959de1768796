/** The panel about what is selected, or about the edge or route that is open. */
import { Ellipsis, PanelRightClose, PanelRightOpen, Route as RouteIcon, X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { ASIDE_PANELS, type AsideName, DETAIL_PANELS } from "../panels/index.ts";
import { nodeOf } from "../store/loadedMap.ts";
import { toRouteEnd } from "../store/route.ts";
import type { LoadedMap, Pair, Selection } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { Glyph } from "../ui/Glyph.tsx";
import { NodeLink, topicOf } from "../ui/NodeLink.tsx";
import { DETAILS_ID } from "../ui/shortcuts.ts";
import { NARROW, useMedia } from "../ui/useMedia.ts";
import { BookmarkButton } from "./BookmarkButton.tsx";
import styles from "./DetailSheet.module.css";
import { takeReadingWish } from "./readingWish.ts";
import { Sheet, type SheetHeight } from "./Sheet.tsx";

interface DetailSheetProps {
  readonly loaded: LoadedMap;
  readonly selected: Selection | null;
  /** Stands in place of what is selected. */
  readonly aside: AsideName | null;
  readonly area: HTMLElement | null;
}

export function DetailSheet({ loaded, selected, aside, area }: DetailSheetProps) {
  const isOpen = usePage((state) => state.preferences.rightOpen);
  const setPreferences = usePage((state) => state.setPreferences);
  const pair = usePage((state) => state.pair);
  const isNarrow = useMedia(NARROW);
  const [height, setHeight] = useState<SheetHeight>("half");
  const scroller = useReadingPlace(keyOf(selected, aside, pair), aside === null ? selected : null, area);

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

  const close = () => {
    const { closeRoute, selectPair, select } = usePage.getState();
    if (aside === "route") closeRoute();
    else if (aside === "pair") selectPair(null);
    else select(null);
  };
  const head = (
    <div className={styles.head}>
      {aside !== null || selected === null ? (
        <p className={styles.kind}>{aside === "pair" && "Link"}</p>
      ) : (
        <SelectedHead loaded={loaded} selected={selected} />
      )}
      {!isNarrow && (
        <IconButton
          label="Put the details away"
          shortcut="]"
          onClick={() => setPreferences({ rightOpen: false })}
        >
          <PanelRightClose size={16} />
        </IconButton>
      )}
      <IconButton label="Close" shortcut="Escape" onClick={close}>
        <X size={isNarrow ? 20 : 16} />
      </IconButton>
    </div>
  );

  return (
    <Sheet side="right" label="Details" area={area} height={height} onHeight={setHeight} head={head}>
      <div ref={scroller} id={DETAILS_ID} className={styles.scroller}>
        <ErrorBoundary what="The panel" resetKey={aside ?? selected}>
          <Panel loaded={loaded} selected={selected} aside={aside} />
        </ErrorBoundary>
      </div>
    </Sheet>
  );
}

type Shown = Pick<DetailSheetProps, "loaded" | "selected" | "aside">;

function Panel({ loaded, selected, aside }: Shown) {
  const beside = ASIDE_PANELS.find(({ id }) => id === aside);
  if (beside !== undefined) return <beside.Component loaded={loaded} />;
  const panel = DETAIL_PANELS.find(({ id }) => id === selected?.kind);
  return panel !== undefined && selected !== null ? (
    <panel.Component loaded={loaded} row={selected.row} />
  ) : null;
}

interface SelectedHeadProps {
  readonly loaded: LoadedMap;
  readonly selected: Selection;
}

/** What it is and where it belongs; the ways on from it. */
function SelectedHead({ loaded, selected }: SelectedHeadProps) {
  const panel = DETAIL_PANELS.find(({ id }) => id === selected.kind);
  const topic = topicOf(loaded.map, selected);
  return (
    <>
      <p className={styles.kind}>
        <Glyph kind={selected.kind} topic={topic} />
        <span>{panel?.label}</span>
        {selected.kind !== "topic" && topic >= 0 && (
          <span className={styles.topic}>
            in <NodeLink loaded={loaded} kind="topic" row={topic} />
          </span>
        )}
      </p>
      <BookmarkButton loaded={loaded} selected={selected} />
      <RouteButton loaded={loaded} selected={selected} />
      <ActionsButton loaded={loaded} selected={selected} />
    </>
  );
}

/** Focus, pin, bookmark, hide: the same menu as on the map. */
function ActionsButton({ loaded, selected }: SelectedHeadProps) {
  const node = nodeOf(loaded.map, selected);
  const openNodeMenu = usePage((state) => state.openNodeMenu);
  if (node === null) return null;
  return (
    <IconButton
      label="Focus, pin, bookmark, hide …"
      aria-haspopup="menu"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        openNodeMenu({ node, x: left, y: bottom });
      }}
    >
      <Ellipsis size={16} />
    </IconButton>
  );
}

/** Starts a route here; leads back to one that was being looked at. */
function RouteButton({ loaded, selected }: SelectedHeadProps) {
  const hasRoute = usePage(({ route }) => route.to !== null && !route.isOpen);
  const openRoute = usePage((state) => state.openRoute);
  const startRoute = usePage((state) => state.startRoute);
  const end = nodeOf(loaded.map, selected) === null ? null : toRouteEnd(selected);
  if (hasRoute)
    return (
      <IconButton label="Back to the route" onClick={openRoute}>
        <RouteIcon size={16} />
      </IconButton>
    );
  return (
    end !== null && (
      <IconButton label="Route from here …" onClick={() => startRoute(end)}>
        <RouteIcon size={16} />
      </IconButton>
    )
  );
}

function keyOf(selected: Selection | null, aside: AsideName | null, pair: Pair | null): string {
  if (aside === "pair" && pair !== null) return `pair ${pair.kind} ${pair.row} ${pair.other}`;
  return aside ?? `${selected?.kind} ${selected?.row}`;
}

/**
 * Starts each new thing at its top and comes back to where one was reading on the browser's back. Where
 * the focus was in the panel, it moves on to the new heading, so that it is never lost with a link.
 */
function useReadingPlace(key: string, shown: Selection | null, area: HTMLElement | null) {
  const scroller = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, number>());
  const isReturn = useRef(false);
  const hadFocus = useRef(false);

  useEffect(() => {
    const onPopState = () => {
      isReturn.current = true;
    };
    const onFocusIn = (event: FocusEvent) => {
      hadFocus.current = scroller.current?.closest("aside")?.contains(event.target as Node) ?? false;
    };
    addEventListener("popstate", onPopState);
    document.addEventListener("focusin", onFocusIn);
    return () => {
      removeEventListener("popstate", onPopState);
      document.removeEventListener("focusin", onFocusIn);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is shown
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const from = isReturn.current ? (places.current.get(key) ?? 0) : 0;
    isReturn.current = false;
    const takesFocus = takeReadingWish(shown) || hadFocus.current;
    const { activeElement } = document;
    const remember = () => {
      places.current.set(key, current.scrollTop);
      current.toggleAttribute("data-scrolled", current.scrollTop > 4);
    };
    // Before the panel is painted, but not within the task that made it: to scroll is to lay out all of it.
    const frame = requestAnimationFrame(() => {
      current.scrollTop = from;
      // Whoever has gone on meanwhile, to the search say, is not called back.
      if (takesFocus && document.activeElement === activeElement)
        current.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
      remember();
    });
    current.addEventListener("scroll", remember, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      current.removeEventListener("scroll", remember);
    };
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
