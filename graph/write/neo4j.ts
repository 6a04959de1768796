/**
 * Neo4j: three tables for the bulk importer, and the same graph as a Cypher script for any running database.
 *
 * A line break in a cell would need an option of the importer, so there are none.
 * Reference: Neo4j Operations Manual, "neo4j-admin database import", "CSV header format"; Cypher Manual,
 * "String literals".
 */
import {
  type AttributeField,
  type Attributes,
  type AttributeValue,
  EDGE_ATTRIBUTES,
  NODE_ATTRIBUTES,
} from "../attributes.ts";
import type { PaperMap } from "../model.ts";
import { bipartiteView, conceptNodes, paperNodes } from "./bipartiteView.ts";
import { describeView, type NodeView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import type { Writer } from "./writer.ts";

const fieldsOf = (kind: "paper" | "concept"): readonly AttributeField[] =>
  NODE_ATTRIBUTES.filter(({ name, on }) => name !== "kind" && (on === "both" || on === kind));
const FIELDS = { paper: fieldsOf("paper"), concept: fieldsOf("concept") };

const SHARED = {
  group: "graph",
  options: [],
  cannotHold: "the places and sentences behind an edge, concepts too rare for the map, and projections",
} as const;
const BULK = {
  ...SHARED,
  mime: "text/csv",
  checkedWith: "a strict reader of RFC 4180 and the rules of neo4j-admin database import",
  cannotHold: `${SHARED.cannotHold}; line breaks`,
} as const;

export const neo4jWriters: readonly Writer[] = [
  {
    ...BULK,
    id: "neo4j-papers",
    label: "Neo4j papers (bulk CSV)",
    help: "The papers for neo4j-admin database import, with their data.",
    extension: ".neo4j.papers.csv",
    write: (map) => inPieces(nodeRows("Paper", FIELDS.paper, paperNodes(map))),
  },
  {
    ...BULK,
    id: "neo4j-concepts",
    label: "Neo4j concepts (bulk CSV)",
    help: "The concepts for neo4j-admin database import, with their data.",
    extension: ".neo4j.concepts.csv",
    write: (map) => inPieces(nodeRows("Concept", FIELDS.concept, conceptNodes(map))),
  },
  {
    ...BULK,
    id: "neo4j-mentions",
    label: "Neo4j relationships (bulk CSV)",
    help: "Which paper mentions which concept, for neo4j-admin database import.",
    extension: ".neo4j.mentions.csv",
    write: (map) => inPieces(relationshipRows(map)),
  },
  {
    ...SHARED,
    id: "cypher",
    label: "Cypher script",
    help: "For Neo4j and Memgraph: makes the whole graph in a running database, with cypher-shell -f.",
    extension: ".cypher",
    mime: "text/plain",
    checkedWith: "the rules of the Cypher manual",
    write: (map) => inPieces(statements(map)),
  },
];

const TYPES = { integer: ":long", double: ":double", boolean: ":boolean", string: "" } as const;
const column = ({ name, type }: AttributeField): string => name + TYPES[type];

function* nodeRows(
  label: "Paper" | "Concept",
  fields: readonly AttributeField[],
  nodes: Iterable<NodeView>,
): Generator<string> {
  yield row([`key:ID(${label})`, ":LABEL", ...fields.map(column)]);
  for (const { key, attributes } of nodes)
    yield row([key, label, ...fields.map(({ name }) => attributes[name])]);
}

function* relationshipRows(map: PaperMap): Generator<string> {
  yield row([":START_ID(Paper)", ":END_ID(Concept)", ":TYPE", ...EDGE_ATTRIBUTES.map(column)]);
  for (const { source, target, attributes } of bipartiteView(map).edges())
    yield row([source, target, "MENTIONS", ...EDGE_ATTRIBUTES.map(({ name }) => attributes[name])]);
}

function row(cells: readonly (AttributeValue | undefined)[]): string {
  return `${cells.map(cell).join(",")}\n`;
}

function cell(value: AttributeValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = value.replaceAll(/[\n\r]+/g, " ");
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of one statement: few round trips, and none that the database finds too long. */
const BATCH = 500;

function* statements(map: PaperMap): Generator<string> {
  const view = bipartiteView(map);
  yield `// ${describeView(view)}\n`;
  yield "CREATE CONSTRAINT paper_key IF NOT EXISTS FOR (p:Paper) REQUIRE p.key IS UNIQUE;\n";
  yield "CREATE CONSTRAINT concept_key IF NOT EXISTS FOR (c:Concept) REQUIRE c.key IS UNIQUE;\n";
  const merge = (label: string) => `MERGE (n:${label} {key: row.key}) SET n += row;\n`;
  yield* batches(paperNodes(map), (node) => record(node, FIELDS.paper), merge("Paper"));
  yield* batches(conceptNodes(map), (node) => record(node, FIELDS.concept), merge("Concept"));
  yield* batches(
    view.edges(),
    ({ source, target, attributes }) =>
      `{from: ${cypher(source)}, to: ${cypher(target)}, data: ${properties(attributes, EDGE_ATTRIBUTES)}}`,
    "MATCH (p:Paper {key: row.from}) MATCH (c:Concept {key: row.to}) MERGE (p)-[m:MENTIONS]->(c) SET m += row.data;\n",
  );
}

function* batches<T>(rows: Iterable<T>, toText: (row: T) => string, action: string): Generator<string> {
  let count = 0;
  for (const each of rows) {
    yield `${count % BATCH === 0 ? "UNWIND [\n" : ",\n"}${toText(each)}`;
    count++;
    if (count % BATCH === 0) yield `\n] AS row\n${action}`;
  }
  if (count % BATCH !== 0) yield `\n] AS row\n${action}`;
}

function record({ key, attributes }: NodeView, fields: readonly AttributeField[]): string {
  return properties({ key, ...attributes }, [{ name: "key" }, ...fields]);
}

function properties(attributes: Attributes, fields: readonly { readonly name: string }[]): string {
  const known = fields.filter(({ name }) => attributes[name] !== undefined);
  return `{${known.map(({ name }) => `${name}: ${cypher(attributes[name]!)}`).join(", ")}}`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
  ["\r", "\\r"],
]);

function cypher(value: AttributeValue): string {
  if (typeof value !== "string") return String(value);
  return `"${value.replace(/[\\"\n\r]/g, (character) => ESCAPES.get(character)!)}"`;
}
