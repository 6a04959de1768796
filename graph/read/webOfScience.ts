/**
 * Web of Science, plain text ("savedrecs.txt", `.ciw`, `.isi`): tags of two letters, `PT` opens a record and
 * `ER` closes it, further lines are indented by three spaces.
 */
import { taggedReader } from "./taggedReader.ts";

export const webOfScience = taggedReader({
  id: "web-of-science",
  label: "Web of Science, plain text",
  extensions: ["ciw", "isi"],
  grammar: {
    line: /^\ufeff?([A-Z][A-Z0-9])(?: (.*))?$/s,
    opens: (tag) => tag === "PT",
    last: "ER",
    lists: new Set(["AU", "AF", "BA", "BF", "CA"]),
  },
  mark: /^\ufeff?(?:FN |VR \d)[\s\S]{0,400}^PT |^PT [A-Z]\r?$(?:\r?\n(?:[A-Z][A-Z0-9] | {3}).*$){2}/m,
  furniture: /^\ufeff?(?:FN|VR|EF)\b/,
  toRecord: ({ one, all }) => ({
    title: one("TI"),
    abstract: one("AB"),
    authors: all("AF", "AU", "BA", "CA"),
    dates: [one("PY"), one("PD"), one("EA")],
    venue: one("SO"),
    dois: all("DI", "D2"),
    keywords: all("DE"),
    citations: one("TC", "Z9"),
  }),
});
