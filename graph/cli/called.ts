/** What names on the command line mean: rows of a map. Names are compared without regard to case. */
import { conceptAt, type PaperMap, rowsOf } from "../index.ts";

/** By label, or by number as exports have it, from 0. */
export function topicsCalled({ topics }: PaperMap, value: string): readonly number[] {
  const row = /^\d{1,6}$/.test(value) ? Number(value) : -1;
  return row in topics ? [row] : called(topics, value, ({ label }) => [label]);
}

/** Of those on the map, by id, label, short form or variant. */
export function conceptsCalled(map: PaperMap, value: string): readonly number[] {
  const concepts = Array.from({ length: map.graph.conceptCount }, (_, row) => conceptAt(map, row));
  return called(concepts, value, ({ id, label, shortForm, variants }) => [
    id,
    label,
    shortForm ?? "",
    ...variants.map(({ form }) => form),
  ]);
}

export function papersCalled(map: PaperMap, value: string): readonly number[] {
  return called(rowsOf(map.papers), value, ({ id, title }) => [id, title]);
}

/** Rows of the things that have the value among their names. */
export function called<T>(
  things: Iterable<T>,
  value: string,
  names: (thing: T) => readonly string[],
): number[] {
  const fold = (name: string) => name.normalize("NFC").toLowerCase().trim();
  const wanted = fold(value);
  return Array.from(things, (thing, row) => (names(thing).some((n) => fold(n) === wanted) ? row : -1)).filter(
    (row) => row >= 0,
  );
}
