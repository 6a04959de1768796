/** The rows of a list: those that have the words, in order, of which the filters leave some. */
import { useMemo, useState } from "react";
import type { ListColumn, ListKind, ListOrder, Shown } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { useAnswer } from "./useAnswer.ts";

export interface ListQuery {
  readonly kind: ListKind;
  /** Words that the name has to have; "" for all. */
  readonly words: string;
  /** All that a search for the words finds, in abstracts and spelled otherwise too. */
  readonly isSearch: boolean;
  readonly order: readonly ListOrder[];
  /** Also what the filters leave out. */
  readonly withHidden: boolean;
}

export interface Listed {
  readonly rows: Uint32Array;
  /** Rows that have the words, whatever the filters. */
  readonly found: number;
  /** Columns in which no row has anything. */
  readonly empty: readonly ListColumn[];
}

/** @returns null until the first answer; then the latest one, also while the next is waited for */
export function useList(
  loaded: LoadedMap,
  { kind, words, isSearch, order, withHidden }: ListQuery,
): { readonly listed: Listed | null; readonly failure: string | null } {
  const answer = useAnswer(loaded, "list", { kind, words: words.trim(), isSearch, order });
  const shown = usePage((state) => state.shown);
  const [last, setLast] = useState<{ readonly loaded: LoadedMap; readonly answer: typeof answer } | null>(
    null,
  );
  if (answer.phase === "answered" && last?.answer !== answer) setLast({ loaded, answer });
  const current = answer.phase === "asking" && last?.loaded === loaded ? last.answer : answer;

  const listed = useMemo((): Listed | null => {
    if (current.phase !== "answered") return null;
    const { rows, empty } = current.answer;
    const isLeft = withHidden ? null : leftBy(loaded, shown, kind);
    return { rows: isLeft === null ? rows : rows.filter(isLeft), found: rows.length, empty };
  }, [loaded, current, shown, kind, withHidden]);
  return { listed, failure: current.phase === "failed" ? current.message : null };
}

/** Whether the filters leave a row; null if they leave all. */
function leftBy({ map }: LoadedMap, shown: Shown | null, kind: ListKind): ((row: number) => boolean) | null {
  if (shown === null || shown.isAll) return null;
  const { paperCount, conceptCount } = map.graph;
  if (kind === "topic") return (row) => shown.topicPapers[row]! > 0;
  if (kind === "paper") return (row) => shown.nodes[row] === 1;
  return (row) => row < conceptCount && shown.nodes[paperCount + row] === 1;
}
