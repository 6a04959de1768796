/** Why papers are linked to a concept: what speaks for and against each form, and what came of it. */
import { ChevronDown } from "lucide-react";
import { type CSSProperties, useId, useMemo, useState } from "react";
import { type ConceptEvidence, groupOf, type PaperEvidence, type ScoreTerm } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { countOf, percent } from "../ui/counts.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { Section } from "../ui/Section.tsx";
import { useReply } from "../ui/useAnswer.ts";
import styles from "./WhyConcept.module.css";
import { changeOf, placeOf, stepsOf, TERM_WORDS } from "./whyWords.ts";

interface WhyConceptProps {
  readonly loaded: LoadedMap;
  readonly concept: number;
}

/** Papers asked about at once, and shown at first. */
const MOST = 40;
const FIRST = 4;

export function WhyConcept({ loaded, concept }: WhyConceptProps) {
  const [isOpen, setOpen] = useState(false);
  if (loaded.files.length === 0) return null;
  return (
    <Section title="Why it is a concept">
      {isOpen ? (
        <Reasons loaded={loaded} concept={concept} />
      ) : (
        <Button look="quiet" className={styles.more} onClick={() => setOpen(true)}>
          Show the reasons
        </Button>
      )}
    </Section>
  );
}

function Reasons({ loaded, concept }: WhyConceptProps) {
  const isRunning = usePage((state) => state.run.phase === "running");
  const papers = useMemo(() => papersOf(loaded, concept).slice(0, MOST), [loaded, concept]);
  const asked = useReply(loaded, `why ${concept} ${isRunning}`, () =>
    usePage.getState().explain(concept, papers),
  );
  const [shown, setShown] = useState(FIRST);
  if (asked.phase === "asking") return <p className={styles.note}>Looking at its papers again …</p>;
  if (asked.phase === "failed")
    return (
      <p className={styles.note} role="status">
        {isRunning
          ? "Told as soon as the new map is made."
          : `The reasons could not be told: ${asked.message}`}
      </p>
    );
  const evidence = asked.answer;
  const more = Math.min(MOST, evidence.papers.length) - shown;
  return (
    <>
      <p className={styles.note}>{summaryOf(evidence)}</p>
      <ol>
        {evidence.papers.slice(0, shown).map((one, i) => (
          <li key={one.paper} className={styles.item}>
            <PaperReasons loaded={loaded} evidence={one} all={evidence} isFirst={i === 0} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setShown(MOST)}>
          Show {countOf(more, "more paper")}
        </Button>
      )}
    </>
  );
}

/** Those linked to it, most first; where it is not on the map, those that mention it. */
function papersOf({ map, adjacency, mentionsByConcept }: LoadedMap, concept: number): readonly number[] {
  const { edgePaper, edgeWeight, conceptCount } = map.graph;
  if (concept < conceptCount)
    return [...groupOf(adjacency.byConcept, concept)]
      .sort((a, b) => edgeWeight[b]! - edgeWeight[a]! || a - b)
      .map((edge) => edgePaper[edge]!);
  return [...new Set([...groupOf(mentionsByConcept, concept)].map((row) => map.mentions.paper[row]!))];
}

function summaryOf({ chosenIn, mentionedIn }: ConceptEvidence): string {
  if (chosenIn === 2 && mentionedIn === 2) return "Chosen for both papers that mention it.";
  if (mentionedIn === 1) return "Chosen for the one paper that mentions it.";
  if (chosenIn === mentionedIn) return `Chosen for all ${mentionedIn} papers that mention it.`;
  return `Chosen for ${chosenIn} of the ${countOf(mentionedIn, "paper")} that mention it; enough to link others too.`;
}

interface PaperReasonsProps {
  readonly loaded: LoadedMap;
  readonly evidence: PaperEvidence;
  readonly all: ConceptEvidence;
  readonly isFirst: boolean;
}

function PaperReasons({ loaded, evidence, all, isFirst }: PaperReasonsProps) {
  const [isOpen, setOpen] = useState(isFirst);
  const id = useId();
  return (
    <div className={styles.paper}>
      <NodeLink loaded={loaded} kind="paper" row={evidence.paper} className={styles.title} />
      <IconButton
        label={isOpen ? "Hide the reasons" : "Show the reasons in this paper"}
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronDown size={16} />
      </IconButton>
      <p className={styles.place}>{placeOf(evidence)}</p>
      {isOpen && (
        <div id={id} className={styles.reasons}>
          <Terms evidence={evidence} />
          <ol>
            {stepsOf(evidence, all).map(({ words, result }) => (
              <li key={words} className={styles.step}>
                <span>{words}</span>
                <span className={styles.number}>{result}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

/** Terms weaker than this say nothing. */
const LEAST = 0.1;
const NAMED = 6;
const TIMES: readonly (string | undefined)[] = [undefined, "once", "twice"];

/** What the likeliest form's score is made of: bars to the right speak for it, to the left against it. */
function Terms({ evidence: { forms } }: { readonly evidence: PaperEvidence }) {
  const [form] = forms;
  if (form === undefined) return null;
  const terms = form.terms.filter(({ logOdds }) => Math.abs(logOdds) >= LEAST).slice(0, NAMED);
  const longest = Math.max(...terms.map(({ logOdds }) => Math.abs(logOdds)), 1);
  return (
    <>
      <p className={styles.form}>
        <q>{form.form}</q>, said {TIMES[form.mentions] ?? countOf(form.mentions, "time")}. Beside the paper’s
        other phrases, its chances change by
      </p>
      <ul>
        {terms.map((term) => (
          <li key={term.group} className={styles.term}>
            <span>{TERM_WORDS[term.group]}</span>
            <span className={styles.axis} aria-hidden="true">
              <span className={term.logOdds < 0 ? styles.against : styles.for} style={bar(term, longest)} />
            </span>
            <span className={styles.number}>{changeOf(term.logOdds)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        <span>Taken together</span>
        <span className={styles.number}>{percent(1 / (1 + Math.exp(-form.logOdds)))}</span>
      </p>
    </>
  );
}

function bar({ logOdds }: ScoreTerm, longest: number): CSSProperties {
  return { inlineSize: `${Math.max(2, (50 * Math.abs(logOdds)) / longest)}%` };
}
