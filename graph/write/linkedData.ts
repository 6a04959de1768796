/**
 * The map as linked data: papers are schema.org's ScholarlyArticle, about concepts of SKOS; each place in the
 * text is an annotation (Web Annotation), so that evidence can be checked in the text itself.
 *
 * Said once, as node objects of JSON-LD, from which Turtle is made too.
 * References: https://schema.org/ScholarlyArticle; W3C, "SKOS Reference" (2009); W3C, "Web Annotation Data
 * Model" (2017), sections 4.2.4 and 4.2.5.
 */
import { conceptKey, graphAttributes, nodeKeys } from "../attributes.ts";
import { conceptAt, groupOf, groupRows, mentionAt, paperAt, rowCount } from "../map.ts";
import type { Field, Paper, PaperDate, PaperMap } from "../model.ts";
import { toPlainText } from "../plainText.ts";
import { projectionOf } from "../projections.ts";
import { encodePath } from "./paperLink.ts";
import { type WrittenText, writtenText } from "./textOffsets.ts";
import type { Writer } from "./writer.ts";

export interface Reference {
  readonly "@id": string;
}
export interface TypedLiteral {
  readonly "@value": string;
  readonly "@type": string;
}
export type Term = string | number | Reference | TypedLiteral | LinkedNode;
/** A node object: `@id` and `@type`, then properties. A node without `@id` is blank. */
export interface LinkedNode {
  readonly "@id"?: string;
  readonly "@type": string;
  readonly [property: `${string}:${string}`]: Term | readonly Term[] | undefined;
}

export const PREFIXES = {
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  oa: "http://www.w3.org/ns/oa#",
  dcterms: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** What both its forms say of themselves. */
export const LINKED_DATA = {
  group: "graph",
  help: "For RDF stores and the semantic web: papers, concepts with related ones, topics, and every mention with its place in the text.",
  options: [],
  checkedWith: "rdflib",
  cannotHold:
    "weights, positions and sizes; colors; years that were inferred; numbers of authors and citations",
} as const satisfies Partial<Writer>;

/** Related concepts that are told of each, at most. */
const RELATED = 5;
/** Characters quoted before and after the words of an annotation. */
const AROUND = 32;

const SCHEME = "urn:x-paperweft:concepts";

/** Scheme, topics, concepts (also those too rare for the map), then each paper with its annotations. */
export function* linkedData(map: PaperMap): Generator<LinkedNode> {
  const { title, version, recipe } = graphAttributes(map);
  yield {
    "@id": SCHEME,
    "@type": "skos:ConceptScheme",
    "dcterms:title": title,
    "dcterms:description": `Made by Paperweft ${version} with the recipe ${recipe}`,
  };
  const concepts = Array.from({ length: rowCount(map.concepts) }, (_, c) => conceptIri(map, c));
  for (const [row, topic] of map.topics.entries())
    yield {
      "@id": `urn:x-paperweft:topic:${row + 1}`,
      "@type": "skos:Collection",
      "skos:prefLabel": toPlainText(topic.label),
      "skos:member": membersOf(map, row).map((c) => ({ "@id": concepts[c]! })),
    };
  const related = relatedOf(map);
  for (const [c, iri] of concepts.entries()) yield conceptNode(map, c, iri, related[c] ?? [], concepts);
  const edges = groupRows(map.graph.edgePaper, map.graph.paperCount);
  const mentions = groupRows(map.mentions.paper, map.graph.paperCount);
  for (let p = 0; p < map.graph.paperCount; p++) {
    const paper = paperAt(map, p);
    const iri = paperIri(nodeKeys(map)[p]!);
    const about = [...groupOf(edges, p)].map((e) => ({ "@id": concepts[map.graph.edgeConcept[e]!]! }));
    yield paperNode(paper, iri, about);
    yield* annotations(map, paper, iri, groupOf(mentions, p), concepts);
  }
}

function membersOf(map: PaperMap, topic: number): readonly number[] {
  const { paperCount, conceptCount, cluster } = map.graph;
  return Array.from({ length: conceptCount }, (_, c) => c).filter((c) => cluster[paperCount + c] === topic);
}

/** Both ways, since not every reader infers that `skos:related` is symmetric. */
function relatedOf(map: PaperMap): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: map.graph.conceptCount }, () => []);
  for (const { source, target } of projectionOf(map.graph, "concepts", RELATED).edges()) {
    lists[source]!.push(target);
    lists[target]!.push(source);
  }
  return lists;
}

function conceptNode(
  map: PaperMap,
  row: number,
  iri: string,
  related: readonly number[],
  iris: readonly string[],
): LinkedNode {
  const { label, shortForm, variants } = conceptAt(map, row);
  const prefLabel = toPlainText(label);
  const forms = [...variants.map((variant) => variant.form), ...(shortForm === null ? [] : [shortForm])];
  const others = new Set(forms.map(toPlainText).filter((form) => form !== prefLabel && form !== ""));
  return {
    "@id": iri,
    "@type": "skos:Concept",
    "skos:prefLabel": prefLabel,
    "skos:altLabel": [...others],
    "skos:related": related.map((other) => ({ "@id": iris[other]! })),
    "skos:inScheme": { "@id": SCHEME },
  };
}

function paperNode(paper: Paper, iri: string, about: readonly Reference[]): LinkedNode {
  const plain = (text: string | null) => (text === null ? undefined : toPlainText(text));
  const identifiers = [paper.doi && `doi:${paper.doi}`, paper.arxiv && `arxiv:${paper.arxiv}`];
  return {
    "@id": iri,
    "@type": "schema:ScholarlyArticle",
    "schema:name": toPlainText(paper.title),
    "schema:abstract": plain(paper.abstract),
    "schema:author": paper.authors.map((name) => ({
      "@type": "schema:Person",
      "schema:name": toPlainText(name),
    })),
    "schema:datePublished": dateOf(paper.date),
    "schema:isPartOf":
      paper.venue === null
        ? undefined
        : { "@type": "schema:CreativeWork", "schema:name": toPlainText(paper.venue) },
    "schema:identifier": identifiers.filter((text) => text !== null).map(toPlainText),
    "schema:url": plain(paper.url),
    "schema:keywords": paper.keywords.map(toPlainText),
    "schema:about": about,
  };
}

/** As far as it is known. A year that was inferred is left out: RDF cannot say that it is doubtful. */
function dateOf(date: PaperDate | null): TypedLiteral | undefined {
  if (date?.year == null || date.inferred || !(date.year >= 1 && date.year <= 9999)) return undefined;
  const parts = [String(date.year).padStart(4, "0")];
  if (date.month !== null) parts.push(String(date.month).padStart(2, "0"));
  if (date.month !== null && date.day !== null && date.day <= daysIn(date.year, date.month))
    parts.push(String(date.day).padStart(2, "0"));
  return {
    "@value": parts.join("-"),
    "@type": ["xsd:gYear", "xsd:gYearMonth", "xsd:date"][parts.length - 1]!,
  };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Title and abstract as texts of their own, in which offsets count, and one annotation for each mention. */
function* annotations(
  map: PaperMap,
  paper: Paper,
  iri: string,
  rows: Uint32Array,
  concepts: readonly string[],
): Generator<LinkedNode> {
  const texts = new Map<Field, WrittenText>();
  for (const row of rows) {
    const { field, concept, start, end } = mentionAt(map.mentions, row);
    const source = { "@id": `${iri}#${field}` };
    const text = texts.get(field) ?? writtenText(paper[field] ?? "");
    if (!texts.has(field))
      yield {
        ...source,
        "@type": "schema:CreativeWork",
        "schema:isPartOf": { "@id": iri },
        "schema:text": text.text,
      };
    texts.set(field, text);
    const [from, to] = [text.toPoint(start), text.toPoint(end)];
    yield {
      "@type": "oa:Annotation",
      "oa:motivatedBy": { "@id": `${PREFIXES.oa}identifying` },
      "oa:hasBody": { "@id": concepts[concept]! },
      "oa:hasTarget": {
        "@type": "oa:SpecificResource",
        "oa:hasSource": source,
        "oa:hasSelector": [
          { "@type": "oa:TextPositionSelector", "oa:start": from, "oa:end": to },
          {
            "@type": "oa:TextQuoteSelector",
            "oa:exact": text.slice(from, to),
            "oa:prefix": text.slice(Math.max(0, from - AROUND), from),
            "oa:suffix": text.slice(to, to + AROUND),
          },
        ],
      },
    };
  }
}

/** The resolver's address where there is one, so that other data about the paper meets ours. */
function paperIri(key: string): string {
  if (key.startsWith("doi:")) return `https://doi.org/${encodePath(key.slice(4))}`;
  if (key.startsWith("arxiv:")) return `https://arxiv.org/abs/${encodePath(key.slice(6))}`;
  return `urn:x-paperweft:paper:${encodeURIComponent(key.replace(/^key:/, ""))}`;
}

function conceptIri(map: PaperMap, row: number): string {
  return `urn:x-paperweft:concept:${encodeURIComponent(conceptKey(map, row).replace(/^concept:/, ""))}`;
}
