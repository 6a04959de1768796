/** What the steps of a curation make of each concept, before anything is changed. */
import type { Concept, ConceptId, Curation } from "../model.ts";

export interface Fates {
  /** Of each concept the row it is now part of: its own, that of another, or -1 if it was struck out. */
  readonly home: Int32Array;
  /** New names, by row. */
  readonly names: ReadonlyMap<number, string>;
  /** For each row that others went into: all of them, itself first, ascending. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

/**
 * Steps in their order. What was merged is from then on what it went into, and shares its lot. A step about a
 * concept that is not there, or a merge into one that is not there or struck out, does nothing: it waits for papers
 * or settings that have it.
 */
export function fatesOf(concepts: readonly Concept[], steps: Curation): Fates {
  const rows = rowsOfIds(concepts, steps);
  const home = Int32Array.from(concepts, (_, row) => row);
  const names = new Map<number, string>();
  const homeOf = (id: ConceptId): number => {
    let row = rows.get(id) ?? -1;
    while (row >= 0 && home[row] !== row) row = home[row]!;
    return row;
  };
  for (const step of steps) {
    const row = homeOf(step.concept);
    if (row < 0) continue;
    if (step.action === "strike") home[row] = -1;
    else if (step.action === "rename") names.set(row, step.name);
    else {
      const into = homeOf(step.into);
      if (into >= 0) home[row] = into;
    }
  }
  const members = new Map<number, number[]>();
  for (const row of rows.values()) {
    let end = row;
    while (end >= 0 && home[end] !== end) end = home[end]!;
    home[row] = end;
  }
  for (const row of [...rows.values()].sort((a, b) => a - b)) {
    const end = home[row]!;
    if (end < 0 || end === row) continue;
    const group = members.get(end);
    if (group === undefined) members.set(end, [end, row]);
    else group.push(row);
  }
  return { home, names, members };
}

/** Rows of the concepts that steps speak of. */
function rowsOfIds(concepts: readonly Concept[], steps: Curation): ReadonlyMap<ConceptId, number> {
  const ids = new Set(
    steps.flatMap((step) => (step.action === "merge" ? [step.concept, step.into] : [step.concept])),
  );
  const rows = new Map<ConceptId, number>();
  concepts.forEach(({ id }, row) => {
    if (ids.has(id)) rows.set(id, row);
  });
  return rows;
}
