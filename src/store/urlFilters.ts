/**
 * The filters worth sharing, as parameters of the hash: `years=2019-2021&unknown=no&with=concept:attention`.
 *
 * Concepts and what one focuses on by id, venues by name, topics by row. What was hidden, pinned or caught
 * with the lasso is left out: lists too long for an address.
 */
import { type Filters, NO_FILTERS } from "../../graph/index.ts";
import { idAt, rowFinder } from "./ids.ts";
import { isConceptId } from "./portable.ts";
import type { LoadedMap } from "./state.ts";

export interface UrlFilters extends Pick<Filters, "years" | "withoutYear" | "topics" | "documentFrequency"> {
  /** null in the list: papers without a venue. */
  readonly venues: readonly (string | null)[] | null;
  readonly concepts: { readonly ids: readonly string[]; readonly mode: "all" | "any" } | null;
  readonly focus: { readonly id: string; readonly depth: number } | null;
}

export const NO_URL_FILTERS: UrlFilters = {
  years: null,
  withoutYear: true,
  topics: null,
  documentFrequency: null,
  venues: null,
  concepts: null,
  focus: null,
};

/** Things of one kind that an address names at most. */
const MOST = 20;
/** Steps around a node at most. */
const MOST_STEPS = 9;

/** Name and value of each parameter, not yet encoded. */
export function filterParameters(filters: UrlFilters): readonly (readonly [name: string, value: string])[] {
  const { years, withoutYear, topics, documentFrequency, venues, concepts, focus } = filters;
  const said: (readonly [string, string])[] = [];
  if (years !== null) said.push(["years", years.join("-")]);
  if (years !== null && !withoutYear) said.push(["unknown", "no"]);
  if (topics !== null) said.push(["topics", topics.map((row) => (row < 0 ? "none" : row)).join(",")]);
  if (documentFrequency !== null) said.push(["papers", documentFrequency.join("-")]);
  for (const venue of venues ?? []) said.push(venue === null ? ["venueless", "yes"] : ["venue", venue]);
  for (const id of concepts?.ids ?? []) said.push([concepts?.mode === "any" ? "any" : "with", id]);
  if (focus !== null) said.push(["focus", focus.id], ["steps", String(focus.depth)]);
  return said;
}

/** An address that says nothing of filters leaves them as they are. */
export function hasFilters(filters: UrlFilters): boolean {
  return filterParameters(filters).length > 0;
}

/** What the parameters say; what they say wrongly is left out. */
export function parseFilters(values: URLSearchParams): UrlFilters {
  const years = parseRange(values.get("years"), 4);
  const venues = values.getAll("venue").filter((name) => name !== "");
  const allVenues = values.get("venueless") === "yes" ? [...venues, null] : venues;
  const focus = values.get("focus");
  const steps = Number(values.get("steps"));
  const hasSteps = Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS;
  return {
    years,
    withoutYear: years === null || values.get("unknown") !== "no",
    topics: parseTopics(values.get("topics")),
    documentFrequency: parseRange(values.get("papers"), 7),
    venues: allVenues.length === 0 ? null : allVenues.slice(0, MOST),
    concepts: parseConcepts(values),
    focus: focus && hasSteps ? { id: focus, depth: steps } : null,
  };
}

/** @param digits of a number at most */
function parseRange(text: string | null, digits: number): readonly [number, number] | null {
  const found = /^(\d+)-(\d+)$/.exec(text ?? "");
  if (found === null || found[1]!.length > digits || found[2]!.length > digits) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  return from <= to ? [from, to] : null;
}

function parseTopics(text: string | null): readonly number[] | null {
  const rows = (text ?? "")
    .split(",")
    .filter((each) => /^(?:none|\d{1,6})$/.test(each))
    .map((each) => (each === "none" ? -1 : Number(each)));
  return rows.length === 0 ? null : [...new Set(rows)].slice(0, MOST);
}

function parseConcepts(values: URLSearchParams): UrlFilters["concepts"] {
  for (const [name, mode] of [
    ["with", "all"],
    ["any", "any"],
  ] as const) {
    const ids = values.getAll(name).filter((id) => id !== "");
    if (ids.length > 0) return { ids: ids.slice(0, MOST), mode };
  }
  return null;
}

/** @returns `NO_URL_FILTERS` itself where none is set */
export function toUrlFilters({ map, facets }: LoadedMap, filters: Filters): UrlFilters {
  const { years, withoutYear, topics, documentFrequency, venues, concepts, focus } = filters;
  const isNone = [years, topics, documentFrequency, venues, concepts, focus].every((part) => part === null);
  if (isNone) return NO_URL_FILTERS;
  const { paperCount } = map.graph;
  const idOf = (node: number) =>
    node < paperCount ? idAt(map.papers, node) : idAt(map.concepts, node - paperCount);
  const fits = <T>(list: readonly T[] | null | undefined) => list != null && list.length <= MOST;
  return {
    years,
    withoutYear: years === null || withoutYear,
    topics: fits(topics) ? topics : null,
    documentFrequency,
    venues: fits(venues) ? venues!.map((row) => facets.venues[row]?.name ?? null) : null,
    concepts:
      concepts !== null && fits(concepts.rows)
        ? { ids: concepts.rows.map((row) => idAt(map.concepts, row)), mode: concepts.mode }
        : null,
    focus: focus && { id: idOf(focus.node), depth: focus.depth },
  };
}

/** The filters of an address, with what no address holds from `filters`. What the map does not have is left out. */
export function fromUrlFilters({ map, facets }: LoadedMap, url: UrlFilters, filters: Filters): Filters {
  const { paperCount, conceptCount } = map.graph;
  const concept = rowFinder(map.concepts);
  const nodeOf = (id: string) => {
    if (!isConceptId(id)) return rowFinder(map.papers)(id);
    const row = concept(id);
    return row === null || row >= conceptCount ? null : paperCount + row;
  };
  const some = (rows: readonly (number | null)[] | undefined) => {
    const found = rows?.filter((row) => row !== null) ?? [];
    return found.length === 0 ? null : found;
  };
  const rows = some(url.concepts?.ids.map(concept));
  const node = url.focus === null ? null : nodeOf(url.focus.id);
  const venueOf = (name: string | null) =>
    name === null ? -1 : facets.venues.findIndex((venue) => venue.name === name);
  return {
    ...NO_FILTERS,
    hidden: filters.hidden,
    pinned: filters.pinned,
    lasso: filters.lasso,
    years: url.years,
    withoutYear: url.withoutYear,
    documentFrequency: url.documentFrequency,
    topics: some(url.topics?.map((row) => (row < map.topics.length ? row : null))),
    venues: some(
      url.venues?.map((name) => {
        const row = venueOf(name);
        return name !== null && row < 0 ? null : row;
      }),
    ),
    concepts: rows === null ? null : { rows, mode: url.concepts?.mode ?? "all" },
    focus: node === null || url.focus === null ? null : { node, depth: url.focus.depth },
  };
}
