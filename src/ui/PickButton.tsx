/** Picks a concept, or lets go of it: see store/picks.ts. */
import { Check, Plus } from "lucide-react";
import { pickedRows, togglePick } from "../store/picks.ts";
import { usePage } from "../store/store.ts";
import styles from "./PickButton.module.css";

interface PickButtonProps {
  readonly row: number;
  readonly label: string;
  readonly tabIndex?: number;
}

export function PickButton({ row, label, tabIndex }: PickButtonProps) {
  const isPicked = usePage((state) => pickedRows(state).includes(row));
  return (
    <button
      type="button"
      className={styles.pick}
      aria-pressed={isPicked}
      aria-label={`Pick ${label}`}
      title={isPicked ? "Picked: press to let go" : "Pick: show only papers that have it  (Shift Enter)"}
      tabIndex={tabIndex}
      // A combobox around it keeps its focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        togglePick(usePage.getState(), row);
      }}
    >
      {isPicked ? <Check size={14} aria-hidden="true" /> : <Plus size={14} aria-hidden="true" />}
    </button>
  );
}
