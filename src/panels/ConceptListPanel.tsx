/** Every concept in a list, also those in too few papers to be on the map. */
import { rowCount } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { formatCount } from "../ui/counts.ts";
import { NodeList } from "../ui/NodeList.tsx";

export function ConceptListPanel({ loaded }: { readonly loaded: LoadedMap }) {
  const onMap = loaded.map.graph.conceptCount;
  const rare = rowCount(loaded.map.concepts) - onMap;
  const note =
    rare > 0 ? `${formatCount(onMap)} on the map, ${formatCount(rare)} too rare for it` : undefined;
  return <NodeList loaded={loaded} kind="concept" by="papers" note={note} />;
}
