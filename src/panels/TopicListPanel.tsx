/** The map's legend: its topics by size, each with its ink, and what the signs on the canvas mean. */

import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { formatCount } from "../ui/counts.ts";
import { Glyph } from "../ui/Glyph.tsx";
import { NodeLink } from "../ui/NodeLink.tsx";
import styles from "./TopicListPanel.module.css";

export function TopicListPanel({ loaded }: { readonly loaded: LoadedMap }) {
  const selected = usePage((state) => state.selected);
  const openDialog = usePage((state) => state.openDialog);
  const { topics, recipe, graph } = loaded.map;
  if (topics.length === 0)
    return (
      <div className={styles.empty}>
        <p>
          {graph.conceptCount === 0
            ? `No concept is found in ${recipe.minDocuments} or more papers, so nothing links them.`
            : "These papers do not fall into topics."}
        </p>
        <Button onClick={() => openDialog("recipe")}>Change settings</Button>
      </div>
    );
  return (
    <>
      <ol className={styles.list}>
        {topics.map((topic, row) => {
          const isChosen = selected?.kind === "topic" && selected.row === row;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: topics have no other identity than their row
            <li key={row} data-chosen={isChosen ? "" : undefined}>
              <NodeLink
                loaded={loaded}
                kind="topic"
                row={row}
                look="sign"
                moves
                className={styles.topic}
                aside={
                  <span className={styles.count} title="papers">
                    {formatCount(topic.paperCount)}
                  </span>
                }
              >
                {topic.label}
              </NodeLink>
            </li>
          );
        })}
      </ol>
      <p className={styles.key}>
        <span>
          <Glyph kind="paper" topic={-1} /> paper
        </span>
        <span>
          <Glyph kind="concept" topic={-1} /> concept, larger in more papers
        </span>
      </p>
    </>
  );
}
