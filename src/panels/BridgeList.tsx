/** Papers whose concepts lie in several topics. */
import type { CSSProperties } from "react";
import { useMemo, useState } from "react";
import { type Bridge, findBridges } from "../../graph/index.ts";
import { labelOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Button } from "../ui/Button.tsx";
import { NodeLink } from "../ui/NodeLink.tsx";
import { Year } from "../ui/Year.tsx";
import styles from "./GapsPanel.module.css";

interface BridgeListProps {
  readonly loaded: LoadedMap;
}

const LIMIT = 200;
const FIRST = 20;
const MORE = 30;
/** Topics named below a paper. */
const NAMED = 2;

export function BridgeList({ loaded }: BridgeListProps) {
  const [shown, setShown] = useState(FIRST);
  const bridges = useMemo(() => findBridges(loaded.map.graph, loaded.adjacency, LIMIT), [loaded]);
  if (bridges.length === 0)
    return <p className={styles.note}>No paper has two of its concepts in each of two topics.</p>;
  const more = Math.min(MORE, bridges.length - shown);
  return (
    <div className={styles.scroller}>
      <p className={styles.note}>Papers whose concepts lie in several topics, most evenly spread first.</p>
      <ol className={styles.list}>
        {bridges.slice(0, shown).map((bridge) => (
          <li key={bridge.paper}>
            <BridgeRow loaded={loaded} bridge={bridge} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button look="quiet" onClick={() => setShown(shown + MORE)}>
          Show {more} more
        </Button>
      )}
    </div>
  );
}

function BridgeRow({ loaded, bridge }: { readonly loaded: LoadedMap; readonly bridge: Bridge }) {
  const { paper, topics } = bridge;
  return (
    <div className={styles.bridge}>
      <div className={styles.nearest}>
        <NodeLink loaded={loaded} kind="paper" row={paper} className={styles.paper} />
        <Year className={styles.soft} date={paperOf(loaded, paper).date} />
      </div>
      <div className={styles.parts} aria-hidden="true">
        {topics.map(({ topic, share }) => (
          <span
            key={topic}
            title={labelOf(loaded, { kind: "topic", row: topic })}
            style={{ inlineSize: `${share * 100}%`, background: topicVariable(topic) } as CSSProperties}
          />
        ))}
      </div>
      <ul className={styles.via}>
        {topics.slice(0, NAMED).map(({ topic, share }) => (
          <li key={topic}>
            <NodeLink loaded={loaded} kind="topic" row={topic} look="sign" />
            <span className={styles.soft}>{Math.round(share * 100)} %</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
