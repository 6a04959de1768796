/** Why two papers, two concepts, or a paper and a concept are joined: what an edge of the map stands for. */
import type { CSSProperties } from "react";
import { useMemo, useState } from "react";
import { associationOf, groupOf, sharedConcepts, sharedPapers } from "../../graph/index.ts";
import { paperOf } from "../store/selectors.ts";
import type { LoadedMap, Pair } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { findTie } from "../store/tie.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Button, TextButton } from "../ui/Button.tsx";
import { countOf, formatCount, percent } from "../ui/counts.ts";
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
  const [listed, setListed] = useState(FIRST);
  const [withLeftOut, setWithLeftOut] = useState(false);
  const nodes = usePage(({ shown }) => (shown === null || shown.isAll ? null : shown.nodes));
  const { map, adjacency } = loaded;
  const { row, other } = pair;
  const all = useMemo(() => sharedPapers(map.graph, adjacency, row, other), [map, adjacency, row, other]);
  const shown = nodes === null ? all : all.filter(({ paper }) => nodes[paper] === 1);
  const papers = withLeftOut ? all : shown;
  return (
    <article>
      <Ends loaded={loaded} pair={pair} />
      <div className={styles.meta}>
        {nodes !== null && <p>{meeting(loaded, pair, shown.length, nodes)}</p>}
        <p>{meeting(loaded, pair, all.length, null)}</p>
        {shown.length < all.length && (
          <LeftOut
            what={countOf(all.length - shown.length, "paper")}
            isListed={withLeftOut}
            onToggle={() => setWithLeftOut(!withLeftOut)}
          />
        )}
      </div>
      <Section title="Papers with both" note="most about both first">
        {papers.length === 0 && <p className={styles.none}>None{nodes !== null && " of those shown"}.</p>}
        <ol className={styles.papers}>
          {papers.slice(0, listed).map(({ paper }) => (
            <li key={paper}>
              <div className={styles.head}>
                <NodeLink loaded={loaded} kind="paper" row={paper} className={styles.paper} />
                <Year className={styles.soft} date={paperOf(loaded, paper).date} />
              </div>
              <Quotes loaded={loaded} quotes={quotesOn(loaded, paper, [row, other])} />
            </li>
          ))}
        </ol>
        <MoreButton more={papers.length - listed} onMore={() => setListed(listed + MORE)} />
      </Section>
    </article>
  );
}

/**
 * "Of the 12 papers shown 3 have both, 8 one and 5 the other: 2.4 times as often as by chance."
 *
 * @param nodes what the filters leave; null for all of the map
 */
function meeting(
  { map: { graph }, adjacency }: LoadedMap,
  { row, other }: Pair,
  together: number,
  nodes: Uint8Array | null,
): string {
  const of = (concept: number) => {
    const edges = groupOf(adjacency.byConcept, concept);
    return nodes === null
      ? edges.length
      : edges.reduce((count, edge) => count + nodes[graph.edgePaper[edge]!]!, 0);
  };
  const [first, second] = [of(row), of(other)];
  const papers =
    nodes === null ? graph.paperCount : nodes.subarray(0, graph.paperCount).reduce((sum, is) => sum + is, 0);
  const whose = nodes === null ? `all ${countOf(papers, "paper")}` : `the ${countOf(papers, "paper")} shown`;
  const [one, two, both] = [first, second, together].map(formatCount);
  if (together === 0) return `None of ${whose} has both; ${one} and ${two} have the one and the other.`;
  const have = together === 1 ? "has" : "have";
  return `Of ${whose} ${both} ${have} both, ${one} and ${two} the one and the other: ${times(associationOf(together, first, second, papers))}.`;
}

/** "2.4 times as often as by chance" */
function times(association: number): string {
  if (association < 1) return "less often than by chance";
  return `${association.toFixed(1)} times as often as by chance`;
}

function Papers({ loaded, pair }: PartProps) {
  const [listed, setListed] = useState(FIRST);
  const [withLeftOut, setWithLeftOut] = useState(false);
  const nodes = usePage(({ shown }) => shown?.nodes);
  const { map, adjacency } = loaded;
  const { row, other } = pair;
  const all = useMemo(() => sharedConcepts(map.graph, adjacency, row, other), [map, adjacency, row, other]);
  const shown = all.filter(({ concept }) => nodes?.[map.graph.paperCount + concept] !== 0);
  const concepts = withLeftOut ? all : shown;
  const strength = all.reduce((sum, { share }) => sum + share, 0);
  return (
    <article>
      <Ends loaded={loaded} pair={pair} />
      <div className={styles.meta}>
        <p>
          {all.length === 0
            ? "They share no concept of the map."
            : `Share ${countOf(all.length, "concept")}; strength ${strength.toFixed(2)} of 1, the sum of their parts.`}
        </p>
        {shown.length < all.length && (
          <LeftOut
            what={countOf(all.length - shown.length, "concept")}
            isListed={withLeftOut}
            onToggle={() => setWithLeftOut(!withLeftOut)}
          />
        )}
      </div>
      <Section title="What both speak of">
        <ol className={styles.concepts}>
          {concepts.slice(0, listed).map(({ concept, share }) => (
            <li key={concept}>
              <div className={styles.head}>
                <NodeLink loaded={loaded} kind="concept" row={concept} look="sign" />
                <span className={styles.soft}>{share.toFixed(2)}</span>
              </div>
              <span className={styles.bar} style={bar(loaded, concept, share / (all[0]?.share ?? 1))} />
              <Quotes
                loaded={loaded}
                quotes={[row, other].flatMap((paper) => quotesOn(loaded, paper, [concept]))}
                withTitles
              />
            </li>
          ))}
        </ol>
        <MoreButton more={concepts.length - listed} onMore={() => setListed(listed + MORE)} />
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

interface LeftOutProps {
  readonly what: string;
  readonly isListed: boolean;
  readonly onToggle: () => void;
}

/** What the filters leave out of the list, and a way to see it all the same. */
function LeftOut({ what, isListed, onToggle }: LeftOutProps) {
  return (
    <p>
      {isListed ? `The list has ${what} that the filters leave out. ` : `The filters leave out ${what}. `}
      <TextButton onClick={onToggle}>{isListed ? "Only what is shown" : "List all"}</TextButton>
    </p>
  );
}

interface QuotesProps {
  readonly loaded: LoadedMap;
  readonly quotes: readonly QuoteOn[];
  /** Says above each which paper it is from. */
  readonly withTitles?: boolean;
}

function Quotes({ loaded, quotes, withTitles = false }: QuotesProps) {
  return (
    <ul className={styles.quotes}>
      {quotes.map(({ quote, concept }) => (
        <li key={`${quote.paper} ${concept} ${quote.field} ${quote.start}`}>
          {withTitles && <span className={styles.from}>{paperOf(loaded, quote.paper).title}</span>}
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
