/** Slice: where one has been, in step with the browser's history. history.ts writes it; this goes along it. */
import type { StateCreator } from "zustand";
import type { PageState } from "./state.ts";
import type { Place } from "./url.ts";

/** What was selected, by id; null for nothing. */
export type Stop = Place["selection"];

export interface Trail {
  /** One for each entry of the browser's history since the page was first opened; undefined from before a reload. */
  readonly stops: readonly (Stop | undefined)[];
  /** The one where one is. */
  readonly at: number;
}

type TrailSlice = Pick<PageState, "trail" | "goTo">;

export const trailSlice: StateCreator<PageState, [], [], TrailSlice> = (_set, get) => ({
  trail: { stops: [null], at: 0 },

  goTo(stop) {
    const { trail } = get();
    if (stop !== trail.at && stop >= 0 && stop < trail.stops.length) history.go(stop - trail.at);
  },
});

/** A new stop after the one where one is; what lay ahead is gone, as in the browser. */
export function withStop({ stops, at }: Trail, stop: Stop): Trail {
  return { stops: [...stops.slice(0, at + 1), stop], at: at + 1 };
}

/** At another stop, of which it is known now what it was. */
export function movedTo({ stops }: Trail, at: number, stop: Stop): Trail {
  const known = Array.from({ length: Math.max(stops.length, at + 1) }, (_, i) =>
    i === at ? stop : stops[i],
  );
  return { stops: known, at };
}
