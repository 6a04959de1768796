/** `--only year=2020..2024 --only topic=3`: the part of the map that is written. */
import {
  adjacencyOf,
  applyFilters,
  type Filters,
  facetsOf,
  NO_FILTERS,
  type PaperMap,
  type PartRows,
  shownRows,
} from "../index.ts";
import { called, conceptsCalled, papersCalled, topicsCalled } from "./called.ts";
import { FailedError, UsageError } from "./io.ts";

/** What can be asked for, and how it is told in the help. */
export const ONLY_KINDS = {
  topic: "of a topic: its name, or its number as exports have it, from 0",
  year: "of a year, or a range of years: 2020..2024, 2020.., ..2024",
  concept: "that have a concept: its name or short form",
  venue: "of a venue: its name",
  paper: "one paper: its id or title",
} as const;
type Kind = keyof typeof ONLY_KINDS;
type Wish = readonly [kind: Kind, value: string];

/** @throws {UsageError} if it is not `kind=value` */
export function parseOnly(text: string): Wish {
  const [, kind, value] = /^([a-z]+)=(.+)$/s.exec(text) ?? [];
  if (value === undefined || kind === undefined || !Object.hasOwn(ONLY_KINDS, kind)) {
    const known = Object.keys(ONLY_KINDS).join("=…, ");
    throw new UsageError(`--only ${text}: expected ${known}=…`);
  }
  if (kind === "year") yearsOf(value);
  return [kind as Kind, value.trim()];
}

/**
 * The papers that satisfy a wish of every kind that is wished for, with their concepts. Names are compared
 * without regard to case.
 *
 * @throws {FailedError} if a name is not on the map, or no paper is left
 */
export function partOfWishes(map: PaperMap, wishes: readonly Wish[]): PartRows {
  const of = (kind: Kind) => wishes.filter((wish) => wish[0] === kind).map(([, value]) => value);
  const facets = facetsOf(map);
  const rows = (kind: Kind, find: (value: string) => readonly number[]) => {
    const values = of(kind);
    if (values.length === 0) return null;
    return values.flatMap((value) => {
      const found = find(value);
      if (found.length === 0) throw new FailedError(`--only ${kind}=${value}: there is none on this map`);
      return found;
    });
  };
  const concepts = rows("concept", (value) => conceptsCalled(map, value));
  const filters: Filters = {
    ...NO_FILTERS,
    withoutYear: false,
    topics: rows("topic", (value) => topicsCalled(map, value)),
    concepts: concepts && { rows: concepts, mode: "any" },
    venues: rows("venue", (value) => called(facets.venues, value, ({ name }) => [name])),
    lasso: rows("paper", (value) => papersCalled(map, value)),
  };
  const adjacency = adjacencyOf(map.graph);
  const years = of("year").map(yearsOf);
  const kept = new Set<number>();
  for (const range of years.length === 0 ? [null] : years) {
    const shown = applyFilters(map.graph, adjacency, facets, { ...filters, years: range });
    for (const paper of shownRows(map.graph, shown).papers) kept.add(paper);
  }
  if (kept.size === 0) {
    const words = wishes.map(([kind, value]) => `${kind}=${value}`).join(", ");
    throw new FailedError(`--only ${words}: no paper is left`);
  }
  return { papers: [...kept].sort((a, b) => a - b) };
}

/** @throws {UsageError} */
function yearsOf(value: string): readonly [number, number] {
  const [, from, dots, to] = /^(\d{1,4})?(\.\.)?(\d{1,4})?$/.exec(value.trim()) ?? [];
  if ((from === undefined && to === undefined) || (dots === undefined && to !== undefined))
    throw new UsageError(`--only year=${value}: expected a year or a range: 2020..2024, 2020.., ..2024`);
  if (dots === undefined) return [Number(from), Number(from)];
  return [Number(from ?? 1), Number(to ?? 9999)];
}
