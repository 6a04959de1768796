/** What panels ask of the state again and again. Selectors return the same value for the same state. */
import { conceptAt, paperAt, rowCount } from "../../graph/index.ts";
import { nodeOf } from "./loadedMap.ts";
import type { LoadedMap, PageState, Selection } from "./state.ts";

/** Node index of what is selected; null if that has no node of its own. */
export function selectedNode({ loaded, selected }: PageState): number | null {
  return loaded !== null && selected !== null ? nodeOf(loaded.map, selected) : null;
}

/** Its display name: a paper's title, a concept's or topic's label. */
export function labelOf(loaded: LoadedMap, { kind, row }: Selection): string {
  if (kind === "paper") return paperOf(loaded, row).title;
  if (kind === "concept") return conceptOf(loaded, row).label;
  return loaded.map.topics[row]?.label ?? "";
}

/** Characters of a name in the words of a step. */
const LONGEST = 40;

/** Its name, cut where it is long. */
export function shortLabelOf(loaded: LoadedMap, selection: Selection): string {
  const name = labelOf(loaded, selection);
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}

/** A paper of the map by its row. */
export const paperOf = remembered((loaded, row) => paperAt(loaded.map, row));
/** A concept of the map by its row. */
export const conceptOf = remembered((loaded, row) => conceptAt(loaded.map, row));

/** Rows are parsed from JSON each time; remembering the last few hundred keeps them identical and cheap. */
function remembered<T>(read: (loaded: LoadedMap, row: number) => T): (loaded: LoadedMap, row: number) => T {
  const CAPACITY = 500;
  let of: LoadedMap | null = null;
  let rows = new Map<number, T>();
  return (loaded, row) => {
    if (of !== loaded || rows.size >= CAPACITY) {
      of = loaded;
      rows = new Map();
    }
    const known = rows.get(row);
    if (known !== undefined) return known;
    const value = read(loaded, row);
    rows.set(row, value);
    return value;
  };
}

/** Papers of the map shown to which others can be added; 0 where there are none, or their files are not at hand. */
export function papersToAddTo({ loaded }: PageState): number {
  return loaded === null || loaded.files.length === 0 ? 0 : rowCount(loaded.map.papers);
}
