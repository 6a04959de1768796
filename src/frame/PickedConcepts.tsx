/** The concepts picked, in the bar of filters: papers have all of them or any, and each can be let go. */
import { X } from "lucide-react";
import { pickedRows, setPickMode, togglePick } from "../store/picks.ts";
import { conceptOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import styles from "./PickedConcepts.module.css";

const MODES = ["all", "any"] as const;

export function PickedConcepts({ loaded }: { readonly loaded: LoadedMap }) {
  const rows = usePage(pickedRows);
  const mode = usePage(({ workspace }) => workspace.filters.concepts?.mode ?? "all");
  return (
    <div className={styles.picked}>
      <span className={styles.words}>with</span>
      {rows.length > 1 && (
        <fieldset className={styles.modes}>
          <legend className={styles.unseen}>Papers that have</legend>
          {MODES.map((one) => (
            <label key={one} data-on={one === mode ? "" : undefined}>
              <input
                type="radio"
                name="pick-mode"
                checked={one === mode}
                onChange={() => setPickMode(usePage.getState(), one)}
              />
              {one}
            </label>
          ))}
        </fieldset>
      )}
      <ul className={styles.picks}>
        {rows.map((row) => (
          <li key={row}>
            <NodeLink loaded={loaded} kind="concept" row={row} look="sign" />
            <button
              type="button"
              aria-label={`Let go of ${conceptOf(loaded, row).label}`}
              title="Let go"
              onClick={() => togglePick(usePage.getState(), row)}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
