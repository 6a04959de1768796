/** Slice: what the page is about, and where the camera should look. */
import type { StateCreator } from "zustand";
import type { PageState, Selection } from "./state.ts";

type SelectionSlice = Pick<
  PageState,
  | "selected"
  | "hovered"
  | "hoveredTopic"
  | "cameraWish"
  | "select"
  | "show"
  | "hover"
  | "hoverTopic"
  | "wishCamera"
>;

export const selectionSlice: StateCreator<PageState, [], [], SelectionSlice> = (set, get) => ({
  selected: null,
  hovered: null,
  hoveredTopic: null,
  cameraWish: null,

  // The history entry is made by history.ts, which listens to `selected`.
  select(selection) {
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

  wishCamera(wish) {
    set({ cameraWish: wish });
  },
});

export function isSame(one: Selection | null, other: Selection | null): boolean {
  return one?.kind === other?.kind && one?.row === other?.row;
}
