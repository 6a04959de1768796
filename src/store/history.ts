/**
 * Keeps URL and store in step: a selection pushes a history entry, a query replaces the current one a few
 * times a second at most, back and forward (and a hash typed by hand) set the store.
 *
 * The place one asked for outlives the map: it is looked up again in every map that is loaded, so that a
 * reload, other settings or one's own files opened after a reload find it again. An unknown id selects
 * nothing and stays in the URL until something else is selected.
 */
import type { StoreApi } from "zustand";
import { conceptAt, type PaperMap, paperAt } from "../../graph/index.ts";
import { embeddedPlace } from "../explorer/embedded.ts";
import { IS_EXPLORER } from "../mode.ts";
import { findRow } from "./loadedMap.ts";
import { isSame } from "./selection.ts";
import type { PageState, Selection } from "./state.ts";
import { type Place, parseHash, writeHash } from "./url.ts";

/** Milliseconds between two replacements; browsers refuse more than about 100 changes in 30 seconds. */
const INTERVAL = 300;

/** @returns a function that disconnects */
export function connectHistory(page: StoreApi<PageState>): () => void {
  let place = parseHash(location.hash || (IS_EXPLORER ? embeddedPlace() : ""));
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
      if (loaded !== null) select(resolve(loaded.map, place.selection));
    } finally {
      following = false;
    }
  };

  const replace = () => {
    timer = null;
    visit("replaceState", place);
  };

  const onPopState = () => {
    place = parseHash(location.hash);
    follow();
  };

  const unsubscribe = page.subscribe((state, before) => {
    if (state.loaded !== before.loaded && state.loaded !== null) {
      // A topic is a row of one map and means nothing in another.
      if (before.loaded !== null && place.selection?.kind === "topic") place = { ...place, selection: null };
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
    if (state.projection !== before.projection || state.colorBy !== before.colorBy) {
      place = { ...place, projection: state.projection, colorBy: state.colorBy };
      timer ??= setTimeout(replace, INTERVAL);
    }
    if (!isSame(state.selected, before.selected) && state.loaded !== null) {
      place = { ...place, selection: toPlace(state.loaded.map, state.selected) };
      if (timer !== null) clearTimeout(timer);
      timer = null;
      visit("pushState", place);
    }
  });

  addEventListener("popstate", onPopState);
  follow();
  return () => {
    removeEventListener("popstate", onPopState);
    if (timer !== null) clearTimeout(timer);
    unsubscribe();
  };
}

function visit(how: "pushState" | "replaceState", place: Place): void {
  const hash = writeHash(place);
  if (hash === location.hash) return;
  try {
    history[how](null, "", hash === "" ? location.pathname + location.search : hash);
  } catch {
    // Too many changes in a short time, or an opaque origin: the view is right, only the address lags.
  }
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
