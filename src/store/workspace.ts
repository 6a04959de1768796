/**
 * Slice: what the user made of the map without changing it — filters, bookmarks — as one value with a history,
 * and what the filters leave of the map.
 */
import type { StateCreator } from "zustand";
import { applyFilters, isSameCuration, isSameSettings, NO_FILTERS, type Recipe } from "../../graph/index.ts";
import { nameOfChange } from "./curation.ts";
import { carryOver } from "./portable.ts";
import type { LoadedMap, PageState, Workspace, WorkspaceStep } from "./state.ts";

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
      const recipe = recipeOf(get());
      const isJoined = joins && past.at(-1)?.what === what;
      set({
        past: isJoined ? past : [...past.slice(1 - MAX_STEPS), { what, workspace, recipe }],
        future: [],
        ...present({ ...workspace, ...change }),
      });
    },

    undo() {
      const { workspace, past, rebuild } = get();
      const recipe = recipeOf(get());
      const step = past.at(-1);
      if (step === undefined) return;
      if (!isSameRecipe(step.recipe, recipe)) rebuild("undo");
      else set({ ...stepBack(get(), { what: step.what, workspace, recipe }), ...present(step.workspace) });
    },

    redo() {
      const { workspace, future, rebuild } = get();
      const recipe = recipeOf(get());
      const [step] = future;
      if (step === undefined) return;
      if (!isSameRecipe(step.recipe, recipe)) rebuild("redo");
      else set({ ...stepOn(get(), { what: step.what, workspace, recipe }), ...present(step.workspace) });
    },

    setProjection(projection) {
      if (get().projection !== projection) set({ projection });
    },
  };
};

/** Of the map that is shown: settings just changed hold only when the new map is there. */
function recipeOf({ loaded, recipe }: PageState): Recipe {
  return loaded?.map.recipe ?? recipe;
}

type History = Pick<PageState, "past" | "future">;

function stepBack({ past, future }: History, left: WorkspaceStep): History {
  return { past: past.slice(0, -1), future: [left, ...future] };
}

function stepOn({ past, future }: History, left: WorkspaceStep): History {
  return { past: [...past, left], future: future.slice(1) };
}

/** How a map came to be built again: with other settings, or with papers added, which cannot be undone. */
export type Rebuilding = "change" | "undo" | "redo" | "add" | "restore";

/**
 * The workspace and its history for a map built again from the same papers: all by id, and one step further,
 * back, or on.
 */
export function carriedWorkspace(
  before: PageState & { readonly loaded: LoadedMap },
  loaded: LoadedMap,
  how: Rebuilding,
): Pick<PageState, "workspace" | "shown" | "past" | "future"> {
  const carry = carryOver(before.loaded, loaded);
  const step = how === "undo" ? before.past.at(-1) : how === "redo" ? before.future[0] : undefined;
  const left = {
    what: step?.what ?? nameOfChange(before.loaded.map.recipe, loaded.map.recipe, before.loaded),
    workspace: before.workspace,
    recipe: before.loaded.map.recipe,
  };
  const histories: { readonly [How in Rebuilding]: () => History } = {
    change: () => ({ past: [...before.past.slice(1 - MAX_STEPS), left], future: [] }),
    undo: () => stepBack(before, left),
    redo: () => stepOn(before, left),
    add: () => before,
    restore: () => before,
  };
  const history = histories[how]();
  const carryStep = (each: WorkspaceStep) => ({ ...each, workspace: carry(each.workspace) });
  const workspace = carry(step?.workspace ?? before.workspace);
  return {
    workspace,
    shown: shownOf(loaded, workspace),
    past: history.past.map(carryStep),
    future: history.future.map(carryStep),
  };
}

export function isSameRecipe(one: Recipe, other: Recipe): boolean {
  return (
    isSameSettings(one, other) &&
    isSameCuration(one.curation, other.curation) &&
    JSON.stringify(one.topicNames) === JSON.stringify(other.topicNames)
  );
}

export function shownOf({ map, adjacency, facets }: LoadedMap, { filters }: Workspace) {
  return applyFilters(map.graph, adjacency, facets, filters);
}
