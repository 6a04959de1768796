/** Slice: the search field. The last query wins; earlier hits stay until the new ones are there. */
import type { StateCreator } from "zustand";
import type { HitCounts, SearchResult } from "../../graph/index.ts";
import { WorkerFailure } from "../worker/connection.ts";
import { client } from "./run.ts";
import type { PageState } from "./state.ts";

/** Hits asked for; `totals` says how many there are. */
const LIMITS: HitCounts = { concept: 8, topic: 4, paper: 30 };
/** Milliseconds until a search is asked again while abstracts are still being read. */
const AGAIN = 500;
/** Characters; beyond this nobody searches, and typo tolerance grows dear. */
const MAX_QUERY = 200;

/**
 * Search the map until all of it is searched.
 *
 * @param isAsked whether the answer is still wanted
 * @throws (rejects) what the worker says, but for a map that was replaced: whoever loads one asks anew
 */
export async function searchFor(
  query: string,
  isAsked: () => boolean,
  tell: (result: SearchResult) => void,
): Promise<void> {
  try {
    for (;;) {
      const result = await client.search(query, LIMITS);
      if (result === null || !isAsked()) return;
      tell(result);
      if (result.isWhole) return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      if (!isAsked()) return;
    }
  } catch (error) {
    if (isAsked() && !(error instanceof WorkerFailure && error.code === "replaced")) throw error;
  }
}

type FindSlice = Pick<PageState, "search" | "find">;

export const findSlice: StateCreator<PageState, [], [], FindSlice> = (set, get) => {
  async function search(query: string): Promise<void> {
    const { loaded } = get();
    const isAsked = () => {
      const { search, loaded: now } = get();
      return now === loaded && search.phase !== "idle" && search.query === query;
    };
    try {
      await searchFor(query, isAsked, (result) => set({ search: { phase: "found", query, ...result } }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      set({
        search: { phase: "idle" },
        run: { phase: "failed", title: `Search for “${query}”`, code: null, message },
      });
    }
  }

  return {
    search: { phase: "idle" },

    find(input) {
      const query = input.slice(0, MAX_QUERY);
      if (query.trim() === "") {
        set({ search: { phase: "idle" } });
        return;
      }
      const before = get().search;
      set({ search: { phase: "searching", query, hits: before.phase === "idle" ? [] : before.hits } });
      // Without a map the query waits: it is asked as soon as one is loaded.
      if (get().loaded !== null) void search(query);
    },
  };
};
