/**
 * That what formats say of themselves is true of the tests: each program or rule named in `checkedWith` is
 * tied here to the test that checks it, and the test must speak of it and of the format.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { WRITERS } from "../../../graph/write/index.ts";

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

/** By program as it is named: the test, and a word of it that is there for this program alone. */
const PROOFS: Readonly<Record<string, readonly (readonly [file: string, word: string])[]>> = {
  networkx: [["graph/write/readers.test.ts", 'reader: "networkx"']],
  igraph: [["graph/write/readers.test.ts", 'reader: "igraph"']],
  Graphviz: [["graph/write/readers.test.ts", 'execFileSync("neato"']],
  graphology: [["graph/write/graphology.test.ts", "graphology reads its own back"]],
  rdflib: [["graph/write/linkedData.test.ts", "readLinkedData"]],
  SQLite: [["graph/write/sql.test.ts", "runSql"]],
  PyYAML: [["graph/write/vault.test.ts", "readVaults"]],
  "markdown-it-py": [["graph/write/payloads.test.ts", "markdown"]],
  hyparquet: [["graph/write/parquet.test.ts", "parquetReadObjects({"]],
  "an XML schema after the specification": [["graph/write/schemas.test.ts", 'spawnSync("xmllint"']],
  xmllint: [["graph/write/pictureFiles.test.ts", 'execFileSync("xmllint"']],
  librsvg: [["graph/write/pictureFiles.test.ts", '"rsvg-convert"']],
  Poppler: [["graph/write/pictureFiles.test.ts", 'execFileSync("pdftotext"']],
  "Python's zipfile": [
    ["graph/write/archives.test.ts", "unzip("],
    ["graph/write/xlsx.test.ts", "unzip("],
  ],
  Chromium: [
    ["browser/explorer.test.ts", "visit({ ...options, file })"],
    ["browser/export.test.ts", '[value="svg"]'],
  ],
  "the rules of Gephi": [["graph/write/programs.test.ts", 'describe("Gephi desktop"']],
  "the rules of Gephi Lite": [["graph/write/programs.test.ts", 'describe("Gephi Lite']],
  "the rules of Pajek": [["graph/write/programs.test.ts", 'describe("Pajek"']],
  "the rules of VOSviewer Online 1.2": [["graph/write/programs.test.ts", 'describe("VOSviewer Online']],
  "the rules of the CX2 specification": [["graph/write/databases.test.ts", 'describe.each(NAMES)("CX2']],
  "the rules of Obsidian": [["graph/write/archives.test.ts", "vault"]],
  "the rules of CommonMark": [["graph/write/references.test.ts", 'describe("reading list"']],
  "the rules of ECMA-376": [["graph/write/xlsx.test.ts", "xml"]],
  "the rules of the CSL-JSON schema": [["graph/write/references.test.ts", "CSL-JSON"]],
  "the rules of the Cypher manual": [["graph/write/databases.test.ts", "Cypher"]],
  "the rules of neo4j-admin database import": [["graph/write/databases.test.ts", "Neo4j: headers"]],
  "a strict reader of RFC 4180": [["support/csv.ts", "RFC 4180"]],
  "a strict reader of the RIS specification": [["graph/write/references.test.ts", 'describe("RIS"']],
  "a strict reader after BibTeXing": [["support/bibtex.ts", "BibTeXing"]],
};

/** "networkx (1.2), the rules of Gephi and Gephi Lite" names three. */
function programsIn(claim: string): readonly string[] {
  const names = claim
    .replaceAll(/ \([^)]*\)/g, "")
    .split(/, | and /)
    .map((name) => name.trim());
  // "the rules of Gephi and Gephi Lite": the second has them too.
  return names.map((name, i) => {
    const before = names[i - 1];
    const isShared = before?.startsWith("the rules of ") && Object.hasOwn(PROOFS, `the rules of ${name}`);
    return isShared ? `the rules of ${name}` : name;
  });
}

describe.each(WRITERS.map((writer) => [writer.id, writer] as const))("%s", (_, { checkedWith }) => {
  test.each(programsIn(checkedWith))("is checked with %s", (program) => {
    const proofs = PROOFS[program];
    expect(proofs, `no test is known for ${program}`).toBeDefined();
    for (const [file, word] of proofs!) expect(text(file), `${file} speaks of ${program}`).toContain(word);
  });
});

/** Which formats each independent program reads, as the tests have it. */
test.each([
  ["networkx", "graph/write/readers.test.ts"],
  ["igraph", "graph/write/readers.test.ts"],
] as const)("%s reads every format that says so", (program, file) => {
  const read = text(file);
  for (const { id, checkedWith } of WRITERS)
    if (programsIn(checkedWith).includes(program))
      expect(read, `${program} reads ${id}`).toMatch(
        new RegExp(`reader: "${program}", id: "${id}"|reading\\((?:reader|"${program}"), "${id}"\\)`),
      );
});
