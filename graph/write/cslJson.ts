/**
 * CSL-JSON, what citation processors (pandoc, citeproc, Zotero) work with.
 *
 * Reference: "CSL-Data", https://github.com/citation-style-language/schema; CSL 1.0.2 specification.
 */
import type { PaperDate } from "../model.ts";
import { jsonList } from "./json.ts";
import { paperLink } from "./paperLink.ts";
import { splitName } from "./personName.ts";
import { inPieces } from "./pieces.ts";
import { type CitedPaper, citedPapers, oneLine, REFERENCES } from "./reference.ts";
import type { Writer } from "./writer.ts";

export const cslJson: Writer = {
  ...REFERENCES,
  id: "csl-json",
  label: "CSL-JSON",
  help: "For pandoc, Zotero and citation processors: all papers, with abstracts and keywords.",
  extension: ".csl.json",
  mime: "application/vnd.citationstyles.csl+json",
  checkedWith: "the rules of the CSL-JSON schema",
  write: (map, options) => inPieces(parts(citedPapers(map, options))),
};

const TYPES = { journal: "article-journal", conference: "paper-conference", unpublished: "article" } as const;

function* parts(papers: Iterable<CitedPaper>): Generator<string> {
  yield "[";
  yield* jsonList(papers, toItem);
  yield "]\n";
}

function toItem({ key, paper, kind, note }: CitedPaper): object {
  const { title, authors, date, venue, doi, arxiv, keywords, abstract } = paper;
  const link = paperLink(paper);
  return {
    id: key,
    type: TYPES[kind],
    title: oneLine(title),
    ...(authors.length > 0 && { author: authors.map(toPerson) }),
    ...(date?.year != null && { issued: toDate(date) }),
    ...(venue !== null && { "container-title": oneLine(venue) }),
    ...(doi !== null && { DOI: oneLine(doi) }),
    ...(link !== null && { URL: link }),
    ...(arxiv !== null && { archive: "arXiv", archive_location: oneLine(arxiv) }),
    ...(keywords.length > 0 && { keyword: keywords.map(oneLine).join(", ") }),
    ...(abstract !== null && { abstract: oneLine(abstract) }),
    ...(note !== "" && { note: oneLine(note) }),
  };
}

function toPerson(name: string): object {
  const { family, given } = splitName(oneLine(name));
  return given === "" ? { literal: family } : { family, given };
}

/** An inferred year is shown as "about" by styles. */
function toDate({ year, month, day, inferred }: PaperDate): object {
  const known = month === null ? [year] : day === null ? [year, month] : [year, month, day];
  return { "date-parts": [known], ...(inferred && { circa: true }) };
}
