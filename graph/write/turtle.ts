/**
 * Turtle, the plain text form of RDF.
 *
 * Reference: W3C, "RDF 1.1 Turtle" (2014).
 */
import { LINKED_DATA, type LinkedNode, linkedData, PREFIXES, type Term } from "./linkedData.ts";
import { inPieces } from "./pieces.ts";
import type { Writer } from "./writer.ts";

export const turtle: Writer = {
  ...LINKED_DATA,
  id: "turtle",
  label: "RDF as Turtle",
  extension: ".ttl",
  mime: "text/turtle",
  write: (map) => inPieces(turtleParts(linkedData(map))),
};

function* turtleParts(nodes: Iterable<LinkedNode>): Generator<string> {
  for (const [name, iri] of Object.entries(PREFIXES)) yield `@prefix ${name}: <${iri}> .\n`;
  for (const node of nodes) yield `\n${subject(node)} ${statements(node, "\n  ")} .\n`;
}

function subject(node: LinkedNode): string {
  return node["@id"] === undefined ? "[]" : `<${node["@id"]}>`;
}

function statements(node: LinkedNode, indent: string): string {
  const { "@id": _, "@type": type, ...properties } = node;
  const parts = [`a ${type}`];
  for (const [name, value] of Object.entries(properties)) {
    const terms = (Array.isArray(value) ? value : [value]) as readonly (Term | undefined)[];
    const objects = terms.filter((term) => term !== undefined).map(toTurtle);
    if (objects.length > 0) parts.push(`${name} ${objects.join(", ")}`);
  }
  return parts.join(` ;${indent}`);
}

function toTurtle(term: Term): string {
  if (typeof term === "number") return String(term);
  if (typeof term === "string") return literal(term);
  if ("@value" in term) return `${literal(term["@value"])}^^${term["@type"]}`;
  return "@type" in term ? `[ ${statements(term, " ")} ]` : `<${term["@id"]}>`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
]);

function literal(text: string): string {
  return `"${text.replace(/["\\\n\r]/g, (character) => ESCAPES.get(character)!)}"`;
}
