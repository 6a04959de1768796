/** Slice: what the page is about, and where the camera should look. */
import type { StateCreator } from "zustand";
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
    if (get().pair !== null) set({ pair: null });
    if (!isSame(get().selected, selection)) set({ selected: selection });
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
    if (!isSamePair(get().pair, pair)) set({ pair });
  },

  hoverPair(pair) {
    if (!isSamePair(get().hoveredPair, pair)) set({ hoveredPair: pair });
  },

  setOverlay(overlay) {
    set({ overlay });
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
