/**
 * All papers or all concepts of a map as one list: filtered by words, sorted by name or number, and only
 * the rows in view in the document.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { rowCount } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "./Button.tsx";
import { countOf, formatCount } from "./counts.ts";
import { NodeLink } from "./NodeLink.tsx";
import styles from "./SortedList.module.css";
import { useRows } from "./useRows.ts";

export interface ListEntry {
  readonly row: number;
  readonly label: string;
  /** The label in lower case, for sorting and filtering. */
  readonly key: string;
  /** What the list can be sorted by besides the name; null sorts last. */
  readonly number: number | null;
  /** The number as it is shown. */
  readonly shown: string;
}

interface SortedListProps {
  readonly loaded: LoadedMap;
  readonly kind: "paper" | "concept";
  /** Must be the same function at each render: lists are remembered by it. */
  readonly entryAt: (loaded: LoadedMap, row: number) => ListEntry;
  /** What the number is: "Year". */
  readonly numberLabel: string;
  /** Stands above the list while it is not filtered. */
  readonly note?: string | undefined;
}

interface Order {
  readonly by: "name" | "number";
  readonly falling: boolean;
}

export function SortedList({ loaded, kind, entryAt, numberLabel, note }: SortedListProps) {
  const [filter, setFilter] = useState("");
  const [order, setOrder] = useState<Order>({ by: "number", falling: true });
  const total = rowCount(kind === "paper" ? loaded.map.papers : loaded.map.concepts);
  const entries = useRows(loaded, total, entryAt);
  const sorted = useMemo(() => sortEntries(entries, order), [entries, order]);
  const rows = useMemo(() => filterEntries(sorted, filter), [sorted, filter]);
  const noun = kind === "paper" ? "paper" : "concept";

  const sortBy = (by: Order["by"]) =>
    setOrder(order.by === by ? { by, falling: !order.falling } : { by, falling: by === "number" });

  return (
    <div className={styles.whole}>
      <div className={styles.filter}>
        <input
          type="text"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          placeholder={`Filter ${countOf(total, noun)}`}
          aria-label={`Filter ${noun}s by words in their name`}
          autoComplete="off"
          spellCheck={false}
        />
        {filter !== "" && (
          <IconButton label="Clear the filter" onClick={() => setFilter("")}>
            <X size={16} />
          </IconButton>
        )}
      </div>
      <div className={styles.head}>
        <SortButton label="Name" order={order} by="name" onSort={sortBy} />
        <SortButton label={numberLabel} order={order} by="number" onSort={sortBy} />
      </div>
      <p className={styles.status} role="status">
        {status(rows.length, entries.length, total, noun, filter) || note}
      </p>
      <Rows key={`${filter} ${order.by} ${order.falling}`} loaded={loaded} kind={kind} rows={rows} />
    </div>
  );
}

interface SortButtonProps {
  readonly label: string;
  readonly order: Order;
  readonly by: Order["by"];
  readonly onSort: (by: Order["by"]) => void;
}

function SortButton({ label, order, by, onSort }: SortButtonProps) {
  const isOn = order.by === by;
  const way = order.falling ? "falling" : "rising";
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={isOn ? `Sorted by ${label}, ${way}; turn round` : `Sort by ${label}`}
      onClick={() => onSort(by)}
    >
      {label}
      {isOn && (order.falling ? <ArrowDown size={12} /> : <ArrowUp size={12} />)}
    </button>
  );
}

interface RowsProps {
  readonly loaded: LoadedMap;
  readonly kind: "paper" | "concept";
  readonly rows: readonly ListEntry[];
}

function Rows({ loaded, kind, rows }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const selected = usePage((state) => state.selected);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (kind === "paper" ? 52 : 32),
    overscan: 8,
  });

  // Up and down move from row to row, so that a list of thousands is no chain of Tab stops.
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const at = (event.target as HTMLElement).closest<HTMLElement>("[data-index]")?.dataset.index;
    if (step === 0 || at === undefined) return;
    const next = Number(at) + step;
    if (next < 0 || next >= rows.length) return;
    event.preventDefault();
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${next}"] a`)
        ?.focus({ preventScroll: true }),
    );
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul style={{ blockSize: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const entry = rows[index]!;
          const isChosen = selected?.kind === kind && selected.row === entry.row;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-chosen={isChosen ? "" : undefined}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <NodeLink
                loaded={loaded}
                kind={kind}
                row={entry.row}
                look="sign"
                moves
                className={styles.entry}
                aside={entry.shown}
              >
                <span className={styles.name}>{entry.label}</span>
              </NodeLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function sortEntries(entries: readonly ListEntry[], { by, falling }: Order): readonly ListEntry[] {
  const sign = falling ? -1 : 1;
  return [...entries].sort((a, b) => {
    if (by === "name") return sign * compareText(a.key, b.key) || a.row - b.row;
    if (a.number === null || b.number === null)
      return Number(a.number === null) - Number(b.number === null) || a.row - b.row;
    return sign * (a.number - b.number) || a.row - b.row;
  });
}

function filterEntries(entries: readonly ListEntry[], filter: string): readonly ListEntry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? entries
    : entries.filter(({ key }) => words.every((word) => key.includes(word)));
}

/** By code units: the same order on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function status(shown: number, ready: number, total: number, noun: string, filter: string): string {
  if (ready < total) return `Listing ${formatCount(ready)} of ${countOf(total, noun)} …`;
  if (filter === "") return "";
  return shown === 0
    ? `No ${noun} has these words in its name.`
    : `${formatCount(shown)} of ${formatCount(total)}`;
}
