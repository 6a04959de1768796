/**
 * Search over concepts, topics and papers, as you type.
 *
 * An inverted index with prefix and fuzzy matching (MiniSearch) over titles, abstracts, topic names and all
 * forms of the concepts. What has the query for a name comes first, then names that begin with it, then
 * other names of concepts and topics, titles, and last abstracts.
 */
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { naturalLog } from "../logarithm.ts";
import { conceptAt, paperAt } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { excerpt, fold, type Marks, marksIn, wordsOf } from "./searchMarks.ts";

export interface SearchHit {
  readonly kind: "paper" | "concept" | "topic";
  readonly row: number;
  readonly label: string;
  /** Matched parts of `label`, offsets ascending, not overlapping. */
  readonly marks: Marks;
  /** A line under the label: short form, or the part of the abstract that matched; `null` if the label says it all. */
  readonly context: { readonly text: string; readonly marks: Marks } | null;
}
export interface SearchIndex {
  /** Hits in order of rank, at most `limit`, and how many there are in all. An empty query finds nothing. */
  search(query: string, limit: number): { readonly hits: readonly SearchHit[]; readonly total: number };
}

/** Code units of a query that count; the rest is ignored. */
const LONGEST_QUERY = 200;
/**
 * With more papers than this, abstracts are read through at each search instead of indexed: for 10,000 papers
 * 12 ms a search, where indexing takes 6 s and 200 MB. Words spelled otherwise are then found in names only.
 */
const MOST_INDEXED_ABSTRACTS = 5_000;

/** What is searched for one node. Papers have the numbers of their rows, then concepts, then topics. */
interface Entry {
  readonly id: number;
  readonly label: string;
  /** Other names of a concept: short form and variants. */
  readonly forms: string;
  readonly abstract: string;
}

const TIERS = ["same name", "name begins so", "name", "title", "abstract"] as const;
interface Found {
  readonly id: number;
  /** Place in `TIERS`. */
  readonly tier: number;
  readonly score: number;
  /** Words of the entry that matched; `null` for those that begin with what was typed. */
  readonly words: ReadonlySet<string> | null;
}

/** Build the index. Some 0.3 ms a paper with its abstract: run it in a worker. */
export function buildSearchIndex(map: PaperMap): SearchIndex {
  const indexed = map.graph.paperCount <= MOST_INDEXED_ABSTRACTS;
  const index = new MiniSearch<Entry>({
    fields: ["label", "forms", "abstract"],
    tokenize: (text) => wordsOf(text).map(({ term }) => term),
    processTerm: (term) => term,
  });
  const known: Known[] = [];
  for (const entry of entriesOf(map, indexed)) {
    index.add(entry);
    known.push(knownOf(map, entry.id));
  }
  const abstracts = indexed ? [] : plainAbstracts(map);

  return {
    search(query, limit) {
      const typed = wordsOf(query.slice(0, LONGEST_QUERY)).map(({ term }) => term);
      if (typed.length === 0) return { hits: [], total: 0 };
      const found = new Map<number, Found>();
      for (const result of index.search(typed.join(" "), NAMES)) {
        const { names, weight } = known[result.id]!;
        const match = matchOf(result);
        const tier = nameTier(placeOf(map, result.id).kind, names, typed.join(" "));
        found.set(result.id, { ...match, score: match.score * weight, tier });
      }
      for (const result of index.search(typed.join(" "), ANYWHERE))
        if (!found.has(result.id))
          found.set(result.id, { ...matchOf(result), tier: TIERS.indexOf("abstract") });
      readThrough(abstracts, typed, found);
      // Where no entry has all the words, those that have some are better than nothing.
      if (found.size === 0 && typed.length > 1)
        for (const result of index.search(typed.join(" "), { ...ANYWHERE, combineWith: "OR" }))
          found.set(result.id, { ...matchOf(result), tier: TIERS.indexOf("abstract") });
      const ranked = [...found.values()].sort((a, b) => a.tier - b.tier || b.score - a.score || a.id - b.id);
      return { hits: ranked.slice(0, limit).map((one) => hitOf(map, one, typed)), total: ranked.length };
    },
  };
}

const ANYWHERE: SearchOptions = {
  combineWith: "AND",
  boost: { label: 4, forms: 3 },
  prefix: (term) => term.length > 2,
  fuzzy: (term) => (term.length > 3 ? Math.min(2, Math.floor(term.length / 4)) : false),
  weights: { prefix: 0.6, fuzzy: 0.2 },
};
/** As one types, names are found from the first letter on. */
const NAMES: SearchOptions = { ...ANYWHERE, fields: ["label", "forms"], prefix: true };

function* entriesOf(map: PaperMap, withAbstracts: boolean): Generator<Entry> {
  const { paperCount, conceptCount } = map.graph;
  for (let paper = 0; paper < paperCount; paper++) {
    const { title, abstract } = paperAt(map, paper);
    yield { id: paper, label: title, forms: "", abstract: withAbstracts ? (abstract ?? "") : "" };
  }
  for (let concept = 0; concept < conceptCount; concept++) {
    const [label = "", ...forms] = namesOf(map, paperCount + concept);
    yield { id: paperCount + concept, label, forms: forms.join(" "), abstract: "" };
  }
  for (const [topic, { label }] of map.topics.entries())
    yield { id: paperCount + conceptCount + topic, label, forms: "", abstract: "" };
}

/** The label of an entry and, for a concept, its other names. */
function namesOf(map: PaperMap, id: number): readonly string[] {
  const { kind, row } = placeOf(map, id);
  if (kind === "paper") return [paperAt(map, row).title];
  if (kind === "topic") return [map.topics[row]!.label];
  const { label, shortForm, variants } = conceptAt(map, row);
  const others = [shortForm ?? "", ...variants.map(({ form }) => form)];
  return [label, ...others.filter((form) => form !== "" && form !== label)];
}

function placeOf(map: PaperMap, id: number): { readonly kind: SearchHit["kind"]; readonly row: number } {
  const { paperCount, conceptCount } = map.graph;
  if (id < paperCount) return { kind: "paper", row: id };
  if (id < paperCount + conceptCount) return { kind: "concept", row: id - paperCount };
  return { kind: "topic", row: id - paperCount - conceptCount };
}

function matchOf({ id, score, terms }: SearchResult): Omit<Found, "tier"> {
  // Scores hold logarithms, whose last digits may differ between engines.
  return { id, score: Number(score.toPrecision(6)), words: new Set(terms) };
}

/** What ranking needs of an entry, kept at hand. */
interface Known {
  /** Its names as words with one space between. */
  readonly names: readonly string[];
  /** ≥ 1: among names, what many papers speak of is more likely meant. */
  readonly weight: number;
}

function knownOf(map: PaperMap, id: number): Known {
  const { kind, row } = placeOf(map, id);
  const plain = (name: string) =>
    wordsOf(name)
      .map(({ term }) => term)
      .join(" ");
  const papers = {
    paper: () => 0,
    concept: () => conceptAt(map, row).documentFrequency,
    topic: () => map.topics[row]!.paperCount,
  };
  return { names: namesOf(map, id).map(plain), weight: 1 + naturalLog(1 + papers[kind]()) };
}

function nameTier(kind: SearchHit["kind"], names: readonly string[], query: string): number {
  if (names.includes(query)) return TIERS.indexOf("same name");
  if (kind === "paper") return TIERS.indexOf("title");
  return TIERS.indexOf(names.some((name) => name.startsWith(query)) ? "name begins so" : "name");
}

/** Abstracts as their words with a space before each, so that a word is found by its beginning. */
function plainAbstracts(map: PaperMap): readonly string[] {
  return Array.from({ length: map.graph.paperCount }, (_, paper) =>
    wordsOf(paperAt(map, paper).abstract ?? "")
      .map(({ term }) => ` ${term}`)
      .join(""),
  );
}

/** Add the papers whose abstract holds all that was typed, if that is long enough to tell anything. */
function readThrough(
  abstracts: readonly string[],
  typed: readonly string[],
  found: Map<number, Found>,
): void {
  if (typed.join("").length < 3) return;
  const tier = TIERS.indexOf("abstract");
  abstracts.forEach((abstract, paper) => {
    if (!found.has(paper) && typed.every((term) => abstract.includes(` ${term}`)))
      found.set(paper, { id: paper, tier, score: 0, words: null });
  });
}

function hitOf(map: PaperMap, { id, words }: Found, typed: readonly string[]): SearchHit {
  const { kind, row } = placeOf(map, id);
  const [label = "", ...forms] = namesOf(map, id);
  const marks = marksIn(label, words, typed);
  return { kind, row, label, marks, context: contextOf() };

  function contextOf(): SearchHit["context"] {
    if (kind === "topic") return null;
    if (kind === "paper") {
      const inTitle = typed.every((t) => marks.length > 0 && fold(label).includes(t));
      return inTitle ? null : excerpt(paperAt(map, row).abstract ?? "", words, typed);
    }
    const matching = forms.find((form) => marks.length === 0 && marksIn(form, words, typed).length > 0);
    const text = matching ?? conceptAt(map, row).shortForm;
    return text === null ? null : { text, marks: marksIn(text, words, typed) };
  }
}
