/** Builders for papers and for looking into what was extracted. */
import type { Concept, Extraction, Paper } from "../../../graph/model.ts";

export function paperOf(
  title: string,
  abstract: string | null = null,
  keywords: readonly string[] = [],
): Paper {
  return {
    id: `key:${title.toLowerCase()}`,
    title,
    abstract,
    authors: [],
    authorCount: null,
    date: null,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    keywords,
    citations: null,
    source: { file: "test", line: 1 },
  };
}

export function conceptsOf(extraction: Extraction, paper: number): Concept[] {
  const { links, concepts } = extraction;
  return [...links.paper.keys()]
    .filter((i) => links.paper[i] === paper)
    .map((i) => concepts[links.concept[i]!]!);
}

export function labelsOf(extraction: Extraction, paper: number): string[] {
  return conceptsOf(extraction, paper).map((concept) => concept.label);
}

/** Surface forms of a concept's mentions in a paper. */
export function formsOf(
  papers: readonly Paper[],
  extraction: Extraction,
  paper: number,
  label: string,
): string[] {
  const { mentions, concepts } = extraction;
  const forms: string[] = [];
  for (let i = 0; i < mentions.paper.length; i++) {
    if (mentions.paper[i] !== paper || concepts[mentions.concept[i]!]!.label !== label) continue;
    const text = mentions.field[i] === 0 ? papers[paper]!.title : (papers[paper]!.abstract ?? "");
    forms.push(text.slice(mentions.start[i], mentions.end[i]));
  }
  return forms;
}
