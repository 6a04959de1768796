/** The papers as a list to read, print or paste, topic by topic. */
import { groupOf, groupRows, paperAt } from "../map.ts";
import type { Paper, PaperMap } from "../model.ts";
import { markdownLink, toMarkdown } from "./markdown.ts";
import { paperLink } from "./paperLink.ts";
import { inPieces } from "./pieces.ts";
import { citedPapers, REFERENCES } from "./reference.ts";
import type { WriteOptions, Writer } from "./writer.ts";

export const readingList: Writer = {
  ...REFERENCES,
  options: ["list"],
  id: "markdown",
  label: "Reading list (Markdown)",
  help: "For notes, wikis and web pages: all papers by topic, with links.",
  extension: ".md",
  mime: "text/markdown",
  checkedWith: "markdown-it-py and the rules of CommonMark",
  cannotHold: "abstracts, keywords and concepts, and everything else of the map",
  write: (map, options) => inPieces(options.list === undefined ? lines(map) : listLines(map, options)),
};

/** Authors that are named at most. */
const NAMED = 6;

function* lines(map: PaperMap): Generator<string> {
  const { paperCount, cluster } = map.graph;
  yield `# ${paperCount} ${paperCount === 1 ? "paper" : "papers"} by topic\n`;
  // Row 0 holds those without a topic, which come last.
  const byTopic = groupRows(
    Uint32Array.from(cluster.subarray(0, paperCount), (topic) => topic + 1),
    map.topics.length + 1,
  );
  for (let topic = 1; topic <= map.topics.length; topic++)
    yield* section(map, map.topics[topic - 1]!.label, groupOf(byTopic, topic));
  yield* section(map, "Without a topic", groupOf(byTopic, 0));
}

/** In the order of the list, each with what was noted of it. */
function* listLines(map: PaperMap, options: WriteOptions): Generator<string> {
  yield "# Reading list\n\n";
  let number = 0;
  for (const { paper, note } of citedPapers(map, options)) {
    number++;
    const mark = `${number}. `;
    yield `${mark}${describePaper(paper)}\n`;
    const words = note.split(/\r\n|\r|\n/).map((line) => toMarkdown(line.trim()));
    if (note.trim() !== "")
      yield `\n${words.map((line) => `${" ".repeat(mark.length)}${line}`.trimEnd()).join("\n")}\n\n`;
  }
}

function* section(map: PaperMap, label: string, papers: Uint32Array): Generator<string> {
  if (papers.length === 0) return;
  yield `\n## ${toMarkdown(label)}\n\n`;
  for (const row of papers) yield `- ${describePaper(paperAt(map, row))}\n`;
}

/** "**Title.** Ann Ash, Bo Birch (2024). *Venue*. [link](…)" as far as it is known. */
export function describePaper(paper: Paper): string {
  const { title, authors, authorCount, date, venue, doi, arxiv } = paper;
  const named = authors.slice(0, NAMED).map(toMarkdown).join(", ");
  const more = Math.max(authorCount ?? 0, authors.length) > Math.min(authors.length, NAMED) && named !== "";
  const year = date?.year == null ? "" : `(${date.inferred ? "about " : ""}${date.year})`;
  const people = [named + (more ? " and others" : ""), year].filter((part) => part !== "").join(" ");
  const link = paperLink(paper);
  const parts = [
    `**${toMarkdown(title)}${/[.?!]\s*$/.test(title) ? "" : "."}**`,
    people && `${people}.`,
    venue && `*${toMarkdown(venue)}*.`,
    link && markdownLink(doi ?? (arxiv === null ? link : `arXiv:${arxiv}`), link),
  ];
  return parts.filter((part) => part).join(" ");
}
