/** Slice: the open list and dialog, what colors stand for, and what the stage tells about itself. */
import type { StateCreator } from "zustand";
import type { BrowseName, PageState } from "./state.ts";

type ViewSlice = Pick<
  PageState,
  | "browse"
  | "openBrowse"
  | "table"
  | "setTable"
  | "related"
  | "viewRelated"
  | "palette"
  | "setPalette"
  | "dialog"
  | "openDialog"
  | "stageProblem"
  | "reportStageProblem"
  | "drawn"
  | "reportDrawn"
  | "takePicture"
  | "setPictureTaker"
  | "nodesInside"
  | "setNodeFinder"
  | "nodeMenu"
  | "openNodeMenu"
  | "lasso"
  | "setLasso"
  | "colorBy"
  | "setColorBy"
>;

/** Lists that can be tables. */
const TABLES: readonly BrowseName[] = ["topics", "papers", "concepts"];

export const viewSlice: StateCreator<PageState, [], [], ViewSlice> = (set, get) => ({
  browse: { name: "topics" },
  table: false,
  related: null,
  palette: false,
  dialog: null,
  stageProblem: null,
  drawn: null,
  takePicture: null,
  nodesInside: null,
  nodeMenu: null,
  lasso: null,
  colorBy: "topic",

  setColorBy(colorBy) {
    if (get().colorBy !== colorBy) set({ colorBy });
  },
  openBrowse(name, found) {
    set({ browse: found === undefined ? { name } : { name, found } });
    if (!get().preferences.leftOpen) get().setPreferences({ leftOpen: true });
  },
  setTable(table) {
    set({ table });
    if (!table) return;
    const { browse, openBrowse } = get();
    openBrowse(TABLES.includes(browse.name) ? browse.name : "papers");
  },
  viewRelated(related) {
    set({ related });
  },
  openNodeMenu(menu) {
    set({ nodeMenu: menu });
  },
  setLasso(lasso) {
    set({ lasso });
  },
  setNodeFinder(finder) {
    set({ nodesInside: finder });
  },
  setPalette(palette) {
    set({ palette });
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
