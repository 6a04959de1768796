/**
 * Something of every row of a table, read a few milliseconds at a time, so that 100,000 rows do not hold up
 * the page; remembered for as long as the map lives.
 */
import { useSyncExternalStore } from "react";
import type { LoadedMap } from "../store/state.ts";

/** Milliseconds of reading before the page gets its turn. */
const SLICE = 8;
/** Milliseconds between two reports of what is there; each makes its readers sort or count anew. */
const INTERVAL = 200;

type ReadRow<T> = (loaded: LoadedMap, row: number) => T;

interface Reading<T> {
  readonly subscribe: (changed: () => void) => () => void;
  readonly snapshot: () => readonly T[];
}

/** By map, then by the function that reads a row. */
const readings = new WeakMap<LoadedMap, Map<ReadRow<unknown>, Reading<unknown>>>();

/**
 * @param total number of rows
 * @param readRow must be the same function at each render: what was read is remembered by it
 * @returns the rows read so far, in order; a new array whenever there are more
 */
export function useRows<T>(loaded: LoadedMap, total: number, readRow: ReadRow<T>): readonly T[] {
  const { subscribe, snapshot } = readingOf(loaded, total, readRow);
  return useSyncExternalStore(subscribe, snapshot);
}

function readingOf<T>(loaded: LoadedMap, total: number, readRow: ReadRow<T>): Reading<T> {
  let ofMap = readings.get(loaded);
  if (ofMap === undefined) {
    ofMap = new Map();
    readings.set(loaded, ofMap);
  }
  const known = ofMap.get(readRow) as Reading<T> | undefined;
  if (known !== undefined) return known;
  const reading = startReading(total, (row) => readRow(loaded, row));
  ofMap.set(readRow, reading);
  return reading;
}

function startReading<T>(total: number, readRow: (row: number) => T): Reading<T> {
  let rows: readonly T[] = [];
  let waiting = false;
  const listeners = new Set<() => void>();

  const readOn = () => {
    const until = performance.now() + SLICE;
    const next = rows.slice();
    while (next.length < total && performance.now() < until) next.push(readRow(next.length));
    rows = next;
  };

  // Goes on only while somebody looks.
  const schedule = () => {
    if (waiting || listeners.size === 0 || rows.length >= total) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      readOn();
      tell();
      schedule();
    }, 4);
  };

  let told = performance.now();
  const tell = () => {
    const now = performance.now();
    if (rows.length < total && now - told < INTERVAL) return;
    told = now;
    shown = rows;
    for (const changed of listeners) changed();
  };

  readOn();
  let shown = rows;
  return {
    subscribe(changed) {
      listeners.add(changed);
      schedule();
      return () => listeners.delete(changed);
    },
    snapshot: () => shown,
  };
}
