/** The map's legend: its topics by size, each with its ink, and what the signs on the canvas mean. */
import { useMemo, useState } from "react";
import { IS_EXPLORER } from "../mode.ts";
import { lonePapers } from "../store/loadedMap.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, TextButton } from "../ui/Button.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { Glyph } from "../ui/Glyph.tsx";
import { NodeLink } from "../ui/NodeLink.tsx";
import { NodeList } from "../ui/NodeList.tsx";
import styles from "./TopicListPanel.module.css";

export function TopicListPanel({ loaded }: { readonly loaded: LoadedMap }) {
  const selected = usePage((state) => state.selected);
  const isTable = usePage((state) => state.table);
  const shown = usePage((state) => state.shown);
  if (loaded.map.topics.length === 0) return <NoTopics loaded={loaded} />;
  const { topics } = loaded.map;
  if (isTable) return <NodeList loaded={loaded} kind="topic" by="papers" />;
  return (
    <>
      <ol className={styles.list}>
        {topics.map((topic, row) => {
          const isChosen = selected?.kind === "topic" && selected.row === row;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: topics have no other identity than their row
              key={row}
              data-chosen={isChosen ? "" : undefined}
              data-empty={shown !== null && shown.topicPapers[row] === 0 ? "" : undefined}
            >
              <NodeLink
                loaded={loaded}
                kind="topic"
                row={row}
                look="sign"
                moves
                className={styles.topic}
                aside={
                  <span className={styles.count} title="papers">
                    {shown === null || shown.isAll
                      ? formatCount(topic.paperCount)
                      : `${formatCount(shown.topicPapers[row] ?? 0)} of ${formatCount(topic.paperCount)}`}
                  </span>
                }
              >
                {topic.label}
              </NodeLink>
            </li>
          );
        })}
      </ol>
      <Apart key={loaded.title} loaded={loaded} />
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

/** Why there is no topic, and what can be done about it. */
function NoTopics({ loaded: { map } }: { readonly loaded: LoadedMap }) {
  const openDialog = usePage((state) => state.openDialog);
  const { paperCount, conceptCount } = map.graph;
  const foreign = map.report.issues.filter(({ code }) => code === "paper-not-english").length;
  const isOther = paperCount === 1 || foreign === paperCount;
  return (
    <div className={styles.empty}>
      {paperCount === 1 ? (
        <p>One paper makes no topic: add others that it shares concepts with.</p>
      ) : conceptCount === 0 && !isOther ? (
        <p>No concept is found in {map.recipe.minDocuments} or more papers, so nothing links them.</p>
      ) : (
        !isOther && <p>These papers do not fall into topics.</p>
      )}
      {foreign > 0 && (
        <p>
          Concepts are found in English text; {formatCount(foreign)} of {countOf(paperCount, "paper")}{" "}
          {foreign === 1 ? "is" : "are"} in another language.
        </p>
      )}
      {!IS_EXPLORER && (
        <Button onClick={() => openDialog(isOther ? "open" : "recipe")}>
          {isOther ? "Open papers" : "Change settings"}
        </Button>
      )}
    </div>
  );
}

/** Listed at most; all papers have a list of their own. */
const MOST_LISTED = 60;

/** The papers that stand apart on the map, and why. */
function Apart({ loaded }: { readonly loaded: LoadedMap }) {
  const [isOpen, setOpen] = useState(false);
  const lone = useMemo(() => lonePapers(loaded), [loaded]);
  if (lone.length === 0) return null;
  const more = lone.length - MOST_LISTED;
  return (
    <div className={styles.apart}>
      <TextButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {countOf(lone.length, "paper shares", "papers share")} no concept with another
      </TextButton>
      {isOpen && (
        <ul>
          {lone.slice(0, MOST_LISTED).map((row) => (
            <li key={row}>
              <NodeLink loaded={loaded} kind="paper" row={row} look="sign" moves />
            </li>
          ))}
          {more > 0 && <li>and {formatCount(more)} more in the list of papers</li>}
        </ul>
      )}
    </div>
  );
}
