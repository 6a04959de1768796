/** What is open on the page, as pictures are told to bring it forward. */
import { conceptAt, paperAt, type Selected } from "../../graph/index.ts";
import type { LoadedMap, PageState } from "../store/state.ts";

/** An open edge goes before what is selected. Concepts too rare for the map are not on any picture. */
export function selectedOf(
  { map }: LoadedMap,
  { selected, pair }: Pick<PageState, "selected" | "pair">,
): readonly Selected[] {
  const paper = (row: number): Selected => ({ kind: "paper", id: paperAt(map, row).id });
  const concept = (row: number): Selected => ({ kind: "concept", id: conceptAt(map, row).id });
  if (pair !== null) {
    const { kind, row, other } = pair;
    return [kind === "concept" ? concept(row) : paper(row), kind === "paper" ? paper(other) : concept(other)];
  }
  if (selected === null) return [];
  const { kind, row } = selected;
  if (kind === "topic") return [{ kind, id: String(row) }];
  if (kind === "paper") return [paper(row)];
  return row < map.graph.conceptCount ? [concept(row)] : [];
}
