/** Papers by year, all and those shown, and the years that pass. */
import { useMemo } from "react";
import { countYears, type PaperFacets, type Shown, type YearCounts, yearsOf } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { type YearRange, yearFilter } from "../store/yearFilter.ts";

export interface Years {
  readonly all: YearCounts;
  readonly shown: YearCounts;
  /** Papers that a bar of full height stands for, ≥ 1. */
  readonly full: number;
  /** null while no filter is set on years. */
  readonly range: YearRange | null;
  /** Papers of unknown year pass. */
  readonly withoutYear: boolean;
  /** @param joins undone together with the change before: one gesture, one run of playing */
  readonly setRange: (range: YearRange | null, joins?: boolean, what?: string) => void;
  readonly setWithoutYear: (passes: boolean) => void;
}

export function useYears({ facets }: Pick<LoadedMap, "facets">): Years {
  const filters = usePage((state) => state.workspace.filters);
  const left = usePage((state) => state.shown);
  const change = usePage((state) => state.change);
  const all = useMemo(() => countYears(facets), [facets]);
  const shown = useMemo(() => countShown(facets, left), [facets, left]);
  const full = useMemo(() => Math.max(1, all.unknown, ...all.all), [all]);
  const { years: range, withoutYear } = filters;
  const span: YearRange = [all.first, all.last];
  return {
    all,
    shown,
    full,
    range,
    withoutYear,
    setRange(next, joins = false, what = "Filter by year") {
      change(what, { filters: { ...filters, ...yearFilter(span, next, withoutYear) } }, { joins });
    },
    setWithoutYear(passes) {
      const words = passes ? "Keep papers without a year" : "Leave out papers without a year";
      change(words, { filters: { ...filters, ...yearFilter(span, range, passes) } });
    },
  };
}

function countShown(facets: PaperFacets, shown: Shown | null): YearCounts {
  return countYears(facets, yearsOf(facets), shown === null ? undefined : shownPapers(facets, shown));
}

function* shownPapers({ year }: PaperFacets, { nodes }: Shown): Generator<number> {
  for (let paper = 0; paper < year.length; paper++) if (nodes[paper] === 1) yield paper;
}
