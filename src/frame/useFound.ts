/** A search of one's own, beside the search field's: as that, but the query is not kept. */
import { useEffect, useState } from "react";
import { searchFor } from "../store/find.ts";
import type { SearchState } from "../store/state.ts";
import { usePage } from "../store/store.ts";

export function useFound(query: string): SearchState {
  const loaded = usePage((state) => state.loaded);
  const [found, setFound] = useState<SearchState>({ phase: "idle" });
  useEffect(() => {
    if (query.trim() === "" || loaded === null) {
      setFound({ phase: "idle" });
      return;
    }
    let isOver = false;
    setFound((before) => ({ phase: "searching", query, hits: before.phase === "idle" ? [] : before.hits }));
    searchFor(
      query,
      () => !isOver,
      (result) => setFound({ phase: "found", query, ...result }),
    ).catch(() =>
      // The worker is gone, of which the page itself says more; commands are still found.
      setFound({ phase: "idle" }),
    );
    return () => {
      isOver = true;
    };
  }, [query, loaded]);
  return found;
}
