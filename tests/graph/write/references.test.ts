/** BibTeX, RIS, CSL-JSON and the reading list: complete, and nothing in a title does anything. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsOf } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { writerById } from "../../../graph/write/index.ts";
import { toMarkdown } from "../../../graph/write/markdown.ts";
import { safeUrl } from "../../../graph/write/paperLink.ts";
import { splitName } from "../../../graph/write/personName.ts";
import { oneLine } from "../../../graph/write/reference.ts";
import { anyText } from "../../support/anyText.ts";
import { printed, readBibtex } from "../../support/bibtex.ts";
import { MAPS, mapWith, type PaperSpec } from "../../support/maps.ts";

const textOf = (id: string, map: PaperMap = MAPS.ordinary!) => [...writerById(id).write(map, {})].join("");
const NAMES = Object.keys(MAPS);
const LOOM: PaperSpec = {
  title: "NASNet for 100% of looms & {threads}",
  authors: ["Ada van der Loom", "Spinner, Bo", "Society of Dyers and Weavers"],
  authorCount: 5,
  venue: "Proceedings of Looms",
  doi: "10.1000/a_b%c",
  url: "https://example.org/x y?{a}=1&b=~2",
  date: { year: 2024, month: 5, day: 2, inferred: false },
};

describe("BibTeX", () => {
  test("an entry as a LaTeX user would write it", () => {
    expect(textOf("bibtex", mapWith([LOOM]))).toBe(`@inproceedings{vanderloom2024nasnet,
  title = {{NASNet} for 100\\% of looms \\& \\textbraceleft{}threads\\textbraceright{}},
  author = {van der Loom, Ada and Spinner, Bo and {Society of Dyers and Weavers} and others},
  booktitle = {Proceedings of Looms},
  year = {2024},
  month = may,
  doi = {10.1000/a_b%c},
  url = {https://example.org/x%20y?%7Ba%7D=1&b=~2}
}
`);
  });

  test.each(NAMES)("every paper is an entry with a key of its own, and prints its texts: %s", (name) => {
    const entries = readBibtex(textOf("bibtex", MAPS[name]!));
    const papers = [...rowsOf(MAPS[name]!.papers)];
    expect(entries).toHaveLength(papers.length);
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
    for (const [i, { key, fields }] of entries.entries()) {
      expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(printed(fields.get("title") ?? "")).toBe(oneLine(papers[i]!.title));
      expect(printed(fields.get("abstract") ?? "")).toBe(oneLine(papers[i]!.abstract ?? ""));
      expect(fields.get("year")).toBe(papers[i]!.date?.year?.toString());
      expect(fields.has("annote")).toBe(papers[i]!.date?.inferred === true);
    }
  });

  test("any text stays text: TeX acts on nothing, braces are even", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, author, venue) => {
        const [entry, next, ...others] = readBibtex(
          textOf("bibtex", mapWith([{ title, authors: [author], venue }, { title: "next" }])),
        );
        expect(others).toEqual([]);
        expect(next!.fields.get("title")).toBe("next");
        expect(printed(entry!.fields.get("title") ?? "")).toBe(oneLine(title));
        expect(printed(entry!.fields.get("journal") ?? "")).toBe(oneLine(venue));
        // One person, however many an "and" or a comma would make.
        const person = entry!.fields.get("author") ?? "";
        const outside = person.replaceAll(/\{(?:[^{}]|\{\})*\}/g, "");
        expect(outside).not.toMatch(/\band\b/i);
        expect(outside.split(",").length).toBeLessThanOrEqual(2);
        printed(person);
      }),
    );
  });
});

describe("RIS", () => {
  type Line = readonly [tag: string, value: string];
  const read = (text: string): readonly (readonly Line[])[] => {
    const records: Line[][] = [[]];
    for (const line of text.split("\r\n")) {
      const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
      if (match === null) expect(line).toBe("");
      else {
        records.at(-1)!.push([match[1]!, match[2]!]);
        if (match[1] === "ER") records.push([]);
      }
    }
    expect(records.pop()).toEqual([]);
    return records;
  };

  test("a record as reference managers write it", () => {
    expect(read(textOf("ris", mapWith([LOOM])))).toEqual([
      [
        ["TY", "CONF"],
        ["ID", "vanderloom2024nasnet"],
        ["TI", LOOM.title],
        ["AU", "van der Loom, Ada"],
        ["AU", "Spinner, Bo"],
        ["AU", "Society of Dyers and Weavers"],
        ["PY", "2024"],
        ["DA", "2024/05/02/"],
        ["T2", "Proceedings of Looms"],
        ["DO", "10.1000/a_b%c"],
        ["UR", "https://doi.org/10.1000/a_b%25c"],
        ["ER", ""],
      ],
    ]);
  });

  test.each(NAMES)("every paper is a record from TY to ER, with its title and abstract: %s", (name) => {
    const records = read(textOf("ris", MAPS[name]!));
    const papers = [...rowsOf(MAPS[name]!.papers)];
    expect(records).toHaveLength(papers.length);
    for (const [i, lines] of records.entries()) {
      expect([lines[0]![0], lines.at(-1)![0]]).toEqual(["TY", "ER"]);
      const values = new Map(lines);
      expect(values.get("TI") ?? "").toBe(oneLine(papers[i]!.title));
      expect(values.get("AB") ?? "").toBe(oneLine(papers[i]!.abstract ?? ""));
    }
  });

  test("any text stays on its line", () => {
    fc.assert(
      fc.property(anyText, anyText, (title, author) => {
        const [record, ...others] = read(textOf("ris", mapWith([{ title, authors: [author] }])));
        expect(others).toEqual([]);
        expect(record!.filter(([tag]) => tag === "ER")).toHaveLength(1);
        expect(new Map(record).get("TI") ?? "").toBe(oneLine(title));
      }),
    );
  });
});

test("CSL-JSON: names in parts, dates in numbers, an inferred year is about", () => {
  const items = JSON.parse(textOf("csl-json", MAPS.ordinary!));
  expect(items[0]).toEqual({
    id: "weaver2024weaving",
    type: "article-journal",
    title: "Weaving maps from shared words",
    author: [
      { family: "Weaver", given: "Ada" },
      { family: "Spinner", given: "Bo" },
    ],
    issued: { "date-parts": [[2024, 5, 25]] },
    "container-title": "Journal of Looms",
    DOI: "10.1000/loom.1",
    URL: "https://doi.org/10.1000/loom.1",
    keyword: "looms, maps, drawn",
    abstract: "A loom for papers. Shared words tie a concept map together, and so do threads.",
  });
  expect(items[1]).toMatchObject({ issued: { "date-parts": [[2025, 9]], circa: true }, archive: "arXiv" });
  expect(items).toHaveLength(4);
});

describe("reading list", () => {
  test("papers stand under their topics, with links", () => {
    expect(textOf("markdown")).toBe(`# 4 papers by topic

## First \\& foremost

- **Weaving maps from shared words.** Ada Weaver, Bo Spinner (2024). *Journal of Looms*. [10.1000/loom.1](https://doi.org/10.1000/loom.1)
- **Knots.**

## Second \\<topic\\>

- **Threads, revisited.** (about 2025). [arXiv:2501.01234](https://arxiv.org/abs/2501.01234)

## Third "topic"

- **A paper that shares nothing.**
`);
  });

  test("any text shows as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = toMarkdown(text);
        expect(markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(oneLine(text));
        expect(markdown.replaceAll(/\\[!-/:-@[-`{-~]/g, "")).not.toMatch(/[\\`*_{}[\]<>#|~&$^=%\n\r]/);
      }),
    );
  });
});

test.each([
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["//example.org", null],
  ["https://", null],
  ["HTTPS://example.org/a(b)[c]", "HTTPS://example.org/a%28b%29%5Bc%5D"],
  ['https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"],
  ["https://example.org/ a\nb", "https://example.org/%20a%0Ab"],
])("the address %j is written as %j", (url, expected) => {
  expect(safeUrl(url)).toBe(expected);
});

test.each([
  ["Ada Weaver", "Weaver", "Ada"],
  ["Weaver, Ada", "Weaver", "Ada"],
  ["Ada B. van der Loom", "van der Loom", "Ada B."],
  ["van der Loom, Ada", "van der Loom", "Ada"],
  ["van Loom", "van Loom", ""],
  ["Ada Weaver, Jr.", "Weaver", "Ada, Jr."],
  ["Weaver", "Weaver", ""],
  ["织女", "织女", ""],
  ["The Loom Consortium", "The Loom Consortium", ""],
  [",", ",", ""],
  ["", "", ""],
])("the name %j has the family name %j and the given name %j", (name, family, given) => {
  expect(splitName(name)).toEqual({ family, given });
});

test("keys are plain letters and digits, and differ", () => {
  const paper = { title: "The øre of Žluť", authors: ["Łucja Weiß"], date: null };
  const keys = readBibtex(
    textOf(
      "bibtex",
      mapWith([
        paper,
        paper,
        { title: "神经" },
        { title: "3 looms", date: { year: 2024, month: null, day: null, inferred: false } },
        { title: "paper" },
      ]),
    ),
  ).map((entry) => entry.key);
  expect(keys).toEqual(["weissore", "weissore-2", "paper", "paper32024", "paper-2"]);
});

describe("a reading list", () => {
  const map = mapWith([
    { title: "First", date: { year: 2025, month: null, day: null, inferred: true } },
    { title: "Second" },
    { title: "Third" },
  ]);
  const list = [
    { id: "key:paper 2", note: "100% worth\nreading & _more_" },
    { id: "key:paper 0", note: "" },
    { id: "key:not here", note: "lost" },
  ];
  const write = (id: string) => [...writerById(id).write(map, { list })].join("");

  test("holds its papers only, in its order, each with its note", () => {
    const entries = readBibtex(write("bibtex"));
    expect(entries.map(({ fields }) => printed(fields.get("title")!))).toEqual(["Third", "First"]);
    expect(printed(entries[0]!.fields.get("annote")!)).toBe("100% worth reading & _more_");
    expect(entries[1]!.fields.get("annote")).toBe("Year inferred");
    expect(write("ris")).toMatch(
      /TI {2}- Third\r\n(.*\r\n)*N1 {2}- 100% worth reading & _more_\r\n(.*\r\n)*TI {2}- First/,
    );
    const items = JSON.parse(write("csl-json")) as { title: string; note?: string }[];
    expect(items.map(({ title, note }) => [title, note])).toEqual([
      ["Third", "100% worth reading & _more_"],
      ["First", undefined],
    ]);
  });

  test("in Markdown is numbered, and notes stand below their paper as plain text", () => {
    expect(write("markdown")).toBe(
      "# Reading list\n\n1. **Third.**\n\n   100\\% worth\n   reading \\& \\_more\\_\n\n2. **First.** (about 2025).\n",
    );
  });

  test("keys are those of the whole export", () => {
    const keys = (text: string) =>
      new Map(readBibtex(text).map(({ key, fields }) => [fields.get("title"), key]));
    const whole = keys(textOf("bibtex", map));
    for (const [title, key] of keys(write("bibtex"))) expect(whole.get(title)).toBe(key);
  });
});
