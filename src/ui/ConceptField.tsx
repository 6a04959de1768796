/** A field that finds concepts of the map by their words; Enter takes the first, a click any. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { conceptAt } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { TextButton } from "./Button.tsx";
import styles from "./ConceptField.module.css";
import { useRows } from "./useRows.ts";

interface ConceptFieldProps {
  readonly loaded: LoadedMap;
  /** Read out. */
  readonly label: string;
  readonly placeholder: string;
  /** Rows that are not offered. */
  readonly without: readonly number[];
  /** What is looked for before anything is written. */
  readonly start?: string;
  /** Whether the field was just asked for. */
  readonly autoFocus?: boolean;
  /** What stands after a name. */
  readonly note: (row: number) => ReactNode;
  readonly onTake: (row: number) => void;
  /** Escape in an empty field. */
  readonly onLeave?: () => void;
}

/** Found concepts that are offered. */
const OFFERED = 6;

export function ConceptField({
  loaded,
  label,
  placeholder,
  without,
  start = "",
  ...rest
}: ConceptFieldProps) {
  const { autoFocus = false, note, onTake, onLeave } = rest;
  const [query, setQuery] = useState(start);
  const found = useFound(loaded, query, without);
  const offers = useRef<HTMLUListElement>(null);
  // At the end of a panel what is found would stand below its edge.
  useEffect(() => {
    if (query !== "") offers.current?.scrollIntoView({ block: "nearest" });
  }, [query]);
  const take = (row: number) => {
    onTake(row);
    setQuery("");
  };
  return (
    <>
      <input
        type="text"
        className={styles.field}
        value={query}
        // biome-ignore lint/a11y/noAutofocus: where one asked for it
        autoFocus={autoFocus}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && (query !== "" || onLeave !== undefined)) {
            event.preventDefault();
            event.stopPropagation();
            if (query === "" || query === start) onLeave?.();
            setQuery("");
          } else if (event.key === "Enter" && found[0] !== undefined) take(found[0].row);
        }}
        placeholder={placeholder}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
      />
      {query.trim() !== "" && (
        <ul ref={offers} className={styles.offers}>
          {found.map(({ row, label: name }) => (
            <li key={row}>
              <TextButton onClick={() => take(row)}>{name}</TextButton> {note(row)}
            </li>
          ))}
          {found.length === 0 && <li className={styles.none}>No concept of the map has these words.</li>}
        </ul>
      )}
    </>
  );
}

interface Entry {
  readonly row: number;
  readonly label: string;
  /** Label and short form in lower case. */
  readonly key: string;
}

/** The commonest concepts whose name, or short form, has all the words; those that begin so come first. */
function useFound(loaded: LoadedMap, query: string, without: readonly number[]): readonly Entry[] {
  const entries = useRows(loaded, loaded.map.graph.conceptCount, entryAt);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const having = entries.filter(
    ({ row, key }) => words.every((word) => key.includes(word)) && !without.includes(row),
  );
  const begins = ({ key }: Entry) => key.startsWith(words[0]!);
  return [...having.filter(begins), ...having.filter((entry) => !begins(entry))].slice(0, OFFERED);
}

function entryAt({ map }: LoadedMap, row: number): Entry {
  const { label, shortForm } = conceptAt(map, row);
  return { row, label, key: `${label} ${shortForm ?? ""}`.toLowerCase() };
}
