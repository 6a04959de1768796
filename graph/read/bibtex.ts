/**
 * BibTeX and BibLaTeX, as reference managers, publishers, Scopus and Web of Science write it. Braces that only
 * protect capitals are taken off here; the LaTeX in the values is set by the cleaning that all formats share.
 */
import { ReadError } from "../errors.ts";
import type { Issue, Paper } from "../model.ts";
import { type BibtexEntry, readEntries } from "./bibtexEntries.ts";
import { finishPaper, toIssue } from "./finishPaper.ts";
import { readArxiv } from "./identifiers.ts";
import type { Reader } from "./reader.ts";
import { turnName } from "./readNames.ts";
import { dropBraces, splitAtAnd } from "./texBraces.ts";
import { EMPTY_RECORD, type TextRecord, toDraft } from "./textRecord.ts";

export const bibtex: Reader = {
  id: "bibtex",
  label: "BibTeX",
  extensions: ["bib", "bibtex"],

  sniff: (text) =>
    /^[ \t\ufeff]*@(?!string|comment|preamble)[A-Za-z]{2,30}[ \t]*[{(]\s{0,9}[^\s,{}()="]{0,200}\s{0,9},/im.test(
      text.slice(0, 200_000),
    )
      ? 0.9
      : 0,

  read(text, file, onRecord) {
    const entries = readEntries(text);
    const papers: Paper[] = [];
    const issues: Issue[] = [];
    entries.forEach((entry, i) => {
      const { line, broken } = entry;
      const title = entry.fields.get("title") ?? "";
      if (broken !== null && title === "") issues.push(toIssue("record-malformed", file, line, broken));
      else {
        if (broken !== null) issues.push(toIssue("value-ignored", file, line, broken));
        const paper = finishPaper(toDraft(toRecord(entry), file, line, issues), file, issues);
        if (paper !== null) papers.push(paper);
      }
      onRecord?.(i + 1, entries.length);
    });
    if (papers.length === 0)
      throw new ReadError("file-unknown", `expected entries with a title, found ${entries.length} without`, {
        file,
        line: 1,
      });
    return { papers, issues };
  },
};

function toRecord({ fields }: BibtexEntry): TextRecord {
  const one = (...names: string[]) => {
    const name = names.find((name) => (fields.get(name) ?? "").trim() !== "");
    return name === undefined ? "" : dropBraces(fields.get(name)!).trim();
  };
  const subtitle = one("subtitle");
  const title = one("title");
  const people = fields.get("author") || fields.get("editor") || "";
  const eprint = one("eprint");
  const venue = one("journal", "journaltitle", "booktitle");
  return {
    ...EMPTY_RECORD,
    title: subtitle === "" ? title : `${title}: ${subtitle}`,
    abstract: one("abstract"),
    authors: splitAtAnd(people)
      .map((name) => (isBody(name) ? dropBraces(name) : turnName(dropBraces(name))))
      .filter((name) => name !== "others"),
    dates: [one("date"), one("year"), one("month"), one("early access date")],
    venue,
    dois: [one("doi")],
    arxiv: isArxiv(one("archiveprefix", "eprinttype"), eprint) ? eprint : arxivOfVenue(venue),
    urls: [one("url")],
    // Scopus has author_keywords beside index terms, which it calls keywords.
    keywords: keywordsIn(one("author_keywords", "author keywords", "keywords", "keyword")),
    citations: one("times-cited") || (/cited by\s?:?\s?(\d{1,9})/i.exec(one("note"))?.[1] ?? ""),
  };
}

/** `{World Health Organization}`: in braces as a whole, so no family name is looked for in it. */
function isBody(name: string): boolean {
  return /^\{[^{}]*\}$/.test(name);
}

function keywordsIn(text: string): string[] {
  return text.split(text.includes(";") ? ";" : ",");
}

function isArxiv(archive: string, eprint: string): boolean {
  return archive === "" ? readArxiv(eprint) !== null : /^arxiv$/i.test(archive);
}

/** Google Scholar writes `journal={arXiv preprint arXiv:2310.01334}`. */
function arxivOfVenue(venue: string): string {
  return /arxiv:(\S{1,40})/i.exec(venue)?.[1] ?? "";
}
