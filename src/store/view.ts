/** Slice: the open dialog, and what the stage tells about itself. */
import type { StateCreator } from "zustand";
import type { PageState } from "./state.ts";

type ViewSlice = Pick<
  PageState,
  | "dialog"
  | "openDialog"
  | "stageProblem"
  | "reportStageProblem"
  | "drawn"
  | "reportDrawn"
  | "takePicture"
  | "setPictureTaker"
>;

export const viewSlice: StateCreator<PageState, [], [], ViewSlice> = (set) => ({
  dialog: null,
  stageProblem: null,
  drawn: null,
  takePicture: null,

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
