/** What the notes of a vault say: of a paper, a concept and a topic. */
import { conceptLabels } from "../attributes.ts";
import { type Adjacency, adjacencyOf, conceptAt, groupOf, paperAt } from "../map.ts";
import type { PaperDate, PaperMap } from "../model.ts";
import { projectionOf } from "../projections.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { frontMatter } from "./frontMatter.ts";
import { markdownLink, toMarkdown } from "./markdown.ts";
import { toTag } from "./noteNames.ts";
import { paperLink } from "./paperLink.ts";
import { oneLine } from "./reference.ts";

/** Names of the notes, by row. */
export interface VaultNames {
  readonly papers: readonly string[];
  readonly concepts: readonly string[];
  readonly topics: readonly string[];
}

export interface VaultNotes {
  paper(row: number): string;
  concept(row: number): string;
  topic(row: number): string;
}

/** Related concepts that are named at most. */
const RELATED = 8;

export function vaultNotes(map: PaperMap, names: VaultNames): VaultNotes {
  const adjacency = adjacencyOf(map.graph);
  const evidence = evidenceOf(map);
  const related = relatedOf(map);
  const topicOf = (node: number) => map.graph.cluster[node]!;
  return {
    paper: (row) => paperNote(map, names, row, adjacency, evidence(row)),
    concept: (row) => conceptNote(map, names, row, adjacency, evidence, related[row]!),
    topic: (row) => {
      const { paperCount, conceptCount } = map.graph;
      const members = (first: number, count: number) =>
        Array.from({ length: count }, (_, i) => i).filter((i) => topicOf(first + i) === row);
      return topicNote(map, names, row, members(0, paperCount), members(paperCount, conceptCount));
    },
  };
}

function paperNote(
  map: PaperMap,
  names: VaultNames,
  row: number,
  { byPaper }: Adjacency,
  evidence: readonly Evidence[],
): string {
  const paper = paperAt(map, row);
  const { title, abstract, authors, date, venue, doi, arxiv, citations, keywords } = paper;
  const topic = map.graph.cluster[row]!;
  const link = paperLink(paper);
  const properties = frontMatter({
    title: oneLine(title),
    aliases: oneLine(title) === names.papers[row] ? [] : [oneLine(title)],
    authors: authors.map(oneLine),
    year: date?.year ?? null,
    date: toDate(date),
    venue: venue && oneLine(venue),
    doi,
    arxiv,
    url: link,
    citations,
    keywords: keywords.map(oneLine),
    topic: topicLink(names, topic),
    tags: ["paper", ...topicTag(map, topic)],
  });
  const concepts = [...groupOf(byPaper, row)].map((edge) => {
    const concept = map.graph.edgeConcept[edge]!;
    return `- ${conceptLink(map, names, concept)} ${Math.round(map.graph.edgeWeight[edge]! * 100)} %\n`;
  });
  const lines = evidence.map(
    ({ number, sentence, concepts: mentioned }) =>
      `- ${toMarkdown(sentence)} ${mentioned.map((c) => conceptLink(map, names, c)).join(", ")} ^e${number}\n`,
  );
  return [
    `${properties}\n# ${toMarkdown(title)}\n`,
    link === null ? "" : `\n${markdownLink(doi ?? link, link)}\n`,
    section("Abstract", abstract === null ? [] : [`${toMarkdown(abstract)}\n`]),
    section("Concepts", concepts),
    section("Evidence", lines),
  ].join("");
}

function conceptNote(
  map: PaperMap,
  names: VaultNames,
  row: number,
  { byConcept }: Adjacency,
  evidence: (paper: number) => readonly Evidence[],
  related: readonly number[],
): string {
  const { label, shortForm, variants, documentFrequency } = conceptAt(map, row);
  const topic = map.graph.cluster[map.graph.paperCount + row]!;
  const forms = [label, ...(shortForm === null ? [] : [shortForm]), ...variants.map((v) => v.form)];
  const others = new Set(forms.map(oneLine).filter((form) => form !== "" && form !== names.concepts[row]));
  const properties = frontMatter({
    aliases: [...others],
    papers: documentFrequency,
    topic: topicLink(names, topic),
    tags: ["concept", ...topicTag(map, topic)],
  });
  const papers = [...groupOf(byConcept, row)].map((edge) => {
    const paper = map.graph.edgePaper[edge]!;
    const places = evidence(paper).filter(({ concepts }) => concepts.includes(row));
    const links = places.map(({ number }) => `[[${names.papers[paper]}#^e${number}|${number}]]`);
    const quote = places[0] === undefined ? "" : `: ${toMarkdown(places[0].sentence)}`;
    return `- [[${names.papers[paper]}]]${quote} ${links.join(" ")}`.trimEnd().concat("\n");
  });
  return [
    `${properties}\n# ${toMarkdown(label)}\n`,
    section("Papers", papers),
    section(
      "Related concepts",
      related.map((other) => `- ${conceptLink(map, names, other)}\n`),
    ),
  ].join("");
}

function topicNote(
  map: PaperMap,
  names: VaultNames,
  row: number,
  papers: readonly number[],
  concepts: readonly number[],
): string {
  const leading = map.topics[row]!.concepts.filter((concept) => concept < map.graph.conceptCount);
  const others = concepts.filter((concept) => !leading.includes(concept));
  const properties = frontMatter({
    papers: papers.length,
    concepts: concepts.length,
    tags: ["topic", ...topicTag(map, row)],
  });
  return [
    `${properties}\n# ${toMarkdown(map.topics[row]!.label)}\n`,
    section(
      "Concepts",
      [...leading, ...others].map((concept) => `- ${conceptLink(map, names, concept)}\n`),
    ),
    section(
      "Papers",
      papers.map((paper) => `- [[${names.papers[paper]}]]\n`),
    ),
  ].join("");
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n## ${heading}\n\n${lines.join("")}`;
}

function conceptLink(map: PaperMap, names: VaultNames, row: number): string {
  const name = names.concepts[row]!;
  // What is shown ends at a bar or bracket, escaped or not; and where Obsidian shows a backslash, programs
  // that know no such links would take what stands in angle brackets, or after "&", for HTML.
  const shown = oneLine(conceptLabels(map)[row]!)
    .replaceAll(/[[\]|\\`]/g, " ")
    .replaceAll("<", "\u2039")
    .replaceAll(">", "\u203a")
    .trim();
  return shown === name || shown === "" ? `[[${name}]]` : `[[${name}|${shown}]]`;
}

function topicLink(names: VaultNames, topic: number): string | null {
  const name = names.topics[topic];
  return name === undefined ? null : `[[${name}]]`;
}

function topicTag(map: PaperMap, topic: number): readonly string[] {
  const label = map.topics[topic]?.label;
  return label === undefined ? [] : [`topic/${toTag(oneLine(label))}`];
}

function toDate(date: PaperDate | null): string | null {
  if (date?.year == null || date.month === null || date.day === null) return null;
  const digits = (n: number, count: number) => String(n).padStart(count, "0");
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
}

/** By falling association. */
function relatedOf(map: PaperMap): readonly (readonly number[])[] {
  const lists: { concept: number; strength: number }[][] = Array.from(
    { length: map.graph.conceptCount },
    () => [],
  );
  for (const { source, target, strength } of projectionOf(map.graph, "concepts", RELATED).edges()) {
    lists[source]!.push({ concept: target, strength });
    lists[target]!.push({ concept: source, strength });
  }
  return lists.map((list) =>
    list
      .sort((a, b) => b.strength - a.strength || a.concept - b.concept)
      .slice(0, RELATED)
      .map(({ concept }) => concept),
  );
}
