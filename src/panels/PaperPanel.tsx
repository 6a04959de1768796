/** A paper: what it says, with its concepts marked, and which papers are near it and why. */
import { ExternalLink } from "lucide-react";
import { useMemo, useState } from "react";
import { conceptAt, groupOf, type Paper, type PaperMap } from "../../graph/index.ts";
import { paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { TextButton } from "../ui/Button.tsx";
import { countOf } from "../ui/counts.ts";
import { describeDate } from "../ui/dates.ts";
import { externalHref } from "../ui/href.ts";
import { MarkedText } from "../ui/MarkedText.tsx";
import { mentionsIn } from "../ui/mentions.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { Section } from "../ui/Section.tsx";
import { CopyReference } from "./CopyReference.tsx";
import styles from "./detail.module.css";
import { RelatedPapers } from "./RelatedPapers.tsx";

interface PaperPanelProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

/** UTF-16 units above which a title is set smaller. */
const LONG_TITLE = 140;

export function PaperPanel({ loaded, row }: PaperPanelProps) {
  const paper = paperOf(loaded, row);
  const mentions = useMemo(() => mentionsIn(loaded, row), [loaded, row]);
  const shared = useMemo(() => conceptsOf(loaded, row), [loaded, row]);
  const spans = useMemo(() => {
    const main = new Set(shared);
    return mentions.map((mention) => ({ ...mention, isMain: main.has(mention.concept) }));
  }, [mentions, shared]);
  // In the title only what links the paper to others: it is there to be read at a glance.
  const titleSpans = useMemo(() => spans.filter(({ field, isMain }) => field === "title" && isMain), [spans]);
  const abstractSpans = useMemo(() => spans.filter(({ field }) => field === "abstract"), [spans]);

  return (
    <article>
      <h2 className={styles.title} data-long={paper.title.length > LONG_TITLE ? "" : undefined} tabIndex={-1}>
        <MarkedText loaded={loaded} text={paper.title} spans={titleSpans} />
      </h2>
      <p className={styles.meta}>
        <span>{describeDate(paper.date)}</span>
        <Authors paper={paper} />
        {paper.venue !== null && <span className={styles.venue}>{paper.venue}</span>}
        {paper.citations !== null && <span>{countOf(paper.citations, "citation")}</span>}
        <Addresses paper={paper} />
      </p>
      <CopyReference key={row} paper={paper} />
      {paper.abstract === null ? (
        <p className={styles.empty}>This paper came without an abstract.</p>
      ) : (
        <p className={styles.abstract}>
          <MarkedText loaded={loaded} text={paper.abstract} spans={abstractSpans} />
        </p>
      )}
      <Concepts
        loaded={loaded}
        paper={paper}
        shared={shared}
        mentioned={mentions.map(({ concept }) => concept)}
      />
      <RelatedPapers key={row} loaded={loaded} paper={row} />
    </article>
  );
}

/** Names shown before "and 12 more". */
const FIRST_AUTHORS = 6;

function Authors({ paper }: { readonly paper: Paper }) {
  const [all, setAll] = useState(false);
  const { authors, authorCount } = paper;
  if (authors.length === 0)
    return <span>{authorCount === null ? "authors not stated" : countOf(authorCount, "author")}</span>;
  const more = authors.length - FIRST_AUTHORS;
  if (all || more <= 1) return <span>{authors.join(", ")}</span>;
  return (
    <span>
      {authors.slice(0, FIRST_AUTHORS).join(", ")}{" "}
      <TextButton onClick={() => setAll(true)}>and {more} more</TextButton>
    </span>
  );
}

function Addresses({ paper }: { readonly paper: Paper }) {
  const { doi, arxiv, url } = paper;
  const links: [label: string, href: string | null][] = [
    ["DOI", doi === null ? null : `https://doi.org/${encodeURI(doi)}`],
    ["arXiv", arxiv === null ? null : `https://arxiv.org/abs/${encodeURI(arxiv)}`],
    ["Web page", externalHref(url)],
  ];
  return links.map(
    ([label, href]) =>
      href !== null && (
        <span key={label}>
          <a className={styles.external} href={href} target="_blank" rel="noopener noreferrer">
            {label}
            <ExternalLink size={12} aria-label="opens in a new tab" />
          </a>
        </span>
      ),
  );
}

/** Rows of the concepts that link a paper to others, strongest first. */
function conceptsOf({ map, adjacency }: LoadedMap, paper: number): readonly number[] {
  return Array.from(groupOf(adjacency.byPaper, paper), (edge) => map.graph.edgeConcept[edge]!);
}

/** It was kept, but no concept was looked for in it. */
function isNotEnglish({ report }: PaperMap, { source }: Paper): boolean {
  return report.issues.some(
    ({ code, file, line }) => code === "paper-not-english" && file === source.file && line === source.line,
  );
}

interface ConceptsProps {
  readonly loaded: LoadedMap;
  readonly paper: Paper;
  /** Rows of the concepts that link the paper to others, strongest first. */
  readonly shared: readonly number[];
  /** Rows of the concepts mentioned, repeated as they are. */
  readonly mentioned: readonly number[];
}

function Concepts({ loaded, paper, shared, mentioned }: ConceptsProps) {
  const { map } = loaded;
  const own = [...new Set(mentioned)].filter((concept) => concept >= map.graph.conceptCount);
  return (
    <>
      <Section title="Concepts" note={shared.length > 0 && "strongest first, with number of papers"}>
        {shared.length === 0 ? (
          <p className={styles.empty}>
            {isNotEnglish(map, paper)
              ? "None: concepts are found in English text, and this is in another language."
              : "None that another paper shares, so nothing links it on the map."}
          </p>
        ) : (
          <ul className={styles.chips}>
            {shared.map((concept) => (
              <li key={concept}>
                <NodeLink
                  loaded={loaded}
                  kind="concept"
                  row={concept}
                  look="chip"
                  aside={conceptAt(map, concept).documentFrequency}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {own.length > 0 && (
        <Section title={map.recipe.minDocuments > 2 ? "Too rare for the map" : "Only in this paper"}>
          <ul className={styles.commas}>
            {own.map((concept) => (
              <li key={concept}>
                <NodeLink loaded={loaded} kind="concept" row={concept} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
