/** What is left out, over the map: each filter in words with a way out, and what to do where nothing is left. */
import { X } from "lucide-react";
import { NO_FILTERS } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { partOf } from "../ui/counts.ts";
import { filterWords } from "../ui/filterWords.ts";
import styles from "./FilterBar.module.css";
import { PickedConcepts } from "./PickedConcepts.tsx";

export function FilterBar({ loaded }: { readonly loaded: LoadedMap }) {
  const filters = usePage((state) => state.workspace.filters);
  const shown = usePage((state) => state.shown);
  const change = usePage((state) => state.change);
  const openBrowse = usePage((state) => state.openBrowse);
  const said = filterWords(loaded, filters);
  if (said.length === 0 || shown === null) return null;
  const showAll = () => change("Show all", { filters: { ...NO_FILTERS, pinned: filters.pinned } });
  // Concepts have chips of their own.
  const others = said.filter(({ key }) => key !== "concepts");
  const isEmpty = shown.paperCount === 0;
  return (
    <section className={styles.bar} aria-label="Filters in force" data-empty={isEmpty ? "" : undefined}>
      {isEmpty && <p className={styles.none}>No paper passes these filters.</p>}
      <div className={styles.chips}>
        {filters.concepts !== null && <PickedConcepts loaded={loaded} />}
        <ul className={styles.chips}>
          {others.map(({ key, words, undoes, without }) => (
            <li key={key} className={styles.chip}>
              <button
                type="button"
                className={styles.words}
                onClick={() => openBrowse("filter")}
                title={words}
              >
                {words}
              </button>
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove the filter: ${words}`}
                title={undoes}
                onClick={() => change(undoes, { filters: { ...filters, ...without } })}
              >
                <X size={14} />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Button look={isEmpty ? "primary" : "quiet"} className={styles.all} onClick={showAll}>
        Show all
      </Button>
      <p role="status" className={styles.status}>
        {partOf(shown.paperCount, loaded.map.graph.paperCount, "paper")} shown
      </p>
    </section>
  );
}
