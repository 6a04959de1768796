/**
 * One related paper. The bar is cut into one part a concept and one for all words beyond them; the parts add up
 * to the score, and a full bar is the best score. Opened, it quotes both papers for each reason.
 */
import { ChevronDown } from "lucide-react";
import { type CSSProperties, useId } from "react";
import { groupOf, type RelatedPaper } from "../../graph/index.ts";
import { paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { IconButton } from "../ui/Button.tsx";
import { NodeLink, topicOf } from "../ui/NodeLink.tsx";
import { Year } from "../ui/Year.tsx";
import styles from "./RelatedPapers.module.css";
import { RelatedReasons } from "./RelatedReasons.tsx";
import { type Reckoned, sumOf } from "./reckoned.ts";

/** Reasons named in a row; the rest is counted, and all are named when the row is open. */
const NAMED = 3;
const NAMED_WORDS = 4;

interface RelatedRowProps {
  readonly loaded: LoadedMap;
  /** The paper whose neighbors these are. */
  readonly from: number;
  readonly related: RelatedPaper;
  /** The best score: the length of a full bar. */
  readonly best: number;
  /** Said where the row stands out of turn. */
  readonly place: number | null;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Concepts that do not count. */
  readonly without: readonly number[];
  readonly onReckon: (what: Reckoned, counts: boolean) => void;
}

export function RelatedRow(props: RelatedRowProps) {
  const { loaded, from, related, best, place, isOpen, onOpen, without, onReckon } = props;
  const reasonsId = useId();
  const { paper, score, reasons } = related;
  const concepts = reasons.filter((reason) => reason.kind === "concept");
  const words = reasons.filter((reason) => reason.kind === "word");
  const unnamed = concepts.length - NAMED;
  return (
    <div className={styles.row}>
      <NodeLink loaded={loaded} kind="paper" row={paper} className={styles.title} />
      <Year className={styles.year} date={paperOf(loaded, paper).date} />
      <div className={styles.bar} aria-hidden="true">
        {concepts.map(({ concept, share }) => (
          <span key={concept} style={part(loaded, concept, share / best)} />
        ))}
        {words.length > 0 && (
          <span className={styles.words} style={{ inlineSize: `${(sumOf(words) / best) * 100}%` }} />
        )}
      </div>
      <span className={styles.score} title="Sum of the parts of the bar">
        {place !== null && <span>place {place} · </span>}
        {score.toFixed(2)}
      </span>
      <ul className={styles.reasons} aria-label="Because of">
        {concepts.slice(0, NAMED).map(({ concept }) => (
          <li key={concept}>
            <NodeLink loaded={loaded} kind="concept" row={concept} look="sign" />
          </li>
        ))}
        {unnamed > 0 && <li className={styles.soft}>and {unnamed} more</li>}
        {concepts.length < NAMED && words.length > 0 && (
          <li className={styles.soft}>
            {concepts.length === 0 ? "the words " : "and the words "}
            {words
              .slice(0, NAMED_WORDS - concepts.length)
              .map(({ form }) => form)
              .join(", ")}
          </li>
        )}
      </ul>
      <IconButton
        label={isOpen ? "Hide the sentences" : "Show the sentences that say so"}
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? reasonsId : undefined}
        onClick={() => onOpen(!isOpen)}
      >
        <ChevronDown size={16} />
      </IconButton>
      {isOpen && (
        <RelatedReasons
          id={reasonsId}
          loaded={loaded}
          here={from}
          there={paper}
          concepts={concepts}
          words={words}
          left={conceptsOf(loaded, paper).filter((concept) => without.includes(concept))}
          onReckon={onReckon}
        />
      )}
    </div>
  );
}

function conceptsOf({ map, adjacency }: LoadedMap, paper: number): readonly number[] {
  return Array.from(groupOf(adjacency.byPaper, paper), (edge) => map.graph.edgeConcept[edge]!);
}

function part(loaded: LoadedMap, concept: number, share: number): CSSProperties {
  return {
    inlineSize: `${share * 100}%`,
    background: topicVariable(topicOf(loaded.map, { kind: "concept", row: concept })),
  };
}
