/** refer, as EndNote exports it (`.enw`): a percent sign and a letter; `%0`, or a blank line, opens a record. */
import { taggedReader } from "./taggedReader.ts";

export const refer = taggedReader({
  id: "refer",
  label: "EndNote export (refer)",
  extensions: ["enw"],
  grammar: {
    line: /^%(\S)(?: (.*))?$/s,
    opens: (tag, isApart) => tag === "0" || isApart,
    lists: new Set(["K"]),
  },
  mark: /^\ufeff?%[0TA] \S[^\n]*\n(?:[^\n]*\n){0,40}%[TADJ] /m,
  toRecord: ({ one, all }) => ({
    title: one("T"),
    abstract: one("X"),
    authors: all("A", "E"),
    dates: [one("D"), one("8")],
    venue: one("J", "B"),
    dois: all("R"),
    urls: all("U"),
    keywords: all("K"),
  }),
});
