/** A concept: how papers write it, what they say of it, and what it occurs with. */
import { type CSSProperties, useMemo, useState } from "react";
import { type Concept, papersOfConcept, relatedConcepts, rowCount, type Variant } from "../../graph/index.ts";
import { conceptOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Button, TextButton } from "../ui/Button.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { type Quote, quotesOf } from "../ui/mentions.ts";
import { NodeLink, topicOf } from "../ui/NodeLink.tsx";
import { QuoteText } from "../ui/QuoteText.tsx";
import { goToSection, Section } from "../ui/Section.tsx";
import { trendWords } from "../ui/trendsOf.ts";
import { Year } from "../ui/Year.tsx";
import { YearSparkline } from "../ui/YearSparkline.tsx";
import { ConceptTitle } from "./ConceptTitle.tsx";
import { CorrectConcept } from "./CorrectConcept.tsx";
import styles from "./detail.module.css";
import { WhyConcept } from "./WhyConcept.tsx";

interface ConceptPanelProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

const SENTENCES = "concept-sentences";

export function ConceptPanel({ loaded, row }: ConceptPanelProps) {
  const concept = conceptOf(loaded, row);
  const { documentFrequency, origin, variants } = concept;
  const mentions = variants.reduce((sum, variant) => sum + variant.mentions, 0);
  const isOnMap = row < loaded.map.graph.conceptCount;
  return (
    <article>
      <ConceptTitle key={`title ${row}`} loaded={loaded} row={row} />
      <p className={styles.meta}>
        <span>
          <TextButton onClick={() => goToSection(SENTENCES)}>
            in {formatCount(documentFrequency)} of {countOf(rowCount(loaded.map.papers), "paper")}
          </TextButton>
        </span>
        <span>{countOf(mentions, "mention")}</span>
        {origin === "keyword" && <span>listed by an author as keyword</span>}
        {origin === "curated" && <span>corrected by you</span>}
        {!isOnMap && <span>in too few papers to be on the map</span>}
      </p>
      <Variants concept={concept} />
      {isOnMap && <OverTime loaded={loaded} row={row} />}
      <Sentences key={row} loaded={loaded} row={row} />
      {isOnMap && <Companions key={`with ${row}`} loaded={loaded} row={row} />}
      <WhyConcept key={`why ${row}`} loaded={loaded} concept={row} />
      <CorrectConcept key={`correct ${row}`} loaded={loaded} row={row} />
    </article>
  );
}

function OverTime({ loaded, row }: PartProps) {
  const papers = useMemo(() => papersOfConcept(loaded.map.graph, loaded.adjacency, row), [loaded, row]);
  return (
    <YearSparkline
      loaded={loaded}
      papers={papers}
      topic={topicOf(loaded.map, { kind: "concept", row })}
      trend={(dated) => trendWords(loaded, row, dated)}
    />
  );
}

function Variants({ concept }: { readonly concept: Concept }) {
  const [all, setAll] = useState(false);
  const FIRST = 8;
  const variants = foldCase(concept.variants);
  if (variants.length < 2) return null;
  return (
    <Section title="Written as" note="with number of mentions">
      <ul className={styles.commas}>
        {variants.slice(0, all ? undefined : FIRST).map(({ form, mentions }) => (
          <li key={form}>
            {form} <span className={styles.number}>{formatCount(mentions)}</span>
          </li>
        ))}
        {!all && variants.length > FIRST && (
          <li>
            <TextButton onClick={() => setAll(true)}>{variants.length - FIRST} more forms</TextButton>
          </li>
        )}
      </ul>
    </Section>
  );
}

/** Forms that differ only in capitals, as at the start of a sentence, count as one: the commonest. */
function foldCase(variants: readonly Variant[]): readonly Variant[] {
  const folded = new Map<string, Variant>();
  for (const variant of variants) {
    const key = variant.form.toLowerCase();
    const known = folded.get(key);
    const mentions = variant.mentions + (known?.mentions ?? 0);
    folded.set(key, { form: known?.form ?? variant.form, mentions });
  }
  return [...folded.values()].sort((a, b) => b.mentions - a.mentions);
}

interface PartProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

function Sentences({ loaded, row }: PartProps) {
  const FIRST = 5;
  const [shown, setShown] = useState(FIRST);
  const byPaper = useMemo(() => {
    const groups = new Map<number, Quote[]>();
    for (const quote of quotesOf(loaded, row)) {
      const group = groups.get(quote.paper);
      if (group === undefined) groups.set(quote.paper, [quote]);
      else group.push(quote);
    }
    return [...groups];
  }, [loaded, row]);
  const more = Math.min(24, byPaper.length - shown);
  return (
    <Section title="Where it is said" note={`in ${countOf(byPaper.length, "paper")}`} id={SENTENCES}>
      {byPaper.slice(0, shown).map(([paper, quotes]) => (
        <PaperQuotes key={paper} loaded={loaded} paper={paper} quotes={quotes} concept={row} />
      ))}
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setShown(shown + 24)}>
          Show {countOf(more, "more paper", "more papers")}
        </Button>
      )}
    </Section>
  );
}

interface PaperQuotesProps {
  readonly loaded: LoadedMap;
  readonly paper: number;
  readonly quotes: readonly Quote[];
  readonly concept: number;
}

function PaperQuotes({ loaded, paper, quotes, concept }: PaperQuotesProps) {
  const FIRST = 2;
  const [all, setAll] = useState(false);
  // The title stands above the sentences anyway; it is quoted only where it is all there is.
  const abstract = quotes.filter(({ field }) => field === "abstract");
  const more = abstract.length - FIRST;
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}>
        <NodeLink loaded={loaded} kind="paper" row={paper} className={styles.paperTitle} />
        <Year className={styles.year} date={paperOf(loaded, paper).date} />
      </div>
      {abstract.length === 0 ? (
        <p className={styles.empty}>Named in the title.</p>
      ) : (
        <ul className={styles.quotes}>
          {abstract.slice(0, all ? undefined : FIRST).map((quote) => (
            <li key={quote.start}>
              <QuoteText loaded={loaded} quote={quote} concept={concept} />
            </li>
          ))}
          {!all && more > 0 && (
            <li>
              <TextButton onClick={() => setAll(true)}>{countOf(more, "more sentence")}</TextButton>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function Companions({ loaded, row }: PartProps) {
  const FIRST = 10;
  const [shown, setShown] = useState(FIRST);
  const related = useMemo(() => relatedConcepts(loaded.map, loaded.adjacency, row, 60), [loaded, row]);
  const strongest = Math.max(...related.map(({ association }) => association), Number.MIN_VALUE);
  const more = Math.min(20, related.length - shown);
  return (
    <Section
      title="Occurs with"
      note={related.length > 0 && "bar: how much more than by chance; number: papers"}
    >
      {related.length === 0 && <p className={styles.empty}>No other concept of the map.</p>}
      <ol className={styles.ranks}>
        {related.slice(0, shown).map(({ concept, together, association }) => (
          <li key={concept}>
            <NodeLink loaded={loaded} kind="concept" row={concept} look="sign" />
            <span className={styles.rankBar} style={bar(loaded, concept, association / strongest)} />
            <span className={styles.number} title={`${countOf(together, "paper")} with both`}>
              {formatCount(together)}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setShown(shown + 20)}>
          Show {more} more
        </Button>
      )}
    </Section>
  );
}

function bar(loaded: LoadedMap, concept: number, share: number): CSSProperties {
  return {
    inlineSize: `${Math.max(2, share * 100)}%`,
    background: topicVariable(topicOf(loaded.map, { kind: "concept", row: concept })),
  };
}
