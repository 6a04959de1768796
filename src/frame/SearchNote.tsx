/** What is said below the results of a search, and what becomes of the one that is chosen. */
import type { SearchHit } from "../../graph/index.ts";
import type { SearchState } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { formatCount } from "../ui/counts.ts";
import { DETAILS_ID } from "../ui/shortcuts.ts";
import styles from "./OptionList.module.css";
import { wishToRead } from "./readingWish.ts";

export function SearchNote({ search }: { readonly search: SearchState }) {
  const note = noteOf(search);
  return note !== null && <p className={styles.foot}>{note}</p>;
}

function noteOf(search: SearchState): string | null {
  if (search.phase === "idle") return null;
  if (search.phase === "searching") return search.hits.length === 0 ? "Searching …" : null;
  if (!search.isWhole) return "Abstracts are still being read.";
  return search.hits.length > 0
    ? null
    : `Nothing found for “${search.query}”. Fewer or shorter words may find more.`;
}

/** How many there are, for screen readers. */
export function searchWords(search: SearchState): string {
  if (search.phase !== "found") return "";
  const { paper, concept, topic } = search.totals;
  const total = paper + concept + topic;
  return total === 0 ? "Nothing found" : `${formatCount(total)} found`;
}

/** All that was found of a kind, as a table. */
export function showAll(kind: SearchHit["kind"], query: string): void {
  const { openBrowse, setTable, hover } = usePage.getState();
  hover(null);
  setTable(true);
  openBrowse(`${kind}s`, query);
}

/** Show it on map and panel, and go on reading there. */
export function showHit({ kind, row }: SearchHit): void {
  const { show, hover, selected, route } = usePage.getState();
  const isOpen = selected?.kind === kind && selected.row === row;
  // It becomes an end of the route, whose panel is open.
  const isEnd = route.picking !== null && kind !== "topic";
  hover(null);
  if (!isEnd) wishToRead({ kind, row });
  show({ kind, row });
  // The panel takes the wish when it opens; one that is open already has nothing to do.
  if (isOpen || isEnd)
    document.querySelector<HTMLElement>(`#${DETAILS_ID} h2`)?.focus({ preventScroll: true });
}
