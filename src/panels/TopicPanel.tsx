/** A topic: what it is about, which papers stand at its heart, and which hardly fit. */
import { type CSSProperties, useMemo, useState } from "react";
import { conceptOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Button, TextButton } from "../ui/Button.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { shortYear } from "../ui/dates.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { goToSection, Section } from "../ui/Section.tsx";
import styles from "./detail.module.css";
import { type TopicPaper, topicPapers } from "./topicFit.ts";

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
  return (
    <article>
      <h2 className={styles.title} tabIndex={-1}>
        <span className={styles.swatch} style={{ background: topicVariable(row) }} aria-hidden="true" />
        {topic.label}
      </h2>
      <p className={styles.meta}>
        <TextButton onClick={() => goToSection(PAPERS)}>{countOf(topic.paperCount, "paper")}</TextButton>
        <TextButton onClick={() => goToSection(CONCEPTS)}>
          {countOf(topic.conceptCount, "concept")}
        </TextButton>
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
      <Papers key={row} loaded={loaded} topic={row} papers={papers} />
    </article>
  );
}

interface PapersProps {
  readonly loaded: LoadedMap;
  readonly topic: number;
  readonly papers: readonly TopicPaper[];
}

/** Share of its concepts' weight below which a paper hardly fits its topic. */
const HARDLY = 0.5;

function Papers({ loaded, topic, papers }: PapersProps) {
  const fitting = papers.filter(({ share }) => share >= HARDLY);
  const misfits = papers.filter(({ share }) => share < HARDLY);
  return (
    <>
      <Section
        title="Papers"
        note="most central first; bar: share of the paper's concepts in this topic"
        id={PAPERS}
      >
        <PaperRows loaded={loaded} topic={topic} papers={fitting} />
      </Section>
      {misfits.length > 0 && (
        <Section title="Hardly fit" note="most of their concepts belong elsewhere">
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
        {papers.slice(0, shown).map(({ paper, share }) => (
          <li key={paper}>
            <NodeLink loaded={loaded} kind="paper" row={paper} />
            <span className={styles.year}>{shortYear(paperOf(loaded, paper).date)}</span>
            <span className={styles.fit} title={`${Math.round(share * 100)} % of its concepts' weight`}>
              <span
                style={{ inlineSize: `${share * 100}%`, background: topicVariable(topic) } as CSSProperties}
              />
            </span>
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
