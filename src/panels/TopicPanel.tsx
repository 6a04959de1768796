/** A topic: what it is about, which papers stand at its heart, and which hardly fit. */
import { type CSSProperties, useMemo, useState } from "react";
import { type TopicPaper, topicPapers } from "../../graph/index.ts";
import { conceptOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Button, TextButton } from "../ui/Button.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { goToSection, Section } from "../ui/Section.tsx";
import { Year } from "../ui/Year.tsx";
import { YearSparkline } from "../ui/YearSparkline.tsx";
import styles from "./detail.module.css";
import { TopicMarks } from "./TopicMarks.tsx";
import { TopicTitle } from "./TopicTitle.tsx";

interface TopicPanelProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

const PAPERS = "topic-papers";
const CONCEPTS = "topic-concepts";
const FIRST = 8;
const MORE = 24;

export function TopicPanel({ loaded, row }: TopicPanelProps) {
  const topic = loaded.map.topics[row]!;
  const papers = useMemo(() => topicPapers(loaded.map, loaded.adjacency, row), [loaded, row]);
  const rows = useMemo(() => papers.map(({ paper }) => paper), [papers]);
  return (
    <article>
      <TopicTitle key={`title ${row}`} loaded={loaded} row={row} />
      <p className={styles.meta}>
        <span>
          <TextButton onClick={() => goToSection(PAPERS)}>{countOf(topic.paperCount, "paper")}</TextButton>
        </span>
        <span>
          <TextButton onClick={() => goToSection(CONCEPTS)}>
            {countOf(topic.conceptCount, "concept")}
          </TextButton>
        </span>
      </p>
      <Section title="Leading concepts" note="frequent here, rare elsewhere" id={CONCEPTS}>
        <ul className={styles.chips}>
          {topic.concepts.map((concept) => (
            <li key={concept}>
              <NodeLink
                loaded={loaded}
                kind="concept"
                row={concept}
                look="chip"
                aside={formatCount(conceptOf(loaded, concept).documentFrequency)}
              />
            </li>
          ))}
        </ul>
      </Section>
      <YearSparkline loaded={loaded} papers={rows} topic={row} />
      <TopicMarks key={`marks ${row}`} loaded={loaded} row={row} />
      <Papers key={row} loaded={loaded} topic={row} papers={papers} />
    </article>
  );
}

interface PapersProps {
  readonly loaded: LoadedMap;
  readonly topic: number;
  readonly papers: readonly TopicPaper[];
}

/** Fit below which another topic suits a paper as well or better. */
const HARDLY = 0.5;

function Papers({ loaded, topic, papers }: PapersProps) {
  const fitting = papers.filter(({ fit }) => fit > HARDLY);
  const misfits = papers.filter(({ fit }) => fit <= HARDLY);
  return (
    <>
      <Section title="Papers" note="most central first" id={PAPERS}>
        <PaperRows loaded={loaded} topic={topic} papers={fitting} />
      </Section>
      {misfits.length > 0 && (
        <Section title="Hardly fit" note="another topic suits them as well or better">
          <PaperRows loaded={loaded} topic={topic} papers={misfits} />
        </Section>
      )}
    </>
  );
}

function PaperRows({ loaded, topic, papers }: PapersProps) {
  const [shown, setShown] = useState(FIRST);
  const more = Math.min(MORE, papers.length - shown);
  return (
    <>
      <ol className={styles.papers}>
        {papers.slice(0, shown).map(({ paper, centrality }) => (
          <li key={paper}>
            <NodeLink loaded={loaded} kind="paper" row={paper} />
            <span className={styles.fit} title={`Centrality ${centrality.toFixed(2)} of 1`}>
              <span
                style={
                  { inlineSize: `${centrality * 100}%`, background: topicVariable(topic) } as CSSProperties
                }
              />
            </span>
            <Year className={styles.year} date={paperOf(loaded, paper).date} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setShown(shown + MORE)}>
          Show {more} more
        </Button>
      )}
    </>
  );
}
