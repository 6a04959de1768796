/** Mentions as panels ask for them: those of one paper, and those two papers share, with their sentences. */
import { groupOf, type Mention, mentionAt } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";

/** All mentions in a paper, in reading order. */
export function mentionsIn({ map, mentionsByPaper }: LoadedMap, paper: number): readonly Mention[] {
  return Array.from(groupOf(mentionsByPaper, paper), (row) => mentionAt(map.mentions, row));
}

/** A sentence with the mentions of one concept in it. */
export interface Quote {
  readonly paper: number;
  readonly field: Mention["field"];
  /** Offsets of the sentence in the field. */
  readonly start: number;
  readonly end: number;
  /** Offsets of the mentions in the field, ascending. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** Mentions of one concept, gathered by sentence, in reading order. */
export function toQuotes(mentions: Iterable<Mention>): readonly Quote[] {
  const quotes = new Map<string, Quote & { marks: (readonly [number, number])[] }>();
  for (const { paper, field, start, end, sentence } of mentions) {
    const key = `${paper} ${field} ${sentence[0]}`;
    let quote = quotes.get(key);
    if (quote === undefined) {
      quote = { paper, field, start: sentence[0], end: sentence[1], marks: [] };
      quotes.set(key, quote);
    }
    // Mentions that overlap one marked before would mark the same letters twice.
    const last = quote.marks.at(-1);
    if (last === undefined || last[1] <= start) quote.marks.push([start, end]);
  }
  return [...quotes.values()];
}

/** All sentences that mention a concept, paper by paper. */
export function quotesOf({ map, mentionsByConcept }: LoadedMap, concept: number): readonly Quote[] {
  const rows = groupOf(mentionsByConcept, concept);
  return toQuotes(Array.from(rows, (row) => mentionAt(map.mentions, row)));
}

/** The first sentence of a paper's abstract that mentions a concept, else its title; null if there is none. */
export function quoteFrom(loaded: LoadedMap, paper: number, concept: number): Quote | null {
  const quotes = toQuotes(mentionsIn(loaded, paper).filter((mention) => mention.concept === concept));
  return quotes.find(({ field }) => field === "abstract") ?? quotes[0] ?? null;
}
