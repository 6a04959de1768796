/**
 * Keeps URL, store and trail in step: a selection pushes a history entry, query and filters replace the
 * current one a few times a second at most, back and forward (and a hash typed by hand) set the store.
 * Filters are set by addresses typed or opened only: going back to what one looked at leaves them as they are.
 *
 * The place one asked for outlives the map: it is looked up again in every map that is loaded, so that a
 * reload, other settings or one's own files opened after a reload find it again. An unknown id selects
 * nothing and stays in the URL until something else is selected.
 */
import type { StoreApi } from "zustand";
import { conceptAt, type PaperMap, paperAt } from "../../graph/index.ts";
import { embeddedPlace } from "../explorer/embedded.ts";
import { IS_EXPLORER } from "../mode.ts";
import { findRow, isSameButNames } from "./loadedMap.ts";
import { isSame } from "./selection.ts";
import type { LoadedMap, PageState, Selection, Workspace } from "./state.ts";
import { movedTo, withStop } from "./trail.ts";
import { NOWHERE, type Place, parseHash, writeHash } from "./url.ts";
import { fromUrlFilters, hasFilters, toUrlFilters, type UrlFilters } from "./urlFilters.ts";

/** Milliseconds between two replacements; browsers refuse more than about 100 changes in 30 seconds. */
const INTERVAL = 300;
/** Entries of a history that are told apart. */
const MOST_STOPS = 100_000;

/** @returns a function that disconnects */
export function connectHistory(page: StoreApi<PageState>): () => void {
  let place = parseHash(location.hash || (IS_EXPLORER ? embeddedPlace() : ""));
  /** Filters that an address asks for, until there is a map to set them on. */
  let wantsFilters = hasFilters(place.filters);
  /** True while the store is being set from the URL, which then must not be written again. */
  let following = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const follow = () => {
    const { loaded, find, select, search, setColorBy, setProjection } = page.getState();
    following = true;
    try {
      const query = search.phase === "idle" ? "" : search.query;
      if (query !== place.query) find(place.query);
      setProjection(place.projection);
      setColorBy(place.colorBy);
      if (loaded === null) return;
      if (wantsFilters) followFilters(loaded, place.filters);
      wantsFilters = false;
      select(resolve(loaded.map, place.selection));
    } finally {
      following = false;
    }
  };

  const followFilters = (loaded: LoadedMap, wanted: UrlFilters) => {
    const { change, workspace } = page.getState();
    const filters = fromUrlFilters(loaded, wanted, workspace.filters);
    if (writeHash({ ...NOWHERE, filters: toUrlFilters(loaded, filters) }) === hashOf(loaded, workspace))
      return;
    change("Filter by the address", { filters });
  };

  const replace = () => {
    timer = null;
    visit("replaceState", place, page.getState().trail.at);
  };

  const onPopState = (event: PopStateEvent) => {
    const { trail } = page.getState();
    const asked = parseHash(location.hash);
    const stop = stopOf(event.state);
    if (stop === null) {
      // Typed by hand: a stop of its own, and all of it is meant.
      wantsFilters = hasFilters(asked.filters);
      place = wantsFilters ? asked : { ...asked, filters: place.filters };
      page.setState({ trail: withStop(trail, place.selection) });
    } else {
      place = { ...asked, filters: place.filters };
      page.setState({ trail: movedTo(trail, stop, place.selection) });
    }
    timer ??= setTimeout(replace, INTERVAL);
    follow();
  };

  const unsubscribe = page.subscribe((state, before) => {
    if (state.loaded !== before.loaded && state.loaded !== null) {
      // A topic is a row of one map and means nothing in another.
      const isOther = before.loaded !== null && !isSameButNames(before.loaded, state.loaded);
      if (isOther && place.selection?.kind === "topic") place = { ...place, selection: null };
      place = wantsFilters
        ? place
        : { ...place, filters: toUrlFilters(state.loaded, state.workspace.filters) };
      timer ??= setTimeout(replace, INTERVAL);
      follow();
      if (state.search.phase !== "idle") state.find(state.search.query);
      return;
    }
    if (following) return;
    if (state.search !== before.search) {
      const query = state.search.phase === "idle" ? "" : state.search.query;
      if (query !== place.query) {
        place = { ...place, query };
        timer ??= setTimeout(replace, INTERVAL);
      }
    }
    if (state.workspace.filters !== before.workspace.filters && state.loaded !== null) {
      place = { ...place, filters: toUrlFilters(state.loaded, state.workspace.filters) };
      timer ??= setTimeout(replace, INTERVAL);
    }
    if (state.projection !== before.projection || state.colorBy !== before.colorBy) {
      place = { ...place, projection: state.projection, colorBy: state.colorBy };
      timer ??= setTimeout(replace, INTERVAL);
    }
    if (!isSame(state.selected, before.selected) && state.loaded !== null) {
      place = { ...place, selection: toPlace(state.loaded.map, state.selected) };
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const trail = withStop(page.getState().trail, place.selection);
      if (visit("pushState", place, trail.at)) page.setState({ trail });
    }
  });

  addEventListener("popstate", onPopState);
  page.setState({ trail: movedTo(page.getState().trail, stopOf(history.state) ?? 0, place.selection) });
  number(page.getState().trail.at);
  follow();
  return () => {
    removeEventListener("popstate", onPopState);
    if (timer !== null) clearTimeout(timer);
    unsubscribe();
  };
}

/**
 * @param stop number of the entry, by which it is known again
 * @returns whether the browser's history has it now
 */
function visit(how: "pushState" | "replaceState", place: Place, stop: number): boolean {
  const hash = writeHash(place);
  if (hash === location.hash && (how === "pushState" || stopOf(history.state) === stop)) return false;
  try {
    history[how]({ stop }, "", hash === "" ? location.pathname + location.search : hash);
    return true;
  } catch {
    // Too many changes in a short time, or an opaque origin: the view is right, only the address lags.
    return false;
  }
}

/** Number the entry one comes in by; its address stays as it was typed. */
function number(stop: number): void {
  try {
    history.replaceState({ stop }, "");
  } catch {
    // An opaque origin: there is no history to go along.
  }
}

/** The number of an entry of the browser's history that we made; null for one typed by hand. */
function stopOf(state: unknown): number | null {
  const stop = typeof state === "object" && state !== null && "stop" in state ? state.stop : null;
  return typeof stop === "number" && Number.isInteger(stop) && stop >= 0 && stop < MOST_STOPS ? stop : null;
}

function hashOf(loaded: LoadedMap, { filters }: Workspace): string {
  return writeHash({ ...NOWHERE, filters: toUrlFilters(loaded, filters) });
}

function toPlace(map: PaperMap, selected: Selection | null): Place["selection"] {
  if (selected === null) return null;
  const { kind, row } = selected;
  if (kind === "topic") return { kind, row };
  return { kind, id: kind === "paper" ? paperAt(map, row).id : conceptAt(map, row).id };
}

function resolve(map: PaperMap, wanted: Place["selection"]): Selection | null {
  if (wanted === null) return null;
  if (wanted.kind === "topic")
    return wanted.row < map.topics.length ? { kind: "topic", row: wanted.row } : null;
  const row = findRow(wanted.kind === "paper" ? map.papers : map.concepts, wanted.id);
  return row === null ? null : { kind: wanted.kind, row };
}
