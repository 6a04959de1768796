/** Every concept in a list, also those in too few papers to be on the map. */
import { conceptAt, rowCount } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { formatCount } from "../ui/counts.ts";
import { type ListEntry, SortedList } from "../ui/SortedList.tsx";

export function ConceptListPanel({ loaded }: { readonly loaded: LoadedMap }) {
  const onMap = loaded.map.graph.conceptCount;
  const rare = rowCount(loaded.map.concepts) - onMap;
  const note =
    rare > 0 ? `${formatCount(onMap)} on the map, ${formatCount(rare)} too rare for it` : undefined;
  return (
    <SortedList loaded={loaded} kind="concept" entryAt={conceptEntry} numberLabel="Papers" note={note} />
  );
}

function conceptEntry({ map }: LoadedMap, row: number): ListEntry {
  const { label, shortForm, documentFrequency } = conceptAt(map, row);
  const shown = shortForm === null || shortForm === label ? label : `${label} (${shortForm})`;
  return {
    row,
    label: shown,
    key: shown.toLowerCase(),
    number: documentFrequency,
    shown: formatCount(documentFrequency),
  };
}
