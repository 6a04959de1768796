/**
 * A workspace by ids in place of rows, so that it can be carried to another map of the same papers, stored,
 * and read back. What a map does not have is left out; a filter of which nothing is left is no filter.
 */
import { type Filters, NO_FILTERS, type Topic } from "../../graph/index.ts";
import { idAt, rowFinder } from "./ids.ts";
import type { LoadedMap, Workspace } from "./state.ts";

/** Topics have no id: they are known again by name, or by what leads them. */
export interface PortableTopic {
  readonly label: string;
  /** Ids of its first concepts. */
  readonly concepts: readonly string[];
}

export interface PortableFilters extends Pick<Filters, "years" | "withoutYear" | "documentFrequency"> {
  /** null in the list: papers of no topic, of no venue. */
  readonly topics: readonly (PortableTopic | null)[] | null;
  readonly venues: readonly (string | null)[] | null;
  readonly concepts: { readonly ids: readonly string[]; readonly mode: "all" | "any" } | null;
  readonly focus: { readonly id: string; readonly depth: number } | null;
  /** Ids of papers and concepts, which differ in how they begin. */
  readonly lasso: readonly string[] | null;
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
}

export interface PortableWorkspace extends Omit<Workspace, "filters"> {
  readonly filters: PortableFilters;
}

/** Leading concepts that a topic is known by, and the share of them that must agree. */
const LEADING = 6;
const AGREE = 0.5;

export function toPortable(loaded: LoadedMap, workspace: Workspace): PortableWorkspace {
  const { map, facets } = loaded;
  const { filters } = workspace;
  const { paperCount } = map.graph;
  const nodeId = (node: number) =>
    node < paperCount ? idAt(map.papers, node) : idAt(map.concepts, node - paperCount);
  return {
    ...workspace,
    filters: {
      years: filters.years,
      withoutYear: filters.withoutYear,
      documentFrequency: filters.documentFrequency,
      topics: mapped(filters.topics, (row) => toPortableTopic(loaded, map.topics[row])),
      venues: mapped(filters.venues, (row) => facets.venues[row]?.name ?? null),
      concepts: filters.concepts && {
        ids: filters.concepts.rows.map((row) => idAt(map.concepts, row)),
        mode: filters.concepts.mode,
      },
      focus: filters.focus && { id: nodeId(filters.focus.node), depth: filters.focus.depth },
      // Of concepts the lasso keeps those of its papers, whichever were inside it.
      lasso: mapped(filters.lasso?.filter((node) => node < paperCount) ?? null, nodeId),
      hidden: filters.hidden.map(nodeId),
      pinned: filters.pinned.map(nodeId),
    },
  };
}

export function fromPortable(loaded: LoadedMap, portable: PortableWorkspace): Workspace {
  const { map, facets } = loaded;
  const { filters } = portable;
  const { paperCount, conceptCount } = map.graph;
  const papers = rowFinder(map.papers);
  const concepts = rowFinder(map.concepts);
  const nodeOf = (id: string): number | null => {
    if (!isConceptId(id)) return papers(id);
    const row = concepts(id);
    return row === null || row >= conceptCount ? null : paperCount + row;
  };
  const nodesOf = (ids: readonly string[]) => found(ids.map(nodeOf));
  const rows = filters.concepts && found(filters.concepts.ids.map(concepts));
  const focus = filters.focus && nodeOf(filters.focus.id);
  const venueRows = new Map(facets.venues.map(({ name }, row) => [name, row]));
  return {
    ...portable,
    filters: {
      years: filters.years,
      withoutYear: filters.withoutYear,
      documentFrequency: filters.documentFrequency,
      topics: filters.topics && someOf(filters.topics.map((topic) => findTopic(loaded, topic))),
      venues:
        filters.venues &&
        someOf(filters.venues.map((name) => (name === null ? -1 : (venueRows.get(name) ?? null)))),
      concepts:
        rows === null || filters.concepts === null || rows.length === 0
          ? null
          : { rows, mode: filters.concepts.mode },
      focus: focus === null || filters.focus === null ? null : { node: focus, depth: filters.focus.depth },
      lasso: filters.lasso && someOf(filters.lasso.map(nodeOf)),
      hidden: nodesOf(filters.hidden),
      pinned: nodesOf(filters.pinned),
    },
  };
}

/** The same workspace for another map of the same papers. What filters nothing stays the one value for that. */
export function carryOver(from: LoadedMap, to: LoadedMap): (workspace: Workspace) => Workspace {
  const carried = new Map<Filters, Filters>([[NO_FILTERS, NO_FILTERS]]);
  return (workspace) => {
    let filters = carried.get(workspace.filters);
    if (filters === undefined) {
      ({ filters } = fromPortable(to, toPortable(from, workspace)));
      carried.set(workspace.filters, filters);
    }
    return { ...workspace, filters };
  };
}

export function isConceptId(id: string): boolean {
  return id.startsWith("concept:");
}

function toPortableTopic({ map }: LoadedMap, topic: Topic | undefined): PortableTopic | null {
  if (topic === undefined) return null;
  return {
    label: topic.label,
    concepts: topic.concepts.slice(0, LEADING).map((row) => idAt(map.concepts, row)),
  };
}

/** Row of the topic of that name, else of the one that shares most of its leading concepts; -1 for no topic. */
function findTopic({ map }: LoadedMap, wanted: PortableTopic | null): number | null {
  if (wanted === null) return -1;
  const byName = map.topics.findIndex(({ label }) => label === wanted.label);
  if (byName >= 0) return byName;
  const ids = new Set(wanted.concepts);
  let best: number | null = null;
  let most = 0;
  map.topics.forEach(({ concepts }, row) => {
    const shared = concepts.slice(0, LEADING).filter((concept) => ids.has(idAt(map.concepts, concept)));
    if (shared.length <= most) return;
    most = shared.length;
    best = row;
  });
  return most >= AGREE * Math.max(1, ids.size) ? best : null;
}

function mapped<T, U>(list: readonly T[] | null, to: (each: T) => U): readonly U[] | null {
  return list === null ? null : list.map(to);
}

function found(rows: readonly (number | null)[]): readonly number[] {
  return [...new Set(rows.filter((row) => row !== null))];
}

function someOf(rows: readonly (number | null)[]): readonly number[] | null {
  const some = found(rows);
  return some.length === 0 ? null : some;
}
