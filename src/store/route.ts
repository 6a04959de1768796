/**
 * Slice: the way between two papers or concepts. Whenever its ends or its conditions change it is looked for
 * anew in the worker; the chosen route is drawn over the map as long as its panel is open.
 */
import type { StateCreator } from "zustand";
import type { Route } from "../../graph/index.ts";
import { nodeOf } from "./loadedMap.ts";
import type { Overlay, PageState, RouteEnd, RouteState, Selection } from "./state.ts";

export const NO_ROUTE: RouteState = {
  isOpen: false,
  from: null,
  to: null,
  avoid: [],
  through: [],
  picking: null,
  finding: { phase: "idle" },
  chosen: 0,
};

type RouteSlice = Pick<
  PageState,
  "route" | "startRoute" | "changeRoute" | "chooseRoute" | "openRoute" | "closeRoute"
>;

export const routeSlice: StateCreator<PageState, [], [], RouteSlice> = (set, get) => {
  async function find(): Promise<void> {
    const { loaded, route } = get();
    const { from, to, avoid, through } = route;
    const ends = loaded === null ? [] : [from, to].map((end) => end && nodeOf(loaded.map, end));
    const [start, goal] = ends;
    if (start == null || goal == null || start === goal) {
      set({ route: { ...route, finding: { phase: "idle" } }, overlay: null });
      return;
    }
    const asked = { ...route, finding: { phase: "finding" } as const };
    set({ route: asked, overlay: null });
    const isAsked = () => {
      const now = get().route;
      return now.from === from && now.to === to && now.avoid === avoid && now.through === through;
    };
    try {
      const routes = await get().ask("routes", { from: start, to: goal, avoid, through });
      if (!isAsked()) return;
      const found = { ...get().route, finding: { phase: "found", routes } as const, chosen: 0 };
      const [best] = routes;
      set({
        route: found,
        overlay: overlayOf(found),
        ...(best && { cameraWish: { kind: "frame", nodes: best.nodes } }),
      });
    } catch (error) {
      if (!isAsked()) return;
      const message = error instanceof Error ? error.message : String(error);
      set({ route: { ...get().route, finding: { phase: "failed", message } } });
    }
  }

  return {
    route: NO_ROUTE,

    startRoute(from) {
      set({ route: { ...NO_ROUTE, isOpen: true, from, picking: "to" }, pair: null, overlay: null });
    },

    changeRoute(change) {
      const { route } = get();
      set({ route: { ...route, ...change, isOpen: true } });
      const isOther = (["from", "to", "avoid", "through"] as const).some((name) => name in change);
      if (isOther) void find();
    },

    chooseRoute(chosen) {
      const route = { ...get().route, chosen };
      set({ route, overlay: overlayOf(route) });
    },

    openRoute() {
      const route = { ...get().route, isOpen: true };
      set({ route, pair: null, overlay: overlayOf(route) });
    },

    closeRoute() {
      set({ route: NO_ROUTE, overlay: null });
    },
  };
};

/** What can be an end of a route: a paper or a concept that is on the map. */
export function toRouteEnd(selection: Selection | null): RouteEnd | null {
  return selection === null || selection.kind === "topic"
    ? null
    : { kind: selection.kind, row: selection.row };
}

function chosenRoute({ finding, chosen }: RouteState): Route | null {
  return finding.phase === "found" ? (finding.routes[chosen] ?? null) : null;
}

/** The chosen route as it is drawn; null while its panel is closed. */
export function overlayOf(route: RouteState): Overlay | null {
  const chosen = route.isOpen ? chosenRoute(route) : null;
  if (chosen === null) return null;
  const { nodes } = chosen;
  return { nodes, links: nodes.slice(1).map((node, i) => [nodes[i]!, node] as const) };
}
