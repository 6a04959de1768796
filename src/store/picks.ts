/** Concepts picked together: the map then shows the papers that have all, or any, of them. */
import type { Filters } from "../../graph/index.ts";
import type { PageState } from "./state.ts";

export type PickMode = NonNullable<Filters["concepts"]>["mode"];

const NONE: readonly number[] = [];

/** Rows of the concepts picked, in the order they were. The same array for the same state. */
export function pickedRows({ workspace }: PageState): readonly number[] {
  return workspace.filters.concepts?.rows ?? NONE;
}

/** Only what is on the map can be picked: rows beyond it are in no paper that is shown. */
export function canPick({ loaded }: PageState, row: number): boolean {
  return loaded !== null && row < loaded.map.graph.conceptCount;
}

export function togglePick(page: PageState, row: number): void {
  if (!canPick(page, row)) return;
  const rows = pickedRows(page);
  pick(page, rows.includes(row) ? rows.filter((one) => one !== row) : [...rows, row]);
}

export function setPickMode(page: PageState, mode: PickMode): void {
  pick(page, pickedRows(page), mode);
}

function pick(page: PageState, rows: readonly number[], mode?: PickMode): void {
  const { filters } = page.workspace;
  const concepts =
    rows.length === 0 ? null : { rows, mode: mode ?? filters.concepts?.mode ?? ("all" as const) };
  page.change("Filter by concepts", { filters: { ...filters, concepts } });
}
