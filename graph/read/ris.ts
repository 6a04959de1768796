/**
 * RIS, what most databases and reference managers write: `TY  - JOUR` opens a record, `ER  - ` closes it.
 * Tags as Zotero, Scopus, Ovid, ProQuest and Embase use them; their exports differ in the tags for title,
 * abstract and date.
 */
import { taggedReader } from "./taggedReader.ts";

export const ris = taggedReader({
  id: "ris",
  label: "RIS",
  extensions: ["ris"],
  grammar: { line: /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/s, opens: (tag) => tag === "TY", last: "ER" },
  mark: /^\ufeff?\s{0,3}TY {1,2}- /m,
  toRecord: ({ one, all }) => ({
    title: one("TI", "T1", "CT", "ST"),
    abstract: one("AB", "N2"),
    authors: [...all("A1"), ...all("AU")],
    dates: [one("PY", "Y1"), one("DA"), one("Y2")],
    venue: one("T2", "JO", "JF", "JA", "J2"),
    dois: all("DO"),
    urls: all("UR", "L2", "LK"),
    keywords: all("KW"),
    // Scopus puts it among the notes.
    citations: /cited by\s?:?\s?(\d{1,9})/i.exec(all("N1").join("\n"))?.[1] ?? "",
  }),
});
