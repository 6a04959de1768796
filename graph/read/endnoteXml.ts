/** EndNote's XML export; every text stands in elements of style. */
import { turnName } from "./readNames.ts";
import { xmlReader } from "./xmlReader.ts";
import { textAt, textsAt } from "./xmlRecords.ts";

export const endnoteXml = xmlReader({
  id: "endnote-xml",
  label: "EndNote (XML)",
  extensions: ["xml"],
  records: new Set(["record"]),
  mark: /<xml>\s*<records>\s*<record>/,
  toRecord: (record) => ({
    title: textAt(record, "titles", "title"),
    abstract: textAt(record, "abstract"),
    authors: textsAt(record, "contributors", "authors", "author").map(turnName),
    dates: [textAt(record, "dates", "year"), textAt(record, "dates", "pub-dates", "date")],
    venue: textAt(record, "periodical", "full-title") || textAt(record, "titles", "secondary-title"),
    dois: textsAt(record, "electronic-resource-num"),
    urls: textsAt(record, "urls", "related-urls", "url"),
    keywords: textsAt(record, "keywords", "keyword"),
  }),
});
