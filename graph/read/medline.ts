/** MEDLINE, as PubMed saves it (`.nbib`, or "PubMed" as text): tags of four places, `PMID- ` opens a record (`OWN -` where ERIC writes it). */
import { taggedReader } from "./taggedReader.ts";

export const medline = taggedReader({
  id: "medline",
  label: "PubMed (MEDLINE)",
  extensions: ["nbib", "medline"],
  grammar: {
    line: /^([A-Z]{2,4}) {0,2}- (.*)$/s,
    opens: (tag, isApart) => tag === "PMID" || (tag === "OWN" && isApart),
  },
  mark: /^\ufeff?(?:PMID- ?\d|OWN - [A-Z])/m,
  toRecord: ({ one, all }) => ({
    title: one("TI", "BTI"),
    abstract: one("AB", "OAB"),
    authors: [...all("FAU", "AU"), ...all("CN")],
    dates: [one("DP"), one("EDAT")],
    venue: one("JT", "TA"),
    // Both lists hold article numbers and publishers' ids beside the DOI.
    dois: [...all("LID"), ...all("AID")]
      .filter((id) => id.endsWith("[doi]"))
      .map((id) => id.slice(0, -"[doi]".length)),
    keywords: all("OT"),
  }),
});
