/** Whatever the bytes: papers or one of our own errors, soon, and the language's own objects untouched. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Paper, PaperweftError, type ReadResult, readPapers } from "../../../graph/index.ts";

const names = fc.constantFrom("a.txt", "a.json", "a.jsonl", "a.bib", "a.ris", "a.csv", "", "a");
const units = fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c));

test("any bytes", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), names, (bytes, name) => isSound(bytes, name)),
    {
      numRuns: 3000,
    },
  );
});

const pageParts = fc.oneof(
  fc.constantFrom(
    "  • 4 authors",
    "·",
    "Oct 2, 2023",
    "Sep 9",
    "May 25, 2024 2",
    "Feb 31, 2020",
    "• authors",
    "",
    "",
  ),
  fc.constantFrom("new", "Daily Papers", "Dec 9", "42", "A Title of Some Words", "<script>alert(1)</script>"),
  fc.constant("An abstract that says something. ".repeat(12)),
  fc.string({ unit: units, maxLength: 80 }),
);

test("any lines of a page", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(pageParts, { maxLength: 40 }), (lines) =>
      isSound(new TextEncoder().encode(lines.join("\n")), "page.txt"),
    ),
    { numRuns: 3000 },
  );
});

const fieldNames = fc.constantFrom(
  ..."title name abstract summary authors year date doi arxiv url keywords citations venue paper id".split(
    " ",
  ),
  ..."__proto__ constructor prototype toString hasOwnProperty".split(" "),
);
const values = fc.oneof(
  fc.string({ unit: units, maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    "2020",
    2020,
    "10.1234/a",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://a.example/x",
    '"><img src=x>',
  ),
);
const records = fc.array(fc.array(fc.tuple(fieldNames, values), { maxLength: 8 }), { maxLength: 6 });
/** Written by hand, so that `__proto__` becomes a key of the file. */
const toJson = (fields: readonly (readonly [string, unknown])[]) =>
  `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(",")}}`;

test("any fields, whole and torn", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(records, fc.boolean(), fc.nat(400), fc.boolean(), (list, asLines, cut, torn) => {
      const whole = asLines ? list.map(toJson).join("\n") : `[${list.map(toJson).join(",\n")}]`;
      const text = torn ? whole.slice(0, cut) + whole.slice(cut + 3) : whole;
      return isSound(new TextEncoder().encode(text), asLines ? "a.jsonl" : "a.json");
    }),
    { numRuns: 3000 },
  );
});

const tagLines = fc.oneof(
  fc.constantFrom(
    "TY  - JOUR",
    "ER  - ",
    "TI  - A title",
    "AB  - Text",
    "PY  - 2020///",
    "AU  - Ash, Ann",
    "DO  - x",
  ),
  fc.constantFrom(
    "PMID- 1",
    "TI  - A title",
    "      and more",
    "",
    "FN x",
    "PT J",
    "TI A title",
    "   more",
    "ER",
  ),
  fc.constantFrom(
    "%0 Book",
    "%T A title",
    "%A Ash, Ann",
    "title,abstract,doi",
    'a,"b',
    '"",""","',
    "a\tb;c|d",
  ),
  fc.constantFrom("@article{a,", "title = {A {B} $c$},", "}", 'year = "20" # 20', "@string{a = {b}}", "\\o{"),
  fc.constantFrom(
    "<PubmedArticleSet><PubmedArticle>",
    "<ArticleTitle>A &lt;b&gt;",
    "</ArticleTitle>",
    "</PubmedArticle>",
  ),
  fc.constantFrom(
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
    "<title>A",
    "</title></entry>",
    "<![CDATA[",
    "]]>",
  ),
  fc.string({ unit: units, maxLength: 60 }),
);

test("any lines of references and tables", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(tagLines, { maxLength: 40 }), names, (lines, name) =>
      isSound(new TextEncoder().encode(lines.join("\n")), name),
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ["at signs", "@".repeat(200_000)],
  ["open entries", "@article{a,\n".repeat(50_000)],
  ["open braces in an entry", `@article{a, title = ${"{".repeat(200_000)}`],
  ["fields without values", `@article{a, title = {A}, ${"b = ".repeat(100_000)}`],
  ["authors of an entry", `@article{a, title = {A}, author = {${"A B and ".repeat(50_000)}}}`],
  [
    "strings of strings",
    `@string{a = "${"x".repeat(1000)}"}\n${"@string{a = a # a}\n".repeat(100)}@misc{b, title = a}`,
  ],
  ["records that open", "TY  - JOUR\nTI  - A\n".repeat(50_000)],
  ["lines of a record", `TY  - JOUR\nTI  - A\n${"more\n".repeat(100_000)}`],
  ["quotes in a table", `title,abstract\n${'"'.repeat(300_000)}`],
  ["quotes and commas", `title,abstract\n${'""",'.repeat(100_000)}`],
  ["columns", `title,abstract\n${"a,".repeat(300_000)}`],
  ["open elements", `<PubmedArticleSet>${"<PubmedArticle>".repeat(100_000)}`],
  ["deep elements", `<PubmedArticleSet><PubmedArticle>${"<a>".repeat(100_000)}`],
  ["attributes", `<PubmedArticleSet><PubmedArticle ${"a='b' ".repeat(100_000)}>`],
  ["entities", `<PubmedArticleSet><PubmedArticle><ArticleTitle>${"&amp;".repeat(200_000)}`],
  ["percent signs", "%0 A\n".repeat(100_000)],
  ["open lists", "[".repeat(200_000)],
  ["open objects", '{"a":'.repeat(100_000)],
  ["quotes", '["'.repeat(100_000)],
  ["backslashes in a string", `["${"\\".repeat(200_000)}`],
  ["meta blocks", "• 4 authors\n".repeat(50_000)],
  ["separators", "·\n".repeat(100_000)],
  ["dates", `Kites\n\nThey fly.\n\n• 1 author\n·\n${"Sep 9\n".repeat(50_000)}`],
  ["one word a line", "word\n".repeat(100_000)],
  ["one long line", `Daily Papers\n${"word ".repeat(100_000)}`],
  ["one paper, over and over", `${JSON.stringify({ title: "Same", abstract: "Same." })}\n`.repeat(20_000)],
  [
    "one title, ever other abstracts",
    Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ title: "Same", year: 2020, abstract: `a${i} b${i}` }),
    ).join("\n"),
  ],
  ["many authors", JSON.stringify([{ title: "Many", authors: "A B, ".repeat(50_000) }])],
  ["ands", JSON.stringify([{ title: "Many", authors: " and".repeat(50_000) }])],
])("%s end soon", (_, text) => {
  const start = performance.now();
  expect(isSound(new TextEncoder().encode(text), "a.txt")).toBe(true);
  // Work that grows with the square would take minutes; a busy machine takes some seconds.
  expect(performance.now() - start).toBeLessThan(30_000);
});

function isSound(bytes: Uint8Array, name: string): boolean {
  const before = prototypeKeys();
  let result: ReadResult | null = null;
  try {
    result = readPapers([{ name, bytes }]);
  } catch (error) {
    if (!(error instanceof PaperweftError)) throw error;
  }
  expect(prototypeKeys()).toBe(before);
  if (result === null) return true;
  const { papers, files, issues } = result;
  const report = files[0]!;
  expect(report.read).toBe(report.kept + report.merged + report.rejected);
  expect(report.kept).toBe(papers.length);
  expect(new Set(papers.map((paper) => paper.id)).size).toBe(papers.length);
  expect(issues.every((issue) => issue.line >= 1 && issue.found.length <= 200)).toBe(true);
  expect(papers.filter((paper) => !isWellFormed(paper))).toEqual([]);
  expect(textOf([papers, issues])).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  return true;
}

/** The texts of all papers and issues in one string: one look at it instead of thousands. */
function textOf(value: unknown): string {
  const strings: string[] = [];
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "string") strings.push(part);
    return part;
  });
  return strings.join(" ");
}

function isWellFormed(paper: Paper): boolean {
  return (
    /\S/.test(paper.title) &&
    paper.abstract !== "" &&
    (paper.url === null || /^https?:\/\//i.test(paper.url)) &&
    (paper.doi === null || /^10\.\d{4,9}\/./.test(paper.doi))
  );
}

function prototypeKeys(): string {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).length)
    .join();
}
