/** How well a topic's name fits, which others it could have, and how stable the topic is. */
import { type ReactNode, useEffect, useState } from "react";
import { nameMarks, type Stability, type TopicName, type TopicStability } from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { Section } from "../ui/Section.tsx";
import styles from "./TopicPanel.module.css";

interface TopicMarksProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

export function TopicMarks({ loaded, row }: TopicMarksProps) {
  const { label, names, paperCount } = loaded.map.topics[row]!;
  const renameTopic = usePage((state) => state.renameTopic);
  const current = names.find((name) => name.label === label) ?? null;
  const others = names.filter((name) => name !== current && name.concepts.length > 0);
  return (
    <Section title="The name" note="how much it covers, how exclusive it is">
      <table className={styles.marks}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" title="Part of the topic's papers that have it">
              covers
            </th>
            <th scope="col" title="Part of all papers having it that lie in this topic">
              exclusive
            </th>
          </tr>
        </thead>
        <tbody>
          {current !== null && current.concepts.length > 0 && (
            <MarksRow loaded={loaded} row={row} name={current} paperCount={paperCount} isCurrent>
              {current.label}
            </MarksRow>
          )}
          {others.map((name) => (
            <MarksRow key={name.label} loaded={loaded} row={row} name={name} paperCount={paperCount}>
              {IS_EXPLORER ? (
                name.label
              ) : (
                <button
                  type="button"
                  className={styles.take}
                  title={`Call the topic ${name.label}`}
                  onClick={() => renameTopic(row, name === names[0] ? null : name.label)}
                >
                  {name.label}
                </button>
              )}
            </MarksRow>
          ))}
        </tbody>
      </table>
      <StabilityLine key={loaded.map.recipe.resolution} loaded={loaded} row={row} />
    </Section>
  );
}

interface MarksRowProps {
  readonly loaded: LoadedMap;
  readonly row: number;
  readonly name: TopicName;
  readonly paperCount: number;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

function MarksRow({ loaded, row, name, paperCount, isCurrent = false, children }: MarksRowProps) {
  const { papers, overall } = nameMarks(loaded.map, loaded.adjacency, row, name);
  return (
    <tr data-current={isCurrent ? "" : undefined}>
      <th scope="row">{children}</th>
      <td title={`${formatCount(papers)} of the topic's ${countOf(paperCount, "paper")} have it`}>
        {percent(papers, paperCount)}
      </td>
      <td title={`${formatCount(papers)} of the ${countOf(overall, "paper")} that have it lie here`}>
        {percent(papers, overall)}
      </td>
    </tr>
  );
}

/** Papers up to which stability is found without being asked for. */
const UNASKED = 1_500;
/** Milliseconds between two looks at how far it is. */
const INTERVAL = 300;

/** Whether the topic is found again among fewer papers, and what that means. */
function StabilityLine({ loaded, row }: TopicMarksProps) {
  const ask = usePage((state) => state.ask);
  const isLarge = loaded.map.graph.paperCount > UNASKED;
  const [wanted, setWanted] = useState(!isLarge);
  const [known, setKnown] = useState<Stability | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || failed || (known !== null && known.done === known.total)) return;
    let isOver = false;
    const timer = setTimeout(
      () =>
        ask("stability", {}).then(
          (found) => !isOver && setKnown(found),
          () => !isOver && setFailed(true),
        ),
      known === null ? 0 : INTERVAL,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, wanted, failed, known]);
  if (failed) return null;
  if (!wanted)
    return (
      <p className={styles.stability}>
        <Button look="quiet" className={styles.test} onClick={() => setWanted(true)}>
          Test how steady the topic is
        </Button>
      </p>
    );
  const isRunning = known === null || known.done < known.total;
  const stop = () => {
    setWanted(false);
    setKnown(null);
    ask("stopStability", {}).catch(() => setFailed(true));
  };
  return (
    <>
      <p className={styles.stability} role="status">
        {known === null ? (
          "Testing how steady the topic is …"
        ) : (
          <StabilityWords known={known} of={known.ofTopic[row]!} />
        )}
      </p>
      {isRunning && isLarge && (
        <Button look="quiet" className={styles.test} onClick={stop}>
          Stop the test
        </Button>
      )}
    </>
  );
}

function StabilityWords({ known, of }: { readonly known: Stability; readonly of: TopicStability }) {
  const { done, total, papers } = known;
  return (
    <>
      <strong>{verdict(of)}</strong>: when topics are found anew among {formatCount(papers)} papers drawn at
      random, {Math.round(of.together * 100)} % of these papers are together again, and{" "}
      {Math.round(of.own * 100)} % of the papers there are theirs;{" "}
      {done < total ? `draw ${done} of ${total} …` : `average of ${total} draws.`}
    </>
  );
}

/** By the harmonic mean of both parts; the bounds are those of Hennig (2007) for the Jaccard index, 0.75 and 0.5. */
function verdict({ together, own }: TopicStability): string {
  const mean = together + own > 0 ? (2 * together * own) / (together + own) : 0;
  if (mean >= 0.86) return "Steady";
  return mean >= 0.67 ? "Fairly steady" : "Its borders shift";
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;
}
