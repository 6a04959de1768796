/** What the keys do. */
import { IS_EXPLORER } from "../mode.ts";
import { keysOf, SHORTCUTS } from "../ui/shortcuts.ts";
import styles from "./KeysPanel.module.css";

/** Keys that act where the focus is, and so are not in the table. */
const LOCAL: readonly (readonly [key: string, does: string])[] = [
  ["← ↑ → ↓", "Walk the map from node to node, or move it; go through lists"],
  ["→ ←", "In related papers: show the sentences, or hide them"],
  ["Tab", "Go on to the next control"],
  ["Enter", "Show what has the focus"],
  ...(IS_EXPLORER ? [] : ([["Ctrl V", "Map the papers you copied"]] as const)),
  ["Alt ←", "Back to what was selected before"],
];

export function KeysPanel() {
  const keys = [
    ...SHORTCUTS.filter(({ keys }) => keys.length > 0).map((each) => [keysOf(each), each.does] as const),
    ...LOCAL,
  ];
  return (
    <dl className={styles.keys}>
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
