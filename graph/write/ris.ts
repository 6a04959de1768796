/**
 * RIS: tagged lines, one value a line.
 *
 * Reference: Research Information Systems, "RIS Format Specifications" (2011).
 */
import type { PaperDate } from "../model.ts";
import { paperLink } from "./paperLink.ts";
import { splitName } from "./personName.ts";
import { inPieces } from "./pieces.ts";
import { type CitedPaper, citedPapers, oneLine, REFERENCES } from "./reference.ts";
import type { Writer } from "./writer.ts";

export const ris: Writer = {
  ...REFERENCES,
  id: "ris",
  label: "RIS",
  help: "For Zotero, EndNote, Mendeley and Rayyan: all papers, with abstracts and keywords.",
  extension: ".ris",
  mime: "application/x-research-info-systems",
  checkedWith: "a strict reader of the RIS specification",
  write: (map, options) => inPieces(records(citedPapers(map, options))),
};

const TYPES = { journal: "JOUR", conference: "CONF", unpublished: "GEN" } as const;

function* records(papers: Iterable<CitedPaper>): Generator<string> {
  for (const { key, paper, kind, note } of papers) {
    const lines: readonly (readonly [tag: string, value: string | number | null | undefined])[] = [
      ["TY", TYPES[kind]],
      ["ID", key],
      ["TI", paper.title],
      ...paper.authors.map((name) => ["AU", toPerson(name)] as const),
      ["PY", paper.date?.year],
      ["DA", toDate(paper.date)],
      ["T2", paper.venue],
      ["DO", paper.doi],
      ["UR", paperLink(paper)],
      ...paper.keywords.map((keyword) => ["KW", keyword] as const),
      ["AB", paper.abstract],
      ["N1", note],
      ["N1", paper.date?.year != null && paper.date.inferred ? "Year inferred" : null],
      ["AN", paper.arxiv === null ? null : `arXiv:${paper.arxiv}`],
    ];
    for (const [tag, value] of lines) {
      const text = oneLine(String(value ?? ""));
      if (text !== "") yield `${tag}  - ${text}\r\n`;
    }
    yield "ER  - \r\n\r\n";
  }
}

function toPerson(name: string): string {
  const { family, given } = splitName(name);
  return given === "" ? family : `${family}, ${given}`;
}

/** "2024/05/25/", only where more than the year is known. */
function toDate(date: PaperDate | null): string | null {
  if (date?.year == null || date.month === null) return null;
  const twoDigits = (n: number | null) => (n === null ? "" : String(n).padStart(2, "0"));
  return `${String(date.year).padStart(4, "0")}/${twoDigits(date.month)}/${twoDigits(date.day)}/`;
}
