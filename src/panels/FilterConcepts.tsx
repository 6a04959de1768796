/** The papers that have all, or any, of some concepts: chips, and a field that finds more, each with its papers. */
import { X } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import type { Filters } from "../../graph/index.ts";
import { conceptOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { ChoiceRow } from "../ui/ChoiceRow.tsx";
import { ConceptField } from "../ui/ConceptField.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { conceptCounts } from "../ui/facetCounts.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { Section } from "../ui/Section.tsx";
import { useFilters } from "../ui/useFilters.ts";
import styles from "./FilterPanel.module.css";

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
      <ConceptField
        loaded={loaded}
        label="Add a concept to the filter"
        placeholder="Add a concept"
        without={rows}
        note={(row) => <Leaves papers={counts.added(row)} />}
        onTake={(row) => setConcepts({ rows: [...rows, row], mode })}
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
