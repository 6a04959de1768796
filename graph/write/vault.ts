/**
 * An Obsidian vault: a note for each paper, concept and topic, linked, with the sentences as evidence.
 *
 * Names of notes differ over all folders, so that a link is its note's name alone.
 * Reference: Obsidian Help, "Internal links", "Properties".
 */
import { conceptLabels, graphAttributes } from "../attributes.ts";
import { rowsOf } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { frontMatter } from "./frontMatter.ts";
import { toMarkdown } from "./markdown.ts";
import { uniqueNames } from "./noteNames.ts";
import { inPieces } from "./pieces.ts";
import { type VaultNames, vaultNotes } from "./vaultNotes.ts";
import type { Writer } from "./writer.ts";
import { type ZipEntry, zipParts } from "./zip.ts";

export const vault: Writer = {
  id: "obsidian",
  group: "archive",
  label: "Obsidian vault",
  help: "For Obsidian and other note programs: a note for each paper, concept and topic, with links and evidence.",
  extension: ".obsidian.zip",
  mime: "application/zip",
  options: [],
  checkedWith: "Python's zipfile, PyYAML and the rules of Obsidian",
  cannotHold:
    "positions, sizes and colors; concepts too rare for the map; in names of notes the signs Obsidian and file systems forbid (titles keep them)",
  write: (map) => zipParts(notes(map)),
};

const START = "Start here";

function* notes(map: PaperMap): Generator<ZipEntry> {
  const names = namesOf(map);
  const { paper, concept, topic } = vaultNotes(map, names);
  yield note(START, startNote(map, names));
  for (const [row, name] of names.topics.entries()) yield note(`Topics/${name}`, topic(row));
  for (const [row, name] of names.papers.entries()) yield note(`Papers/${name}`, paper(row));
  for (const [row, name] of names.concepts.entries()) yield note(`Concepts/${name}`, concept(row));
}

/** Topics first, then concepts, which are what one links to by hand: these are the least likely to get a number. */
function namesOf(map: PaperMap): VaultNames {
  const nameOf = uniqueNames();
  nameOf(START);
  const topics = map.topics.map(({ label }) => nameOf(`${label} (topic)`));
  const concepts = conceptLabels(map).map(nameOf);
  const papers = Array.from(rowsOf(map.papers), ({ title }) => nameOf(title));
  return { topics, concepts, papers };
}

function startNote(map: PaperMap, names: VaultNames): string {
  const { title, version, recipe } = graphAttributes(map);
  const topics = map.topics.map(
    ({ paperCount, conceptCount }, row) =>
      `- [[${names.topics[row]}]], ${paperCount} papers, ${conceptCount} concepts\n`,
  );
  const made = `Made by Paperweft ${toMarkdown(version)} with the recipe \`${recipe}\`.`;
  const properties = frontMatter({ tags: ["paperweft"] });
  return `${properties}\n# ${toMarkdown(title)}\n\n${made}\n${topics.length === 0 ? "" : `\n## Topics\n\n${topics.join("")}`}`;
}

function note(name: string, text: string): ZipEntry {
  return { name: `${name}.md`, pieces: inPieces([text]) };
}
