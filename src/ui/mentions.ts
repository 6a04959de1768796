/** Mentions as panels ask for them: those of one paper, and those two papers share, with their sentences. */
import { findWord, groupOf, type Mention, mentionAt } from "../../graph/index.ts";
import { paperOf } from "../store/selectors.ts";
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

export interface QuoteOn {
  readonly quote: Quote;
  /** The concept it is quoted for; the first one, where one sentence speaks of several. */
  readonly concept: number;
}

/** What a paper says of each of these concepts; a sentence that names two of them stands once, with both marked. */
export function quotesOn(loaded: LoadedMap, paper: number, concepts: readonly number[]): readonly QuoteOn[] {
  const found: QuoteOn[] = [];
  for (const concept of concepts) {
    const quote = quoteFrom(loaded, paper, concept);
    if (quote === null) continue;
    const at = found.findIndex((one) => one.quote.field === quote.field && one.quote.start === quote.start);
    const same = found[at];
    if (same === undefined) found.push({ quote, concept });
    else found[at] = { ...same, quote: { ...quote, marks: joinMarks(same.quote.marks, quote.marks) } };
  }
  return found;
}

/** In order; of two that overlap the first. */
function joinMarks(one: Quote["marks"], other: Quote["marks"]): Quote["marks"] {
  const joined: (readonly [number, number])[] = [];
  for (const mark of [...one, ...other].sort((a, b) => a[0] - b[0]))
    if (joined.length === 0 || joined.at(-1)![1] <= mark[0]) joined.push(mark);
  return joined;
}

/** The first sentence of a paper's abstract that has a word, else its title; null if there is none. */
export function quoteOfWord(loaded: LoadedMap, paper: number, form: string): Quote | null {
  const texts = paperOf(loaded, paper);
  for (const field of ["abstract", "title"] as const) {
    const place = findWord(texts[field] ?? "", form);
    if (place === null) continue;
    const [start, end] = place.sentence;
    return { paper, field, start, end, marks: [[place.start, place.end]] };
  }
  return null;
}
