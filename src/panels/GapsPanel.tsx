/** Where the map has holes and where it hangs together: concepts that should meet, papers between topics. */
import { useState } from "react";
import type { LoadedMap } from "../store/state.ts";
import { BridgeList } from "./BridgeList.tsx";
import { GapList } from "./GapList.tsx";
import styles from "./GapsPanel.module.css";

interface GapsPanelProps {
  readonly loaded: LoadedMap;
}

const VIEWS = [
  { id: "gaps", label: "Gaps", List: GapList },
  { id: "bridges", label: "Bridges", List: BridgeList },
] as const;

export function GapsPanel({ loaded }: GapsPanelProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]["id"]>("gaps");
  const { List } = VIEWS.find(({ id }) => id === view) ?? VIEWS[0];
  return (
    <div className={styles.whole}>
      <fieldset className={styles.views}>
        <legend className={styles.unseen}>What to list</legend>
        {VIEWS.map(({ id, label }) => (
          <label key={id} data-on={id === view ? "" : undefined}>
            <input type="radio" name="gaps-view" checked={id === view} onChange={() => setView(id)} />
            {label}
          </label>
        ))}
      </fieldset>
      <List loaded={loaded} />
    </div>
  );
}
