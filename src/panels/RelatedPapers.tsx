/**
 * The papers nearest to one, each with what both speak of as the reason. Whatever is a reason can be left out,
 * which ranks the papers anew in place.
 */
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { PaperDate, RelatedPaper } from "../../graph/index.ts";
import { paperOf } from "../store/selectors.ts";
import type { LoadedMap, RelatedView } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { formatCount } from "../ui/counts.ts";
import { Section } from "../ui/Section.tsx";
import { RelatedControls } from "./RelatedControls.tsx";
import styles from "./RelatedPapers.module.css";
import { RelatedRow } from "./RelatedRow.tsx";
import type { Reckoned } from "./reckoned.ts";
import { MOST_RELATED, type Ranking, useRelated } from "./useRelated.ts";
import { useRowKeys } from "./useRowKeys.ts";

const FIRST = 6;
const MORE = 12;
const NOTHING: RelatedView["without"] = { concepts: [], words: [] };

interface RelatedPapersProps {
  readonly loaded: LoadedMap;
  readonly paper: number;
}

export function RelatedPapers({ loaded, paper }: RelatedPapersProps) {
  const [shown, setShown] = useState(FIRST);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const view = usePage(({ related }) =>
    related?.map === loaded.map && related.paper === paper ? related : null,
  );
  const { without, order } = view ?? { without: NOTHING, order: "nearest" as const };
  const viewRelated = usePage((state) => state.viewRelated);
  const change = (part: Partial<Pick<RelatedView, "without" | "order">>) =>
    viewRelated({ map: loaded.map, paper, without, order, ...part });

  const ranking = useRelated(paper, without);
  const list = useRef<HTMLOListElement>(null);
  const keepInPlace = useKeptInPlace(list, ranking);
  const reckon = (what: Reckoned, counts: boolean) => {
    const { concepts, words } = without;
    const isOther = (row: number) => row !== what.row;
    if (what.kind === "concept") {
      const others = concepts.filter(isOther);
      change({ without: { concepts: counts ? others : [...others, what.row], words } });
    } else {
      const others = words.filter(({ row }) => isOther(row));
      change({ without: { concepts, words: counts ? others : [...others, what] } });
    }
  };
  const onKeyDown = useRowKeys((row, isOpen) => setOpen(changed(open, row, isOpen)));

  const sorted = useMemo(() => sortBy(loaded, ranking?.papers ?? [], order), [loaded, ranking, order]);
  const best = ranking?.papers[0]?.score ?? 1;
  const more = Math.min(MORE, sorted.length - shown);
  return (
    <Section title="Related papers" note={<span role="status">{noteOf(ranking, order)}</span>}>
      {ranking === null && <p className={styles.empty}>Comparing …</p>}
      {ranking !== null && (ranking.total > 0 || without !== NOTHING) && (
        <RelatedControls
          loaded={loaded}
          paper={paper}
          without={without}
          order={order}
          onOrder={(value) => change({ order: value })}
          onReckon={reckon}
          onReset={() => change({ without: NOTHING })}
        />
      )}
      {ranking?.papers.length === 0 && (
        <p className={styles.empty}>
          No other paper shares a concept or a word with this one
          {without === NOTHING ? "." : " beyond what is left out."}
        </p>
      )}
      <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {sorted.map((one, place) => {
          // What one reads stays listed, however far it falls.
          if (place >= shown && !open.has(one.paper)) return null;
          return (
            <li key={one.paper} data-row={one.paper}>
              <RelatedRow
                loaded={loaded}
                from={paper}
                related={one}
                best={best}
                place={place >= shown ? place + 1 : null}
                isOpen={open.has(one.paper)}
                onOpen={(isOpen) => setOpen(changed(open, one.paper, isOpen))}
                without={without.concepts}
                onReckon={(what, counts) => {
                  keepInPlace(one.paper);
                  reckon(what, counts);
                }}
              />
            </li>
          );
        })}
      </ol>
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setShown(shown + MORE)}>
          Show {more} more
        </Button>
      )}
    </Section>
  );
}

function noteOf(ranking: Ranking | null, order: RelatedView["order"]): string {
  if (ranking === null || ranking.total === 0) return "";
  const { total } = ranking;
  const which =
    total > MOST_RELATED ? `${MOST_RELATED} nearest of ${formatCount(total)}` : formatCount(total);
  return order === "newest" ? `${which}, newest first` : which;
}

function changed(set: ReadonlySet<number>, row: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isIn) next.add(row);
  else next.delete(row);
  return next;
}

/** By falling date, unknown ones last; what is equal stays by nearness. */
function sortBy(
  loaded: LoadedMap,
  papers: readonly RelatedPaper[],
  order: RelatedView["order"],
): readonly RelatedPaper[] {
  if (order === "nearest") return papers;
  const dayOf = (date: PaperDate | null) =>
    date === null ? -1 : ((date.year ?? -1) * 13 + (date.month ?? 0)) * 32 + (date.day ?? 0);
  const days = new Map(papers.map(({ paper }) => [paper, dayOf(paperOf(loaded, paper).date)]));
  return [...papers].sort((a, b) => days.get(b.paper)! - days.get(a.paper)!);
}

/**
 * Keeps a row where it stands on the screen while the papers are ranked anew, and the focus in it.
 *
 * @returns to be called with the row's paper before the change
 */
function useKeptInPlace(
  list: { readonly current: HTMLOListElement | null },
  ranking: Ranking | null,
): (paper: number) => void {
  const kept = useRef<{ paper: number; top: number; reason: string | null } | null>(null);
  const rowOf = (paper: number) => list.current?.querySelector<HTMLElement>(`[data-row="${paper}"]`) ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: acts on a new ranking only
  useLayoutEffect(() => {
    const row = kept.current === null ? null : rowOf(kept.current.paper);
    if (kept.current !== null && row !== null) {
      const { top, reason } = kept.current;
      scrollerOf(row)?.scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
      const target =
        row.querySelector<HTMLElement>(`[data-reason="${reason}"]`) ?? row.querySelector("button");
      if (document.activeElement === document.body) target?.focus({ preventScroll: true });
    }
    kept.current = null;
  }, [ranking]);
  return (paper) => {
    const row = rowOf(paper);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (row !== null)
      kept.current = {
        paper,
        top: row.getBoundingClientRect().top,
        reason: focused?.dataset.reason ?? null,
      };
  };
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && getComputedStyle(at).overflowY !== "visible") return at;
  return null;
}
