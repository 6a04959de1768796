/**
 * The user's word on concepts, carried out: some are struck out, some called otherwise, some made one.
 *
 * Texts are not read again: what extraction found is taken together anew. So it is quick, any step can be taken back,
 * and the same steps on the same papers give the same map.
 */
import type { Concept, Curation, Extraction, LinkColumns, MentionColumns, Paper } from "../model.ts";
import { type Fates, fatesOf } from "./fates.ts";
import { variantsOf } from "./variants.ts";

export interface Curated {
  readonly extraction: Extraction;
  /** Rows that a concept is made of, before curation: its own first, one at least. */
  readonly sourcesOf: (concept: number) => readonly number[];
}

/**
 * @returns an extraction that keeps what is promised of one (see model.ts); without steps the very one given.
 *   Concepts that were renamed or merged into say so by `origin`. One that others went into has all their mentions,
 *   but one only where they overlap (the longest), and in each paper the greatest of their saliences: two names of
 *   one thing say no more of a paper than the one that says most. Linear in mentions and links.
 */
export function curate(papers: readonly Paper[], extraction: Extraction, steps: Curation): Curated {
  if (steps.length === 0) return { extraction, sourcesOf: (concept) => [concept] };
  const fates = fatesOf(extraction.concepts, steps);
  const mentions = withHomes(extraction.mentions, fates);
  const links = mergeLinks(extraction.links, fates.home);
  const documents = new Uint32Array(extraction.concepts.length);
  for (const concept of links.concept) documents[concept]!++;
  const changed = new Map<number, Concept>();
  const variants = variantsOf(papers, mentions, fates.members);
  for (const row of [...fates.names.keys(), ...fates.members.keys()]) {
    if (fates.home[row] !== row) continue;
    const parts = (fates.members.get(row) ?? [row]).map((part) => extraction.concepts[part]!);
    const [own] = parts;
    // A concept that authors list but no text says has no mentions to count.
    const counted = variants.get(row) ?? [];
    changed.set(row, {
      id: own!.id,
      label: fates.names.get(row) ?? own!.label,
      shortForm: parts.find(({ shortForm }) => shortForm !== null)?.shortForm ?? null,
      variants: counted.length > 0 ? counted : own!.variants,
      documentFrequency: documents[row]!,
      termhood: Math.max(...parts.map(({ termhood }) => termhood)),
      origin: "curated",
    });
  }
  const kept: { readonly row: number; readonly concept: Concept }[] = [];
  extraction.concepts.forEach((concept, row) => {
    if (fates.home[row] === row) kept.push({ row, concept: changed.get(row) ?? concept });
  });
  // Few are out of order, those that became more frequent.
  kept.sort(({ concept: a }, { concept: b }) => compare(a, b));
  const newRow = new Uint32Array(extraction.concepts.length);
  kept.forEach(({ row }, i) => {
    newRow[row] = i;
  });
  return {
    extraction: {
      concepts: kept.map(({ concept }) => concept),
      mentions: { ...mentions, concept: mentions.concept.map((row) => newRow[row]!) },
      links: inOrder({ ...links, concept: links.concept.map((row) => newRow[row]!) }),
    },
    sourcesOf: (concept) => {
      const { row } = kept[concept]!;
      return fates.members.get(row) ?? [row];
    },
  };
}

/** The order of concepts: by falling document frequency, then termhood, then id. */
function compare(a: Concept, b: Concept): number {
  return b.documentFrequency - a.documentFrequency || b.termhood - a.termhood || (a.id < b.id ? -1 : 1);
}

/**
 * Mentions with the concept each is of now, still as a row before curation: those of what was struck out are left
 * out, and of those of merged concepts that overlap all but the longest, of equals the first.
 */
function withHomes(mentions: MentionColumns, { home, members }: Fates): MentionColumns {
  const { paper, field, start, end } = mentions;
  const keep = new Uint8Array(paper.length);
  /** Of each concept that others went into, its last mention kept. */
  const last = new Map<number, number>();
  const overlaps = (one: number, other: number) =>
    paper[one] === paper[other] && field[one] === field[other] && start[one]! < end[other]!;
  for (let i = 0; i < paper.length; i++) {
    const concept = home[mentions.concept[i]!]!;
    if (concept < 0) continue;
    keep[i] = 1;
    if (!members.has(concept)) continue;
    const before = last.get(concept);
    if (before !== undefined && overlaps(i, before)) {
      const isLonger = end[i]! - start[i]! > end[before]! - start[before]!;
      keep[isLonger ? before : i] = 0;
      if (!isLonger) continue;
    }
    last.set(concept, i);
  }
  const isKept = (_: number, i: number) => keep[i] === 1;
  return {
    paper: paper.filter(isKept),
    concept: mentions.concept.filter(isKept).map((row) => home[row]!),
    field: field.filter(isKept),
    start: start.filter(isKept),
    end: end.filter(isKept),
    sentenceStart: mentions.sentenceStart.filter(isKept),
    sentenceEnd: mentions.sentenceEnd.filter(isKept),
  };
}

/** Links with the concept each leads to now: of several from one paper the most salient, which comes first. */
function mergeLinks(links: LinkColumns, home: Int32Array): LinkColumns {
  const keep = new Uint8Array(links.paper.length);
  /** Of each concept the paper it was last linked to. */
  const seen = new Int32Array(home.length).fill(-1);
  for (let i = 0; i < keep.length; i++) {
    const concept = home[links.concept[i]!]!;
    if (concept < 0 || seen[concept] === links.paper[i]) continue;
    seen[concept] = links.paper[i]!;
    keep[i] = 1;
  }
  const isKept = (_: number, i: number) => keep[i] === 1;
  return {
    paper: links.paper.filter(isKept),
    concept: links.concept.filter(isKept).map((row) => home[row]!),
    salience: links.salience.filter(isKept),
  };
}

/** Sorted by paper, falling salience, concept: only links of equal salience can have changed places. */
function inOrder(links: LinkColumns): LinkColumns {
  const { paper, concept, salience } = links;
  for (let i = 1; i < paper.length; i++)
    for (
      let k = i;
      k > 0 && paper[k] === paper[k - 1] && salience[k] === salience[k - 1] && concept[k]! < concept[k - 1]!;
      k--
    ) {
      const swapped = concept[k]!;
      concept[k] = concept[k - 1]!;
      concept[k - 1] = swapped;
    }
  return links;
}
