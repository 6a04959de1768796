/** Slice: the search field. The last query wins; earlier hits stay until the new ones are there. */
import type { StateCreator } from "zustand";
import type { HitCounts } from "../../graph/index.ts";
import { WorkerFailure } from "../worker/connection.ts";
import { client } from "./run.ts";
import type { PageState } from "./state.ts";

/** Hits asked for; `totals` says how many there are. */
const LIMITS: HitCounts = { concept: 8, topic: 4, paper: 30 };
/** Milliseconds until a search is asked again while abstracts are still being read. */
const AGAIN = 500;
/** Characters; beyond this nobody searches, and typo tolerance grows dear. */
const MAX_QUERY = 200;

type FindSlice = Pick<PageState, "search" | "find">;

export const findSlice: StateCreator<PageState, [], [], FindSlice> = (set, get) => {
  async function search(query: string): Promise<void> {
    const isAsked = () => {
      const { search } = get();
      return search.phase === "searching" && search.query === query;
    };
    try {
      const found = await client.search(query, LIMITS);
      if (found === null || !isAsked()) return;
      set({ search: { phase: "found", query, ...found } });
      if (!found.isWhole) setTimeout(() => isStill(query) && get().find(query), AGAIN);
    } catch (error) {
      // The map was replaced while we waited: the query is asked again of the new one.
      if (error instanceof WorkerFailure && error.code === "replaced") return;
      if (!isAsked()) return;
      const message = error instanceof Error ? error.message : String(error);
      set({
        search: { phase: "idle" },
        run: { phase: "failed", title: `Search for “${query}”`, code: null, message },
      });
    }
  }

  const isStill = (query: string) => {
    const { search } = get();
    return search.phase !== "idle" && search.query === query;
  };

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
