/**
 * graphology JSON: the graph as graphology serializes it, `Graph.from(JSON.parse(text))` reads it back.
 *
 * Written from the columns, so that no graph has to be in memory.
 * Reference: https://graphology.github.io/serialization.html
 */
import { bipartiteView, type GraphView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import type { Writer } from "./writer.ts";

export const graphologyJson: Writer = {
  id: "graphology",
  label: "graphology JSON",
  help: "For graphology, sigma.js and Gephi Lite; keeps everything the graph on the page holds.",
  extension: ".json",
  mime: "application/json",
  write: (map) => inPieces(jsonParts(bipartiteView(map))),
};

function* jsonParts(view: GraphView): Generator<string> {
  yield '{"options":{"type":"undirected","multi":false,"allowSelfLoops":false},\n';
  yield `"attributes":${JSON.stringify(view.attributes)},\n"nodes":[`;
  let separator = "\n";
  for (const { key, attributes } of view.nodes()) {
    yield separator + JSON.stringify({ key, attributes });
    separator = ",\n";
  }
  yield '],\n"edges":[';
  separator = "\n";
  for (const { key, source, target, attributes } of view.edges()) {
    yield separator + JSON.stringify({ key, source, target, attributes });
    separator = ",\n";
  }
  yield "]}\n";
}
