/** Everything at once: a zip of the map in all other formats, with a report that says what each of them is. */
import { graphAttributes } from "../attributes.ts";
import { holdingRows } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { PICTURE_OPTIONS } from "./picture/compose.ts";
import { WRITER_GROUPS, type WriteOptions, type Writer, type WriterGroup } from "./writer.ts";
import { type ZipEntry, zipParts } from "./zip.ts";

const NAME = "map";
/** Bytes of papers and of concepts that are held unpacked while all formats go through them. */
const HELD = 2 ** 26;
/** What some formats cannot do without, and not everybody has. */
const NEEDED = ["template", "fonts"] as const;

/** @param writers those whose files go into it */
export function bundleOf(writers: readonly Writer[]): Writer {
  return {
    id: "bundle",
    group: "archive",
    label: "Bundle of all formats",
    help: "To keep or publish a map: a file of each format, with a report on what each holds and was checked with.",
    extension: ".bundle.zip",
    mime: "application/zip",
    options: [
      "version",
      "rawCsv",
      ...PICTURE_OPTIONS,
      "width",
      "fonts",
      "template",
      "place",
      "workspace",
      "notes",
    ],
    checkedWith: "Python's zipfile",
    cannotHold: "nothing that one of its files can hold",
    write(map, options) {
      // Without its page there is no explorer, without fonts no picture in pixels; nor does the report speak of one.
      const possible = writers.filter(({ options: asked }) =>
        NEEDED.every((need) => options[need] !== undefined || !asked.includes(need)),
      );
      const write = () => zipParts(entries(map, options, possible));
      return holdingRows(map.papers, HELD, () => holdingRows(map.concepts, HELD, write));
    },
  };
}

function* entries(map: PaperMap, options: WriteOptions, writers: readonly Writer[]): Generator<ZipEntry> {
  yield { name: "README.txt", pieces: [report(map, options, writers)] };
  for (const [done, writer] of writers.entries()) {
    const name = NAME + writer.extension;
    options.onFile?.({ name, done, total: writers.length });
    yield { name, pieces: writer.write(map, options) };
  }
}

function report(map: PaperMap, options: WriteOptions, writers: readonly Writer[]): string {
  const { title, version, recipe } = graphAttributes(map);
  const { projection, top } = options;
  const parts = [
    `${title}\n${"=".repeat(title.length)}\n\nMade by Paperweft ${version} with the recipe ${recipe}\n`,
    "The same papers, recipe and version give the same files, byte for byte.\n",
  ];
  if (projection !== undefined)
    parts.push(
      `Graphs hold the ${projection} alone, joined by what they share${top === undefined ? "" : `, the ${top} strongest edges of each`}; Neo4j and RDF hold the whole graph.\n`,
    );
  if (options.rawCsv !== true)
    parts.push(
      "In CSV tables a text that a spreadsheet would run as a formula has an apostrophe in front.\n",
    );
  parts.push(
    "\nOf each file: what it is for, with which independent programs or rules such files are checked in\nPaperweft's tests, and what of the map it does not hold.\n",
  );
  for (const group of Object.keys(WRITER_GROUPS) as WriterGroup[]) {
    const members = writers.filter((writer) => writer.group === group);
    if (members.length === 0) continue;
    parts.push(`\n\n${WRITER_GROUPS[group]}\n${"-".repeat(WRITER_GROUPS[group].length)}\n`);
    for (const { label, extension, help, checkedWith, cannotHold } of members)
      parts.push(
        `\n${NAME}${extension}\n  ${label}. ${help}\n  Checked with: ${checkedWith}.\n  Does not hold: ${cannotHold}.\n`,
      );
  }
  return parts.join("");
}
