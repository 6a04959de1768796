/** Every paper in a list: the map's papers for keyboard, screen reader and those who like lists. */
import { paperAt } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { shortYear } from "../ui/dates.ts";
import { type ListEntry, SortedList } from "../ui/SortedList.tsx";

export function PaperListPanel({ loaded }: { readonly loaded: LoadedMap }) {
  return <SortedList loaded={loaded} kind="paper" entryAt={paperEntry} numberLabel="Year" />;
}

function paperEntry({ map }: LoadedMap, row: number): ListEntry {
  const { title, date } = paperAt(map, row);
  return { row, label: title, key: title.toLowerCase(), number: date?.year ?? null, shown: shortYear(date) };
}
