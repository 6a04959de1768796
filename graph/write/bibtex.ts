/**
 * BibTeX, in UTF-8. Characters that TeX acts upon are written as commands, so that no title can run one, and
 * words with capitals inside are kept from being written small by a style.
 *
 * Addresses, DOIs and arXiv numbers are read verbatim by styles: in these the same characters are
 * percent-encoded instead.
 * Reference: Patashnik, "BibTeXing" (1988); biblatex manual, section 2.2.1 (verbatim fields).
 */

import type { PaperDate } from "../model.ts";
import { safeUrl } from "./paperLink.ts";
import { splitName } from "./personName.ts";
import { inPieces } from "./pieces.ts";
import { type CitedPaper, citedPapers, oneLine, REFERENCES } from "./reference.ts";
import type { Writer } from "./writer.ts";

export const bibtex: Writer = {
  ...REFERENCES,
  id: "bibtex",
  label: "BibTeX",
  help: "For LaTeX and every reference manager: all papers, with abstracts and keywords.",
  extension: ".bib",
  mime: "application/x-bibtex",
  checkedWith: "a strict reader after BibTeXing",
  write: (map, options) => inPieces(entries(citedPapers(map, options))),
};

const TYPES = { journal: "article", conference: "inproceedings", unpublished: "misc" } as const;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function* entries(papers: Iterable<CitedPaper>): Generator<string> {
  let separator = "";
  for (const cited of papers) {
    const lines = fieldsOf(cited).map(([name, value]) => `  ${name} = ${value}`);
    yield `${separator}@${TYPES[cited.kind]}{${cited.key},\n${lines.join(",\n")}\n}\n`;
    separator = "\n";
  }
}

function fieldsOf({ paper, kind, note }: CitedPaper): readonly (readonly [name: string, value: string])[] {
  const { title, authors, authorCount, date, venue, doi, arxiv, url, keywords, abstract } = paper;
  const people = authors.map(toPerson).filter((name) => name !== "");
  if (people.length > 0 && (authorCount ?? 0) > authors.length) people.push("others");
  const month = date?.month == null ? undefined : MONTHS[date.month - 1];
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["title", `{${toTitle(title)}}`], // always, since an entry has one field at least
    ["author", braced(people.join(" and "))],
    [kind === "conference" ? "booktitle" : "journal", braced(toTex(venue))],
    ["year", braced(date?.year?.toString())],
    ["month", month],
    ["doi", braced(toVerbatim(doi))],
    ["eprint", braced(toVerbatim(arxiv))],
    ["archiveprefix", arxiv && "{arXiv}"],
    ["url", braced(toVerbatim(url && safeUrl(url)))],
    ["keywords", braced(keywords.map(toTex).join(", "))],
    ["abstract", braced(toTex(abstract))],
    ["annote", braced([toTex(note), isYearInferred(date) ? "Year inferred" : ""].filter(Boolean).join(". "))],
  ];
  return fields.filter((field): field is readonly [string, string] => Boolean(field[1]));
}

function isYearInferred(date: PaperDate | null): boolean {
  return date?.year != null && date.inferred;
}

function braced(value: string | null | undefined): string | null {
  return value ? `{${value}}` : null;
}

/** "Family, Given". What BibTeX would take for a separator is hidden in braces. */
function toPerson(name: string): string {
  const { family, given } = splitName(oneLine(name));
  const part = (text: string) => (/,|\band\b/i.test(text) ? `{${toTex(text)}}` : toTex(text));
  if (given === "") return family === "" ? "" : `{${toTex(family)}}`;
  return `${part(family)}, ${part(given)}`;
}

function toTitle(title: string): string {
  return oneLine(title)
    .split(" ")
    .map((word) => (/.\p{Lu}/u.test(word) ? `{${toTex(word)}}` : toTex(word)))
    .join(" ");
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\textbraceleft{}"], // BibTeX counts braces, a backslash in front or not
  ["}", "\\textbraceright{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ...[..."$&#_%"].map((character) => [character, `\\${character}`] as const),
]);

function toTex(text: string | null): string {
  return oneLine(text ?? "").replaceAll(/[\\{}~^$&#_%]/g, (character) => COMMANDS.get(character)!);
}

function toVerbatim(text: string | null): string {
  return oneLine(text ?? "").replaceAll(/[\\{}~^$ ]/g, (character) => encodeURIComponent(character));
}
