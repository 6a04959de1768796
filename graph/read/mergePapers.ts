/**
 * Papers of all files → each paper once. The first record of a paper gives its place and its row; what
 * later records know better goes into it.
 */
import type { Issue, Paper, PaperId } from "../model.ts";
import { toIssue } from "./finishPaper.ts";
import { normalTitle } from "./paperKey.ts";

export interface MergedPapers {
  readonly papers: readonly Paper[];
  readonly issues: readonly Issue[];
  /** Records merged into an earlier one, by file. */
  readonly merged: readonly number[];
}

/**
 * An id found twice is one paper, unless title or abstract say otherwise: many a DOI stands for a whole
 * volume, and there is an "Editorial" every year. Such papers stay apart, the later as `id#2`.
 * Linear in the length of the texts as long as few papers share an id.
 */
export function mergePapers(files: readonly (readonly Paper[])[]): MergedPapers {
  const papers: Paper[] = [];
  const rows = new Map<PaperId, number[]>();
  const issues: Issue[] = [];
  const merged = files.map((records) => {
    let count = 0;
    for (const paper of records) {
      const same = rows.get(paper.id) ?? [];
      const row = same.slice(0, 50).find((candidate) => isSamePaper(papers[candidate]!, paper));
      if (row !== undefined) {
        papers[row] = mergeFields(papers[row]!, paper);
        issues.push(toIssue("paper-merged", paper.source.file, paper.source.line, papers[row]!.title));
        count++;
        continue;
      }
      rows.set(paper.id, [...same.slice(0, 50), papers.length]);
      papers.push(paper);
    }
    return count;
  });
  return { papers: withOwnIds(papers), issues, merged };
}

function withOwnIds(papers: readonly Paper[]): Paper[] {
  const taken = new Set<PaperId>();
  const counts = new Map<PaperId, number>();
  return papers.map((paper) => {
    let id = paper.id;
    while (taken.has(id)) {
      const count = (counts.get(paper.id) ?? 1) + 1;
      counts.set(paper.id, count);
      id = `${paper.id}#${count}`;
    }
    taken.add(id);
    return id === paper.id ? paper : { ...paper, id };
  });
}

function isSamePaper(a: Paper, b: Paper): boolean {
  const sameTitle = a.title === b.title || normalTitle(a.title) === normalTitle(b.title);
  if (!sameTitle && sharedWords(a.title, b.title) < 0.5) return false;
  if (a.authors.length > 0 && b.authors.length > 0 && !shareName(a.authors, b.authors)) {
    return a.abstract !== null && a.abstract === b.abstract;
  }
  if (a.abstract === null || b.abstract === null) return sameTitle || !a.id.startsWith("key:");
  return a.abstract === b.abstract || sharedWords(a.abstract, b.abstract) >= 0.5;
}

/** Last names decide: first names come in full, as initials, or not at all. */
function shareName(a: readonly string[], b: readonly string[]): boolean {
  const words = new Set(a.flatMap((name) => normalTitle(name).split("-")).filter((word) => word.length > 1));
  return b.some((name) =>
    normalTitle(name)
      .split("-")
      .some((word) => words.has(word)),
  );
}

/** Share of the shorter text's different words that the other has too, 0 to 1. */
function sharedWords(a: string, b: string): number {
  const x = new Set(normalTitle(a).split("-"));
  const y = new Set(normalTitle(b).split("-"));
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared / Math.min(x.size, y.size);
}

/** The first record with what the second knows and it does not, or knows more fully. */
function mergeFields(first: Paper, second: Paper): Paper {
  return {
    ...first,
    abstract: longer(first.abstract, second.abstract),
    authors: second.authors.length > first.authors.length ? second.authors : first.authors,
    authorCount:
      second.authors.length > first.authors.length
        ? second.authorCount
        : (first.authorCount ?? second.authorCount),
    date: knownParts(second) > knownParts(first) ? second.date : first.date,
    venue: first.venue ?? second.venue,
    doi: first.doi ?? second.doi,
    arxiv: first.arxiv ?? second.arxiv,
    url: first.url ?? second.url,
    keywords: second.keywords.length > first.keywords.length ? second.keywords : first.keywords,
    citations:
      Math.max(first.citations ?? -1, second.citations ?? -1) < 0
        ? null
        : Math.max(first.citations ?? 0, second.citations ?? 0),
  };
}

function longer(a: string | null, b: string | null): string | null {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

/** How much is known of the date; a year that is written counts more than one inferred. */
function knownParts({ date }: Paper): number {
  if (date === null) return 0;
  const year = date.year === null ? 0 : date.inferred ? 2 : 4;
  return year + (date.month === null ? 0 : 1) + (date.day === null ? 0 : 1);
}
