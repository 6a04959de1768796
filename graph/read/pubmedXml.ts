/** PubMed's XML: articles, and chapters of books. https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/ */
import { xmlReader } from "./xmlReader.ts";
import { elementsAt, textAt, textOf, textsAt, type XmlElement } from "./xmlRecords.ts";

export const pubmedXml = xmlReader({
  id: "pubmed-xml",
  label: "PubMed (XML)",
  extensions: ["xml"],
  records: new Set(["PubmedArticle", "PubmedBookArticle"]),
  mark: /<Pubmed(?:ArticleSet|Article|BookArticle)\b/,
  toRecord: (record) => {
    const citation =
      elementsAt(record, "MedlineCitation")[0] ?? elementsAt(record, "BookDocument")[0] ?? record;
    const article = elementsAt(citation, "Article")[0] ?? citation;
    const ids = [
      ...elementsAt(record, "PubmedData", "ArticleIdList", "ArticleId"),
      ...elementsAt(citation, "ArticleIdList", "ArticleId"),
      ...elementsAt(article, "ELocationID"),
    ];
    return {
      title:
        textAt(article, "ArticleTitle") ||
        textAt(article, "Book", "BookTitle") ||
        textAt(article, "VernacularTitle"),
      abstract: elementsAt(article, "Abstract", "AbstractText").map(toPart).join(" "),
      authors: [
        ...elementsAt(article, "AuthorList", "Author"),
        ...elementsAt(article, "Book", "AuthorList", "Author"),
      ].map(toName),
      dates: [
        dateAt(article, "Journal", "JournalIssue", "PubDate"),
        dateAt(article, "ArticleDate"),
        dateAt(article, "Book", "PubDate"),
      ],
      venue: textAt(article, "Journal", "Title") || textAt(article, "Book", "BookTitle"),
      dois: ids
        .filter(({ attributes }) => (attributes.get("IdType") ?? attributes.get("EIdType")) === "doi")
        .map((id) => textOf(id)),
      keywords: textsAt(citation, "KeywordList", "Keyword"),
    };
  },
});

/** "METHODS: …" */
function toPart(part: XmlElement): string {
  const label = part.attributes.get("Label") ?? "";
  const text = textOf(part).trim();
  return label === "" || label === "UNLABELLED" ? text : `${label}: ${text}`;
}

function toName(author: XmlElement): string {
  const parts = [textAt(author, "ForeName") || textAt(author, "Initials"), textAt(author, "LastName")];
  return textAt(author, "CollectiveName") || parts.filter((part) => part !== "").join(" ");
}

function dateAt(element: XmlElement, ...path: readonly string[]): string {
  const date = elementsAt(element, ...path)[0];
  if (date === undefined) return "";
  const parts = ["Year", "Month", "Day"].map((name) => textAt(date, name)).filter((part) => part !== "");
  // Months are names or numbers.
  return textAt(date, "MedlineDate") || parts.join(/^\d*$/.test(parts[1] ?? "") ? "-" : " ");
}
