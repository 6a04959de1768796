/**
 * Slice: what the user made of the map without changing it — filters, bookmarks — as one value with a history,
 * and what the filters leave of the map.
 */
import type { StateCreator } from "zustand";
import { applyFilters, NO_FILTERS } from "../../graph/index.ts";
import type { LoadedMap, PageState, Workspace } from "./state.ts";

/** Steps that can be undone. */
const MAX_STEPS = 200;

export const EMPTY_WORKSPACE: Workspace = { filters: NO_FILTERS, bookmarks: [] };

type WorkspaceSlice = Pick<
  PageState,
  "workspace" | "shown" | "past" | "future" | "change" | "undo" | "redo" | "projection" | "setProjection"
>;

export const workspaceSlice: StateCreator<PageState, [], [], WorkspaceSlice> = (set, get) => {
  /** Make it the present one; `shown` follows. */
  const present = (workspace: Workspace) => {
    const { loaded, workspace: before, shown } = get();
    const isSame = shown !== null && workspace.filters === before.filters;
    return { workspace, shown: isSame || loaded === null ? shown : shownOf(loaded, workspace) };
  };
  return {
    workspace: EMPTY_WORKSPACE,
    shown: null,
    past: [],
    future: [],
    projection: "both",

    change(what, change, { joins = false } = {}) {
      const { workspace, past } = get();
      const isJoined = joins && past.at(-1)?.what === what;
      set({
        past: isJoined ? past : [...past.slice(1 - MAX_STEPS), { what, workspace }],
        future: [],
        ...present({ ...workspace, ...change }),
      });
    },

    undo() {
      const { workspace, past, future } = get();
      const step = past.at(-1);
      if (step === undefined) return;
      set({
        past: past.slice(0, -1),
        future: [{ what: step.what, workspace }, ...future],
        ...present(step.workspace),
      });
    },

    redo() {
      const { workspace, past, future } = get();
      const [step, ...rest] = future;
      if (step === undefined) return;
      set({ past: [...past, { what: step.what, workspace }], future: rest, ...present(step.workspace) });
    },

    setProjection(projection) {
      if (get().projection !== projection) set({ projection });
    },
  };
};

export function shownOf({ map, adjacency, facets }: LoadedMap, { filters }: Workspace) {
  return applyFilters(map.graph, adjacency, facets, filters);
}
