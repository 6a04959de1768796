/** What arXiv's interface answers: an Atom feed, an entry a paper. https://info.arxiv.org/help/api/user-manual.html */
import { xmlReader } from "./xmlReader.ts";
import { elementsAt, textAt, textsAt } from "./xmlRecords.ts";

export const atom = xmlReader({
  id: "atom",
  label: "arXiv feed (Atom)",
  extensions: ["atom", "xml"],
  records: new Set(["entry"]),
  mark: /<feed\b[^<>]*http:\/\/www\.w3\.org\/2005\/Atom/,
  toRecord: (entry) => {
    const id = textAt(entry, "id");
    return {
      // Where a question cannot be answered, the answer is an entry of this title.
      title: /\/api\/errors/.test(id) ? "" : textAt(entry, "title"),
      abstract: textAt(entry, "summary"),
      authors: textsAt(entry, "author", "name"),
      dates: [textAt(entry, "published"), textAt(entry, "updated")],
      venue: textAt(entry, "journal_ref"),
      dois: textsAt(entry, "doi"),
      arxiv: id,
      urls: [id, ...elementsAt(entry, "link").map(({ attributes }) => attributes.get("href") ?? "")],
    };
  },
});
