/** What of the map an export can hold: everything, what the filters leave, what is selected, the reading list. */
import { type GraphColumns, groupOf, type PartRows, shownRows } from "../../graph/index.ts";
import { findRow } from "../store/loadedMap.ts";
import type { LoadedMap, PageState, Selection } from "../store/state.ts";

export type PartName = "all" | "shown" | "selection" | "reading";

export interface ExportPart {
  readonly name: PartName;
  readonly label: string;
  /** Papers and concepts on the map that it has. */
  readonly papers: number;
  readonly concepts: number;
  /** Undefined for everything. */
  readonly only: PartRows | undefined;
}

type Asked = Pick<PageState, "shown" | "selected" | "pair" | "workspace">;

/** Parts that differ from everything and are not empty, after everything itself. Linear in the map. */
export function partsOf(
  loaded: LoadedMap,
  { shown, selected, pair, workspace }: Asked,
): readonly ExportPart[] {
  const { graph } = loaded.map;
  const parts: ExportPart[] = [
    {
      name: "all",
      label: "Everything",
      papers: graph.paperCount,
      concepts: graph.conceptCount,
      only: undefined,
    },
  ];
  const add = (name: PartName, label: string, { papers, concepts }: Required<PartRows>) => {
    if (papers.length + concepts.length > 0)
      parts.push({
        name,
        label,
        papers: papers.length,
        concepts: concepts.length,
        only: { papers, concepts },
      });
  };
  if (shown !== null && !shown.isAll) add("shown", "What is shown", shownRows(graph, shown));
  if (pair !== null) {
    const rows = [pair.row, pair.other];
    if (pair.kind === "paper") add("selection", "Selection", withConcepts(loaded, rows));
    else if (pair.kind === "tie")
      add("selection", "Selection", { papers: [pair.row], concepts: [pair.other] });
    else add("selection", "Selection", { papers: papersOf(loaded, rows), concepts: rows });
  } else if (selected !== null) add("selection", "Selection", rowsOfSelection(loaded, selected));
  const listed = workspace.bookmarks.flatMap(({ kind, id }) =>
    kind === "paper" ? (findRow(loaded.map.papers, id) ?? []) : [],
  );
  if (listed.length > 0) add("reading", "Reading list", withConcepts(loaded, listed));
  return parts;
}

/** A paper with its concepts, a concept with its papers, a topic with both. */
function rowsOfSelection(loaded: LoadedMap, { kind, row }: Selection): Required<PartRows> {
  const { graph } = loaded.map;
  if (kind === "topic") return rowsOfTopic(graph, row);
  if (kind === "paper") return withConcepts(loaded, [row]);
  if (row >= graph.conceptCount) return { papers: [], concepts: [] };
  return { papers: papersOf(loaded, [row]), concepts: [row] };
}

function rowsOfTopic({ cluster, paperCount }: GraphColumns, topic: number): Required<PartRows> {
  const nodes = Array.from(cluster.keys()).filter((node) => cluster[node] === topic);
  return {
    papers: nodes.filter((node) => node < paperCount),
    concepts: nodes.filter((node) => node >= paperCount).map((node) => node - paperCount),
  };
}

function withConcepts({ map, adjacency }: LoadedMap, papers: readonly number[]): Required<PartRows> {
  const concepts = papers.flatMap((paper) =>
    Array.from(groupOf(adjacency.byPaper, paper), (edge) => map.graph.edgeConcept[edge]!),
  );
  return { papers: [...new Set(papers)], concepts: [...new Set(concepts)] };
}

function papersOf({ map, adjacency }: LoadedMap, concepts: readonly number[]): readonly number[] {
  return [
    ...new Set(
      concepts.flatMap((concept) =>
        Array.from(groupOf(adjacency.byConcept, concept), (edge) => map.graph.edgePaper[edge]!),
      ),
    ),
  ];
}
