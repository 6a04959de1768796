/** Why two papers, two concepts, or a paper and a concept are joined: what an edge of the map stands for. */
import type { CSSProperties } from "react";
import { useMemo, useState } from "react";
import { groupOf, relatedConcepts, sharedConcepts, sharedPapers } from "../../graph/index.ts";
import { paperOf } from "../store/selectors.ts";
import type { LoadedMap, Pair } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { findTie } from "../store/tie.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Button } from "../ui/Button.tsx";
import { countOf, percent } from "../ui/counts.ts";
import { mentionsIn, type QuoteOn, quotesOn, toQuotes } from "../ui/mentions.ts";
import { NodeLink, topicOf } from "../ui/NodeLink.tsx";
import { QuoteText } from "../ui/QuoteText.tsx";
import { Section } from "../ui/Section.tsx";
import { Year } from "../ui/Year.tsx";
import styles from "./PairPanel.module.css";

interface PairPanelProps {
  readonly loaded: LoadedMap;
}

const FIRST = 8;
const MORE = 24;

export function PairPanel({ loaded }: PairPanelProps) {
  const pair = usePage((state) => state.pair);
  if (pair === null) return null;
  const key = `${pair.kind} ${pair.row} ${pair.other}`;
  const Part = { concept: Concepts, paper: Papers, tie: TieOf }[pair.kind];
  return <Part key={key} loaded={loaded} pair={pair} />;
}

interface PartProps {
  readonly loaded: LoadedMap;
  readonly pair: Pair;
}

function Ends({ loaded, pair }: PartProps) {
  const [first, second] = pair.kind === "tie" ? (["paper", "concept"] as const) : [pair.kind, pair.kind];
  return (
    <h2 className={styles.ends} tabIndex={-1}>
      <NodeLink loaded={loaded} kind={first} row={pair.row} look="sign" className={styles[first]} />
      <span className={styles.and}>and</span>
      <NodeLink loaded={loaded} kind={second} row={pair.other} look="sign" className={styles[second]} />
    </h2>
  );
}

/** A paper and one of its concepts. */
function TieOf({ loaded, pair }: PartProps) {
  const { map, adjacency } = loaded;
  const { row: paper, other: concept } = pair;
  const tie = findTie(map.graph, adjacency, paper, concept);
  const quotes = useMemo(
    () => toQuotes(mentionsIn(loaded, paper).filter((mention) => mention.concept === concept)),
    [loaded, paper, concept],
  );
  const papers = groupOf(adjacency.byConcept, concept).length;
  return (
    <article>
      <Ends loaded={loaded} pair={pair} />
      <p className={styles.meta}>
        {tie === null
          ? "The paper does not name it."
          : `${percent(tie.share)} of the weight of the paper’s ${countOf(tie.of, "concept")}, ${tie.rank === 1 ? "the most" : `${ordinal(tie.rank)} most`}; the concept is in ${countOf(papers, "paper")}.`}
      </p>
      <Section title="Where the paper names it">
        <Quotes loaded={loaded} quotes={quotes.map((quote) => ({ quote, concept }))} />
      </Section>
    </article>
  );
}

/** "2nd", "3rd", "11th" */
function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}

function Concepts({ loaded, pair }: PartProps) {
  const [shown, setShown] = useState(FIRST);
  const { map, adjacency } = loaded;
  const { row, other } = pair;
  const papers = useMemo(() => sharedPapers(map.graph, adjacency, row, other), [map, adjacency, row, other]);
  const association = useMemo(
    () =>
      relatedConcepts(map, adjacency, row, Number.POSITIVE_INFINITY).find(({ concept }) => concept === other)
        ?.association ?? 0,
    [map, adjacency, row, other],
  );
  const of = (concept: number) => countOf(groupOf(adjacency.byConcept, concept).length, "paper");
  return (
    <article>
      <Ends loaded={loaded} pair={pair} />
      <p className={styles.meta}>
        {papers.length === 0
          ? "No paper of the map has both."
          : `Meet in ${countOf(papers.length, "paper")}, of ${of(row)} and ${of(other)}: ${times(association)}.`}
      </p>
      <Section title="Papers with both" note="most about both first">
        <ol className={styles.papers}>
          {papers.slice(0, shown).map(({ paper }) => (
            <li key={paper}>
              <div className={styles.head}>
                <NodeLink loaded={loaded} kind="paper" row={paper} className={styles.paper} />
                <Year className={styles.soft} date={paperOf(loaded, paper).date} />
              </div>
              <Quotes loaded={loaded} quotes={quotesOn(loaded, paper, [row, other])} />
            </li>
          ))}
        </ol>
        <MoreButton more={papers.length - shown} onMore={() => setShown(shown + MORE)} />
      </Section>
    </article>
  );
}

/** "2.4 times as often as by chance" */
function times(association: number): string {
  if (association < 1) return "less often than by chance";
  return `${association.toFixed(1)} times as often as by chance`;
}

function Papers({ loaded, pair }: PartProps) {
  const [shown, setShown] = useState(FIRST);
  const { map, adjacency } = loaded;
  const { row, other } = pair;
  const concepts = useMemo(
    () => sharedConcepts(map.graph, adjacency, row, other),
    [map, adjacency, row, other],
  );
  const strength = concepts.reduce((sum, { share }) => sum + share, 0);
  return (
    <article>
      <Ends loaded={loaded} pair={pair} />
      <p className={styles.meta}>
        {concepts.length === 0
          ? "They share no concept of the map."
          : `Share ${countOf(concepts.length, "concept")}; strength ${strength.toFixed(2)} of 1, the sum of the parts below.`}
      </p>
      <Section title="What both speak of">
        <ol className={styles.concepts}>
          {concepts.slice(0, shown).map(({ concept, share }) => (
            <li key={concept}>
              <div className={styles.head}>
                <NodeLink loaded={loaded} kind="concept" row={concept} look="sign" />
                <span className={styles.soft}>{share.toFixed(2)}</span>
              </div>
              <span className={styles.bar} style={bar(loaded, concept, share / (concepts[0]?.share ?? 1))} />
              <Quotes
                loaded={loaded}
                quotes={[row, other].flatMap((paper) => quotesOn(loaded, paper, [concept]))}
              />
            </li>
          ))}
        </ol>
        <MoreButton more={concepts.length - shown} onMore={() => setShown(shown + MORE)} />
      </Section>
    </article>
  );
}

function bar(loaded: LoadedMap, concept: number, share: number): CSSProperties {
  return {
    inlineSize: `${Math.max(2, share * 100)}%`,
    background: topicVariable(topicOf(loaded.map, { kind: "concept", row: concept })),
  };
}

interface QuotesProps {
  readonly loaded: LoadedMap;
  readonly quotes: readonly QuoteOn[];
}

function Quotes({ loaded, quotes }: QuotesProps) {
  return (
    <ul className={styles.quotes}>
      {quotes.map(({ quote, concept }) => (
        <li key={`${quote.paper} ${concept} ${quote.field} ${quote.start}`}>
          <QuoteText loaded={loaded} quote={quote} concept={concept} />
        </li>
      ))}
    </ul>
  );
}

function MoreButton({ more, onMore }: { readonly more: number; readonly onMore: () => void }) {
  if (more <= 0) return null;
  return (
    <Button look="quiet" onClick={onMore}>
      Show {Math.min(MORE, more)} more
    </Button>
  );
}
