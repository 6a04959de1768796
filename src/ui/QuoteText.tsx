/** A sentence from a paper with one concept, or one word, marked in it. */
import type { CSSProperties } from "react";
import { paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Highlighted } from "./Highlighted.tsx";
import type { Quote } from "./mentions.ts";
import { topicOf } from "./NodeLink.tsx";
import styles from "./QuoteText.module.css";

interface QuoteTextProps {
  readonly loaded: LoadedMap;
  readonly quote: Quote;
  /** Gives the mark its ink; null for a word that is no concept. */
  readonly concept: number | null;
}

export function QuoteText({ loaded, quote, concept }: QuoteTextProps) {
  const text = paperOf(loaded, quote.paper)[quote.field] ?? "";
  const marks = quote.marks.map(([start, end]) => [start - quote.start, end - quote.start] as const);
  const ink = topicVariable(concept === null ? -1 : topicOf(loaded.map, { kind: "concept", row: concept }));
  return (
    <span className={styles.quote} style={{ "--topic": ink } as CSSProperties}>
      <Highlighted text={text.slice(quote.start, quote.end)} marks={marks} />
    </span>
  );
}
