/** The papers that have all, or any, of some concepts: chips, and a field that finds more, each with its papers. */
import { X } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { conceptAt, type Filters } from "../../graph/index.ts";
import { conceptOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { TextButton } from "../ui/Button.tsx";
import { ChoiceRow } from "../ui/ChoiceRow.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { type ConceptCounts, conceptCounts } from "../ui/facetCounts.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { Section } from "../ui/Section.tsx";
import { useFilters } from "../ui/useFilters.ts";
import { useRows } from "../ui/useRows.ts";
import styles from "./FilterPanel.module.css";

/** Found concepts that are offered. */
const OFFERED = 6;

export function FilterConcepts({ loaded }: { readonly loaded: LoadedMap }) {
  const [filters, set] = useFilters();
  const rows = filters.concepts?.rows ?? [];
  const mode = filters.concepts?.mode ?? "all";
  const later = useDeferredValue(filters);
  const counts = useMemo(() => conceptCounts(loaded, later), [loaded, later]);
  const setConcepts = (concepts: Filters["concepts"]) => set("Filter by concept", { concepts });
  const remove = (row: number) => {
    const left = rows.filter((one) => one !== row);
    setConcepts(left.length === 0 ? null : { rows: left, mode });
  };
  return (
    <Section title="Concepts" note="papers each leaves">
      {rows.length > 1 && (
        <ChoiceRow
          label="Papers with"
          choices={[
            ["all", "All"],
            ["any", "Any"],
          ]}
          value={mode}
          onChange={(next) => setConcepts({ rows, mode: next })}
        />
      )}
      {rows.length > 0 && (
        <ul className={styles.chips}>
          {rows.map((row) => (
            <li key={row} className={styles.chip}>
              <NodeLink loaded={loaded} kind="concept" row={row} />
              <Leaves papers={counts.alone(row)} />
              <button
                type="button"
                aria-label={`Remove ${conceptOf(loaded, row).label}`}
                onClick={() => remove(row)}
              >
                <X size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 1 && (
        <p className={styles.note}>
          {mode === "all"
            ? `Papers must have all ${formatCount(rows.length)}; each number is of one alone.`
            : `Papers must have one of the ${formatCount(rows.length)}, or more.`}
        </p>
      )}
      <AddConcept
        loaded={loaded}
        taken={rows}
        counts={counts}
        onAdd={(row) => setConcepts({ rows: [...rows, row], mode })}
      />
    </Section>
  );
}

function Leaves({ papers }: { readonly papers: number }) {
  return (
    <span className={styles.count} title={`leaves ${countOf(papers, "paper")}`}>
      {formatCount(papers)}
    </span>
  );
}

interface AddConceptProps {
  readonly loaded: LoadedMap;
  readonly taken: readonly number[];
  readonly counts: ConceptCounts;
  readonly onAdd: (row: number) => void;
}

function AddConcept({ loaded, taken, counts, onAdd }: AddConceptProps) {
  const [query, setQuery] = useState("");
  const found = useFound(loaded, query, taken);
  const add = (row: number) => {
    onAdd(row);
    setQuery("");
  };
  return (
    <>
      <input
        type="text"
        className={styles.field}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && query !== "") {
            event.preventDefault();
            setQuery("");
          } else if (event.key === "Enter" && found[0] !== undefined) add(found[0].row);
        }}
        placeholder="Add a concept"
        aria-label="Add a concept to the filter"
        autoComplete="off"
        spellCheck={false}
      />
      {query.trim() !== "" && (
        <ul className={styles.offers}>
          {found.map(({ row, label }) => (
            <li key={row}>
              <TextButton onClick={() => add(row)}>{label}</TextButton> <Leaves papers={counts.added(row)} />
            </li>
          ))}
          {found.length === 0 && <li className={styles.note}>No concept of the map has these words.</li>}
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
function useFound(loaded: LoadedMap, query: string, taken: readonly number[]): readonly Entry[] {
  const entries = useRows(loaded, loaded.map.graph.conceptCount, entryAt);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const having = entries.filter(
    ({ row, key }) => words.every((word) => key.includes(word)) && !taken.includes(row),
  );
  const begins = ({ key }: Entry) => key.startsWith(words[0]!);
  return [...having.filter(begins), ...having.filter((entry) => !begins(entry))].slice(0, OFFERED);
}

function entryAt({ map }: LoadedMap, row: number): Entry {
  const { label, shortForm } = conceptAt(map, row);
  return { row, label, key: `${label} ${shortForm ?? ""}`.toLowerCase() };
}
