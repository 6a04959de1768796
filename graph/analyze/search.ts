/**
 * Search over papers, concepts and topics, as you type.
 *
 * Two inverted indexes (termIndex.ts): of names (titles, all forms of concepts, names of topics) and of what
 * papers say (title and abstract). What has the query for a name comes first, then names that begin with it,
 * then other names of concepts and topics, titles, abstracts, and last what is spelled otherwise. Words may be
 * typed in part and in any order; an entry has to have all of them, unless none has.
 */
import { paperAt, rowsOf } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { BestFound } from "./bestFound.ts";
import { scanIndex } from "./scanIndex.ts";
import { ABSTRACT, OTHERWISE, SearchEntries, SOME_WORDS, TITLE } from "./searchEntries.ts";
import { type Found, type SearchHit, toHit } from "./searchHits.ts";
import { termsOf } from "./searchMarks.ts";
import { buildTermIndex, LONGEST_TERM, type TermIndex } from "./termIndex.ts";

export type HitCounts = { readonly [K in SearchHit["kind"]]: number };

export interface SearchResult {
  /** In order of rank. */
  readonly hits: readonly SearchHit[];
  /** How many there are of each kind, whatever the limits. */
  readonly totals: HitCounts;
  /** False while abstracts are still being read: hits are of names only. */
  readonly isWhole: boolean;
}

export interface SearchIndex {
  /** An empty query finds nothing. */
  search(query: string, limits: HitCounts): SearchResult;
  /** Those whose name has all words of the query, rows ascending; nothing typed: all. */
  rowsNamed(kind: SearchHit["kind"], query: string): Uint32Array;
  /** All that `search` finds of a kind, of which it gives the best; rows ascending. */
  rowsFound(kind: SearchHit["kind"], query: string): Uint32Array;
}

/** Code units of a query that count, and words; the rest is ignored. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** Build the index at once: some 0.1 ms a paper with its abstract. */
export function buildSearchIndex(map: PaperMap): SearchIndex {
  const growing = growSearchIndex(map);
  for (;;) {
    const { done, value } = growing.next();
    if (done) return value;
  }
}

/**
 * Build the index in slices of some milliseconds.
 *
 * @yields what can be searched so far: nothing, then names
 */
export function* growSearchIndex(map: PaperMap): Generator<SearchIndex | null, SearchIndex> {
  const entries = new SearchEntries(map);
  const building = buildTermIndex(entries.names());
  let step = building.next();
  for (; !step.done; step = building.next()) yield null;
  const names = step.value;
  const partial = new Search(entries, names, null);
  const reading = buildTermIndex(textsOf(map));
  let next = reading.next();
  for (; !next.done; next = reading.next()) yield partial;
  return new Search(entries, names, next.value);
}

function* textsOf(map: PaperMap): Generator<string> {
  for (const { title, abstract } of rowsOf(map.papers))
    yield abstract === null ? title : `${title} ${abstract}`;
}

const KINDS = ["paper", "concept", "topic"] as const;
/** More than what a text can score: names decide, texts between equals. */
const ABOVE_TEXT = 1e9;
/** Titles among which one that has the words side by side is looked for. */
const MOST_READ = 100;

class Search implements SearchIndex {
  readonly #entries: SearchEntries;
  readonly #names: TermIndex;
  readonly #texts: TermIndex | null;

  constructor(entries: SearchEntries, names: TermIndex, texts: TermIndex | null) {
    this.#entries = entries;
    this.#names = names;
    this.#texts = texts;
  }

  search(query: string, limits: HitCounts): SearchResult {
    const typed = wordsTyped(query);
    const found = this.#findAllOrSome(typed, limits);
    const papers = this.#bringUpPhrases(found.paper.kept, typed).slice(0, limits.paper);
    // Stable: within a tier each kind keeps its order, and concepts come first.
    const ranked = [...found.concept.kept, ...found.topic.kept, ...papers];
    ranked.sort((a, b) => a.tier - b.tier);
    return {
      hits: ranked.map(({ id }) =>
        toHit(this.#entries.map, this.#entries.placeOf(id), { typed, near: found.near }),
      ),
      totals: { paper: found.paper.count, concept: found.concept.count, topic: found.topic.count },
      isWhole: this.#texts !== null,
    };
  }

  rowsNamed(kind: SearchHit["kind"], query: string): Uint32Array {
    const [from, count] = this.#entries.idsOf(kind);
    const typed = wordsTyped(query);
    if (typed.length === 0) return Uint32Array.from({ length: count }, (_, row) => row);
    const { matched } = scanIndex(this.#names, typed, { isOnce: true, needsAll: true, shortest: 1 });
    const rows: number[] = [];
    for (let row = 0; row < count; row++) if (matched[from + row] === typed.length) rows.push(row);
    return Uint32Array.from(rows);
  }

  rowsFound(kind: SearchHit["kind"], query: string): Uint32Array {
    const [from, count] = this.#entries.idsOf(kind);
    const none = { paper: 0, concept: 0, topic: 0 };
    const { kept } = this.#findAllOrSome(wordsTyped(query), { ...none, [kind]: count })[kind];
    return Uint32Array.from(kept, ({ id }) => id - from).sort();
  }

  /** Where no entry has all the words, those that have some are better than nothing. */
  #findAllOrSome(typed: readonly string[], limits: HitCounts) {
    const found = this.#find(typed, limits, true);
    const isNothing = KINDS.every((kind) => found[kind].count === 0);
    return isNothing && typed.length > 1 ? this.#find(typed, limits, false) : found;
  }

  #find(typed: readonly string[], limits: HitCounts, needsAll: boolean) {
    const paper = new BestFound(Math.max(limits.paper, MOST_READ));
    const concept = new BestFound(limits.concept);
    const topic = new BestFound(limits.topic);
    if (typed.length === 0) return { paper, concept, topic, near: new Set<string>() };
    const { paperCount, conceptCount } = this.#entries;
    const query = typed.join(" ");
    const names = scanIndex(this.#names, typed, { isOnce: true, needsAll, shortest: 1 });
    const texts = this.#texts && scanIndex(this.#texts, typed, { isOnce: false, needsAll, shortest: 3 });
    const least = needsAll ? typed.length : 1;

    for (let id = 0; id < paperCount; id++) {
      const isTitle = names.matched[id]! >= least;
      const isText = texts !== null && texts.matched[id]! >= least;
      if (!isTitle && !isText) continue;
      const text = isText ? texts.scores[id]! : 0;
      if (!needsAll) {
        const words = Math.max(names.matched[id]!, texts?.matched[id] ?? 0);
        paper.add(id, SOME_WORDS, ABOVE_TEXT * (words + names.scores[id]! / 100) + text);
      } else if (isTitle && names.isNear[id] === 0)
        paper.add(id, TITLE, ABOVE_TEXT * names.scores[id]! + text);
      else if (isText && texts.isNear[id] === 0) paper.add(id, ABSTRACT, text);
      // A title spelled otherwise does not go before an abstract that has the very words.
      else paper.add(id, OTHERWISE, ABOVE_TEXT * (isTitle ? names.scores[id]! : 0) + text);
    }
    for (let id = paperCount; id < names.matched.length; id++) {
      if (names.matched[id]! < least) continue;
      const tier = !needsAll
        ? SOME_WORDS
        : names.isNear[id] === 1
          ? OTHERWISE
          : this.#entries.tierOf(id, query);
      const best = id < paperCount + conceptCount ? concept : topic;
      best.add(id, tier, names.scores[id]! * this.#entries.weightOf(id));
    }
    return { paper, concept, topic, near: new Set([...names.near, ...(texts?.near ?? [])]) };
  }

  /** Of the papers with the words in their title, those that have them side by side go first. */
  #bringUpPhrases(papers: readonly Found[], typed: readonly string[]): readonly Found[] {
    if (typed.length < 2) return papers;
    const phrase = ` ${typed.join(" ")}`;
    const has = ({ id, tier }: Found) =>
      tier === TITLE && ` ${termsOf(paperAt(this.#entries.map, id).title).join(" ")}`.includes(phrase);
    const isSide = papers.map(has);
    return [...papers.filter((_, i) => isSide[i]), ...papers.filter((_, i) => !isSide[i])];
  }
}

function wordsTyped(query: string): readonly string[] {
  const words = termsOf(query.slice(0, LONGEST_QUERY)).map((word) => word.slice(0, LONGEST_TERM));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
