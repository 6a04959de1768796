/** Papers per year of a concept or topic, small, on the years of all papers; what is filtered out faint. */
import { type CSSProperties, useMemo } from "react";
import { countYears, yearsOf } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { countOf, formatCount } from "./counts.ts";
import { Section } from "./Section.tsx";
import { YearBars } from "./YearBars.tsx";
import styles from "./YearSparkline.module.css";

interface YearSparklineProps {
  readonly loaded: LoadedMap;
  /** Rows. */
  readonly papers: readonly number[];
  /** Row of the topic that gives the ink. */
  readonly topic: number;
  /** Whether it rises or falls, where that is asked; told the number of papers of known year. */
  readonly trend?: (datedPapers: number) => string;
}

export function YearSparkline({ loaded, papers, topic, trend }: YearSparklineProps) {
  const { facets } = loaded;
  const filtered = usePage((state) => state.shown);
  const span = useMemo(() => yearsOf(facets), [facets]);
  const all = useMemo(() => countYears(facets, span, papers), [facets, span, papers]);
  const shown = useMemo(
    () =>
      countYears(
        facets,
        span,
        filtered === null ? papers : papers.filter((row) => filtered.nodes[row] === 1),
      ),
    [facets, span, papers, filtered],
  );
  const dated = papers.length - all.unknown;
  if (span === null || dated === 0)
    return (
      <Section title="Over time">
        <p className={styles.words}>None of its papers states its year.</p>
      </Section>
    );
  const first = all.first + all.all.findIndex((count) => count > 0);
  const most = Math.max(...all.all);
  const peak = all.first + all.all.indexOf(most);
  return (
    <Section title="Over time" note={`first seen ${first}`}>
      <div
        className={styles.chart}
        style={{ "--bar": topicVariable(topic) } as CSSProperties}
        role="img"
        aria-label={`Papers per year, ${all.first} to ${all.last}: most, ${formatCount(most)}, in ${peak}`}
      >
        <YearBars all={all} shown={shown} full={most} />
      </div>
      <p className={styles.axis} aria-hidden="true">
        <span>{all.first}</span>
        {all.last > all.first && <span>{all.last}</span>}
      </p>
      <p className={styles.words}>
        Most in {peak}: {countOf(most, "paper")}
        {all.unknown > 0 && `; ${formatCount(all.unknown)} of unknown year`}
        {trend !== undefined && `; ${trend(dated)}`}.
      </p>
    </Section>
  );
}
