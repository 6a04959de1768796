/** Every concept in a list, also those in too few papers to be on the map. */
import { conceptAt } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { formatCount } from "../ui/counts.ts";
import { type ListEntry, SortedList } from "../ui/SortedList.tsx";

export function ConceptListPanel({ loaded }: { readonly loaded: LoadedMap }) {
  return <SortedList loaded={loaded} kind="concept" entryAt={conceptEntry} numberLabel="Papers" />;
}

function conceptEntry({ map }: LoadedMap, row: number): ListEntry {
  const { label, shortForm, documentFrequency } = conceptAt(map, row);
  return {
    row,
    label: shortForm === null || shortForm === label ? label : `${label} (${shortForm})`,
    number: documentFrequency,
    shown: formatCount(documentFrequency),
  };
}
