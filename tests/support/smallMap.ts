/** Small maps spelled out in the test: papers by name, each with the concepts it speaks of. */
import { buildWordIndex, findTopics, layOut, type WordIndex } from "../../graph/analyze/index.ts";
import { buildEdges } from "../../graph/build/index.ts";
import { readWords } from "../../graph/extract/index.ts";
import { conceptAt, rowsOf, toTable } from "../../graph/map.ts";
import type { Concept, Extraction, Paper, PaperMap, Recipe } from "../../graph/model.ts";
import { DEFAULT_RECIPE } from "../../graph/recipe.ts";

/** Concepts of each paper, by rising salience rank: the first is the paper's main one. */
export type Spec = Readonly<Record<string, readonly string[]>>;

export interface SmallCorpus {
  readonly papers: readonly Paper[];
  readonly extraction: Extraction;
}

/** Papers whose abstract is the list of their concepts: "We study a, b and c." Salience falls by rank. */
export function corpusOf(spec: Spec): SmallCorpus {
  const names = Object.keys(spec);
  const papers = names.map((name, i) =>
    paperOf({ id: `key:${name}`, title: name, abstract: abstractOf(spec[name]!) }, i),
  );
  const frequency = new Map<string, number>();
  for (const labels of Object.values(spec))
    for (const label of new Set(labels)) frequency.set(label, (frequency.get(label) ?? 0) + 1);
  const labels = [...frequency.keys()].sort(
    (a, b) => frequency.get(b)! - frequency.get(a)! || (a < b ? -1 : 1),
  );
  const rowOf = new Map(labels.map((label, row) => [label, row]));
  const concepts = labels.map((label) => conceptOf(label, frequency.get(label)!));
  const links: { paper: number; concept: number; salience: number }[] = [];
  const mentions: { paper: number; concept: number; start: number; end: number; sentenceEnd: number }[] = [];
  names.forEach((name, paper) => {
    const abstract = papers[paper]!.abstract ?? "";
    let from = 0;
    [...new Set(spec[name])].forEach((label, rank) => {
      const concept = rowOf.get(label)!;
      links.push({ paper, concept, salience: 1 / (1 + rank / 4) });
      const start = abstract.indexOf(label, from);
      from = start + label.length;
      mentions.push({ paper, concept, start, end: from, sentenceEnd: abstract.length });
    });
  });
  return {
    papers,
    extraction: {
      concepts,
      links: {
        paper: Uint32Array.from(links, (l) => l.paper),
        concept: Uint32Array.from(links, (l) => l.concept),
        salience: Float32Array.from(links, (l) => l.salience),
      },
      mentions: {
        paper: Uint32Array.from(mentions, (m) => m.paper),
        concept: Uint32Array.from(mentions, (m) => m.concept),
        field: new Uint8Array(mentions.length).fill(1),
        start: Uint32Array.from(mentions, (m) => m.start),
        end: Uint32Array.from(mentions, (m) => m.end),
        sentenceStart: new Uint32Array(mentions.length),
        sentenceEnd: Uint32Array.from(mentions, (m) => m.sentenceEnd),
      },
    },
  };
}

/** The finished map of such papers; every concept is on it unless the recipe says otherwise. */
export function mapOf(spec: Spec, settings: Partial<Recipe> = {}): PaperMap {
  return finish(corpusOf(spec), { ...DEFAULT_RECIPE, minDocuments: 1, ...settings });
}

/** Build, cluster and lay out. */
export function finish({ papers, extraction }: SmallCorpus, recipe: Recipe): PaperMap {
  const edges = buildEdges(papers.length, extraction, recipe);
  const index = buildWordIndex(readWords(papers, extraction.concepts.slice(0, edges.conceptCount)));
  const { cluster, topics } = findTopics(edges, extraction.concepts, index, recipe);
  return {
    version: "0.0.0",
    recipe,
    papers: toTable(papers),
    concepts: toTable(extraction.concepts),
    mentions: extraction.mentions,
    graph: { ...edges, ...layOut(edges, cluster, recipe), cluster },
    topics,
    report: { files: [], issues: [] },
  };
}

/** The words of a map's papers. */
export function wordsOf(map: PaperMap): WordIndex {
  const concepts = Array.from({ length: map.graph.conceptCount }, (_, row) => conceptAt(map, row));
  return buildWordIndex(readWords(rowsOf(map.papers), concepts));
}

export function paperOf({ id, ...rest }: Partial<Paper> & { readonly id: string }, line = 0): Paper {
  return {
    // First, as in every table of records.
    id,
    title: id,
    abstract: null,
    authors: [],
    authorCount: null,
    date: null,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    keywords: [],
    citations: null,
    source: { file: "small.json", line: line + 1 },
    ...rest,
  };
}

export function conceptOf(label: string, documentFrequency: number): Concept {
  return {
    id: `concept:${label}`,
    label,
    shortForm: null,
    variants: [{ form: label, mentions: documentFrequency }],
    documentFrequency,
    termhood: 0.5,
    origin: "extracted",
  };
}

function abstractOf(labels: readonly string[]): string | null {
  return labels.length === 0 ? null : `We study ${[...new Set(labels)].join(", ")}.`;
}
