/** Slice: the open list and dialog, what colors stand for, and what the stage tells about itself. */
import type { StateCreator } from "zustand";
import type { PageState } from "./state.ts";

type ViewSlice = Pick<
  PageState,
  | "browse"
  | "openBrowse"
  | "dialog"
  | "openDialog"
  | "stageProblem"
  | "reportStageProblem"
  | "drawn"
  | "reportDrawn"
  | "takePicture"
  | "setPictureTaker"
  | "colorBy"
  | "setColorBy"
>;

export const viewSlice: StateCreator<PageState, [], [], ViewSlice> = (set, get) => ({
  browse: { name: "topics" },
  dialog: null,
  stageProblem: null,
  drawn: null,
  takePicture: null,
  colorBy: "topic",

  setColorBy(colorBy) {
    if (get().colorBy !== colorBy) set({ colorBy });
  },
  openBrowse(name) {
    set({ browse: { name } });
    if (!get().preferences.leftOpen) get().setPreferences({ leftOpen: true });
  },
  openDialog(dialog) {
    set({ dialog });
  },
  reportStageProblem(problem) {
    set({ stageProblem: problem });
  },
  reportDrawn(drawn) {
    set({ drawn });
  },
  setPictureTaker(taker) {
    set({ takePicture: taker });
  },
});
