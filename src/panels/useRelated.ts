/** The papers related to one, asked of the worker, which has the words of all papers. */
import { useEffect, useState } from "react";
import type { RelatedPapers } from "../../graph/index.ts";
import type { RelatedView } from "../store/state.ts";
import { usePage } from "../store/store.ts";

/** Ranked at most; beyond this the reasons are too thin to be read. */
export const MOST_RELATED = 100;

/** The ranking, and what was left out of it. */
export interface Ranking extends RelatedPapers {
  readonly without: RelatedView["without"];
}

/**
 * @returns the last ranking of this paper until the one that is asked for is there; null before the first
 */
export function useRelated(paper: number, without: RelatedView["without"]): Ranking | null {
  const ask = usePage((state) => state.ask);
  const [ranking, setRanking] = useState<Ranking | null>(null);
  useEffect(() => {
    let isWanted = true;
    const { concepts, words } = without;
    const leftOut = { concepts, words: words.map(({ row }) => row) };
    ask("related", { paper, limit: MOST_RELATED, without: leftOut }).then(
      (found) => {
        if (isWanted) setRanking({ ...found, without });
      },
      // The worker was replaced, and this panel will be with it.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [ask, paper, without]);
  return ranking;
}
