/** Every paper in a list: the map's papers for keyboard, screen reader and those who like lists. */
import type { LoadedMap } from "../store/state.ts";
import { NodeList } from "../ui/NodeList.tsx";

export function PaperListPanel({ loaded }: { readonly loaded: LoadedMap }) {
  return <NodeList loaded={loaded} kind="paper" by="year" />;
}
