/** A reference as plain text: "Ada Weaver, Bo Spinner (2024). Woven maps. Journal of Looms. https://doi.org/…" */
import type { Paper } from "../../graph/index.ts";
import { externalHref } from "../ui/href.ts";

/** Authors that are named; of more the first ones, "and others". */
const NAMED = 6;

/** What is not known is left out; a year that was inferred has a question mark. */
export function referenceText({ title, authors, date, venue, doi, arxiv, url }: Paper): string {
  const people = authors.slice(0, NAMED).join(", ") + (authors.length > NAMED ? " and others" : "");
  const year = date?.year == null ? "" : `(${date.year}${date.inferred ? "?" : ""})`;
  const link =
    doi !== null
      ? `https://doi.org/${encodeURI(doi)}`
      : arxiv !== null
        ? `https://arxiv.org/abs/${encodeURI(arxiv)}`
        : externalHref(url);
  const head = [people, year].filter((part) => part !== "").join(" ");
  return [head, title, venue ?? ""]
    .filter((part) => part !== "")
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .concat(link ?? [])
    .join(" ");
}
