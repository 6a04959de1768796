/** What routes may not, or must, pass: as chips that take a condition back. */
import { X } from "lucide-react";
import { selectionOf } from "../store/loadedMap.ts";
import { labelOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import styles from "./RoutePanel.module.css";

export function RouteConditions({ loaded }: { readonly loaded: LoadedMap }) {
  const { avoid, through } = usePage((state) => state.route);
  const changeRoute = usePage((state) => state.changeRoute);
  if (avoid.length + through.length === 0) return null;
  const nameOf = (node: number) => labelOf(loaded, selectionOf(loaded.map, node));
  return (
    <ul className={styles.conditions} aria-label="Conditions">
      {through.map((node) => (
        <li key={node}>
          <Condition
            words="must pass"
            name={nameOf(node)}
            onRemove={() => changeRoute({ through: through.filter((other) => other !== node) })}
          />
        </li>
      ))}
      {avoid.map((node) => (
        <li key={node}>
          <Condition
            words="not through"
            name={nameOf(node)}
            onRemove={() => changeRoute({ avoid: avoid.filter((other) => other !== node) })}
          />
        </li>
      ))}
    </ul>
  );
}

interface ConditionProps {
  readonly words: string;
  readonly name: string;
  readonly onRemove: () => void;
}

function Condition({ words, name, onRemove }: ConditionProps) {
  return (
    <button type="button" className={styles.condition} title="Take this back" onClick={onRemove}>
      <span className={styles.soft}>{words}</span> <span className={styles.conditionName}>{name}</span>
      <X size={12} aria-label="take back" />
    </button>
  );
}
