/** The one place where issues become words. */
import type { Issue, IssueCode } from "../model.ts";

const SENTENCES: { readonly [code in IssueCode]: (found: string) => string } = {
  "line-ignored": (found) => `This is no part of a paper and was left out: ${found}`,
  "trailing-count-ignored": (found) => `The count behind the date was left out: ${found}`,
  "record-without-title": (found) =>
    found === ""
      ? "A record without a title was left out."
      : `A record without a title was left out: ${found}`,
  "record-without-abstract": (found) => `This paper has no abstract: ${found}`,
  "record-without-authors-and-date": (found) => `Neither authors nor date are given for this paper: ${found}`,
  "date-without-year": (found) =>
    found === "" ? "This paper has no year." : `This date has no year of its own: ${found}`,
  "date-malformed": (found) => `This date does not exist; what can be right in it was kept: ${found}`,
  "record-malformed": (found) => `This is not readable as a record and was left out: ${found}`,
  "value-ignored": (found) => `This value is not of the kind its field holds and was left out: ${found}`,
  "paper-merged": (found) => `The same paper was read before; both records are one now: ${found}`,
  "paper-not-english": (found) =>
    `This paper does not seem to be in English, so no concepts were looked for in it: ${found}`,
  "text-cleaned": (found) => `LaTeX or formula remains were cleaned for display, from here on: ${found}`,
  "file-unreadable": (found) => `Nothing in this file could be read: ${found}`,
};

/** One plain sentence, without the place: file and line are shown apart from it. */
export function describeIssue(issue: Issue): string {
  return SENTENCES[issue.code](issue.found);
}
