/** Slice: what the page is about, and where the camera should look. */
import type { StateCreator } from "zustand";
import { overlayOf, toRouteEnd } from "./route.ts";
import type { PageState, Pair, Selection } from "./state.ts";

type SelectionSlice = Pick<
  PageState,
  | "selected"
  | "hovered"
  | "hoveredTopic"
  | "pair"
  | "hoveredPair"
  | "overlay"
  | "cameraWish"
  | "select"
  | "show"
  | "hover"
  | "hoverTopic"
  | "selectPair"
  | "hoverPair"
  | "setOverlay"
  | "wishCamera"
>;

export const selectionSlice: StateCreator<PageState, [], [], SelectionSlice> = (set, get) => ({
  selected: null,
  hovered: null,
  hoveredTopic: null,
  pair: null,
  hoveredPair: null,
  overlay: null,
  cameraWish: null,

  // The history entry is made by history.ts, which listens to `selected`.
  select(selection) {
    const { pair, route, changeRoute } = get();
    const end = toRouteEnd(selection);
    if (route.picking !== null && end !== null) {
      changeRoute({ [route.picking]: end, picking: null });
      return;
    }
    if (pair !== null) set({ pair: null });
    if (route.isOpen) set({ route: { ...route, isOpen: false, picking: null }, overlay: null });
    if (!isSame(get().selected, selection)) set({ selected: selection });
    // Whoever has opened something needs no first line any more, also when it is closed again.
    if (selection !== null) set({ welcomeDismissed: true });
  },

  show(selection) {
    get().select(selection);
    set({ cameraWish: { kind: "show", selection } });
  },

  hover(node) {
    if (get().hovered !== node) set({ hovered: node });
  },

  hoverTopic(topic) {
    if (get().hoveredTopic !== topic) set({ hoveredTopic: topic });
  },

  selectPair(pair) {
    if (isSamePair(get().pair, pair)) return;
    const { route } = get();
    set({ pair, overlay: null, route: { ...route, isOpen: false, picking: null } });
    if (pair !== null) set({ welcomeDismissed: true });
  },

  hoverPair(pair) {
    if (!isSamePair(get().hoveredPair, pair)) set({ hoveredPair: pair });
  },

  setOverlay(overlay) {
    // A route that is open stays on the map when something pointed at for a moment is left.
    set({ overlay: overlay ?? overlayOf(get().route) });
  },

  wishCamera(wish) {
    set({ cameraWish: wish });
  },
});

export function isSamePair(one: Pair | null, other: Pair | null): boolean {
  return one?.kind === other?.kind && one?.row === other?.row && one?.other === other?.other;
}

export function isSame(one: Selection | null, other: Selection | null): boolean {
  return one?.kind === other?.kind && one?.row === other?.row;
}
