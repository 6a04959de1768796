/** How related papers are sorted, and what counts: "what if not this?" */
import { X } from "lucide-react";
import { useId, useState } from "react";
import { groupOf } from "../../graph/index.ts";
import { labelOf } from "../store/selectors.ts";
import type { LoadedMap, RelatedView } from "../store/state.ts";
import { TextButton } from "../ui/Button.tsx";
import { countOf } from "../ui/counts.ts";
import styles from "./RelatedPapers.module.css";
import type { Reckoned } from "./reckoned.ts";

interface RelatedControlsProps {
  readonly loaded: LoadedMap;
  readonly paper: number;
  readonly without: RelatedView["without"];
  readonly order: RelatedView["order"];
  readonly onOrder: (order: RelatedView["order"]) => void;
  readonly onReckon: (what: Reckoned, counts: boolean) => void;
  readonly onReset: () => void;
}

const ORDERS = [
  ["nearest", "Nearest first"],
  ["newest", "Newest first"],
] as const;

export function RelatedControls(props: RelatedControlsProps) {
  const { loaded, paper, without, order, onOrder, onReckon, onReset } = props;
  const listId = useId();
  const orderId = useId();
  const [isOpen, setOpen] = useState(without.concepts.length > 0);
  const { concepts, words } = without;
  const edges = groupOf(loaded.adjacency.byPaper, paper);
  const own = Array.from(edges, (edge) => loaded.map.graph.edgeConcept[edge]!);
  const left = [
    ...(concepts.length > 0 ? [countOf(concepts.length, "concept")] : []),
    ...(words.length > 0 ? [countOf(words.length, "word")] : []),
  ].join(" and ");
  return (
    <div className={styles.controls}>
      <div className={styles.line}>
        {own.length > 0 && (
          <TextButton
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            What counts
          </TextButton>
        )}
        <label htmlFor={orderId} className={styles.unseen}>
          Order of related papers
        </label>
        <select
          id={orderId}
          className={styles.order}
          value={order}
          onChange={({ target }) => onOrder(target.value === "newest" ? "newest" : "nearest")}
        >
          {ORDERS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {isOpen && (
        <ul id={listId} className={styles.ticks} aria-label="Concepts that count">
          {own.map((row) => (
            <li key={row}>
              <label>
                <input
                  type="checkbox"
                  checked={!concepts.includes(row)}
                  onChange={({ target }) => onReckon({ kind: "concept", row }, target.checked)}
                />
                <span>{labelOf(loaded, { kind: "concept", row })}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {left !== "" && (
        <p className={styles.without}>
          Ranked without {left}
          {words.map(({ row, form }) => (
            <button
              key={row}
              type="button"
              className={styles.word}
              title="Count it again"
              onClick={() => onReckon({ kind: "word", row, form }, true)}
            >
              {form}
              <X size={12} aria-label="count it again" />
            </button>
          ))}
          <TextButton onClick={onReset}>Count all again</TextButton>
        </p>
      )}
    </div>
  );
}
