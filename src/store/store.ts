/** The one store. Panels read it with `usePage(selector)`, everything else with `usePage.getState()`. */
import { create } from "zustand";
import { findSlice } from "./find.ts";
import { keepingSlice } from "./keeping.ts";
import { preferencesSlice } from "./preferences.ts";
import { routeSlice } from "./route.ts";
import { runSlice } from "./run.ts";
import { selectionSlice } from "./selection.ts";
import type { PageState } from "./state.ts";
import { trailSlice } from "./trail.ts";
import { viewSlice } from "./view.ts";
import { workspaceSlice } from "./workspace.ts";

export const usePage = create<PageState>()((...slice) => ({
  ...runSlice(...slice),
  ...routeSlice(...slice),
  ...selectionSlice(...slice),
  ...findSlice(...slice),
  ...preferencesSlice(...slice),
  ...viewSlice(...slice),
  ...workspaceSlice(...slice),
  ...trailSlice(...slice),
  ...keepingSlice(...slice),
}));
