/** The filters, and a way to change a part of them as one step of the history. */
import type { Filters } from "../../graph/index.ts";
import { usePage } from "../store/store.ts";

type SetFilters = (what: string, part: Partial<Filters>, joins?: boolean) => void;

export function useFilters(): readonly [Filters, SetFilters] {
  const filters = usePage((state) => state.workspace.filters);
  const change = usePage((state) => state.change);
  const set: SetFilters = (what, part, joins = false) =>
    change(what, { filters: { ...filters, ...part } }, { joins });
  return [filters, set];
}
