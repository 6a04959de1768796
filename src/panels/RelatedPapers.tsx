/**
 * The papers nearest to one, each with the shared concepts that are the reason. A row's bar is cut into one
 * part a concept; the parts add up to the score, and the longest bar is the best score.
 */
import { ChevronDown } from "lucide-react";
import { type CSSProperties, useId, useMemo, useState } from "react";
import { type RelatedPaper, relatedPapers } from "../../graph/index.ts";
import { labelOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { formatCount } from "../ui/counts.ts";
import { quoteFrom } from "../ui/mentions.ts";
import { NodeLink, topicOf } from "../ui/NodeLink.tsx";
import { QuoteText } from "../ui/QuoteText.tsx";
import { Section } from "../ui/Section.tsx";
import { Year } from "../ui/Year.tsx";
import styles from "./RelatedPapers.module.css";

/** Ranked at most; beyond this the reasons are too thin to be read. */
const LIMIT = 100;
const FIRST = 6;
const MORE = 12;
/** Reasons named in a row; the rest is counted, and all are named when the row is open. */
const NAMED = 3;

interface RelatedPapersProps {
  readonly loaded: LoadedMap;
  readonly paper: number;
}

export function RelatedPapers({ loaded, paper }: RelatedPapersProps) {
  const [shown, setShown] = useState(FIRST);
  const related = useMemo(() => relatedPapers(loaded.map, loaded.adjacency, paper, LIMIT), [loaded, paper]);
  const best = related[0]?.score ?? 1;
  const more = Math.min(MORE, related.length - shown);
  const many = related.length === LIMIT ? `${LIMIT} nearest` : formatCount(related.length);
  return (
    <Section title="Related papers" note={related.length > 0 && `${many}, by the concepts they share`}>
      {related.length === 0 ? (
        <p className={styles.empty}>No other paper shares a concept with this one.</p>
      ) : (
        <ol className={styles.list}>
          {related.slice(0, shown).map((one) => (
            <li key={one.paper}>
              <RelatedRow loaded={loaded} from={paper} related={one} best={best} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setShown(shown + MORE)}>
          Show {more} more
        </Button>
      )}
    </Section>
  );
}

interface RelatedRowProps {
  readonly loaded: LoadedMap;
  /** The paper whose neighbors these are. */
  readonly from: number;
  readonly related: RelatedPaper;
  /** The first row's score: the length of a full bar. */
  readonly best: number;
}

function RelatedRow({ loaded, from, related, best }: RelatedRowProps) {
  const [open, setOpen] = useState(false);
  const evidenceId = useId();
  const { paper, score, reasons } = related;
  const unnamed = reasons.length - NAMED;
  return (
    <div className={styles.row}>
      <NodeLink loaded={loaded} kind="paper" row={paper} className={styles.title} />
      <Year className={styles.year} date={paperOf(loaded, paper).date} />
      <div className={styles.bar} aria-hidden="true">
        {reasons.map(({ concept, share }) => (
          <span key={concept} style={part(loaded, concept, share / best)} />
        ))}
      </div>
      <span className={styles.score} title="Sum of the shared concepts' parts">
        {score.toFixed(2)}
      </span>
      <ul className={styles.reasons} aria-label="Because of">
        {reasons.slice(0, NAMED).map(({ concept }) => (
          <li key={concept}>
            <NodeLink loaded={loaded} kind="concept" row={concept} look="sign" />
          </li>
        ))}
        {unnamed > 0 && <li className={styles.unnamed}>and {unnamed} more</li>}
      </ul>
      <IconButton
        label={open ? "Hide the sentences" : "Show the sentences that say so"}
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? evidenceId : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronDown size={16} />
      </IconButton>
      {open && (
        <dl id={evidenceId} className={styles.evidence}>
          {reasons.map(({ concept, share }) => (
            <Evidence
              key={concept}
              loaded={loaded}
              concept={concept}
              share={share}
              here={from}
              there={paper}
            />
          ))}
        </dl>
      )}
    </div>
  );
}

function part(loaded: LoadedMap, concept: number, share: number): CSSProperties {
  return {
    inlineSize: `${share * 100}%`,
    background: topicVariable(topicOf(loaded.map, { kind: "concept", row: concept })),
  };
}

interface EvidenceProps {
  readonly loaded: LoadedMap;
  readonly concept: number;
  readonly share: number;
  readonly here: number;
  readonly there: number;
}

/** One sentence from each of the two papers. */
function Evidence({ loaded, concept, share, here, there }: EvidenceProps) {
  const quotes = [
    ["Here", quoteFrom(loaded, here, concept)],
    ["There", quoteFrom(loaded, there, concept)],
  ] as const;
  return (
    <>
      <dt>
        <span>{labelOf(loaded, { kind: "concept", row: concept })}</span>
        <span className={styles.score}>{share.toFixed(2)}</span>
      </dt>
      {quotes.map(
        ([where, quote]) =>
          quote !== null && (
            <dd key={where}>
              <span className={styles.where}>{where}</span>
              <QuoteText loaded={loaded} quote={quote} concept={concept} />
            </dd>
          ),
      )}
    </>
  );
}
