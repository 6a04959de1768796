/**
 * JSON-LD with its context inside, so that no reader has to fetch one.
 *
 * Reference: W3C, "JSON-LD 1.1" (2020).
 */
import { jsonList } from "./json.ts";
import { LINKED_DATA, linkedData, PREFIXES } from "./linkedData.ts";
import { inPieces } from "./pieces.ts";
import type { Writer } from "./writer.ts";

export const jsonLd: Writer = {
  ...LINKED_DATA,
  id: "json-ld",
  label: "RDF as JSON-LD",
  extension: ".jsonld",
  mime: "application/ld+json",
  write: (map) => inPieces(jsonLdParts(linkedData(map))),
};

function* jsonLdParts(nodes: Iterable<object>): Generator<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[`;
  yield* jsonList(nodes, (node) => node);
  yield "]}\n";
}
