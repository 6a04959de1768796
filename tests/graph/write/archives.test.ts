/** Zip archives: the vault of notes and the bundle, as Python's zipfile unpacks them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conceptLabels } from "../../../graph/attributes.ts";
import { paperAt } from "../../../graph/map.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { toPlainText } from "../../../graph/plainText.ts";
import { joinPieces, WRITERS } from "../../../graph/write/index.ts";
import { toTag, uniqueNames } from "../../../graph/write/noteNames.ts";
import { zipParts } from "../../../graph/write/zip.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { unzip } from "../../support/unzip.ts";
import { bytesOf } from "../../support/written.ts";

const NAMES = Object.keys(MAPS);

/** What no name of a note may hold, on any system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u001f#|^:%[\]\\/*?"<>\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]$/;

describe.each(NAMES)("vault: %s", (name) => {
  const map = MAPS[name]!;
  const notes = new Map(
    [...unzip(bytesOf("obsidian", map))].map(([path, bytes]) => [
      path,
      new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    ]),
  );
  const byName = new Map([...notes].map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ""), text]));

  test("there is a note for each paper, concept and topic, and one to start from", () => {
    const count = (of: string) => [...notes.keys()].filter((path) => path.startsWith(of)).length;
    expect(count("Papers/")).toBe(map.graph.paperCount);
    expect(count("Concepts/")).toBe(map.graph.conceptCount);
    expect(count("Topics/")).toBe(map.topics.length);
    expect(notes.size).toBe(map.graph.paperCount + map.graph.conceptCount + map.topics.length + 1);
  });

  test("names are valid on every system and differ in more than case", () => {
    const names = [...byName.keys()];
    expect(names).toHaveLength(notes.size);
    expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length);
    for (const each of names) expect(each).not.toMatch(UNFIT);
  });

  test("every link leads to a note, and every anchor to a line that bears it", () => {
    let links = 0;
    for (const text of notes.values()) {
      for (const [, target, anchor] of text.matchAll(/\[\[([^\]|#]*)(?:#\^(\w+))?(?:\|[^[\]|]*)?\]\]/g)) {
        expect(byName.has(target!), target).toBe(true);
        if (anchor !== undefined) expect(byName.get(target!)).toMatch(new RegExp(` \\^${anchor}$`, "m"));
        links++;
      }
      const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
      expect(body.split("[[").length).toBe(body.split("]]").length);
    }
    if (map.graph.edgePaper.length > 0) expect(links).toBeGreaterThan(2 * map.graph.edgePaper.length);
  });

  test("properties are flat YAML whose strings are JSON too, with valid tags", () => {
    for (const text of notes.values()) {
      const [, properties] = /^---\n([\s\S]*?)\n---\n/.exec(text)!;
      const seen = new Set<string>();
      for (const line of properties!.split("\n")) {
        const [, key, value] = /^(?:(\w+):| {2}-)(?: (".*"|\d+))?$/.exec(line)!;
        if (key !== undefined) {
          expect(seen).not.toContain(key);
          seen.add(key);
        }
        if (value !== undefined) JSON.parse(value);
      }
      const [, tags] = /\ntags:\n((?: {2}- .*(?:\n|$))*)/.exec(`\n${properties}`)!;
      for (const line of tags!.trim().split("\n"))
        expect(line.trim()).toMatch(/^- "[\p{L}\p{M}\p{N}_/-]*\p{L}[\p{L}\p{M}\p{N}_/-]*"$/u);
    }
  });
});

describe("notes of the ordinary map", () => {
  const notes = unzip(bytesOf("obsidian", MAPS.ordinary!));
  const text = (path: string) => new TextDecoder().decode(notes.get(path));

  test("a paper has its data, its concepts, and its sentences as evidence", () => {
    expect(text("Papers/Weaving maps from shared words.md")).toBe(`---
title: "Weaving maps from shared words"
authors:
  - "Ada Weaver"
  - "Bo Spinner"
year: 2024
date: "2024-05-25"
venue: "Journal of Looms"
doi: "10.1000/loom.1"
url: "https://doi.org/10.1000/loom.1"
citations: 7
keywords:
  - "looms"
  - "maps, drawn"
topic: "[[First & foremost (topic)]]"
tags:
  - "paper"
  - "topic/first-foremost"
---

# Weaving maps from shared words

[10.1000/loom.1](https://doi.org/10.1000/loom.1)

## Abstract

A loom for papers. Shared words tie a concept map together, and so do threads.

## Concepts

- [[concept map]] 67 %
- [[threads]] 33 %

## Evidence

- A loom for papers. Shared words tie a concept map together, and so do threads. [[concept map]], [[threads]] ^e1
`);
  });

  test("a concept leads to its papers, with the first sentence and a link to each", () => {
    expect(text("Concepts/threads.md")).toContain(`
## Papers

- [[Weaving maps from shared words]]: A loom for papers. Shared words tie a concept map together, and so do threads. [[Weaving maps from shared words#^e1|1]]
`);
    expect(text("Concepts/threads.md")).toContain("\n## Related concepts\n\n- [[concept map]]\n");
  });
});

test("any titles make names that are valid, differ, and are short enough for every file system", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), (titles) => {
      const nameOf = uniqueNames();
      const names = [...titles, ...titles, "A", "a", "CON", "nul.txt", "..", "x".repeat(500)].map(nameOf);
      expect(new Set(names.map((name) => name.toUpperCase().toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name.trim()).not.toBe("");
        expect(name).not.toMatch(UNFIT);
        expect(name).not.toMatch(/^(con|nul)(\.|$)/i);
        expect(Buffer.byteLength(name)).toBeLessThan(140);
        expect(toPlainText(name)).toBe(name);
      }
    }),
  );
});

test.each([
  ["Neural search", "neural-search"],
  ["2024", "topic-2024"],
  ["a/b & c", "a-b-c"],
  ["Žluť", "žluť"],
])("the tag of %j is %j", (text, tag) => {
  expect(toTag(text)).toBe(tag);
});

describe("bundle", () => {
  const single = WRITERS.filter((writer) => writer.id !== "bundle");
  const check = (map: PaperMap, options: object) => {
    const files = unzip(bytesOf("bundle", map, options));
    expect([...files.keys()]).toEqual(["README.txt", ...single.map((writer) => `map${writer.extension}`)]);
    for (const { id, extension } of single)
      expect(Buffer.compare(files.get(`map${extension}`)!, bytesOf(id, map, options)), id).toBe(0);
    return new TextDecoder().decode(files.get("README.txt"));
  };

  test.each(["ordinary", "empty", "unicode", "hostile"])(
    "holds the very bytes of every format: %s",
    (name) => {
      check(MAPS[name]!, {});
    },
  );

  test("its report says of each file what it is, what it was checked with and what it does not hold", () => {
    const report = check(MAPS.ordinary!, { projection: "concepts", top: 2 });
    expect(report).toContain(
      "Graphs hold the concepts alone, joined by what they share, the 2 strongest edges",
    );
    expect(report).toContain("has an apostrophe in front");
    expect(check(MAPS.empty!, { rawCsv: true })).not.toContain("apostrophe");
    for (const { label, extension, help, checkedWith, cannotHold } of single)
      expect(report).toContain(
        `\nmap${extension}\n  ${label}. ${help}\n  Checked with: ${checkedWith}.\n  Does not hold: ${cannotHold}.\n`,
      );
  });
});

test("a zip that would need more files than it can count is refused", () => {
  const many = function* () {
    for (let i = 0; i < 65_536; i++) yield { name: `${i}.zip`, pieces: [] };
  };
  const count = () => {
    for (const _ of zipParts(many()));
  };
  expect(count).toThrowError(expect.objectContaining({ code: "map-too-large" }));
});

test("a zip of nothing, of bytes and of text unpacks to what went in", () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 251);
  const files = unzip(
    joinPieces(
      zipParts([
        { name: "nothing", pieces: [] },
        { name: "ünï/bytes", pieces: [bytes, bytes] },
        { name: "text.zip", pieces: ["é", "💡"] },
      ]),
    ),
  );
  expect([...files.keys()]).toEqual(["nothing", "ünï/bytes", "text.zip"]);
  expect(files.get("nothing")).toHaveLength(0);
  expect(Buffer.compare(files.get("ünï/bytes")!, Buffer.concat([bytes, bytes]))).toBe(0);
  expect(new TextDecoder().decode(files.get("text.zip"))).toBe("é💡");
});

test("notes about the same title get numbers, topics and concepts first", () => {
  const map = mapWith([{ title: "Looms", concepts: ["looms"] }, { title: "looms" }]);
  const paths = [...unzip(bytesOf("obsidian", map)).keys()].filter((path) => !path.startsWith("Topics/"));
  expect(paths).toEqual(["Start here.md", "Papers/Looms (2).md", "Papers/looms (3).md", "Concepts/looms.md"]);
  expect(conceptLabels(map)).toEqual(["looms"]);
  expect(paperAt(map, 0).title).toBe("Looms");
});
