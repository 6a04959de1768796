/** What papers are filtered, sorted and counted by, as flat columns: no record has to be parsed for it. */
import { rowsOf } from "../map.ts";
import type { PaperMap } from "../model.ts";

export interface Venue {
  readonly name: string;
  readonly paperCount: number;
}

/** One entry a paper in each column. */
export interface PaperFacets {
  /** 0 where unknown. */
  readonly year: Uint16Array<ArrayBuffer>;
  /** 1 where the year does not stand in the record but was concluded from the rest of the file. */
  readonly yearInferred: Uint8Array<ArrayBuffer>;
  /** Row in `venues`; -1 where unknown. */
  readonly venue: Int32Array<ArrayBuffer>;
  /** By falling number of papers, then name by code units. */
  readonly venues: readonly Venue[];
}

/** Parses every paper once: some 10 µs each, so ask in a worker where there are many. */
export function facetsOf({ papers, graph }: PaperMap): PaperFacets {
  const year = new Uint16Array(graph.paperCount);
  const yearInferred = new Uint8Array(graph.paperCount);
  const names: (string | null)[] = [];
  const counts = new Map<string, number>();
  for (const { date, venue } of rowsOf(papers)) {
    const paper = names.length;
    year[paper] = date?.year ?? 0;
    yearInferred[paper] = date?.year != null && date.inferred ? 1 : 0;
    names.push(venue);
    if (venue !== null) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  }
  const venues = [...counts]
    .map(([name, paperCount]) => ({ name, paperCount }))
    .sort((a, b) => b.paperCount - a.paperCount || (a.name < b.name ? -1 : 1));
  const rowOf = new Map(venues.map(({ name }, row) => [name, row]));
  const venue = Int32Array.from(names, (name) => (name === null ? -1 : rowOf.get(name)!));
  return { year, yearInferred, venue, venues };
}
