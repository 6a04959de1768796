import { expect, test } from "vitest";
import {
  describeIssue,
  PaperweftError,
  type Progress,
  READERS,
  ReadError,
  readPapers,
  summarizeReport,
} from "../../../graph/index.ts";

const file = (name: string, text: string | Uint8Array) => ({
  name,
  bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
});
const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const kite = { title: "Kites Über Alles", abstract: "Kites • fly · high.", authors: ["Ann Ash"], year: 2020 };

test("UTF-8, UTF-16 and windows-1252 give the same paper", () => {
  const text = line(kite);
  const utf16 = new Uint16Array([...text].map((c) => c.charCodeAt(0)));
  const little = new Uint8Array([0xff, 0xfe, ...[...utf16].flatMap((c) => [c & 255, c >> 8])]);
  const big = new Uint8Array([0xfe, 0xff, ...[...utf16].flatMap((c) => [c >> 8, c & 255])]);
  const windows = new Uint8Array([...text].map((c) => (c === "•" ? 0x95 : c.charCodeAt(0))));
  for (const bytes of [text, `\ufeff${text}`, little, big, windows]) {
    expect(readPapers([file("a.jsonl", bytes)]).papers).toMatchObject([
      { title: kite.title, abstract: kite.abstract },
    ]);
  }
});

test("one damaged byte does not turn a UTF-8 file into another encoding", () => {
  const bytes = new TextEncoder().encode(line({ ...kite, abstract: "Kités fly; X marks the damage." }));
  bytes[bytes.indexOf("X".charCodeAt(0))] = 0xff;
  expect(readPapers([file("a.jsonl", bytes)]).papers[0]?.abstract).toBe(
    "Kités fly; \ufffd marks the damage.",
  );
});

test("content decides, not the name", () => {
  const page = "Kites\n\nThey fly.\n\n  • 2 authors\n·\nMay 1, 2020\n";
  expect(readPapers([file("page.json", page)]).files[0]?.format).toBe("daily-papers");
  expect(readPapers([file("papers.txt", line(kite) + line(kite))]).files[0]?.format).toBe("json-lines");
  expect(readPapers([file("papers", JSON.stringify([kite], null, 1))]).files[0]?.format).toBe("json");
  expect(READERS.map((reader) => reader.id)).toEqual([
    "daily-papers",
    "paperweft-papers",
    "json-lines",
    "json",
    "ris",
    "bibtex",
    "medline",
    "pubmed-xml",
    "web-of-science",
    "refer",
    "endnote-xml",
    "atom",
    "table",
  ]);
});

test.each([
  ["notes.docx", "PK\u0003\u0004…", "a ZIP archive"],
  ["paper.pdf", "%PDF-1.7", "a PDF document"],
  ["page.html", "<!DOCTYPE html><html>", "an HTML page"],
  ["table.csv", "size,weight,year\na,b,1\n", "a table"],
  ["letter.txt", "Dear reader,\nnothing here.", 'text that begins "Dear reader, nothing here."'],
])("%s is refused in one sentence", (name, text, found) => {
  const read = () => readPapers([file(name, text)]);
  expect(read).toThrow(ReadError);
  expect(read).toThrow(
    `${name}:1: expected papers with a title and an abstract (a copied Daily Papers page, JSON, RIS, BibTeX, PubMed, Web of Science, a table with a header), found ${found}`,
  );
});

test.each([
  ["refs.bib", "@article{a, year={2020}}", "entries with a title, found 1 without"],
  ["refs.ris", "TY  - JOUR\n", "RIS with titles, found 1 without"],
  ["table.csv", "title,abstract,year\n,b,1\n", "rows with a title, found 1 without"],
])("%s has nothing with a title", (name, text, what) => {
  expect(() => readPapers([file(name, text)])).toThrow(`${name}:1: expected ${what}`);
});

test("no file, an empty file, an empty list", () => {
  expect(code(() => readPapers([]))).toBe("no-papers");
  expect(code(() => readPapers([file("a.json", "[]")]))).toBe("no-papers");
  expect(code(() => readPapers([file("a.txt", "")]))).toBe("file-empty");
  expect(code(() => readPapers([file("a.txt", "\ufeff \r\n")]))).toBe("file-empty");
  expect(code(() => readPapers([file("a.json", '[{"nothing": 1}]')]))).toBe("file-unknown");
});

test("a useless file among good ones is an issue, and the counters add up", () => {
  const result = readPapers([
    file(
      "a.jsonl",
      line(kite) + line({ title: "Clocks", abstract: "Tick.", year: 2021, authors: "Bo Birch" }),
    ),
    file("b.bib", "@article{a}"),
    file(
      "c.jsonl",
      line({ ...kite, title: "KITES über alles", citations: 7, venue: "Kite Letters" }) +
        line({ abstract: "No title." }),
    ),
  ]);
  expect(result.files).toEqual([
    { file: "a.jsonl", format: "json-lines", read: 2, kept: 2, merged: 0, rejected: 0 },
    { file: "b.bib", format: "", read: 0, kept: 0, merged: 0, rejected: 0 },
    { file: "c.jsonl", format: "json-lines", read: 2, kept: 0, merged: 1, rejected: 1 },
  ]);
  expect(result.issues.map((issue) => [issue.code, issue.file])).toEqual([
    ["file-unreadable", "b.bib"],
    ["paper-merged", "c.jsonl"],
    ["record-without-title", "c.jsonl"],
  ]);
  expect(result.papers).toMatchObject([
    { title: kite.title, citations: 7, venue: "Kite Letters", source: { file: "a.jsonl", line: 1 } },
    { title: "Clocks" },
  ]);
  const summary = summarizeReport(result, result.papers);
  expect(summary.read.count).toBe(4);
  expect(summary.kept.count).toBe(2);
  expect(summary.merged).toEqual({ count: 1, papers: [0], issues: [1] });
  expect(summary.rejected).toEqual({ count: 1, papers: [], issues: [2] });
  expect(summary.unreadableFiles).toEqual({ count: 1, papers: [], issues: [0] });
});

test("what one DOI stands for twice is kept apart if the papers differ", () => {
  const volume = { doi: "10.1234/volume", year: 2020 };
  const { papers } = readPapers([
    file(
      "a.jsonl",
      line({
        ...volume,
        title: "On the Price of Nails",
        abstract: "Carpentry is dear this year.",
        authors: ["Ann Ash"],
      }) +
        line({
          ...volume,
          title: "Songs of Whales",
          abstract: "They sing at night mostly.",
          authors: ["Bo Birch"],
        }) +
        line({ ...volume, title: "Songs of whales", abstract: null, authors: ["B. Birch"] }),
    ),
  ]);
  expect(papers.map((paper) => [paper.id, paper.title])).toEqual([
    ["doi:10.1234/volume", "On the Price of Nails"],
    ["doi:10.1234/volume#2", "Songs of Whales"],
  ]);
});

test("the report names the papers and issues behind every count", () => {
  const page =
    "Daily Papers\n\nKites, long ago\n\nThey 100times fly.\n\n  • 2 authors\n·\nMay 1, 2020\n\nClocks, this year\n\nThey tick.\n\n  • 1 author\n·\nMay 2 17\n";
  const result = readPapers([file("page.txt", page)]);
  const summary = summarizeReport(result, result.papers);
  const shown = Object.entries(summary).map(([name, entry]) => [
    name,
    entry.count,
    entry.papers,
    entry.issues.map((i: number) => result.issues[i]?.line),
  ]);
  expect(shown).toEqual([
    ["read", 2, [0, 1], []],
    ["kept", 2, [0, 1], []],
    ["merged", 0, [], []],
    ["rejected", 0, [], []],
    ["withoutAuthorsAndDate", 0, [], []],
    ["withoutYear", 1, [1], [17]],
    ["withoutAbstract", 0, [], []],
    ["notEnglish", 0, [], []],
    ["ignoredLines", 1, [], [1]],
    ["cleaned", 1, [0], [3]],
    ["ignoredValues", 1, [1], [17]],
    ["unreadableFiles", 0, [], []],
  ]);
  expect(result.issues.map(describeIssue).every((sentence) => /^[A-Z].{10,}/.test(sentence))).toBe(true);
});

test("progress rises to the size of all files and is told some hundred times at most", () => {
  const told: Progress[] = [];
  const lines = Array.from({ length: 2000 }, (_, i) => line({ ...kite, title: `Kite ${i}` })).join("");
  const files = [file("a.jsonl", lines), file("b.jsonl", lines.replaceAll("Kite ", "Clock "))];
  readPapers(files, (progress) => told.push(progress));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(told.length).toBeGreaterThan(50);
  expect(told.length).toBeLessThan(400);
  expect(
    told.every((p, i) => p.step === "read" && p.total === total && p.done > (told[i - 1]?.done ?? -1)),
  ).toBe(true);
  expect(told.at(-1)?.done).toBe(total);
});

function code(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof PaperweftError) return error.code;
    throw error;
  }
  return "read";
}
